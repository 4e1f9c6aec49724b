import Foundation

/// Writes strings as YAML 1.2 scalars that read back as the very same scalars.
enum YAMLScalar {
    /// A value within a line: plain where nothing in it could mean something else, else in double quotes.
    static func inline(_ text: String, inFlow: Bool = false) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    static func list(_ items: [String]) -> String {
        "[" + items.map { inline($0, inFlow: true) }.joined(separator: ", ") + "]"
    }

    private static let marks = Set(" .'’‘“”()%$€£/+-–—&;!?*=~<>_@…".unicodeScalars)

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDigit(first), text.unicodeScalars.last != " ",
            text != "null"
        else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || isDigit($0) || marks.contains($0) || !inFlow && $0 == ","
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

    /// The text in double quotes on one line, everything that YAML cannot hold raw escaped.
    ///
    /// Brackets that are not closed are escaped too: a reader counts them over the whole file to refuse deep nesting.
    static func quoted(_ text: String) -> String {
        let escapingBrackets = openBrackets(text) > 0
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            case "[" where escapingBrackets, "{" where escapingBrackets: out += "\\x" + hex(scalar, 2)
            default:
                if isPrintable(scalar) {
                    out.unicodeScalars.append(scalar)
                } else {
                    out += scalar.value > 0xFFFF ? "\\U" + hex(scalar, 8) : "\\u" + hex(scalar, 4)
                }
            }
        }
        return out + "\""
    }

    private static func hex(_ scalar: Unicode.Scalar, _ digits: Int) -> String {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - code.count)) + code
    }

    /// What may stand raw: YAML's printable characters without its line breaks and the byte order mark.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...0x10FFFF: scalar.value & 0xFFFE != 0xFFFE
        default: false
        }
    }

    /// How many brackets stand open at most.
    static func openBrackets(_ text: String) -> Int {
        var (open, most) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): (open, most) = (open + 1, max(most, open + 1))
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: break
            }
        }
        // Balanced ones add nothing to what follows.
        return open == 0 && most < 100 ? 0 : most
    }

    // MARK: Texts

    /// A text of several lines as the value of a key: a literal block where one can hold it exactly, else double quotes.
    ///
    /// - Parameter indent: how far the key itself is indented.
    static func text(_ text: String, indent: Int) -> String {
        if let block = block(text, indent: indent), readsBack(block, as: text, indent: indent) { return block }
        return quoted(text)
    }

    private static func block(_ text: String, indent: Int) -> String? {
        let scalars = text.unicodeScalars
        guard scalars.contains("\n"), openBrackets(text) < 1_000, scalars.allSatisfy({ $0 == "\n" || $0 == "\t" || isPrintable($0) }) else { return nil }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        // What stands after the last line end decides how the block is closed.
        var close = "-"
        if lines.last == "" {
            lines.removeLast()
            close = lines.last == "" ? "+" : ""
        }
        // Rows of signs would be taken for nested lists.
        guard let first = lines.first, !lines.contains(where: { $0.prefix(100).allSatisfy { "-?: \t".contains($0) } && $0.utf8.count > 100 })
        else { return nil }
        let needsIndicator = first.isEmpty || first.hasPrefix(" ") || first.hasPrefix("\t")
        let margin = String(repeating: " ", count: indent + 2)
        let body = lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
        return "|\(needsIndicator ? "2" : "")\(close)\n\(body)"
    }

    private static func readsBack(_ block: String, as text: String, indent: Int) -> Bool {
        var source = ""
        var margin = ""
        for level in 0..<indent / 2 {
            source += "\(margin)k\(level):\n"
            margin += "  "
        }
        source += "\(margin)text: \(block)\n\(margin)end: x\n"
        var node = try? RecordYAML.read(Data(source.utf8), file: "")
        while let current = node, case .map(let pairs) = current.value, let first = pairs.first {
            if first.key == "text", case .scalar(let value) = first.node.value {
                return value.utf8.elementsEqual(text.utf8)
            }
            node = first.node
        }
        return false
    }
}
