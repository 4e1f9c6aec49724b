import ClaimRendering
import Foundation
import Testing

@Suite struct RowFormatTests {
    static let rows = RowSet(
        ["speaker", "claims", "share"],
        [
            [Cell("AFP"), Cell(1_200), Cell(0.25)], [Cell("a|b \"c\"\nd, *e*"), Cell(-3), Cell(.null)],
            [Cell("=HYPERLINK(\"x\")"), Cell("@x", "@x"), Cell(1e21)],
        ])

    @Test(arguments: RowFormat.allCases)
    func golden(format: RowFormat) {
        expectGolden(Self.rows.written(as: format), "rows.\(format.rawValue)")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@sum", "'@sum"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
        ("＝1", "'＝1"), (" pad", "\" pad\""), ("", ""), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func csvField(text: String, expected: String) {
        #expect(CSV.field(text: text) == expected)
    }

    @Test func csvReadsBack() {
        var random = Seeded(4)
        for _ in 0..<200 {
            let rows = (0..<3).map { _ in (0..<4).map { _ in random.text(upTo: 6) } }
            let text = rows.map { CSV.line($0.map { Cell(.string($0)) }) }.joined()
            let back = readCSV(text).map { $0.map(withoutApostrophe) }
            #expect(back == rows.map { $0.map(withoutApostrophe) })
        }
    }

    @Test func nothingReachesATerminalRaw() {
        let rows = RowSet(["a"], [[Cell("\u{1B}[2J\u{202E}|")]])
        for format in RowFormat.allCases {
            let out = rows.written(as: format, for: .init(width: 80, isTerminal: true))
            #expect(!out.unicodeScalars.contains("\u{1B}") && !out.unicodeScalars.contains("\u{202E}"), "\(format)")
        }
        #expect(rows.written(as: .csv) == "a\r\n\u{1B}[2J\u{202E}|\r\n")
    }

    @Test(arguments: [
        ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"), ("HTTP://x", "HTTP://x"),
        ("javascript:alert(1)", nil), ("https://x/\"><script>", "https://x/%22%3E%3Cscript%3E"), ("file:///etc", nil),
        ("https://x/\u{202E}", nil), ("https://x/a b", "https://x/a%20b"), ("", nil),
    ] as [(String, String?)])
    func addresses(text: String, expected: String?) {
        #expect(webAddress(text) == expected)
    }
}

/// A cell as it was before an apostrophe may have been put before it.
private func withoutApostrophe(_ text: String) -> String { text.hasPrefix("'") ? String(text.dropFirst()) : text }

/// A reader of RFC 4180, no more than the tests need.
private func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        index += 1
        if isQuoted {
            if scalar != "\"" { field.append(scalar) }
            else if next == "\"" { field.append("\""); index += 1 }
            else { isQuoted = false }
        } else if scalar == "\"" {
            isQuoted = true
        } else if scalar == "," || (scalar == "\r" && next == "\n") {
            row.append(String(field))
            field.removeAll()
            guard scalar == "\r" else { continue }
            rows.append(row)
            row = []
            index += 1
        } else {
            field.append(scalar)
        }
    }
    return rows
}
