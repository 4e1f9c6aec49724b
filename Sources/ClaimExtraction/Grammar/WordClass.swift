/// The classes a word form can belong to; which one it has in a sentence is the tagger's finding (``Tag``).
package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let determiner = WordClass(rawValue: 1 << 0)
    package static let possessive = WordClass(rawValue: 1 << 1)
    package static let pronoun = WordClass(rawValue: 1 << 2)
    package static let subject = WordClass(rawValue: 1 << 3)
    package static let preposition = WordClass(rawValue: 1 << 4)
    package static let conjunction = WordClass(rawValue: 1 << 5)
    package static let subordinator = WordClass(rawValue: 1 << 6)
    package static let relative = WordClass(rawValue: 1 << 7)
    package static let be = WordClass(rawValue: 1 << 8)
    package static let have = WordClass(rawValue: 1 << 9)
    package static let `do` = WordClass(rawValue: 1 << 10)
    package static let modal = WordClass(rawValue: 1 << 11)
    package static let negation = WordClass(rawValue: 1 << 12)
    package static let adverb = WordClass(rawValue: 1 << 13)
    package static let time = WordClass(rawValue: 1 << 14)
    package static let number = WordClass(rawValue: 1 << 15)
    package static let adjective = WordClass(rawValue: 1 << 16)
    package static let noun = WordClass(rawValue: 1 << 17)
    package static let base = WordClass(rawValue: 1 << 18)
    package static let third = WordClass(rawValue: 1 << 19)
    package static let past = WordClass(rawValue: 1 << 20)
    package static let participle = WordClass(rawValue: 1 << 21)
    package static let gerund = WordClass(rawValue: 1 << 22)
    package static let abbreviation = WordClass(rawValue: 1 << 23)
    package static let abbreviatedTitle = WordClass(rawValue: 1 << 24)
    package static let starter = WordClass(rawValue: 1 << 25)

    package static let anyVerb: WordClass = [.base, .third, .past, .participle, .gerund]

    /// The classes by their names in the word list; the verb classes are made from `verb` and `irregular` lines.
    static let named: [String: WordClass] = [
        "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun, "subject": .subject,
        "preposition": .preposition, "conjunction": .conjunction, "subordinator": .subordinator,
        "relative": .relative, "be": .be, "have": .have, "do": .do, "modal": .modal, "negation": .negation,
        "adverb": .adverb, "participle": .participle, "time": .time, "number": .number, "adjective": .adjective, "noun": .noun,
        "abbreviation": .abbreviation, "abbreviated title": .abbreviatedTitle, "starter": .starter,
    ]
}

/// The part of speech that a token has where it stands.
package enum Tag: UInt8, CaseIterable, Sendable {
    case mark, quote, determiner, possessive, genitive, pronoun, preposition, to, conjunction, subordinator, that,
        relative, be, have, `do`, modal, negation, adverb, base, third, past, participle, gerund, noun, plural,
        adjective, number, name, time

    /// The two letters that weight files write.
    package var code: String {
        switch self {
        case .mark: "mk"
        case .quote: "qu"
        case .determiner: "dt"
        case .possessive: "ps"
        case .genitive: "gn"
        case .pronoun: "pn"
        case .preposition: "in"
        case .to: "to"
        case .conjunction: "cc"
        case .subordinator: "sb"
        case .that: "th"
        case .relative: "wh"
        case .be: "be"
        case .have: "hv"
        case .do: "do"
        case .modal: "md"
        case .negation: "ng"
        case .adverb: "rb"
        case .base: "vb"
        case .third: "vz"
        case .past: "vd"
        case .participle: "vn"
        case .gerund: "vg"
        case .noun: "nn"
        case .plural: "ns"
        case .adjective: "jj"
        case .number: "cd"
        case .name: "nm"
        case .time: "tm"
        }
    }

    @inline(__always)
    package var isVerb: Bool {
        switch self {
        case .base, .third, .past, .participle, .gerund: true
        default: false
        }
    }

    @inline(__always)
    package var isAuxiliary: Bool {
        switch self {
        case .be, .have, .do, .modal: true
        default: false
        }
    }

    @inline(__always)
    package var isNominal: Bool {
        switch self {
        case .noun, .plural, .name, .pronoun, .number: true
        default: false
        }
    }
}
