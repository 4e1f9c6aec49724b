import Foundation
import Testing

@testable import Hearsay

/// An import that is interrupted, by a failing input here, and gone on with.
@Suite struct ResumeTests {
    /// Bytes that fail after so many.
    struct FailingBytes: ByteStream {
        var data: Data
        var failsAt: Int
        var position = 0

        mutating func next() throws -> Data? {
            guard position < failsAt else { throw RecordError("the disk went away.", at: nil) }
            guard position < data.count else { return nil }
            let end = min(data.count, position + 900)
            defer { position = end }
            return data[position..<end]
        }
    }

    static func input(_ text: String, failsAt: Int = .max) throws -> LongInput {
        try LongInput(FailingBytes(data: Data(text.utf8), failsAt: failsAt), name: "claims.jsonl", folder: nil, total: nil)
    }

    static func options(at moment: Int64, skipsBadLines: Bool = false, rejects: URL? = nil) -> ImportOptions {
        var options = ImportOptions(
            recording: Samples.options("nadia", at: moment), skipsBadLines: skipsBadLines, rejects: rejects, resumes: true)
        options.batchBytes = 2_000
        return options
    }

    static func `import`(_ input: LongInput, into base: KnowledgeBase, _ options: ImportOptions) throws -> RecordingReport {
        try base.importLines(input, options: options) { _ in }
    }

    /// However often it is interrupted, and at whatever byte, the base ends as if it never had been.
    @Test(arguments: [[1], [900], [2_500], [5_000, 5_001], [3_000, 9_000, 12_000], [2_000, 4_000, 6_000, 8_000, 10_000]])
    func endsInTheSameBase(breaks: [Int]) throws {
        let text = ImportTests.lines(90).joined(separator: "\n")
        let whole = try KnowledgeBase()
        try whole.importLines(text: Data(text.utf8), named: "claims.jsonl", options: ImportOptions(recording: Samples.options("nadia", at: 100)))
        let base = try KnowledgeBase()
        for (number, place) in breaks.enumerated() {
            let error = #expect(throws: RecordError.self) {
                try Self.import(Self.input(text, failsAt: place), into: base, Self.options(at: 100 + Int64(number)))
            }
            #expect(error?.message == "the disk went away.")
            #expect(try base.check().allSatisfy { $0.problem == nil })
        }
        _ = try Self.import(Self.input(text), into: base, Self.options(at: breaks.max()! < 2_000 ? 100 : 900))
        // The event is that of the first batch that was committed.
        let expected = try ImportTests.export(whole)
        #expect(try ImportTests.export(base) == expected)
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    @Test(arguments: [1_000, 4_000, 7_000, 12_000])
    func anExportIsRestoredInPartsToo(place: Int) throws {
        let original = try KnowledgeBase()
        try original.importLines(
            text: Data(ImportTests.lines(40).joined(separator: "\n").utf8), named: "a", options: ImportTests.options())
        let claim = try original.ask("claims | first 1", today: Day(number: 19_800))
        guard case .claims(let claims) = claim.content else { return }
        _ = try original.retract(claims[0].id, why: "a slip", kind: .entryError, options: Samples.options())
        let export = try ImportTests.export(original)
        let text = export.joined(separator: "\n") + "\n"
        let copy = try KnowledgeBase()
        _ = #expect(throws: RecordError.self) { try Self.import(Self.input(text, failsAt: place), into: copy, Self.options(at: 7)) }
        _ = try Self.import(Self.input(text), into: copy, Self.options(at: 8))
        #expect(try ImportTests.export(copy) == export)
        #expect(try copy.check().allSatisfy { $0.problem == nil })
    }

    @Test func whatWasTakenMustBeTheSame() throws {
        let lines = ImportTests.lines(90)
        let base = try KnowledgeBase()
        _ = #expect(throws: RecordError.self) {
            try Self.import(Self.input(lines.joined(separator: "\n"), failsAt: 9_000), into: base, Self.options(at: 1))
        }
        let before = try ImportTests.export(base)
        for other in [[lines[1]] + lines.dropFirst(), Array(lines.prefix(5))] {
            let error = #expect(throws: RecordError.self) {
                try Self.import(Self.input(other.joined(separator: "\n")), into: base, Self.options(at: 2))
            }
            #expect(
                error?.description == """
                    claims.jsonl is not what was imported under that name before: it differs in what the base has of it.
                      Import it under another name, or without --resume.
                    """)
            #expect(try ImportTests.export(base) == before)
        }
    }

    /// Without --skip-bad it stops at a bad line and keeps what came before; once the line is mended it goes on.
    @Test func stopsAtABadLineUntilItIsMended() throws {
        let lines = ImportTests.lines(90)
        var bad = lines
        bad[70] = "oops"
        let base = try KnowledgeBase()
        let error = #expect(throws: RecordError.self) {
            try Self.import(Self.input(bad.joined(separator: "\n")), into: base, Self.options(at: 1))
        }
        #expect(error?.place?.description == "claims.jsonl:71:1")
        _ = try Self.import(Self.input(lines.joined(separator: "\n")), into: base, Self.options(at: 2))
        let whole = try KnowledgeBase()
        _ = try Self.import(Self.input(lines.joined(separator: "\n")), into: whole, Self.options(at: 1))
        #expect(try ImportTests.export(base) == ImportTests.export(whole))
    }

    /// What others record in between stays apart.
    @Test func othersMayRecordInBetween() throws {
        let text = ImportTests.lines(90).joined(separator: "\n")
        let base = try KnowledgeBase()
        _ = #expect(throws: RecordError.self) { try Self.import(Self.input(text, failsAt: 9_000), into: base, Self.options(at: 1)) }
        try base.record(text: Data(Samples.article.utf8), named: "article.yaml", options: Samples.options("omar", at: 2))
        let report = try Self.import(Self.input(text), into: base, Self.options(at: 3))
        #expect(report.newClaimCount > 0)
        #expect(try base.log().map(\.recorder) == ["nadia", "omar", "nadia"])
        #expect(try base.check().allSatisfy { $0.problem == nil })
        let copy = try KnowledgeBase()
        let export = try ImportTests.export(base)
        try copy.importLines(text: Data(export.joined(separator: "\n").utf8), named: "e", options: ImportTests.options())
        #expect(try ImportTests.export(copy) == export)
    }
}
