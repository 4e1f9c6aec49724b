import ClaimModel

/// Tells two spellings of one name from two names.
///
/// Words are set beside each other in order. They are alike where they are the same, where one is the initial of the
/// other, where one letter is off, or where their consonants are the same: Arabic, Persian and Kurdish names differ in
/// vowels and doubled letters from outlet to outlet (Mohamed, Mohammed, Muhammad).
package enum NameLikeness {
    /// A name taken apart, once for all that it is set beside.
    struct Name {
        let text: String
        fileprivate let words: [String]
        fileprivate let digits: String

        init(_ text: String) {
            (self.text, words, digits) = (text, NameLikeness.words(text), text.filter(\.isNumber))
        }
    }

    /// Why two names may be one; `nil` where nothing says so.
    package static func reason(_ one: String, _ other: String, isPerson: Bool) -> String? {
        reason(Name(one), Name(other), isPerson: isPerson)
    }

    /// The same of names that were taken apart.
    static func reason(_ one: Name, _ other: Name, isPerson: Bool) -> String? {
        let (left, right) = (one.words, other.words)
        guard !left.isEmpty, !right.isEmpty else { return nil }
        if left == right { return "the same but for case, accents or punctuation" }
        guard one.digits == other.digits else { return nil }
        if left.count == right.count {
            guard let alike = zip(left, right).reduceAlike() else { return nil }
            return alike
        }
        guard isPerson else { return nil }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard short.count >= 2, isSubsequence(short, of: long), short.last.map({ self.alike($0, long.last ?? "") != nil }) == true
        else { return nil }
        return "one has more parts"
    }

    /// What names that may be one have in common: names are compared only where they share a key.
    static func keys(_ name: Name) -> Set<String> {
        let words = name.words
        var keys: Set<String> = []
        if let last = words.last {
            let skeleton = skeleton(last)
            keys.formUnion(["k" + skeleton, "a" + last.prefix(4), "z" + last.suffix(4)])
        }
        if words.count > 1, let first = words.first {
            keys.formUnion(["K" + skeleton(first), "A" + first.prefix(4)])
        }
        return keys
    }

    private static let articles: Set<String> = ["al", "el", "ash", "as", "the"]

    /// Folded words without articles of Arabic and marks.
    private static func words(_ name: String) -> [String] {
        let unmarked = name.foldedName.filter { !["'", "’", "‘", "ʿ", "ʾ", "`"].contains($0) }
        let words = unmarked.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let kept = words.filter { !articles.contains($0) }
        return kept.isEmpty ? words : kept
    }

    fileprivate static func alike(_ one: String, _ other: String) -> String? {
        if one == other { return "" }
        let shorter = min(one.count, other.count)
        if shorter == 1 { return one.first == other.first ? "an initial" : nil }
        if shorter >= 4, one.first == other.first || isSoftPair(one, other), skeleton(one) == skeleton(other),
            skeleton(one).count >= 2, (one.count - other.count).magnitude <= 3
        {
            return "a spelling of the same consonants"
        }
        if shorter >= 6,
            NearMiss.editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars), atMost: 1) != nil
        {
            return "one letter apart"
        }
        return nil
    }

    /// Qasem and Kassem, Usama and Osama: letters that stand for one sound at the beginning.
    private static func isSoftPair(_ one: String, _ other: String) -> Bool {
        let sets: [Set<Character>] = [["q", "k", "c", "g"], ["o", "u"], ["e", "i"], ["a", "e"], ["y", "i"], ["j", "g"]]
        guard let first = one.first, let second = other.first else { return false }
        return sets.contains { $0.contains(first) && $0.contains(second) }
    }

    /// The consonants, each run of one letter once; letters that transliterations swap are one.
    private static func skeleton(_ word: String) -> String {
        var skeleton = ""
        var letters = word.replacing("kh", with: "h").replacing("gh", with: "g").replacing("ph", with: "f")[...]
        while let letter = letters.popFirst() {
            let plain: Character =
                switch letter {
                case "q", "c": "k"
                case "z": "s"
                default: letter
                }
            if "aeiouyw".contains(plain) && plain.isASCII { continue }
            if skeleton.last != plain { skeleton.append(plain) }
        }
        return skeleton
    }

    private static func isSubsequence(_ short: [String], of long: [String]) -> Bool {
        var rest = long[...]
        for word in short {
            guard let found = rest.firstIndex(where: { alike(word, $0) != nil }) else { return false }
            rest = rest[(found + 1)...]
        }
        return true
    }
}

extension Sequence<(String, String)> {
    /// The reason where all pairs are alike: the first that is not plain sameness. Initials alone make no name.
    fileprivate func reduceAlike() -> String? {
        var reason: String?
        var wholeWords = 0
        for (one, other) in self {
            guard let alike = NameLikeness.alike(one, other) else { return nil }
            if alike != "an initial" { wholeWords += 1 }
            if !alike.isEmpty { reason = reason ?? alike }
        }
        return wholeWords > 0 ? reason : nil
    }
}
