import ClaimModel

/// Tells labels that hide who speaks ("a US official") from names.
package enum AnonymousNames {
    private static let heads: Set<String> = [
        "official", "officials", "source", "sources", "insider", "insiders", "diplomat", "diplomats", "witness",
        "witnesses", "eyewitness", "eyewitnesses", "observers", "aide", "aides", "adviser", "advisers", "advisor",
        "advisors", "analysts", "experts", "locals", "residents", "people", "person", "officers", "somebody", "someone",
    ]
    /// What follows the head: "officials in Baghdad", "a source who asked not to be named".
    private static let tails: Set<String> = [
        "who", "whom", "that", "in", "at", "from", "of", "with", "close", "familiar", "briefed", "on", "speaking",
        "cited", "quoted", "within", "near", "and", "there", "said", "involved", "knowledgeable",
    ]
    private static let marks: Set<String> = ["unnamed", "anonymous", "unidentified"]

    /// Whether the label names a sort of person, and no one.
    package static func isAnonymous(_ label: String) -> Bool {
        let words = label.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map(String.init)
        let folded = words.map(\.foldedName)
        if folded.contains(where: marks.contains) || label.foldedName.contains("condition of anonymity") { return true }
        guard let head = folded.firstIndex(where: heads.contains) else { return false }
        // "Official" before a name, as in "Official Gazette", is no head.
        guard head == folded.count - 1 || tails.contains(folded[head + 1]) else { return false }
        // "The People" and the like, written as a name, are no anonymous speakers.
        return head == 0 || words[head].first?.isLowercase == true
    }
}
