import Foundation
@testable import Hearsay
import Testing

/// What is proposed can be recorded as it stands.
@Suite struct ExtractRecordingTests {
    static let texts = [
        "Officials said at least 12 people were killed in Basra on Monday.\nThe governor denied it.\n",
        "He said: \"We lost 20 men.\"\nIt said dozens of houses burnt.\nThey deny that 5 of them fled.",
        "Word", "", " \n\t\n", "12", "- - -\n***\n", "said said said 5 5 5 killed killed",
        "The Ministry of Health said 300 had been injured. The ministry said 20 more were missing. Health workers said 40.\n",
        "Smith said 5 died. John Smith said 6 died. Mary Smith said 7 died. J. Smith denied that 8 died.\n",
        "US said 5. The US said 6. us said 7. U.S. officials said around 2,500 troops in Iraq and 900 in Syria.\n",
        "Prices rose 3.5% to $4.2bn, the World Bank (WB) said.\r\nThe WB said between 20 and 30 plants would close by 2025.\r\n",
        "Control\u{0}led\u{1B}[31m text said\u{7} 20 people were killed.\n", "\u{FEFF}Marks said 4 \u{202E}were killed\u{2028}yesterday.\n",
        "“The toll is 58”, said the Observatory, “and 11 of them were children.” #hash: value said 3 died\n",
        "قال ١٢ شخصا said 12 people were killed in \u{200B}Homs.", String(repeating: "[ said 5 people died. ", count: 1_200),
        "& said 5 people died\n* said 6 people died\n: said 7 people died\n\"\" said 8 people died\n",
        "No one was killed, police said. Nobody said none of the 40 died. Zero, said Zero.\n",
    ]

    @Test(arguments: texts) func eachProposalRecordsIntoAnEmptyBase(text: String) throws {
        var article = Article(name: "article", text: text)
        article.details.published = try ClaimTime(edtf: "2024-01-05")
        let proposal = try ClaimProposer().proposal(for: article)
        #expect(proposal.recordingProblem() == nil, "\(RecordingFile(proposal).written(text: .inline))")
        for claim in proposal.claims.prefix(4) { #expect(proposal.keeping([claim]).recordingProblem() == nil) }
    }

    @Test func theTextIsRecordedToTheLetter() throws {
        let text = Self.texts[0]
        var article = Article(name: "article", text: text)
        article.details.published = try ClaimTime(edtf: "2024-01-05")
        article.details.id = "a"
        let yaml = RecordingFile(try ClaimProposer().proposal(for: article)).written(text: .inline)
        let base = try KnowledgeBase()
        try base.record(text: Data(yaml.utf8), named: "a.yaml", options: Samples.options())
        #expect(try base.source("a").source.text == text)
        #expect(try base.source("a").claims.allSatisfy { $0.quote?.anchor != nil })
    }

    /// Real articles, where they lie beside the repository: each by itself, and all in one base.
    @Test(.enabled(if: articles != nil)) func realArticlesRecord() throws {
        let reader = try ArticleReader(file: #require(Self.articles))
        let proposer = try ClaimProposer()
        let base = try KnowledgeBase()
        var count = 0
        struct Enough: Error {}
        do {
            try reader.forEach { article in
                guard count < 100 else { throw Enough() }
                count += 1
                let proposal = try proposer.proposal(for: article)
                #expect(proposal.recordingProblem() == nil, "\(article.name)")
                let yaml = RecordingFile(proposal).written(text: .inline)
                #expect(throws: Never.self, "\(article.name)") {
                    try base.record(text: Data(yaml.utf8), named: article.name, options: Samples.options())
                }
            }
        } catch is Enough {}
        #expect(count == 100)
    }

    static let articles: URL? = Repository.shared.map { $0.appendingPathComponent("gold/claims/articles.jsonl") }
        .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
}
