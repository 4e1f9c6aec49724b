import Foundation
import Hearsay
import Testing

/// A changed headline is a new version, whether or not the text changed with it.
@Suite struct VersionTitleTests {
    private static func article(_ title: String, _ text: String) -> String {
        """
        source: {id: harbour, outlet: Wire, title: \(title), published: 2024-03-01, text: "\(text)"}
        claims: [{subject: dockers, predicate: on strike, object: 400, quote: 400 dockers}]
        """
    }

    private static func base(_ articles: [(title: String, text: String)]) throws -> (KnowledgeBase, [RecordingReport]) {
        let base = try KnowledgeBase()
        let reports = try articles.map { article in
            try base.record(
                text: Data(Self.article(article.title, article.text).utf8), named: "a.yaml",
                options: Samples.options(acceptsNewVersions: true))
        }
        return (base, reports)
    }

    @Test func aChangedHeadlineIsAVersion() throws {
        let (base, reports) = try Self.base([
            ("Strike", "Some 400 dockers walked out."), ("Strike ends", "Some 400 dockers walked out."),
            ("Strike ends", "Some 400 dockers walked out."), ("Strike", "Some 400 dockers went home."),
        ])
        #expect(reports.map { $0.newVersions.map(\.version) } == [[], [2], [], [3]])
        #expect(reports.flatMap(\.notes) == [])
        #expect(try (1...3).map { try base.source("harbour", version: $0).source.title } == ["Strike", "Strike ends", "Strike"])
        #expect(try base.source("harbour").source.title == "Strike")
        #expect(try base.check().compactMap(\.problem) == [])
        let export = try Samples.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try Samples.export(copy) == export)
        #expect(try copy.source("harbour", version: 2).source.title == "Strike ends")
    }

    @Test func withoutNewVersionsItIsPointedOut() throws {
        let (base, _) = try Self.base([("Strike", "Some 400 dockers walked out.")])
        let report = try base.record(
            text: Data(Self.article("Strike ends", "Some 400 dockers walked out.").utf8), named: "a.yaml", options: Samples.options())
        #expect(report.newVersions.isEmpty)
        #expect(report.notes == ["source harbour: its title is recorded as “Strike”, this file says “Strike ends”; kept as recorded"])
    }
}
