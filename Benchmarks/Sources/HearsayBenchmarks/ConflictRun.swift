import Foundation
import Hearsay

/// Asks a base for every conflict: about what, and whole.
struct ConflictRun {
    let base: String
    let keys: URL

    struct Report: Encodable {
        let command = "conflicts"
        var q5: ConflictTiming
        var q5Camps: ConflictTiming
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

    func run() throws -> Report {
        let knowledge = try KnowledgeBase(path: base, access: .read)
        let found = try timings(knowledge)
        return Report(q5: found.q5, q5Camps: found.q5Camps, peakRssMb: peakMemory())
    }

    func timings(_ knowledge: KnowledgeBase) throws -> (q5: ConflictTiming, q5Camps: ConflictTiming) {
        let truth = try Keys.neighbour("truth", "jsonl", of: keys).map(ConflictTruth.init(file:))
        return (
            try conflicts(knowledge, BenchQuestion.conflicts, truth),
            try conflicts(knowledge, BenchQuestion.camps, truth)
        )
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
