import ClaimModel

extension JSONValue {
    /// The value on one line without white space: a line of JSON Lines.
    package var compact: String {
        var out = ""
        write(to: &out, indent: nil)
        return out
    }

    /// The value indented by two spaces a level, one member a line; no newline at its end.
    package var pretty: String {
        var out = ""
        write(to: &out, indent: 0)
        return out
    }

    private func write(to out: inout String, indent: Int?) {
        switch self {
        case .object(let members):
            JSONValue.writeList(members, in: ("{", "}"), to: &out, indent: indent) { member, inner, out in
                JSONValue.writeString(member.key, to: &out)
                out += indent == nil ? ":" : ": "
                member.value.write(to: &out, indent: inner)
            }
        case .array(let values):
            JSONValue.writeList(values, in: ("[", "]"), to: &out, indent: indent) { value, inner, out in
                value.write(to: &out, indent: inner)
            }
        case .string(let text): JSONValue.writeString(text, to: &out)
        case .number(let number): out += JSONValue.text(of: number)
        case .integer(let number): out += String(number)
        case .bool(let flag): out += flag ? "true" : "false"
        case .null: out += "null"
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], in brackets: (String, String), to out: inout String, indent: Int?,
        each write: (Element, Int?, inout String) -> Void
    ) {
        out += brackets.0
        let inner = indent.map { $0 + 2 }
        for (index, element) in elements.enumerated() {
            if index > 0 { out += "," }
            if let inner { out += "\n" + String(repeating: " ", count: inner) }
            write(element, inner, &out)
        }
        if let indent, !elements.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
        out += brackets.1
    }

    /// The shortest decimal that reads back as the same number; integers without a fraction.
    static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number.magnitude < 1e15, let whole = Int64(exactly: number) { return String(whole) }
        let shortest = "\(number)"
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }

    /// Text beyond ASCII is written as it is. Controls are escaped, and so are line separators and what steers the
    /// direction of text, since JSON is read on terminals too and the escape loses nothing.
    private static func writeString(_ text: String, to out: inout String) {
        out += "\""
        defer { out += "\"" }
        // Nearly all text is visible ASCII without anything to escape.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            out += text
            return
        }
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        for index in scalars.indices {
            guard let escaped = escaped(scalars[index]) else { continue }
            out += text[start..<index]
            out += escaped
            start = scalars.index(after: index)
        }
        out += text[start...]
    }

    /// How a scalar is written; `nil` where it stands as it is.
    private static func escaped(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": return escape(scalar)
        case "\u{20}"..."\u{7E}": return nil
        default: return scalar.steersDirection ? escape(scalar) : nil
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u" + hexadecimal(scalar.value).lowercased()
    }
}
