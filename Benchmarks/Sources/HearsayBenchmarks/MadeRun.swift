import Foundation
import Hearsay

/// Records a base of made claims and asks it: what anybody can run without further data.
struct MadeRun {
    let size: Int

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-benchmark-\(size)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = MadeClaims(count: size)
        let records = folder.appendingPathComponent("made.jsonl")
        try made.write(to: records)
        let path = folder.appendingPathComponent("base.db").path
        let load = try LoadRun(records: records, base: path).run()
        line("claims", "\(load.claims)")
        line("import", "\(Int(load.claimsPerS)) claims a second")
        line("size on the disk", "\(Int(load.bytesPerClaim)) bytes a claim")
        line("memory at most", "\(Int(load.peakRssMb)) MB")
        let base = try KnowledgeBase(path: path, access: .write)
        let rounds = Array(0..<210)
        row("newest 50 of a speaker", try asking(base, rounds) { BenchQuestion.newest(by: made.speaker($0)) })
        row("all claims about a subject", try asking(base, rounds) { BenchQuestion.all(about: made.subject($0)) })
        row("trace of a figure", try asking(base, rounds) { BenchQuestion.trace("troops", of: made.subject($0)) })
        row("a word in quotes, and a year", try asking(base, rounds) { BenchQuestion.quoting("seen", in: 2020 + $0 % 3) })
        let rare = Array(0..<4)
        row(
            "conflicts of the whole base",
            try Timing(rare, warm: 1) { _ in try base.ask(BenchQuestion.camps, today: .ofQuestions).count })
        row(
            "record one claim, durably",
            try Timing(rounds) { round in
                try base.record(text: made.extra(round), named: "extra", options: .benchmark(round + 1)).newClaimCount
            })
        try base.close()
    }

    private func asking(_ base: KnowledgeBase, _ rounds: [Int], _ question: (Int) -> String) throws -> Timing {
        try Timing(rounds.map(question)) { try base.ask($0, today: .ofQuestions).count }
    }

    private func row(_ name: String, _ timing: Timing) {
        let (median, worst) = (String(format: "%.3f", timing.medianMs), String(format: "%.3f", timing.p95Ms))
        line(name, "\(median) ms median, \(worst) ms at 95 %")
    }

    private func line(_ name: String, _ value: String) {
        print(name.padding(toLength: 33, withPad: " ", startingAt: 0) + value)
    }
}

/// Claims of many speakers about many subjects, the same for the same count.
struct MadeClaims {
    let count: Int
    private var subjects: Int { max(count / 20, 10) }
    private var speakers: Int { max(count / 100, 5) }

    func subject(_ number: Int) -> String { "Subject \(number % subjects)" }
    func speaker(_ number: Int) -> String { "Speaker \(number % speakers)" }

    /// Writes the records, piece by piece.
    func write(to file: URL) throws {
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        for start in stride(from: 0, to: count, by: 10_000) {
            var text = ""
            for number in start..<min(start + 10_000, count) { text += line(number) + "\n" }
            try handle.write(contentsOf: Data(text.utf8))
        }
        try handle.close()
    }

    /// One claim more, of a source of its own.
    func extra(_ round: Int) -> Data { Data(line(count + round).utf8) }

    private func line(_ number: Int) -> String {
        // A multiplicative hash spreads the claims without a generator's state.
        let spread = (number &* 2_654_435_761) & 0xFFFF_FFFF
        let day = Day(number: 18_000 + spread % 1_800)
        let amount = 100 + spread % 9_000
        return """
            {"subject":"\(subject(spread))","predicate":"troops","object":"around \(amount)",\
            "by":"\(speaker(spread / 7))","said":"\(day)","place":["Place \(spread / 11 % 300)"],\
            "source":{"id":"source-\(number)","outlet":"Outlet \(spread % 200)","published":"\(day)"},\
            "quote":"around \(amount) of them were seen that day, said speaker \(spread / 7 % speakers)"}
            """
    }
}
