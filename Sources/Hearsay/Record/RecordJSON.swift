import Foundation

/// Reads one line of JSON Lines into a record node.
enum RecordJSON {
    static func read(_ line: Data, at place: RecordPlace) throws(RecordError) -> RecordNode {
        // `Data` does not pass on which error its closure throws.
        try line.withUnsafeBytes { bytes in
            Result { () throws(RecordError) in
                var reader = JSONLineReader(bytes, at: place)
                return try reader.line()
            }
        }.get()
    }
}

/// Reads JSON (RFC 8259) straight from its bytes into nodes, without the dictionaries and boxed numbers between: a long
/// import is mostly this. Numbers stay as they were written.
struct JSONLineReader {
    private let bytes: UnsafeRawBufferPointer
    private let place: RecordPlace
    private var offset = 0
    /// How many bytes so far only continue a scalar.
    private var continuations = 0
    private var depth = 0

    private static let deepestNesting = 64

    init(_ bytes: UnsafeRawBufferPointer, at place: RecordPlace) {
        self.bytes = bytes
        self.place = place
    }

    mutating func line() throws(RecordError) -> RecordNode {
        let node = try value()
        skipSpace()
        guard offset == bytes.count else { throw malformed("something follows the value") }
        return node
    }

    private var here: RecordPlace {
        place.at(column: offset - continuations + 1)
    }

    private func malformed(_ what: String) -> RecordError {
        RecordError(
            "the line is not one whole JSON value: \(what).", at: here,
            hint: "Each line of JSON Lines is one object: {\"subject\": …, \"predicate\": …, \"object\": …}.")
    }

    private mutating func skipSpace() {
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return }
            offset += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(RecordError) -> RecordNode {
        skipSpace()
        guard offset < bytes.count else { throw malformed("it breaks off") }
        let start = here
        switch bytes[offset] {
        case UInt8(ascii: "\""): return RecordNode(value: .scalar(try string()), place: start)
        case UInt8(ascii: "{"): return RecordNode(value: .map(try pairs()), place: start)
        case UInt8(ascii: "["): return RecordNode(value: .list(try items()), place: start)
        case UInt8(ascii: "t"): return try word("true", .scalar("true"), start)
        case UInt8(ascii: "f"): return try word("false", .scalar("false"), start)
        case UInt8(ascii: "n"): return try word("null", .null, start)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return RecordNode(value: .scalar(try number()), place: start)
        default: throw malformed("no value begins here")
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: RecordNode.Value, _ start: RecordPlace
    ) throws(RecordError) -> RecordNode {
        for index in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[index]) else { throw malformed("only true, false and null stand without quotes") }
        }
        return RecordNode(value: value, place: start)
    }

    // MARK: Collections

    private mutating func nest() throws(RecordError) {
        offset += 1
        depth += 1
        guard depth <= Self.deepestNesting else { throw RecordError("nested too deeply.", at: here) }
        skipSpace()
    }

    private mutating func pairs() throws(RecordError) -> [RecordNode.Pair] {
        try nest()
        defer { depth -= 1 }
        var pairs: [RecordNode.Pair] = []
        if take(UInt8(ascii: "}")) { return pairs }
        // A claim has about a dozen keys, what is within it half as many.
        pairs.reserveCapacity(depth == 1 ? 14 : 6)
        while true {
            skipSpace()
            let start = here
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw malformed("a key in quotes is missing") }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw malformed("a colon is missing") }
            pairs.append(RecordNode.Pair(key: key, keyPlace: start, node: try value()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return pairs }
            guard take(UInt8(ascii: ",")) else { throw malformed(offset < bytes.count ? "a comma or } is missing" : "it breaks off") }
        }
    }

    private mutating func items() throws(RecordError) -> [RecordNode] {
        try nest()
        defer { depth -= 1 }
        var items: [RecordNode] = []
        if take(UInt8(ascii: "]")) { return items }
        while true {
            items.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return items }
            guard take(UInt8(ascii: ",")) else { throw malformed(offset < bytes.count ? "a comma or ] is missing" : "it breaks off") }
        }
    }

    // MARK: Numbers

    /// A number as written, but for a whole one written with a fraction or an exponent: some programs write all
    /// numbers so, and “2500.0” says no more than 2500.
    private mutating func number() throws(RecordError) -> String {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        let isZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
        let digits = try self.digits()
        guard !isZero || digits == 1 else { throw malformed("a number begins with no 0") }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            _ = try self.digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isInteger = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            _ = try self.digits()
        }
        let written = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard !isInteger, let value = Double(written), value == value.rounded(), abs(value) < 1e15 else { return written }
        return String(Int64(value))
    }

    private mutating func digits() throws(RecordError) -> Int {
        let start = offset
        while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) { offset += 1 }
        guard offset > start else { throw malformed("a number lacks its digits") }
        return offset - start
    }

    // MARK: Strings

    private mutating func string() throws(RecordError) -> String {
        offset += 1
        let start = offset
        skipPlain()
        var isPlain = true
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                let text = try isPlain ? plain(start..<offset) : decoded(start..<offset)
                offset += 1
                return text
            }
            if byte >= 0x80 { isPlain = false }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw malformed("a control character stands in a string; it is written \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))") }
            if byte & 0xC0 == 0x80 { continuations += 1 }
            offset += 1
        }
        throw malformed("a string does not end")
    }

    /// Goes on over printable ASCII, eight bytes at a time: most of a long input is that.
    private mutating func skipPlain() {
        while offset + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard Self.isPlain(word) else { return }
            offset += 8
        }
    }

    /// Whether each of eight bytes stands for itself in a string: ASCII, and neither a control, a quotation mark nor a
    /// backslash. A byte taken from a lower one leaves its high bit set.
    private static func isPlain(_ word: UInt64) -> Bool {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let (quote, slash) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
        let found = word | (word &- ones &* 0x20) | (quote &- ones) | (slash &- ones)
        return found & highs == 0
    }

    private func plain(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private func decoded(_ range: Range<Int>) throws(RecordError) -> String {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
        // Decoding replaces what is no UTF-8; where it replaced nothing, the bytes are as they were.
        let text = String(decoding: piece, as: UTF8.self)
        guard text.utf8.count == piece.count, isSame(text, piece) else {
            throw RecordError("the line is not UTF-8.", at: here, hint: "Save the file as UTF-8.")
        }
        return text
    }

    private func isSame(_ text: String, _ piece: UnsafeRawBufferPointer) -> Bool {
        var text = text
        guard let base = piece.baseAddress else { return text.isEmpty }
        return text.withUTF8 { memcmp($0.baseAddress.map { UnsafeRawPointer($0) } ?? base, base, piece.count) == 0 }
    }

    /// The rest of a string from its first escape on.
    private mutating func escapedString(from start: Int) throws(RecordError) -> String {
        var text = try decoded(start..<offset)
        while offset < bytes.count {
            let plain = offset
            while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
                if bytes[offset] & 0xC0 == 0x80 { continuations += 1 }
                offset += 1
            }
            text += try decoded(plain..<offset)
            if take(UInt8(ascii: "\"")) { return text }
            guard take(UInt8(ascii: "\\")) else { break }
            text.unicodeScalars.append(try escape())
        }
        throw malformed(offset < bytes.count ? "a control character stands in a string" : "a string does not end")
    }

    private mutating func escape() throws(RecordError) -> Unicode.Scalar {
        guard offset < bytes.count else { throw malformed("a string does not end") }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw malformed("there is no such escape")
        }
    }

    /// Scalars beyond U+FFFF are written as two surrogates.
    private mutating func unicodeEscape() throws(RecordError) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw malformed("half a surrogate pair stands alone")
        }
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw malformed("half a surrogate pair stands alone") }
        return scalar
    }

    private mutating func hexadecimal() throws(RecordError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard offset < bytes.count, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                throw malformed("\\u lacks its four digits")
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}
