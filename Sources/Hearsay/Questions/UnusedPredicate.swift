import ClaimLanguage
import ClaimModel
import ClaimStore

/// A predicate that Hearsay knows without being told, and no record of the base has used.
struct UnusedPredicate {
    /// The id.
    let predicate: String

    private static let most = 3

    /// That a question about it has no answer here, with the base's own predicates that may be meant.
    func note(_ reader: StoreReader) throws -> String {
        let builtIn = Vocabulary.builtIn.predicate(named: predicate)
        let others = builtIn?.synonyms ?? []
        let alias = others.isEmpty ? "" : " (also called \(others.joined(separator: ", ")))"
        // What it is called may be near where its id is not: `arrested` is also called arrests, as in "arrests made".
        let used = try reader.predicateNames()
        var near: [String] = []
        for name in [predicate, builtIn?.label].compactMap({ $0 }) + others {
            near += NearMiss.nearest(to: name, among: used, limit: Self.most).filter { !near.map(\.slug).contains($0.slug) }
        }
        let hint = near.isEmpty
            ? "; `hearsay predicate list --used` lists those that it has"
            : "; did you mean \(QuestionError.list(near.prefix(Self.most).map(Phrase.quoted), joint: "or"))?"
        return "no claim of this base has the predicate `\(predicate)`\(alias)\(hint)"
    }
}
