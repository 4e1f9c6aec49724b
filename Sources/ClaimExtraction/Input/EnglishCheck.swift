/// Whether a text is English, as far as its smallest words tell: those that every English article has and no other
/// language uses so often.
package enum EnglishCheck: Hashable, Sendable {
    case english
    /// Hardly any of its words, given here with how many there are.
    case doubtful(common: Int, words: Int)
    /// None of its words.
    case foreign
    /// Too short to tell.
    case unknown

    package init(_ text: String) {
        var (words, common, letters, plain) = (0, 0, 0, 0)
        var key = WordKey.seed
        var length = 0
        func end() {
            guard length > 0 else { return }
            words += 1
            if Self.common.contains(key) { common += 1 }
            (key, length) = (WordKey.seed, 0)
        }
        for scalar in text.unicodeScalars {
            guard Scalars.isLetter(scalar.value) || !scalar.isASCII && scalar.properties.isAlphabetic else {
                end()
                continue
            }
            letters += 1
            if scalar.isASCII { plain += 1 }
            key = WordKey.add(Scalars.lowered(scalar.value), to: key)
            length += 1
        }
        end()
        // A script that sets no spaces has few words.
        let isOtherScript = letters >= Self.leastLetters && plain * 2 < letters
        if words < Self.leastWords, !isOtherScript {
            self = .unknown
        } else if common == 0 {
            self = .foreign
        } else {
            // One word in fifty: of 2,600 English articles two have fewer, other languages none at all.
            self = common * 50 < words ? .doubtful(common: common, words: words) : .english
        }
    }

    private static let leastWords = 20
    private static let leastLetters = 40
    private static let common = KeySet(
        ["the", "and", "that", "with", "were", "from", "said", "which", "this", "they", "has", "are", "their", "not", "who", "but", "have",
         "been"])
}
