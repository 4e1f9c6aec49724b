import ClaimLanguage
import Foundation
import Testing

/// The page that teaches the language: each of its questions can be asked.
@Suite struct DocumentTests {
    /// The fenced blocks marked `ask`.
    static let questions: [String] = {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath()
        let page = file.deletingLastPathComponent().appending(path: "../../Docs/ask.md").standardized
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```ask\n").dropFirst().map { block in
            block.components(separatedBy: "\n```")[0]
        }
    }()

    @Test func thePageHasQuestions() {
        #expect(Self.questions.count > 20)
    }

    @Test(arguments: questions)
    func aQuestionOfThePageCanBeAsked(text: String) throws {
        let question = try Question(parsing: text)
        #expect(try Question(parsing: question.description).outline == question.outline)
        #expect(try question.resolved(in: Fixtures.context()).notes.isEmpty)
    }
}
