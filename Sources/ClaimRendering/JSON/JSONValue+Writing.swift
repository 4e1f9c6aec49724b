import ClaimModel

extension JSONValue {
    /// The value on one line without white space: a line of JSON Lines.
    package var compact: String { written(indent: nil) }

    /// The value indented by two spaces a level, one member a line; no newline at its end.
    package var pretty: String { written(indent: 0) }

    /// Bytes are gathered rather than text: appending to a string asks each time what it holds.
    private func written(indent: Int?) -> String {
        var out: [UInt8] = []
        write(to: &out, indent: indent)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], indent: Int?) {
        switch self {
        case .object(let members):
            JSONValue.writeList(members, in: ("{", "}"), to: &out, indent: indent) { member, inner, out in
                JSONValue.writeString(member.key, to: &out)
                JSONValue.append(indent == nil ? ":" : ": ", to: &out)
                member.value.write(to: &out, indent: inner)
            }
        case .array(let values):
            JSONValue.writeList(values, in: ("[", "]"), to: &out, indent: indent) { value, inner, out in
                value.write(to: &out, indent: inner)
            }
        case .string(let text): JSONValue.writeString(text, to: &out)
        case .number(let number): JSONValue.append(JSONValue.text(of: number), to: &out)
        case .integer(let number): JSONValue.append(String(number), to: &out)
        case .bool(let flag): JSONValue.append(flag ? "true" : "false", to: &out)
        case .null: JSONValue.append("null", to: &out)
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], in brackets: (String, String), to out: inout [UInt8], indent: Int?,
        each write: (Element, Int?, inout [UInt8]) -> Void
    ) {
        append(brackets.0, to: &out)
        let inner = indent.map { $0 + 2 }
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",", to: &out) }
            if let inner { append("\n" + String(repeating: " ", count: inner), to: &out) }
            write(element, inner, &out)
        }
        if let indent, !elements.isEmpty { append("\n" + String(repeating: " ", count: indent), to: &out) }
        append(brackets.1, to: &out)
    }

    private static func append(_ text: String, to out: inout [UInt8]) { out.append(contentsOf: text.utf8) }

    /// The shortest decimal that reads back as the same number; integers without a fraction.
    static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number.magnitude < 1e15, let whole = Int64(exactly: number) { return String(whole) }
        let shortest = "\(number)"
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }

    /// Text beyond ASCII is written as it is. Controls are escaped, and so are line separators and what steers the
    /// direction of text, since JSON is read on terminals too and the escape loses nothing.
    private static func writeString(_ text: String, to out: inout [UInt8]) {
        append("\"", to: &out)
        defer { append("\"", to: &out) }
        // Nearly all text is visible ASCII without anything to escape.
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else { return false }
            out.append(contentsOf: bytes)
            return true
        }
        if isPlain == true { return }
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        for index in scalars.indices {
            guard let escaped = escaped(scalars[index]) else { continue }
            out.append(contentsOf: text.utf8[start..<index])
            append(escaped, to: &out)
            start = scalars.index(after: index)
        }
        out.append(contentsOf: text.utf8[start...])
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
