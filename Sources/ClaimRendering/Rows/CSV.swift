/// Comma-separated values after RFC 4180: lines end in CR LF, cells are quoted where they need it.
///
/// A text that a spreadsheet would run as a formula (its first character is `=`, `+`, `-`, `@`, a full-width form of
/// these, a tab, a carriage return or a line feed) gets an apostrophe before it, which spreadsheets take as "this is text".
/// A number keeps its sign: it is written from the value, not from words.
package enum CSV {
    /// One line with its line end.
    package static func line(_ cells: [Cell]) -> String {
        cells.map { cell in
            switch cell.value {
            case .integer, .number: field(cell.plain)
            default: field(text: cell.text)
            }
        }.joined(separator: ",") + "\r\n"
    }

    /// A cell of text: kept from being run, then quoted.
    package static func field(text: String) -> String {
        field(text.unicodeScalars.first.map(startsFormula) == true ? "'" + text : text)
    }

    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes || text.first == " " || text.last == " " else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }
}
