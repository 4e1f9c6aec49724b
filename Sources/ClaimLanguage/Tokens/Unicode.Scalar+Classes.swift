/// The sets of scalars that the grammar names.
extension Unicode.Scalar {
    /// White space; of ASCII without the tables of Unicode, which every scalar of a question would be looked up in.
    var isSpace: Bool { isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace }

    /// A control character or a mark that turns the direction of writing.
    var isControl: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
    var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" }
    var isLineEnd: Bool { self == "\n" || self == "\r" }

    /// Whether it may stand in a word.
    var isWordScalar: Bool {
        if isSpace || isControl { return false }
        switch self {
        case "\"", ",", "(", ")", "|", "=", "!", "<", ">", "*", "$", ";", "`", "^", "\\", "{", "}", "[", "]",
            "\u{201C}",
            "\u{201D}":
            return false
        default: return true
        }
    }
}
