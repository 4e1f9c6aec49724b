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
            JSONValue.writeList(members, in: (UInt8(ascii: "{"), UInt8(ascii: "}")), to: &out, indent: indent) { member, inner, out in
                JSONValue.writeString(member.key, to: &out)
                out.append(UInt8(ascii: ":"))
                if indent != nil { out.append(JSONValue.space) }
                member.value.write(to: &out, indent: inner)
            }
        case .array(let values):
            JSONValue.writeList(values, in: (UInt8(ascii: "["), UInt8(ascii: "]")), to: &out, indent: indent) { value, inner, out in
                value.write(to: &out, indent: inner)
            }
        case .string(let text): JSONValue.writeString(text, to: &out)
        case .number(let number):
            if let whole = JSONValue.whole(number) { JSONValue.appendDigits(of: whole, to: &out) } else { JSONValue.append(JSONValue.text(of: number), to: &out) }
        case .integer(let number): JSONValue.appendDigits(of: number, to: &out)
        case .bool(let flag): JSONValue.append(flag ? "true" : "false", to: &out)
        case .null: JSONValue.append("null", to: &out)
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

    private static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { out.append(contentsOf: $0) }
    }

    /// Without a string made of them: most of what is printed of a text read are offsets.
    private static func appendDigits(of number: Int64, to out: inout [UInt8]) {
        if number < 0 { out.append(UInt8(ascii: "-")) }
        var (rest, left) = (number.magnitude, out.count)
        repeat {
            out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var right = out.count - 1
        while left < right {
            out.swapAt(left, right)
            (left, right) = (left + 1, right - 1)
        }
    }

    /// The number as an integer, where it is one of fifteen digits at most.
    private static func whole(_ number: Double) -> Int64? { number.magnitude < 1e15 ? Int64(exactly: number) : nil }

    /// The shortest decimal that reads back as the same number; integers without a fraction.
    static func text(of number: Double) -> String {
        guard number.isFinite else { return "null" }
        if let whole = whole(number) { return String(whole) }
        let shortest = "\(number)"
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }

    /// Text beyond ASCII is written as it is. Controls are escaped, and so are line separators and what steers the
    /// direction of text, since JSON is read on terminals too and the escape loses nothing.
    private static func writeString(_ text: String, to out: inout [UInt8]) {
        var text = text
        out.append(UInt8(ascii: "\""))
        text.withUTF8 { writeRuns(of: $0, to: &out) }
        out.append(UInt8(ascii: "\""))
    }

    /// Copies what stands as it is in runs; nearly all text is one.
    private static func writeRuns(of bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var (start, index) = (0, plainEnd(in: bytes, from: 0))
        while index < bytes.count {
            var (decoder, rest) = (UTF8(), bytes[index...].makeIterator())
            // The bytes are those of a string, and so there is a scalar.
            guard case .scalarValue(let scalar) = decoder.decode(&rest) else { break }
            let end = index + UTF8.width(scalar)
            if let escaped = escaped(scalar) {
                out.append(contentsOf: bytes[start..<index])
                append(escaped, to: &out)
                start = end
            }
            index = plainEnd(in: bytes, from: end)
        }
        out.append(contentsOf: bytes[start...])
    }

    /// Where visible ASCII without anything to escape ends; eight bytes are looked at together while there are as many.
    private static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while index + 8 <= bytes.count, let base = bytes.baseAddress {
            let eight = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let (quote, backslash) = (eight ^ 0x22 &* ones, eight ^ 0x5C &* ones)
            // A high bit is set where a byte is below 0x20, a quote, a backslash, or 0x7F and above.
            let odd = (eight &- 0x20 &* ones) & ~eight | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (eight &+ ones) | eight
            if odd & highs != 0 { break }
            index += 8
        }
        while index < bytes.count, (0x20..<0x7F).contains(bytes[index]), bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
            index += 1
        }
        return index
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
