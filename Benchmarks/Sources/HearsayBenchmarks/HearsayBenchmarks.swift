import Foundation
import Hearsay

/// Times, in this process, what people wait for: medians over many calls on a base of made claims.
///
///     swift run -c release HearsayBenchmarks 100000
@main
struct HearsayBenchmarks {
    static func main() throws {
        let size = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-benchmark-\(size)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let base = try KnowledgeBase(path: folder.appendingPathComponent("base.db").path, access: .create)
        let made = MadeClaims(count: size)
        let importing = try seconds { try base.record(text: made.lines, named: "made", options: options(0)) }
        print("claims                           \(size)")
        print("import, claims a second          \(Int(Double(size) / importing))")
        try row("record one claim", count: 201) { round in
            try base.record(text: made.extra(round), named: "extra", options: options(Int64(round) + 1))
        }
        let today = Day(number: 19_800)
        try row("newest 50 of a speaker", count: 201) { round in
            _ = try base.ask("claims by \"Speaker \(round % made.speakers)\" | first 50", today: today)
        }
        try row("claims about a subject", count: 201) { round in
            _ = try base.ask("claims about \"Subject \(round % made.subjects)\"", today: today)
        }
        try row("trace of a figure", count: 201) { round in
            _ = try base.ask("troops of \"Subject \(round % made.subjects)\" | trace", today: today)
        }
        try row("conflicts of the whole base", count: 3) { _ in _ = try base.ask("claims | conflicts", today: today) }
    }

    private static func options(_ moment: Int64) -> RecordingOptions {
        RecordingOptions(recorder: "benchmark", moment: 1_704_067_200 + moment)
    }

    private static func row(_ name: String, count: Int, _ body: (Int) throws -> Void) rethrows {
        var times: [Double] = []
        for round in 0..<count { times.append(try seconds { try body(round) }) }
        times.sort()
        let median = String(format: "%.3f", times[times.count / 2] * 1_000)
        let worst = String(format: "%.3f", times[times.count * 95 / 100] * 1_000)
        print(name.padding(toLength: 33, withPad: " ", startingAt: 0) + "\(median) ms median, \(worst) ms at 95 %")
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let elapsed = try clock.measure(body)
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    }
}

/// Claims of many speakers about many subjects, the same for the same count.
struct MadeClaims {
    let count: Int
    var subjects: Int { max(count / 20, 10) }
    var speakers: Int { max(count / 100, 5) }

    var lines: Data {
        var text = ""
        for number in 0..<count { text += line(number) + "\n" }
        return Data(text.utf8)
    }

    /// One claim more, of a source of its own.
    func extra(_ round: Int) -> Data { Data(line(count + round).utf8) }

    private func line(_ number: Int) -> String {
        // A multiplicative hash spreads the claims without a generator's state.
        let spread = (number &* 2_654_435_761) & 0xFFFF_FFFF
        let day = Day(number: 18_000 + spread % 1_800)
        let amount = 100 + spread % 9_000
        return """
            {"subject":"Subject \(spread % subjects)","predicate":"troops","object":"around \(amount)",\
            "by":"Speaker \(spread / 7 % speakers)","said":"\(day)","place":["Place \(spread / 11 % 300)"],\
            "source":{"id":"source-\(number)","outlet":"Outlet \(spread % 200)","published":"\(day)"},\
            "quote":"around \(amount) of them were seen that day, said speaker \(spread / 7 % speakers)"}
            """
    }
}
