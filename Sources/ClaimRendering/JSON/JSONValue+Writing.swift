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
            JSONValue.writeList(members, in: (UInt8(ascii: "{"), UInt8(ascii: "}")), to: &out, indent: indent) { member, inner, out in
                out.appendJSON(member.key)
                out.append(UInt8(ascii: ":"))
                if indent != nil { out.append(JSONValue.space) }
                member.value.write(to: &out, indent: inner)
            }
        case .array(let values):
            JSONValue.writeList(values, in: (UInt8(ascii: "["), UInt8(ascii: "]")), to: &out, indent: indent) { value, inner, out in
                value.write(to: &out, indent: inner)
            }
        case .string(let text): out.appendJSON(text)
        case .number(let number): out.appendJSON(number)
        case .integer(let number): out.appendJSON(number)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: out.append(contentsOf: "null".utf8)
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], in brackets: (UInt8, UInt8), to out: inout [UInt8], indent: Int?,
        each write: (Element, Int?, inout [UInt8]) -> Void
    ) {
        out.append(brackets.0)
        let inner = indent.map { $0 + 2 }
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if let inner { breakLine(inner, &out) }
            write(element, inner, &out)
        }
        if let indent, !elements.isEmpty { breakLine(indent, &out) }
        out.append(brackets.1)
    }

    private static let space = UInt8(ascii: " ")

    private static func breakLine(_ indent: Int, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { out.append(space) }
    }
}
