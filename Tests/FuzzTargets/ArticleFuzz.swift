import Foundation
import Hearsay

/// Articles: read for claims, and what is proposed can be recorded.
enum ArticleFuzz {
    private static let proposer = try? ClaimProposer()

    static func problem(_ bytes: [UInt8], name: String) -> String? {
        guard let proposer else { return "no word lists" }
        do {
            var problem: String?
            try ArticleReader(data: Data(bytes), name: name).forEach { article in
                var article = article
                article.details.published = PublishedDate.read("2024-01-05")
                let file = RecordingFile(try proposer.proposal(for: article)).written(text: .inline)
                let base = try KnowledgeBase()
                do {
                    try base.record(text: Data(file.utf8), named: "proposed.yaml", options: FuzzSamples.options)
                } catch {
                    problem = "what was proposed cannot be recorded: \(error)\n\(file)"
                }
            }
            return problem
        } catch {
            return error is RecordError ? nil : "\(error)"
        }
    }
}
