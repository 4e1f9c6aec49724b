import ClaimModel
import Foundation
import Testing

@testable import Hearsay

/// An answer in pieces is the whole answer, cut.
@Suite struct AnswerPiecesTests {
    private static let base = Result {
        let base = try KnowledgeBase()
        try base.importLines(
            text: Data(ImportTests.lines(2_300).joined(separator: "\n").utf8), named: "claims.jsonl",
            options: ImportTests.options())
        return base
    }

    /// Each question, and how many pieces its answer comes in.
    static let questions: [(question: String, pieces: Int)] = [
        ("claims", 3), ("claims | select id, said, object", 3), ("claims where said.month = 2024-01", 3),
        ("claims where object contains \"7\" | select object", 3), ("claims by \"Speaker 1\"", 1), ("claims by \"Speaker 1\" said 2020", 1),
        ("claims | first 1200", 2), ("claims | skip 5 | select id", 3), ("claims | sort subject", 1),
        ("claims | sort subject | select id", 1), ("claims | count", 1), ("claims | count by origin, speaker", 1),
        ("claims | select speaker | count by speaker", 1), ("claims | speakers", 1), ("claims | sources", 1),
        ("claims | stats", 1), ("claims | stats by speaker, said.day | first 3", 1), ("claims | speakers | first 2", 1),
        ("claims | select speaker, subject | sort subject | first 7", 1), ("claims | trace", 1),
    ]

    @Test(arguments: questions)
    func piecesMakeTheWhole(question: String, count: Int) throws {
        let base = try Self.base.get()
        let whole = try? base.ask(question, today: QuestionSamples.today)
        try #require(whole != nil, "\(question) cannot be asked")
        var pieces: [Answer] = []
        try base.ask(question, today: QuestionSamples.today) { pieces.append($0) }
        #expect(pieces.count == count)
        #expect(pieces.flatMap(\.table) == whole?.table)
        #expect(pieces.allSatisfy { $0.columns == whole?.columns })
        #expect(pieces.flatMap(\.notes) == whole?.notes)
        #expect(pieces.map(\.count).reduce(0, +) == whole?.count)
    }

    @Test func whoNeedsNoMoreStops() throws {
        struct Enough: Error {}
        let base = try Self.base.get()
        var seen = 0
        #expect(throws: Enough.self) {
            try base.ask("claims", today: QuestionSamples.today) { piece in
                seen += piece.count
                throw Enough()
            }
        }
        #expect(seen == 1_000)
        #expect(try base.ask("claims | count", today: QuestionSamples.today).table == [[.integer(2_300)]])
    }

    /// Ties and order of what is gathered piece by piece are those of claims gathered at once.
    @Test func talliesCountAllPieces() throws {
        let base = try Self.base.get()
        let speakers = try base.ask("claims | speakers", today: QuestionSamples.today).table
        #expect(speakers.map { $0[1] } == Array(repeating: .integer(460), count: 5))
        #expect(speakers.map { $0[2] } == Array(repeating: .integer(7), count: 5))
        #expect(speakers.allSatisfy { $0[3] == .integer(3) && $0[4] == .integer(3) })
        let sources = try base.ask("claims | sources", today: QuestionSamples.today).table
        #expect(sources.map { $0[6] } == [.integer(767), .integer(767), .integer(766)])
        let stats = try base.ask("claims | stats", today: QuestionSamples.today).table
        #expect(stats.count == 1)
        #expect(Array(stats[0].dropFirst(2)) == [.number(90), .number(1_249.5), .number(2_399), .integer(2_300), .integer(5), .integer(3), .integer(3)])
    }
}
