internal import ClaimModel

/// The word list in memory: which classes a word form can have, and the base form of verbs.
package struct WordLexicon: Sendable {
    private var table = KeyTable<WordClass>(empty: [], capacity: 8192)
    private var lemmas = KeyTable<UInt64>(empty: 0, capacity: 8192)
    /// The keys of abbreviations, without their period.
    package private(set) var abbreviations: Set<UInt64> = []

    /// Reads `class: word word …` lines; blank lines and those that begin with `#` say nothing, and so does a line of
    /// a class that is not known.
    package init(_ text: String) {
        add(text)
    }

    package mutating func add(_ text: String) {
        for line in text[...].fields(by: "\n") where !line.hasPrefix("#") {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let words = line[line.index(after: colon)...].fields(by: " ")
            switch line[..<colon] {
            case "verb": for word in words { addVerb(String(word), noun: false) }
            case "verb noun": for word in words { addVerb(String(word), noun: true) }
            case "irregular": for word in words { addIrregular(word.split(separator: "/").map(String.init)) }
            case let name:
                guard let wordClass = WordClass.named[String(name)] else { continue }
                for word in words {
                    insert(wordClass, WordKey.of(word))
                    if wordClass == .abbreviation { abbreviations.insert(WordKey.of(word)) }
                }
            }
        }
    }

    @inline(__always)
    package func classes(of key: UInt64) -> WordClass { table[key] }

    /// The key of the base form of a verb form; the key itself for other words.
    @inline(__always)
    package func lemma(of key: UInt64) -> UInt64 {
        let lemma = lemmas[key]
        return lemma == 0 ? key : lemma
    }

    private mutating func insert(_ wordClass: WordClass, _ key: UInt64) {
        table[key] = table[key].union(wordClass)
    }

    private mutating func insert(_ wordClass: WordClass, _ form: String, of lemma: String) {
        let key = WordKey.of(form)
        insert(wordClass, key)
        if lemmas[key] == 0 || form == lemma { lemmas[key] = WordKey.of(lemma) }
    }

    private mutating func addVerb(_ verb: String, noun: Bool) {
        let forms = VerbForms(regular: verb)
        insert(noun ? [.base, .noun] : .base, verb, of: verb)
        insert(noun ? [.third, .noun] : .third, forms.third, of: verb)
        for past in forms.pasts { insert([.past, .participle], past, of: verb) }
        for gerund in forms.gerunds { insert(.gerund, gerund, of: verb) }
    }

    private mutating func addIrregular(_ parts: [String]) {
        guard parts.count == 3, parts[0] != "be" else { return }
        let forms = VerbForms(regular: parts[0])
        insert(.base, parts[0], of: parts[0])
        insert(.third, forms.third, of: parts[0])
        insert(.past, parts[1], of: parts[0])
        insert(.participle, parts[2], of: parts[0])
        for gerund in forms.gerunds { insert(.gerund, gerund, of: parts[0]) }
    }
}

/// The forms that a regular verb takes; where spelling doubles a consonant in some, both are given.
struct VerbForms {
    var third: String
    var pasts: [String]
    var gerunds: [String]

    /// Letters are looked at as bytes: some thousand verbs are inflected at each start.
    init(regular verb: String) {
        let letters = verb.utf8
        let last = letters.last ?? 0
        let beforeLast = letters.dropLast().last ?? 0
        func without(_ count: Int) -> String { String(Substring(letters.dropLast(count))) }
        let stem = last == UInt8(ascii: "e") ? without(1) : verb
        let endsInConsonantY = last == UInt8(ascii: "y") && !Self.isVowel(beforeLast)
        if endsInConsonantY {
            third = without(1) + "ies"
        } else if Self.isSibilant(beforeLast, last) {
            third = verb + "es"
        } else {
            third = verb + "s"
        }
        pasts = [endsInConsonantY ? without(1) + "ied" : stem + "ed"]
        let keepsE = last == UInt8(ascii: "e") && (beforeLast == UInt8(ascii: "e") || beforeLast == UInt8(ascii: "y"))
        gerunds = [keepsE ? verb + "ing" : stem + "ing"]
        if Self.isVowel(beforeLast), Self.isDoubled(last) {
            let doubled = verb + String(Unicode.Scalar(last))
            pasts.append(doubled + "ed")
            gerunds.append(doubled + "ing")
        }
        if last == UInt8(ascii: "e"), beforeLast == UInt8(ascii: "i") { gerunds.append(without(2) + "ying") }
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
    private static func isDoubled(_ letter: UInt8) -> Bool { "bdglmnprt".utf8.contains(letter) }

    /// Whether the third person ends in "es": after s, x, z, o, ch and sh.
    private static func isSibilant(_ beforeLast: UInt8, _ last: UInt8) -> Bool {
        "sxzo".utf8.contains(last) || last == UInt8(ascii: "h") && "cs".utf8.contains(beforeLast)
    }
}
