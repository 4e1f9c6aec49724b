/// A piece of a question that the grammar speaks of, or a piece that nothing fits.
package struct Token: Hashable, Sendable {
    package var kind: Kind
    /// What it says: a quoted string without its quotes and escapes, a variable without `?`, a parameter without `$`,
    /// everything else as written.
    package var text: String
    package var span: Span

    package enum Kind: Hashable, Sendable {
        case word
        case reserved(ReservedWord)
        case string
        case dateSet
        case variable
        case parameter
        case sign(Sign)
        /// Text that begins no token; the lexer goes on after it.
        case fault(Fault)
        case end
    }

    package enum Sign: String, Hashable, Sendable {
        case open = "("
        case close = ")"
        case pipe = "|"
        case comma = ","
        case star = "*"
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// The sign of one scalar.
        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "(": self = .open
            case ")": self = .close
            case "|": self = .pipe
            case ",": self = .comma
            case "*": self = .star
            case "=": self = .equal
            case "<": self = .less
            case ">": self = .greater
            default: return nil
            }
        }

        /// The sign that the scalar makes with `=` after it.
        init?(beforeEqual scalar: Unicode.Scalar) {
            switch scalar {
            case "!": self = .notEqual
            case "<": self = .lessOrEqual
            case ">": self = .greaterOrEqual
            default: return nil
            }
        }
    }

    package enum Fault: Hashable, Sendable {
        /// No closing quote on the line.
        case unclosedQuote
        /// A backslash in a quote before anything but `"` and `\`; the offset is the backslash's.
        case escape(at: Int)
        case unclosedSet
        case singleQuote
        case exclamation
        case questionMark
        case dollar
        /// A control character or a direction mark.
        case invisible
        case character
    }

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
    func isReserved(_ word: ReservedWord) -> Bool { kind == .reserved(word) }
    func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }
}
