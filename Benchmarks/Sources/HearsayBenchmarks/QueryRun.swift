import Foundation
import Hearsay

/// Asks a base the six questions that every system is asked.
///
/// Answers are whole: every claim is made with all its parts, as a program that uses the library gets it.
struct QueryRun {
    let base: String
    let keys: URL

    struct Report: Encodable {
        let command = "query"
        var q1: Timing
        var q2: Timing
        var q3: Timing
        var q3Sources: Timing
        var q4: Timing
        var q5: ConflictTiming
        var q5Camps: ConflictTiming
        var q6: Timing?
        var peakRssMb: Double
    }

    /// How long it takes to find every conflict, and what was found.
    struct ConflictTiming: Encodable {
        /// The median of three.
        var s: Double
        var groups: Int
        /// Missing where the question did not ask for them.
        var claims: Int?
        var pairs: Int
        /// Whether that is the truth, claim by claim where there are claims; missing where no truth is known.
        var correct: Bool?
        /// Where it differs.
        var differences: [String]?
    }

    /// The questions that are asked most.
    struct Frequent: Encodable {
        let command = "frequent"
        var q1: Timing
        var q2: Timing
        var q3: Timing
        var q3Sources: Timing
        var q4: Timing
    }

    func run() throws -> Report {
        let knowledge = try KnowledgeBase(path: base, access: .read)
        let frequent = try frequent(knowledge, Keys(keys))
        let truth = try Keys.neighbour("truth", "jsonl", of: keys).map(ConflictTruth.init(file:))
        let q5 = try conflicts(knowledge, BenchQuestion.conflicts, truth)
        let camps = try conflicts(knowledge, BenchQuestion.camps, truth)
        // Before the records, whose base is another.
        let memory = peakMemory()
        try knowledge.close()
        let q6 = try Keys.neighbour("extra", "jsonl", of: keys).map { try DurableRun(base: base, extra: $0).run() }
        return Report(
            q1: frequent.q1, q2: frequent.q2, q3: frequent.q3, q3Sources: frequent.q3Sources, q4: frequent.q4, q5: q5,
            q5Camps: camps, q6: q6, peakRssMb: memory)
    }

    /// The first four questions alone, asked `rounds` times over; reports the last round.
    func frequent(rounds: Int) throws -> Frequent {
        let knowledge = try KnowledgeBase(path: base, access: .read)
        let keys = try Keys(self.keys)
        for _ in 1..<rounds { _ = try frequent(knowledge, keys) }
        return try frequent(knowledge, keys)
    }

    private func frequent(_ knowledge: KnowledgeBase, _ keys: Keys) throws -> Frequent {
        Frequent(
            q1: try asking(knowledge, keys.speaker) { BenchQuestion.newest(by: $0) },
            q2: try asking(knowledge, keys.subject) { BenchQuestion.all(about: $0) },
            q3: try asking(knowledge, keys.sp) { BenchQuestion.trace(BenchQuestion.predicate($0[1]), of: $0[0]) },
            q3Sources: try asking(knowledge, keys.sp) {
                BenchQuestion.sources(BenchQuestion.predicate($0[1]), of: $0[0])
            },
            q4: try asking(knowledge, keys.wy) { BenchQuestion.quoting($0.word, in: $0.year) })
    }

    private func asking<Key>(
        _ knowledge: KnowledgeBase, _ keys: [Key], _ question: (Key) -> String
    ) throws -> Timing {
        try Timing(keys.map(question)) { try knowledge.ask($0, today: .ofQuestions).count }
    }

    private func conflicts(
        _ knowledge: KnowledgeBase, _ question: String, _ truth: ConflictTruth?
    ) throws -> ConflictTiming {
        var times: [Double] = []
        var answer: Answer?
        for _ in 0..<3 {
            answer = nil
            times.append(try Timing.seconds { answer = try knowledge.ask(question, today: .ofQuestions) })
        }
        let found = try FoundConflicts(answer)
        let differences = try truth?.differences(from: found, in: knowledge)
        return ConflictTiming(
            s: rounded(times.sorted()[1]), groups: found.groups.count, claims: found.claimCount, pairs: found.pairCount,
            correct: differences.map(\.isEmpty), differences: differences.flatMap { $0.isEmpty ? nil : $0 })
    }
}
