import Foundation
import Hearsay
import Testing

/// What a base keeps from one question to the next must never be seen: an answer is of the base as it stands.
@Suite struct QuestionMemoryTests {
    /// What is done between two askings of one question.
    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var question: String
        var before: [String]
        var after: [String]
        var make: @Sendable (KnowledgeBase, RecordingOptions) throws -> Void
    }

    static let changes: [Change] = [
        Change(
            testDescription: "a claim is recorded", question: "troops of * | select object", before: ["900", "around 2,500"],
            after: ["3,000", "900", "around 2,500"]
        ) { base, options in
            try base.record(
                text: Data(
                    """
                    source: {id: later, outlet: Later, published: 2024-01-06}
                    claims: [{subject: United States, predicate: troops, object: "3,000", by: Iraq}]
                    """.utf8), named: "later.yaml", options: options)
        },
        Change(
            testDescription: "an entity is merged", question: "troops of * | select subject",
            before: ["united-states", "united-states"], after: ["us-government", "us-government"]
        ) { base, options in try base.merge("united-states", into: "us-government", why: "test", options: options) },
        Change(
            testDescription: "a name gets another meaning", question: "troops of \"Uncle Sam\" | select subject",
            before: ["error"], after: ["united-states", "united-states"]
        ) { base, options in try base.addAlias("Uncle Sam", to: "united-states", options: options) },
        Change(
            testDescription: "a place moves", question: "claims in Baghdad | select object", before: [],
            after: ["900", "more than 100"]
        ) { base, options in try base.link("syria", to: "baghdad", speaking: false, options: options) },
        Change(
            testDescription: "a predicate gets another measure", question: "troops of * | select measure",
            before: ["level", "level"], after: ["count", "count"]
        ) { base, options in
            try base.declare(Predicate(id: "troops", label: "troops", object: .figure, measure: .count), options: options)
        },
    ]

    /// Asks, changes the base, asks, undoes the change where that can be, and asks again.
    private func expect(_ change: Change, asking base: KnowledgeBase, writing other: KnowledgeBase) throws {
        // Twice, so that what is remembered answers.
        for _ in 1...2 { #expect(try values(change.question, in: base) == change.before) }
        let options = Samples.options(at: Samples.moment + 60)
        try change.make(other, options)
        for _ in 1...2 { #expect(try values(change.question, in: base) == change.after) }
        let event = try #require(try other.log().max { $0.id < $1.id })
        guard event.kind == "merged" || event.kind == "linked" else { return }
        try other.undo(event: event.id, why: "test", options: options)
        #expect(try values(change.question, in: base) == change.before)
    }

    /// The rows in an order of their own: claims of one moment stand in that of their ids.
    private func values(_ question: String, in base: KnowledgeBase) throws -> [String] {
        do {
            return try base.ask(question, today: QuestionSamples.today).table.map { QuestionSamples.show($0[0]) }.sorted()
        } catch is AskError {
            return ["error"]
        }
    }

    @Test(arguments: changes)
    func seesWhatItsOwnConnectionsWrote(_ change: Change) throws {
        let folder = try TemporaryFolder()
        let base = try KnowledgeBase(path: folder.path("a.hearsay"), access: .create)
        try base.record(text: Data(Samples.article.utf8), named: "article.yaml", options: Samples.options())
        try expect(change, asking: base, writing: base)
    }

    @Test(arguments: changes)
    func seesWhatOthersWrote(_ change: Change) throws {
        let folder = try TemporaryFolder()
        let writing = try KnowledgeBase(path: folder.path("a.hearsay"), access: .create)
        try writing.record(text: Data(Samples.article.utf8), named: "article.yaml", options: Samples.options())
        let asking = try KnowledgeBase(path: folder.path("a.hearsay"), access: .read)
        try expect(change, asking: asking, writing: writing)
    }

    @Test(arguments: changes)
    func seesWhatTheSameConnectionWrote(_ change: Change) throws {
        let base = try Samples.base()
        try expect(change, asking: base, writing: base)
    }

    @Test func anotherDayIsAnotherQuestion() throws {
        let base = try Samples.base()
        let day = try #require(Day(year: 2024, month: 1, day: 6))
        #expect(try base.ask("claims said yesterday", today: day).count > 0)
        #expect(try base.ask("claims said yesterday", today: Day(number: day.number + 40)).count == 0)
        #expect(try base.ask("claims said yesterday", today: day).count > 0)
    }

    @Test func otherParametersAreAnotherQuestion() throws {
        let base = try Samples.base()
        let day = QuestionSamples.today
        #expect(try base.ask("claims in $p", parameters: ["p": "Iraq"], today: day).count == 2)
        #expect(try base.ask("claims in $p", parameters: ["p": "Baghdad"], today: day).count == 0)
    }
}
