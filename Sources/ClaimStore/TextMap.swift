import Foundation

/// A map of strings as one JSON object, its keys in order, so that equal maps are equal texts and SQL can look into it.
enum TextMap {
    static func encode(_ map: [String: String]) -> String? {
        guard !map.isEmpty else { return nil }
        var text = "{"
        for (key, value) in map.count < 2 ? Array(map) : map.sorted(by: { $0.key < $1.key }) {
            if text.utf8.count > 1 { text += "," }
            append(key, to: &text)
            text += ":"
            append(value, to: &text)
        }
        return text + "}"
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
        guard let text else { return [:] }
        return plain(text) ?? (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }

    /// Nearly all maps have no escape in them and are cut at their quotation marks: each claim that is read has one.
    private static func plain(_ text: String) -> [String: String]? {
        let bytes = text.utf8
        guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
        var map: [String: String] = [:]
        var rest = bytes[...]
        var key: Substring?
        // Each quotation mark that opens is followed by one that closes; keys and values take turns.
        while let open = rest.firstIndex(of: UInt8(ascii: "\"")) {
            rest = rest[bytes.index(after: open)...]
            guard let close = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            let piece = Substring(rest[..<close])
            if let name = key {
                map[String(name)] = String(piece)
                key = nil
            } else {
                key = piece
            }
            rest = rest[bytes.index(after: close)...]
        }
        return key == nil ? map : nil
    }
}
