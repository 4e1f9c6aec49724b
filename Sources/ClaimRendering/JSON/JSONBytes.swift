import ClaimModel

/// JSON as bytes of UTF-8.
extension [UInt8] {
    /// Without a string made of them: most of what is printed of a text read are offsets.
    mutating func appendJSON(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, left) = (number.magnitude, count)
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        var right = count - 1
        while left < right {
            swapAt(left, right)
            (left, right) = (left + 1, right - 1)
        }
    }

    /// The shortest decimal that reads back as the same number; integers without a fraction, and what is no number `null`.
    mutating func appendJSON(_ number: Double) {
        if number.magnitude < 1e15, let whole = Int64(exactly: number) { return appendJSON(whole) }
        guard number.isFinite else { return append(contentsOf: "null".utf8) }
        let shortest = "\(number)"
        append(contentsOf: shortest.utf8.dropLast(shortest.hasSuffix(".0") ? 2 : 0))
    }

    /// Text beyond ASCII is written as it is. Controls are escaped, and so are line separators and what steers the
    /// direction of text, since JSON is read on terminals too and the escape loses nothing.
    mutating func appendJSON(_ text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { appendRuns(of: $0) }
        append(UInt8(ascii: "\""))
    }

    /// Copies what stands as it is in runs; nearly all text is one.
    private mutating func appendRuns(of bytes: UnsafeBufferPointer<UInt8>) {
        var (start, index) = (0, Self.plainEnd(in: bytes, from: 0))
        while index < bytes.count {
            var (decoder, rest) = (UTF8(), bytes[index...].makeIterator())
            // The bytes are those of a string, and so there is a scalar.
            guard case .scalarValue(let scalar) = decoder.decode(&rest) else { break }
            let end = index + UTF8.width(scalar)
            if let escaped = Self.escaped(scalar) {
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                append(contentsOf: escaped.utf8)
                start = end
            }
            index = Self.plainEnd(in: bytes, from: end)
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
