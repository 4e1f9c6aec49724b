import ClaimModel

/// Markdown as GitHub reads it (GFM 0.29), with every text escaped so that it stands for itself.
package enum Markdown {
    /// A table with its heading; columns marked right stand to the right.
    package static func table(headings: [String], rows: [[String]], isRight: [Bool] = []) -> String {
        let rule = headings.indices.map { $0 < isRight.count && isRight[$0] ? "---:" : "---" }
        let filled = rows.map { row in headings.indices.map { $0 < row.count ? cell(row[$0]) : "" } }
        return ([headings.map(cell), rule] + filled).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// Text within a table cell: as ``inline(_:)``, with line breaks as `<br>`.
    package static func cell(_ text: String) -> String {
        lines(text).map(inline).joined(separator: "<br>")
    }

    /// Text within a line: marks that Markdown would read get a backslash, line breaks become spaces.
    package static func inline(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$":
                out += "\\" + String(Character(scalar))
            case "&": out += "&amp;"
            case "\n", "\r": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Text that begins a line: also kept from being read as a heading, a list or a rule.
    package static func block(_ text: String) -> String {
        let escaped = inline(text)
        guard let first = escaped.unicodeScalars.first else { return "" }
        if "#+-=".unicodeScalars.contains(first) { return "\\" + escaped }
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let mark = escaped.dropFirst(digits.count).first, mark == "." || mark == ")" else {
            return escaped
        }
        return digits + "\\" + escaped.dropFirst(digits.count)
    }

    /// A link where the address is one of the web, else the text alone.
    package static func link(_ text: String, to address: String?) -> String {
        guard let address = address.flatMap(webAddress) else { return inline(text) }
        return "[" + inline(text) + "](<" + address + ">)"
    }

    private static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    }
}

/// The address where it is one of the web, ready for a link; `nil` for any other scheme, so that a recorded source
/// cannot carry a script. What would end an attribute or a link is percent-encoded.
package func webAddress(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\u{0}"..."\u{20}", "\u{7F}"..."\u{9F}", "\"", "'", "<", ">", "\\", "`", "{", "}", "|", "^":
            for byte in String(Character(scalar)).utf8 { out += "%" + hexadecimal(UInt32(byte)).suffix(2) }
        case _ where scalar.steersDirection: return nil
        default: out.unicodeScalars.append(scalar)
        }
    }
    return out
}
