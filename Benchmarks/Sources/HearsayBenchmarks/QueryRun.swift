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
        var q5: ConflictRun.ConflictTiming
        var q5Camps: ConflictRun.ConflictTiming
        var q6: Timing?
        var peakRssMb: Double
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
        let conflicts = try ConflictRun(base: base, keys: keys).timings(knowledge)
        // Before the records, whose base is another.
        let memory = peakMemory()
        try knowledge.close()
        let q6 = try DurableRun(base: base, keys: keys)?.run()
        return Report(
            q1: frequent.q1, q2: frequent.q2, q3: frequent.q3, q3Sources: frequent.q3Sources, q4: frequent.q4,
            q5: conflicts.q5, q5Camps: conflicts.q5Camps, q6: q6, peakRssMb: memory)
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
}
