import ClaimPlan
import ClaimRendering

/// An explanation as it is read by somebody who wants to know what a question was taken for, and why it is slow.
extension Explanation: CustomStringConvertible {
    public var description: String {
        var lines = ["question", "  " + question]
        func section(_ title: String, _ members: [String]) {
            guard !members.isEmpty else { return }
            lines.append(title)
            lines += members.map { "  " + $0 }
        }
        section("words of time, as they were read", times.map { "\($0.words): \($0.edtf)" })
        section("names, and how many things they stand for", passes.filter { $0.pass == Self.names }.map(\.what))
        section("how it was answered", ways + passes.compactMap { Self.sentence($0.pass, $0.what) })
        section("how many are left after each step", steps.map { "\($0.step): \(grouped($0.rows))" })
        section("the statement in SQL", sql.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        section("its values", arguments.enumerated().map { "\($0.offset + 1): \($0.element)" })
        section("SQLite's plan for it", queryPlan)
        return lines.joined(separator: "\n")
    }

    /// The pass that looks up names.
    private static let names = "expand"

    /// What a pass did, as a sentence; `nil` where another section says it.
    private static func sentence(_ pass: String, _ what: String) -> String? {
        switch pass {
        case names: nil
        case "push stages": "Done while searching, not afterwards: \(what)."
        case "evaluate": "Decided afterwards, for one claim after the other, which takes longer: \(what)."
        case "merge": "Claims come in the order asked for, from \(what.split(separator: " ").first ?? "several") places of the index."
        case "cut": "The search ends when it has found enough."
        case "order": "Claims are put in order after they are read; more than \(grouped(Planner.mostRead)) by the statement."
        default: "\(pass): \(what)."
        }
    }

    /// How claims are found, from SQLite's plan: by an index, or by going through all of them.
    private var ways: [String] {
        var ways: [String] = []
        for step in queryPlan {
            let words = step.split(separator: " ")
            guard let verb = words.first, words.count > 1 else { continue }
            let index = words.last { $0.hasPrefix("claim_") }.flatMap { Self.indexed[String($0)] }
            let way: String?
            switch verb {
            case "SEARCH": way = index.map { "Claims are found by \($0), with an index." }
            case "SCAN" where step.contains("quote_search"): way = "Claims are found by the words of their quotes, with an index."
            case "SCAN" where words[1].hasPrefix("c"):
                way = index.map { "Claims are gone through by \($0), with an index, as far as needed." }
                    ?? "Every claim of the base is gone through: a condition on a speaker, subject, predicate, place, source or time said is faster."
            default: way = nil
            }
            if let way, !ways.contains(way) { ways.append(way) }
        }
        return ways
    }

    /// What claims are found by, by the index.
    private static let indexed = [
        "claim_subject": "subject and predicate", "claim_object": "object", "claim_speaker": "speaker",
        "claim_predicate": "predicate", "claim_said": "time said", "claim_source": "source", "claim_place": "place",
        "claim_via": "the hands they went through", "claim_reports": "the claim they report", "claim_key": "id",
    ]
}
