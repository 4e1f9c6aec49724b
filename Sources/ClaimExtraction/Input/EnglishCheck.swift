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
        var counted = WordCount()
        for scalar in text.unicodeScalars { counted.add(scalar) }
        counted.end()
        // A script that sets no spaces has few words.
        let isOtherScript = counted.letters >= Self.leastLetters && counted.plain * 2 < counted.letters
        if counted.words < Self.leastWords, !isOtherScript {
            self = .unknown
        } else if counted.common == 0 {
            self = .foreign
        } else {
            // One word in fifty: of 2,600 English articles two have fewer, other languages none at all.
            let isEnglish = counted.common * 50 >= counted.words
            self = isEnglish ? .english : .doubtful(common: counted.common, words: counted.words)
        }
    }

    private static let leastWords = 20
    private static let leastLetters = 40
}

/// The words of a text and those among them that every English text has.
private struct WordCount {
    private(set) var (words, common) = (0, 0)
    /// Letters, and those that English is written with.
    private(set) var (letters, plain) = (0, 0)
    private var key = WordKey.seed
    private var isInWord = false
    private let small = Self.small

    @inline(__always)
    mutating func add(_ scalar: Unicode.Scalar) {
        guard Scalars.isLetter(scalar.value) || !scalar.isASCII && scalar.properties.isAlphabetic else { return end() }
        letters += 1
        if scalar.isASCII { plain += 1 }
        key = WordKey.add(Scalars.lowered(scalar.value), to: key)
        isInWord = true
    }

    /// Whatever word was begun is over.
    mutating func end() {
        guard isInWord else { return }
        words += 1
        if small.contains(key) { common += 1 }
        (key, isInWord) = (WordKey.seed, false)
    }

    private static let small = KeySet(
        ["the", "and", "that", "with", "were", "from", "said", "which", "this", "they", "has", "are", "their", "not", "who", "but", "have",
         "been"])
}
