import ClaimModel
import ClaimRendering
import Testing

@Suite struct DocumentTests {
    static let trace: Trace = {
        var trace = Examples.few
        trace.rows[0].quote = QuoteView(
            prefix: "The Observatory said that ", exact: "at least 58 people, among them 11 children, were killed",
            suffix: " in the town in Idlib.", isAnchored: true)
        trace.rows[1].quote = QuoteView(exact: "more than\u{A0}100 <dead> & *wounded* | \u{202E}said the coalition")
        trace.rows[2].source.url = "javascript:alert(1)"
        trace.rows[3].quote = QuoteView(exact: "the toll rose from 1,086 to 86", isAnchored: true)
        return trace
    }()

    static let dossier = Dossier(
        title: "How many were killed in Khan Shaykhun?", question: "killed of \"khan-shaykhun\" | conflicts",
        asOf: "2017-04-07",
        summary: ["Between 58 and more than 100 are claimed.", "The Observatory raised its figure twice."],
        timeline: trace.rows, chart: trace,
        conflicts: [
            ConflictView(
                id: "0a1b", kind: "contradiction", severity: ratio(1.1628), issue: "Killed in Khan Shaykhun",
                reason: "National Coalition says more than 100, the Observatory said later, of the same event, 86.",
                envelope: .init(lower: 58, upper: nil), unit: "people",
                camps: [
                    CampView(
                        position: "over 100", speakers: ["National Coalition"], sources: 1, origins: 1, claims: ["t2"]),
                    CampView(
                        position: "58–86", place: "Khan Shaykhun", during: "2017-04-04",
                        speakers: ["Syrian Observatory for Human Rights", "WHO"], sources: 3, origins: 2,
                        claims: ["t1", "t3", "t4", "elsewhere"]),
                ])
        ],
        lineages: [
            LineageView(
                title: "“86” in Ahram Online",
                hops: [
                    .init(
                        claim: "t9", speaker: "Observatory", said: "2017-04-06", source: "Observatory",
                        object: "up to 86"),
                    .init(
                        claim: "t4", speaker: "AFP", said: "2017-04-06", source: "Ahram Online", object: "86",
                        change: "the hedge: “up to 86” became “86”"),
                ])
        ],
        openQuestions: ["Did WHO count those who died in hospital?"],
        sources: [
            SourceView(
                id: "source-t1", outlet: "Ahram Online", agency: "AFP", title: "Dozens killed <in> gas attack",
                authors: ["A. Reporter"], published: "2017-04-04", retrieved: "2017-04-07",
                url: "https://example.org/a?b=1&c=2",
                archived: "https://web.archive.org/web/2017/https://example.org/a", textHash: "00ff")
        ])

    @Test func traceAsHTML() { expectGolden(Self.trace.html, "trace.html") }
    @Test func traceAsMarkdown() { expectGolden(Self.trace.markdown, "trace.md") }
    @Test func dossierAsHTML() { expectGolden(Self.dossier.html, "dossier.html") }
    @Test func dossierAsMarkdown() { expectGolden(Self.dossier.markdown, "dossier.md") }

    @Test func conflictAsText() throws {
        let conflict = try #require(Self.dossier.conflicts.first)
        expectGolden(conflict.text(width: 80), "conflict.txt")
        let bold = conflict.text(width: nil, bold: true)
        #expect(bold.hasPrefix("\u{1B}[1mcontradiction ×1.16 · Killed in Khan Shaykhun\u{1B}[0m\n"))
    }

    @Test func emptyDossier() {
        let dossier = Dossier(title: "Nothing", question: "claims about X", asOf: "2024-01-05")
        expectGolden(dossier.html, "dossier-empty.html")
        expectGolden(dossier.markdown, "dossier-empty.md")
    }

    @Test(arguments: [Self.trace.html, Self.dossier.html, Self.trace.markdown, Self.dossier.markdown])
    func linksLeadSomewhereAndNothingRuns(page: String) {
        let ids = matches(of: "id=\"", in: page)
        #expect(Set(ids).count == ids.count)
        let targets = matches(of: "href=\"#", in: page) + matches(of: "](#", in: page, end: ")")
        #expect(!targets.isEmpty && Set(targets).isSubset(of: ids))
        #expect(!page.contains("javascript:") && !page.contains("<script") && !page.contains("\u{202E}"))
    }

    private func matches(of start: String, in text: String, end: Character = "\"") -> [String] {
        text.components(after: start).map { String($0.prefix { $0 != end }) }
    }

    @Test func everyPieceIsEscaped() {
        let evil = "<script>alert('\"&')</script>"
        var trace = Trace(title: evil, subtitle: evil, unit: evil, rows: [Examples.about("<i>", evil, Examples.day, 5)])
        trace.rows[0].quote = QuoteView(prefix: evil, exact: evil, suffix: evil)
        trace.rows[0].source = SourceView(
            id: evil, outlet: evil, agency: evil, title: evil, authors: [evil], published: evil, retrieved: evil,
            url: "https://x/" + evil, archived: "https://y/" + evil, textHash: evil)
        let dossier = Dossier(
            title: evil, question: evil, asOf: evil, summary: [evil], timeline: trace.rows, chart: trace,
            conflicts: [
                ConflictView(
                    id: evil, kind: evil, severity: evil, issue: evil, reason: evil, envelope: nil, unit: evil,
                    camps: [
                        CampView(
                            position: evil, place: evil, during: evil, speakers: [evil], sources: 1, origins: 1,
                            claims: [evil])
                    ])
            ],
            lineages: [
                LineageView(
                    title: evil,
                    hops: [.init(claim: evil, speaker: evil, said: evil, source: evil, object: evil, change: evil)])
            ], openQuestions: [evil])
        for page in [trace.html, trace.svg(), dossier.html] { #expect(!page.contains("<script")) }
        for page in [trace.markdown, dossier.markdown] {
            #expect(page.components(after: "<script").count == page.components(after: "\\<script").count)
        }
    }

    @Test(
        arguments: [
            ("at least 58 people", "at least 58", 58, "at least 58"), ("At Least 58", "at least 58", 58, "At Least 58"),
            ("more than\u{A0}100 dead", "more than 100", 100, "more than\u{A0}100"),
            ("1,100 or 100", "100", 100, "100"),
            ("only 2,500 there", "around 2,500", 2_500, "2,500"), ("1,100", "100", 100, nil), ("", "x", nil, nil),
            ("won 100.", "100", 100, "100"), ("100.5", "100", 100, nil),
        ] as [(String, String, Double?, String?)])
    func figureIsMarked(exact: String, object: String, value: Double?, expected: String?) {
        var row = Examples.about("a", "A", Examples.day, 1)
        (row.object, row.value, row.quote) = (object, value, QuoteView(exact: exact))
        let html = Trace(title: "t", rows: [row]).html
        let marked = html.components(after: "<mark>").first.map { String($0.prefix { $0 != "<" }) }
        #expect(marked == expected)
    }

    @Test(
        arguments: [(1.8, "×1.8"), (1.2449, "×1.24"), (2, "×2"), (nil, "∞"), (12_345.6, "×12,346")]
            as [(Double?, String)])
    func severity(value: Double?, expected: String) {
        #expect(ratio(value) == expected)
    }
}

extension String {
    /// What stands after each place where `mark` is.
    fileprivate func components(after mark: String) -> [Substring] {
        let sought = Array(mark.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= sought.count else { return [] }
        return (0...(bytes.count - sought.count)).filter { bytes[$0] == sought[0] && bytes[$0...].starts(with: sought) }
            .map { Substring(decoding: bytes[($0 + sought.count)...], as: UTF8.self) }
    }
}
