import Foundation
import Testing

/// How often memory is asked for, for each claim more: what a clock would tell, without one. The bounds are those of a
/// build for debugging, a third above what it takes; growth with the length of the input would pass any of them.
@Suite(.enabled(if: Preload.works)) struct AllocationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        /// The call for so many claims, of which the base has those that it needs.
        var arguments: @Sendable (_ claims: Int) -> [String]
        /// How many claims the base has before.
        var recorded = 0
        /// Allocations for each claim at most.
        var bound: Int
        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "import", arguments: { ["import", "\($0).jsonl"] }, bound: 850),
        Case(
            name: "ask for tables", arguments: { ["ask", "claims by speaker-1 | first \($0)"] }, recorded: 3_000, bound: 250),
        Case(
            name: "ask for JSON", arguments: { ["ask", "claims by speaker-1 | first \($0)", "--format", "json"] },
            recorded: 3_000, bound: 300),
        Case(name: "trace", arguments: { ["ask", "killed of place-1 | first \($0) | trace"] }, recorded: 3_000, bound: 900),
    ]

    @Test(arguments: cases) func eachClaimTakesTheSame(example: Case) throws {
        let counts = try [500, 1_000, 2_000].map { try Self.allocations(example, claims: $0) }
        let each = [(counts[1] - counts[0]) / 500, (counts[2] - counts[1]) / 1_000]
        #expect(each.allSatisfy { $0 > 0 && $0 <= example.bound }, "\(each)")
        // The second thousand takes what the first half did, but for tables that double.
        #expect(Double(each[1]) <= 1.2 * Double(each[0]) + 10, "\(each)")
    }

    private static func allocations(_ example: Case, claims: Int) throws -> Int {
        let folder = try TrustFolder()
        let built = try Built()
        for count in Set([claims, example.recorded]) where count > 0 { try folder.write("\(count).jsonl", lines(count)) }
        if example.recorded > 0 {
            #expect(try built.run(["import", "\(example.recorded).jsonl"], in: folder).end == .exit(0))
        }
        let outcome = try built.run(
            example.arguments(claims), in: folder, faults: Preload(allocations: folder.path("allocations")))
        #expect(outcome.end == .exit(0), "\(outcome.error)")
        let written = try String(contentsOfFile: folder.path("allocations"), encoding: .utf8)
        return try #require(Int(written.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Claims of one speaker and source, which differ in their figures, times and quotes.
    private static func lines(_ count: Int) -> String {
        (0..<count).map { number in
            let day = "2023-\(two(1 + number / 28 % 12))-\(two(1 + number % 28))"
            let source = number == 0 ? #"{"id":"s","outlet":"Wire","published":"2024-01-05"}"# : #""s""#
            return """
                {"subject":"place-1","predicate":"killed","object":"at least \(number + 1)","by":"speaker-1","said":"\(day)",\
                "quote":"At least \(number + 1) people were killed there.","source":\(source)}
                """
        }.joined(separator: "\n") + "\n"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
