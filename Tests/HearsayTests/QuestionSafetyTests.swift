import Hearsay
import Testing

/// What somebody may write to break out of a value.
@Suite struct QuestionSafetyTests {
    static let attempts = [
        "'; DROP TABLE claim; --", "' OR 1=1 --", "1) OR (1=1", "?1", "x' UNION SELECT slug FROM entity --", "%", "_", "*",
        "NEAR(a b)", "quote:troops", "troops OR attacks", "troops*", "^troops", "{a b}", "(", "\u{1F4A5}", "a\u{0301}b",
        "$.weapon", "\\", "''", "--", "/*", "NULL", "0x41", "1e400", "9223372036854775808",
    ]

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    static let places = [
        "claims quoting VALUE", "claims where quote contains VALUE", "claims where title = VALUE",
        "claims where qualifier.weapon = VALUE", "claims where verb = VALUE", "claims where unit = VALUE",
        "claims where recorder != VALUE", "claims where language = VALUE", "claims where id < VALUE",
        "claims where reports = VALUE", "claims where url contains VALUE", "claims where note = VALUE",
        "claims where speaker.kind = VALUE", "claims where author = VALUE", "claims = VALUE",
        "claims about VALUE", "claims by VALUE", "claims in VALUE", "claims per VALUE", "VALUE of *", "claims said VALUE",
        "claims where value > VALUE", "claims where origin = VALUE", "claims where outlet = VALUE",
    ]

    @Test(arguments: places)
    func valuesAreOnlyValues(question: String) throws {
        let base = try QuestionSamples.base()
        let before = try Samples.export(base)
        for attempt in Self.attempts {
            for (text, parameters) in [
                (question.replacing("VALUE", with: Self.quoted(attempt)), [:]),
                (question.replacing("VALUE", with: "$v"), ["v": attempt]),
            ] {
                do {
                    let count = try base.ask(text, parameters: parameters, today: QuestionSamples.today).count
                    #expect(count < 10 || question.contains("!=") || question.contains("<"), "\(text) gave \(count)")
                } catch is AskError {
                    // Names, times and figures that there are not are refused, each with a message of its own.
                }
            }
        }
        #expect(try Samples.export(base) == before)
        #expect(try base.ask("claims", today: QuestionSamples.today).count == 10)
    }

    @Test func manyNamesFitInOneStatement() throws {
        let base = try KnowledgeBase()
        let towns = (1...400).map { "  - {id: town-\($0), label: Town \($0), within: [iraq]}" }.joined(separator: "\n")
        let claims = (1...400).map { "  - {subject: A, predicate: troops, object: \"\($0)\", place: [Town \($0)]}" }
            .joined(separator: "\n")
        try base.record(
            text: .init(
                "source: {id: s, outlet: O, published: 2024-01-05}\nentities:\n  - {id: iraq, label: Iraq}\n\(towns)\nclaims:\n\(claims)\n"
                    .utf8), named: "towns.yaml", options: Samples.options())
        #expect(try base.ask("claims in Iraq", today: QuestionSamples.today).count == 400)
        #expect(try base.ask("claims not in Iraq", today: QuestionSamples.today).count == 0)
        #expect(try base.ask("claims where place within Iraq", today: QuestionSamples.today).count == 400)
    }

    @Test func aQuestionThatTakesTooLongIsStopped() throws {
        let base = try QuestionSamples.base()
        let error = #expect(throws: (any Error).self) {
            try base.ask("claims", today: QuestionSamples.today, timeout: 0)
        }
        #expect(error.map { "\($0)" } == "The question took longer than its --timeout and was stopped.")
        #expect(try base.ask("claims", today: QuestionSamples.today, timeout: 600).count == 10)
    }
}
