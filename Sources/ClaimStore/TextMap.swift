import Foundation

/// A map of strings as one JSON object, its keys in order, so that equal maps are equal texts and SQL can look into it.
enum TextMap {
    static func encode(_ map: [String: String]) -> String? {
        guard !map.isEmpty else { return nil }
        var text = "{"
        map.forEachInOrder { key, value in
            if text.utf8.count > 1 { text += "," }
            append(key, to: &text)
            text += ":"
            append(value, to: &text)
        }
        text += "}"
        return text
    }

    private static func append(_ string: String, to text: inout String) {
        text += "\""
        if string.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in string.unicodeScalars { append(scalar, to: &text) }
        } else {
            text += string
        }
        text += "\""
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\u{8}": text += "\\b"
        case "\u{C}": text += "\\f"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case ..<" ":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }

    static func decode(_ text: String?) -> [String: String] {
        guard var text else { return [:] }
        return text.withUTF8 { decode($0) }
    }

    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [String: String] {
        plain(text) ?? (try? JSONDecoder().decode([String: String].self, from: Data(buffer: text))) ?? [:]
    }

    /// Nearly all maps have no escape in them and are cut at their quotation marks: each claim that is read has one.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [String: String]? {
        // Most have one pair, for which the map is made at once.
        var map = [String: String](minimumCapacity: 1)
        var name: String?
        // Where the string begins that is being read. Each quotation mark that opens is followed by one that closes;
        // keys and values take turns.
        var start: Int?
        for place in bytes.indices {
            if bytes[place] == UInt8(ascii: "\\") { return nil }
            guard bytes[place] == UInt8(ascii: "\"") else { continue }
            guard let first = start else {
                start = place + 1
                continue
            }
            let piece = String(decoding: UnsafeBufferPointer(rebasing: bytes[first..<place]), as: UTF8.self)
            if let key = name { map[key] = piece }
            name = name == nil ? piece : nil
            start = nil
        }
        return name == nil && start == nil ? map : nil
    }
}

extension [String: String] {
    /// Calls `body` with each pair, in the order of the keys. Most maps have one, which needs no list to be sorted.
    func forEachInOrder(_ body: (_ key: String, _ value: String) -> Void) {
        if count < 2 {
            for (key, value) in self { body(key, value) }
        } else {
            for (key, value) in sorted(by: { $0.key < $1.key }) { body(key, value) }
        }
    }
}
