import ClaimLanguage
import ClaimModel
import ClaimPlan

/// A directory and facts held in memory, small enough to know by heart.
enum PlanSamples {
    static let names = NameList(
        entities: [
            Entity(id: "united-states", label: "United States", aliases: [Entity.Alias(name: "US")]),
            Entity(id: "us-government", label: "United States government", metonyms: ["Washington"]),
            Entity(id: "pentagon", label: "Pentagon"), Entity(id: "iraq", label: "Iraq"),
            Entity(id: "baghdad", label: "Baghdad"), Entity(id: "coalition", label: "US-led coalition"),
        ],
        predicates: [
            Predicate(id: "troops", label: "troops", object: .figure, measure: .level, unit: "people"),
            Predicate(id: "killed", label: "killed", object: .figure, measure: .count, unit: "people"),
            Predicate(id: "position-on", label: "position on", object: .entity),
        ],
        sources: [Source(id: "ahram", outlet: "Ahram Online", agency: "AFP")])

    static func plan(_ question: String, facts: Facts = Facts()) throws -> QuestionPlan {
        guard let today = Day(year: 2024, month: 1, day: 10) else { return try plan(question, facts: facts) }
        let resolved = try Question(parsing: question)
            .resolved(in: ResolutionContext(names: names, today: today))
        return try Planner.plan(resolved, facts: facts)
    }

    /// Rows by id: united-states 1 and 2 (merged), us-government 3, pentagon 4, iraq 5, baghdad 6, coalition 7.
    struct Facts: PlanFacts {
        var cutoff: Int64?
        var merges = false
        var openSaid = false
        /// How many places lie within Iraq.
        var places: Int64 = 2

        func entityRows(of id: String) -> [Int64] {
            switch id {
            case "united-states": [1, 2]
            case "us-government": [3]
            case "pentagon": [4]
            case "iraq": [5]
            case "baghdad": [6]
            case "coalition": [7]
            default: []
            }
        }

        func speakerRows(for id: String) -> [Int64] { id == "us-government" ? [3, 4] : entityRows(of: id) }

        func rows(within id: String) -> [Int64] {
            id == "iraq" ? Array(5..<5 + places) : entityRows(of: id)
        }

        func rows(around id: String) -> [Int64] { id == "baghdad" ? [5, 6] : entityRows(of: id) }
        func lists(holding rows: [Int64]) -> [Int64] { rows.map { $0 + 100 } }
        func predicateRows(of id: String) -> [Int64] { id == "troops" ? [11] : id == "killed" ? [12] : [13] }
        func hasMerges() -> Bool { merges }
        func hasOpenSaid() -> Bool { openSaid }
    }
}
