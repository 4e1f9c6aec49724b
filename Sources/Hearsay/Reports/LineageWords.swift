import ClaimAnalysis
import ClaimModel

/// Says what a hop changed.
enum LineageWords {
    /// All changes of a hop: `the figure: “up to 200” became “200”; the hedge “up to” was lost`.
    static func words(_ changes: [LineageChange], from earlier: Claim, to later: Claim) -> String {
        changes.map(words).joined(separator: "; ")
    }

    private static func words(_ change: LineageChange) -> String {
        if case .hedge(let from, let to) = change, [.exact, .round].contains(to), ![.exact, .round].contains(from) {
            return "the hedge (\(hedge(from))) was lost"
        }
        let (what, from, to) = parts(change)
        let isQuoted = ["figure", "object"].contains(what)
        func shown(_ text: String?) -> String { text.map { isQuoted ? "“\($0)”" : $0 } ?? "none" }
        return "the \(what): \(shown(from)) became \(shown(to))"
    }

    /// What changed, the earlier and the later words; `nil` for nothing.
    static func parts(_ change: LineageChange) -> (what: String, from: String?, to: String?) {
        switch change {
        case .figure(let from, let to): ("figure", from, to)
        case .hedge(let from, let to): ("hedge", hedge(from), hedge(to))
        case .unit(let from, let to): ("unit", from, to)
        case .subject(let from, let to): ("subject", from.label, to.label)
        case .predicate(let from, let to): ("predicate", from, to)
        case .place(let from, let to): ("place", labels(from), labels(to))
        case .qualifier(let name, let from, let to): (name, from, to)
        case .object(let from, let to): ("object", ClaimSummary.object(from), ClaimSummary.object(to))
        case .stance(let from, let to): ("stance", from.rawValue, to.rawValue)
        case .mood(let from, let to): ("mood", from.rawValue, to.rawValue)
        }
    }

    private static func labels(_ places: [EntityReference]) -> String? {
        places.isEmpty ? nil : places.map(\.label).joined(separator: ", ")
    }

    private static func hedge(_ hedge: Hedge) -> String { hedge.rawValue.replacing("-", with: " ") }
}
