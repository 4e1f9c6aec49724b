extension Unicode.Scalar {
    /// Whether the scalar changes the direction of the text around it (UAX #9: marks, embeddings, overrides, isolates).
    package var steersDirection: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether the scalar belongs to a script written from right to left, or to its digits.
    package var isRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// Columns of a terminal that the scalar takes by itself: 0 for marks and format characters, 2 for what is wide.
    package var displayWidth: Int {
        if isASCII { return value < 0x20 || value == 0x7F ? 0 : 1 }
        if isSpanningNumberSign { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .lineSeparator, .paragraphSeparator:
            return 0
        default: break
        }
        if isConjoiningJamo { return 0 }
        return isWide || properties.isEmojiPresentation ? 2 : 1
    }

    /// Signs of Arabic, Syriac and Kaithi drawn around the digits after them: format characters that are seen.
    package var isSpanningNumberSign: Bool {
        switch value {
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
        default: false
        }
    }

    /// Whether the scalar is a medial or final Hangul letter, drawn within the syllable that the letter before it opens.
    private var isConjoiningJamo: Bool {
        (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
    }

    /// East Asian Wide and Fullwidth (UAX #11, the data of Unicode 16), emoji apart; reserved ideographs count as wide.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
            0x3250...0xA4C6,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265,
            0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}
