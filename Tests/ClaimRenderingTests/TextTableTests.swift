import ClaimModel
import ClaimRendering
import Testing

@Suite struct WrappingTests {
    @Test(arguments: [
        ("more than 100 attacks", 10, ["more than", "100", "attacks"]),
        ("attacks-suffered", 10, ["attacks-", "suffered"]),
        ("ahram-2024-01-05", 12, ["ahram-", "2024-01-05"]),
        ("2024-01-05", 8, ["2024-01-", "05"]),
        ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
        ("漢字漢字。漢", 6, ["漢字漢", "字。漢"]),
        ("a\nb", 10, ["a", "b"]),
        ("", 5, [""]),
        ("a  b", 2, ["a", "b"]),
        ("漢", 1, ["漢"]),
    ])
    func lines(text: String, width: Int, expected: [String]) {
        #expect(wrapped(text, to: width) == expected)
    }

    @Test func noLineIsTooLongAndNothingIsLost() {
        var random = Seeded(2)
        for _ in 0..<500 {
            let text = visible(random.text(upTo: 20), keepingLineBreaks: true)
            let width = Int.random(in: 2...30, using: &random)
            let lines = wrapped(text, to: width)
            #expect(lines.allSatisfy { displayWidth($0) <= width }, "\(text) at \(width): \(lines)")
            #expect(squeezed(lines.joined()) == squeezed(text))
        }
    }
}

/// The text without spaces and line breaks, as scalars.
private func squeezed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0 != "\u{2068}" && $0 != "\u{2069}" }
}

@Suite struct TextTableTests {
    static let claims = TextTable(
        columns: [
            .init("id", isKeptWhole: true), .init("said", isKeptWhole: true), .init("speaker"), .init("subject"),
            .init("predicate"), .init("object"), .init("place"), .init("source"),
        ],
        rows: [
            ["3f2a9c01", "2024-01-05", "AFP", "United States", "troops", "around 2,500", "Iraq", "ahram-2024-01-05"],
            [
                "b771e0d4", "2024-01-05", "Washington", "US-led coalition", "attacks-suffered", "more than 100",
                "Iraq, Syria", "ahram-2024-01-05",
            ],
            [
                "0c55aa17", "2024-01-04", "Mohamed Shia al-Sudani", "US-led coalition", "position-on",
                "end its presence in Iraq", "", "reuters-2024-01-05",
            ],
        ])

    @Test(arguments: [80, 100, 132])
    func eightColumns(width: Int) {
        expectGolden(Self.claims.rendered(width: width), "table-\(width).txt")
    }

    /// Addresses as ids: a time gives way before a word is broken, and an address is broken in two at most.
    @Test(arguments: [72, 80, 88, 100])
    func addresses(width: Int) {
        var columns = Self.claims.columns
        columns[1].isYielding = true
        let table = TextTable(
            columns: columns,
            rows: [
                [
                    "4fef457136aa5880", "2026-06-29T23:29:12", "Umgraost Press Office 7778009", "Sanelten Steel 331", "bench-emissions",
                    "more than 843", "", "https://neostri-herald-5555566.example/2026/06/29/8577",
                ],
                [
                    "7a342d9d20c5297e", "2026-06-29T10:00:16", "Fenelzu Smith 7777857", "Sanelten Steel 331", "bench-homes-built",
                    "exactly 33969", "Lotormar", "https://shimargra-herald-5555562.example/2026/06/29/2005",
                ],
            ])
        expectGolden(table.rendered(width: width), "table-addresses-\(width).txt")
    }

    @Test func tooNarrowBecomesAList() {
        expectGolden(Self.claims.rendered(width: 40), "table-40.txt")
    }

    @Test func boldHeading() {
        let table = TextTable(columns: [.init("speaker"), .init("claims")], rows: [["AFP", "1,200"], ["WHO", "7"]])
        #expect(
            table.rendered(width: 80, bold: true) == """
                \u{1B}[1mspeaker  claims\u{1B}[0m
                ───────  ──────
                AFP       1,200
                WHO           7

                """)
    }

    @Test func scriptsKeepTheirColumns() {
        let table = TextTable(
            columns: [.init("speaker"), .init("place"), .init("n")],
            rows: [
                ["رئيس الوزراء العراقي", "بغداد", "12"], ["国務省", "東京", "3"], ["Zoe\u{308}", "Кио\u{306}в", "-4"],
                ["👩‍👩‍👧 family", "🇮🇶", "×1.8"], ["\u{1B}[2J", "\u{202E}x", ""],
            ])
        expectGolden(table.rendered(width: nil), "table-scripts.txt")
    }

    @Test func noLineIsWiderThanAsked() {
        var random = Seeded(3)
        for _ in 0..<300 {
            let count = Int.random(in: 1...9, using: &random)
            let rows = (0..<3).map { _ in (0..<count).map { _ in random.text(upTo: 9) } }
            let table = TextTable(columns: (0..<count).map { TextTable.Column("heading \($0)") }, rows: rows)
            let width = Int.random(in: 12...120, using: &random)
            let out = table.rendered(width: width)
            #expect(out.split(separator: "\n").allSatisfy { displayWidth(String($0)) <= width }, "\(out)")
            let expected = rows.joined().map { visible($0, keepingLineBreaks: true) }.joined()
            let all = Set(squeezed(expected))
            #expect(all.isSubset(of: Set(squeezed(out))))
        }
    }

    @Test func noColumnsAndNoRows() {
        #expect(TextTable(columns: [], rows: []).rendered(width: 80).isEmpty)
        #expect(TextTable(columns: [.init("a")], rows: []).rendered(width: 80) == "a\n─\n")
        #expect(TextTable(columns: [.init("a"), .init("b")], rows: [["1"]]).rendered(width: 80) == "a  b\n─  ─\n1\n")
    }
}
