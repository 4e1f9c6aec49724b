/// A word, number, quotation mark or other mark of the text, with its place.
package struct Token: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case word, number, quote, mark
    }

    /// The half-open range of Unicode scalars.
    package var start: Int
    package var end: Int
    package var kind: Kind
    /// The key of the word in lower case with a straight apostrophe; for marks, of the mark. See ``WordKey``.
    package var key: UInt64
    package var shape: Shape
    /// How many line breaks lie between the token before and this one.
    package var lineBreaks: UInt8

    package struct Shape: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The first letter is a capital.
        package static let capital = Shape(rawValue: 1)
        /// Two letters or more, all capitals.
        package static let allCapitals = Shape(rawValue: 2)
        package static let spaceBefore = Shape(rawValue: 4)
        package static let spaceAfter = Shape(rawValue: 8)
        /// The token ends in a period that belongs to it ("U.S.", "Jan.").
        package static let abbreviation = Shape(rawValue: 16)
        package static let clitic = Shape(rawValue: 32)
        package static let hyphenated = Shape(rawValue: 64)
    }

    package var range: Range<Int> { start..<end }
    package func has(_ shape: Shape) -> Bool { self.shape.contains(shape) }
}

/// The identity of a word: the 64-bit FNV-1a hash of its scalars in lower case. Words are compared and looked up by
/// this number, so that no string is made while reading a text.
package enum WordKey {
    package static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    package static func add(_ value: UInt32, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(value)) &* 0x0000_0100_0000_01b3
    }

    /// The key of a word as a lexicon gives it.
    package static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = seed
        for scalar in word.unicodeScalars { hash = add(Scalars.lowered(scalar.value), to: hash) }
        return hash
    }
}
