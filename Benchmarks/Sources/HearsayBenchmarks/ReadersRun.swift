import Foundation
import Hearsay

/// How many phrases the readers read in a second, each by itself.
struct ReadersRun {
    struct Report: Encodable {
        let command = "readers"
        /// By reader.
        var perSecond: [String: Double]
    }

    private static let figures = [
        "around 2,500", "more than 100 attacks", "between 20 and 30 soldiers", "$3.5bn", "dozens", "at least 58",
        "no more than 400", "2.5 million people", "nearly two thirds", "about 1,200 dockers", "12 per cent", "none",
    ]
    private static let times = [
        "2024-01-05", "2023-10", "2021/2024-06", "2024-01-05T10:30:00Z", "1984?", "2004-06-~11", "../2023-05", "156X-12-25",
        "2023-24", "[1667,1668,1670..1672]", "Y170000002", "2023-10~/..",
    ]
    private static let phrases = [
        "on Friday", "since mid-October", "last week", "in the first quarter of 2023", "yesterday evening",
        "between 3 and 9 November", "late 2017", "earlier this month",
    ]

    func run() throws -> Report {
        var rates: [String: Double] = [:]
        let figure = FigureReader()
        rates["figure"] = try rate(Self.figures) { _ = try figure.read($0) }
        rates["edtf"] = try rate(Self.times) { _ = try EDTF($0) }
        let phrase = TimePhraseReader(relativeTo: .ofQuestions)
        rates["time_phrase"] = try rate(Self.phrases) { _ = try phrase.read($0) }
        let made = MadeClaims(count: 10_000)
        let base = try KnowledgeBase()
        let lines = (0..<10_000).reduce(into: Data()) { $0 += made.extra($1) + Data("\n".utf8) }
        try base.importLines(text: lines, named: "made", options: ImportOptions(recording: .benchmark(0)))
        // Every line is known by now: it is read, its names and times too, and its claim is looked up; none is written.
        let seconds = try Timing.seconds {
            try base.importLines(text: lines, named: "made", options: ImportOptions(recording: .benchmark(1)))
        }
        rates["json_line_of_a_known_claim"] = (10_000 / seconds).rounded()
        rates["question_to_its_first_claim"] = try rate(self.questions(made)) {
            _ = try base.ask($0, today: .ofQuestions)
        }
        return Report(perSecond: rates)
    }

    /// Questions that find one claim at most, so that what is timed is reading, planning and preparing.
    private func questions(_ made: MadeClaims) -> [String] {
        (0..<50).flatMap { number in
            [
                "claims by \"\(made.speaker(number))\" | first 1",
                "troops of \"\(made.subject(number))\" said since 2020 | first 1",
                "claims about \"\(made.subject(number))\" where value > 500 | first 1",
            ]
        }
    }

    /// Calls a second, over at least half a second.
    private func rate(_ inputs: [String], _ read: (String) throws -> Void) throws -> Double {
        let clock = ContinuousClock()
        for input in inputs { try read(input) }
        var count = 0
        let start = clock.now
        var elapsed = 0.0
        repeat {
            for _ in 0..<20 { for input in inputs { try read(input) } }
            count += 20 * inputs.count
            elapsed = (clock.now - start).inSeconds
        } while elapsed < 0.5
        return (Double(count) / elapsed).rounded()
    }
}
