import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore
import Foundation
import Testing

@testable import Hearsay

/// Claims read as they are found are those, in that order and in those pieces, that the plan's statement gives.
@Suite struct ClaimReadingTests {
    /// 2,300 claims of five speakers and nine days, many of one moment, and some whose time is open or whose object is no
    /// figure.
    private static let base = Result {
        let base = try KnowledgeBase()
        let others = (0..<40).map { number in
            """
            {"subject":"Unit \(number % 7)","predicate":"\(number % 2 == 0 ? "troops" : "labels")",\
            "object":"\(number % 2 == 0 ? "\(number)" : "word \(number)")","by":"Speaker \(number % 5)",\
            "said":"\(["/2024-01-05", "2024-01-05/", "2024-01-05T10:00:00Z", "2024-01"][number % 4])","source":"s1"}
            """
        }
        try base.importLines(
            text: Data((ImportTests.lines(2_300) + others).joined(separator: "\n").utf8), named: "claims.jsonl",
            options: ImportTests.options())
        return base
    }

    static let direct = [
        "claims by \"Speaker 1\"", "claims by \"Speaker 1\" | first 50", "claims by \"Speaker 1\" | first 1",
        "claims by \"Speaker 1\" | skip 45 | first 20", "claims by \"Speaker 1\" | skip 450 | first 100",
        "claims by \"Speaker 1\" | first 20 | skip 20", "claims by \"Speaker 1\" | first 1000",
        "claims by \"Speaker 1\" said 2024-01-03 | first 7", "claims by \"Speaker 1\" said 1950 | first 7",
        "claims by \"Speaker 1\" known 2030 | first 30", "claims by \"Speaker 1\" | sort said desc, value desc | first 60",
        "claims by \"Speaker 1\" | sort said", "claims by \"Speaker 1\" | sort value", "claims by \"Speaker 1\" | sort value desc",
        "claims by \"Speaker 1\" | sort id", "claims by \"Speaker 1\" | sort id desc", "claims about \"Unit 1\"",
        "claims about \"Unit 1\" where outlet = \"Outlet 1\"", "claims about \"Unit 1\" including retracted",
        "troops of \"Unit 1\"", "troops of \"Unit 1\" | first 40", "labels of \"Unit 1\" | sort said",
        "claims quoting \"they were\"", "claims where value > 500", "claims where value > 500 | sort value desc",
        "claims where value > 1400", "claims said 2024-01-03", "claims by \"Speaker 1\" where object contains \"7\"",
        "claims | trace", "troops of * | trace", "troops of \"Unit 1\" | trace", "claims by \"Speaker 1\" | stats",
    ]

    /// What the plan's statement has to find first: all claims in order, parts of a union, and what is cut in another order
    /// than that of an index.
    static let inOrder = [
        "claims", "claims | first 10", "claims by \"Speaker 1\" or by \"Speaker 2\" | first 10",
        "claims quoting \"they were\" | first 50", "claims by \"Speaker 1\" | sort value | first 3",
        "claims by \"Speaker 1\" | sort said | first 3", "claims by \"Speaker 1\" | first 1001", "claims by \"Speaker 1\" | skip 3",
        "claims by \"Speaker 1\" where outlet = \"Outlet 1\" | first 5",
    ]

    private func pieces(_ question: String) throws -> (isDirect: Bool, read: [[Claim]], inOrder: [[Claim]]) {
        try Self.base.get().asking(timeout: nil) { reader, deadline in
            let run = try QuestionRun(
                Question(parsing: question), reader: reader, parameters: [:], today: QuestionSamples.today, deadline: deadline)
            func read(_ plan: QuestionPlan) throws -> [[Claim]] {
                var pieces: [[Claim]] = []
                try ClaimReading(plan: plan, reader: reader, view: run.view, deadline: deadline).forEachPiece { pieces.append($0) }
                return pieces
            }
            var plain = run.plan
            plain.direct = nil
            return (run.plan.direct != nil, try read(run.plan), try read(plain))
        }
    }

    @Test(arguments: direct)
    func claimsAreThoseOfTheStatement(question: String) throws {
        let (isDirect, read, inOrder) = try pieces(question)
        #expect(isDirect)
        #expect(read == inOrder)
    }

    @Test(arguments: inOrder)
    func otherClaimsAreFoundFirst(question: String) throws {
        let (isDirect, read, inOrder) = try pieces(question)
        #expect(!isDirect && !inOrder.joined().isEmpty)
        #expect(read == inOrder)
    }

    /// The values stand in the places of the text, and nothing is sorted but by the index.
    @Test(arguments: [
        ("claims by \"Speaker 1\" | first 50", "c.speaker = ?\nAND c.status = 0\nORDER BY c.said_from DESC"),
        ("claims about \"Unit 1\"", "(c.subject = ? OR c.object_entity = ?)\nAND c.status = 0"),
        ("troops of \"Unit 1\" | trace", "c.predicate = ?\nAND c.subject = ?\nAND c.status = 0"),
    ])
    func theSearchSortsNothing(question: String, conditions: String) throws {
        let (source, plan) = try Self.base.get().asking(timeout: nil) { reader, deadline in
            let source = try #require(
                try QuestionRun(
                    Question(parsing: question), reader: reader, parameters: [:], today: QuestionSamples.today,
                    deadline: deadline
                ).plan.direct?.source)
            return (source, try reader.queryPlan(sql: "SELECT c.note, s.slug \(source.sql)", arguments: source.arguments))
        }
        #expect(source.sql == "FROM claim c LEFT JOIN source s ON s.id = c.source\nWHERE \(conditions)")
        #expect(source.arguments.count == source.sql.filter { $0 == "?" }.count)
        #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.hasSuffix("SCAN c") }, "\(plan)")
    }

    @Test(arguments: 0..<20)
    func anArrangementSorts(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var claims = try #require(pieces("claims by \"Speaker 1\"").inOrder.first)
        claims = Array(claims.shuffled(using: &random).prefix(Int.random(in: 0..<60, using: &random)))
        let order: [ClaimOrder] = [.said(isDescending: seed % 2 == 0), .id(isDescending: seed % 3 == 0)]
        let values = claims.map { ClaimOrder.Values(said: $0.said.bounds, value: $0.object.figure?.value, id: $0.id) }
        let sorted = values.sorted(by: order.isBefore).map(\.id)
        claims.arrange(claims.places(in: order))
        #expect(claims.map(\.id) == sorted)
    }
}
