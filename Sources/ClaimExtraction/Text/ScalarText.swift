internal import ClaimModel

/// The text of an article as an array of Unicode scalars: every offset of this module is an index into it.
package struct ScalarText: Hashable, Sendable {
    package let scalars: [Unicode.Scalar]

    package init(_ text: String) {
        // Counting the scalars first would read the text twice.
        scalars = Array(unsafeUninitializedCapacity: text.utf8.count) { buffer, count in
            for scalar in text.unicodeScalars {
                buffer.initializeElement(at: count, to: scalar)
                count += 1
            }
        }
    }

    package var count: Int { scalars.count }

    /// The code point at an offset.
    @inline(__always)
    package subscript(index: Int) -> UInt32 { scalars[index].value }

    /// The text between two offsets, clamped to what there is.
    package func string(_ range: Range<Int>) -> String {
        String(scalars[range.clamped(to: 0..<scalars.count)])
    }

    /// Calls `body` with the code points in place: a Unicode scalar is its code point in memory.
    func withCodePoints(_ body: (UnsafeBufferPointer<UInt32>) -> Void) {
        scalars.withUnsafeBufferPointer { scalars in scalars.withMemoryRebound(to: UInt32.self, body) }
    }
}

/// Classes of scalars that the tokenizer asks about, by their code points.
enum Scalars {
    @inline(__always)
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 9...13, 32, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    @inline(__always)
    static func isLineBreak(_ value: UInt32) -> Bool {
        value == 10 || value == 13 || value == 0x85 || value == 0x2028 || value == 0x2029 || value == 11 || value == 12
    }

    @inline(__always)
    static func isDigit(_ value: UInt32) -> Bool { value >= 48 && value <= 57 }

    @inline(__always)
    static func isUpper(_ value: UInt32) -> Bool {
        if value < 128 { return value >= 65 && value <= 90 }
        return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    @inline(__always)
    static func isLetter(_ value: UInt32) -> Bool {
        if value < 128 { return (value >= 65 && value <= 90) || (value >= 97 && value <= 122) }
        if value < 0xC0 { return value == 0xAA || value == 0xB5 || value == 0xBA }
        if value < 0x250 { return value != 0xD7 && value != 0xF7 }
        if value >= 0x2000 && value < 0x2C00 { return false }
        return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }

    /// The two apostrophes that join a word to its clitic.
    @inline(__always)
    static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }

    /// Lower case where that is one scalar, enough to compare words.
    @inline(__always)
    static func lowered(_ value: UInt32) -> UInt32 {
        if value < 128 { return value >= 65 && value <= 90 ? value + 32 : value }
        if value == 0x2019 { return 0x27 }
        guard let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }
}
