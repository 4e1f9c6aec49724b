import ClaimLanguage
import Testing

/// Questions written from a command's options.
@Suite struct DraftTests {
    @Test func optionsBecomeConditions() throws {
        var draft = QuestionDraft()
        draft.setTriple(predicate: "troops", subject: nil)
        draft.add(.by, ["Pentagon", #"the "Pentagon""#])
        draft.add(.place, ["*"])
        draft.add(.said, ["2023-10.."])
        draft.add(.known, [])
        draft.isIncludingRetracted = true
        draft.stages = ["sort said desc", "first 10"]
        #expect(
            draft.text == """
                claims "troops" of * by "Pentagon" or by "the \\"Pentagon\\"" in * said "2023-10.." \
                including retracted | sort said desc | first 10
                """)
        #expect(try Question(parsing: draft.text).description == draft.text)
    }

    @Test func nothingAsksForEverything() {
        #expect(QuestionDraft().text == "claims")
    }

    @Test(arguments: ["a\nb", "x | trace", "$who", "?x", "or by", "\\", "\"", "-- a", "“”", "", "\r"])
    func aValueIsNeverSyntax(value: String) throws {
        var draft = QuestionDraft()
        draft.setTriple(predicate: nil, subject: "Iraq")
        draft.add(.quoting, [value])
        let question = try Question(parsing: draft.text)
        guard case .claims(let claims) = question.body, let group = claims.group else {
            Issue.record("no conditions")
            return
        }
        #expect(group.conditions.count == 2)
        #expect(question.stages.isEmpty)
        #expect(draft.parameters.values.contains(value) == value.contains { $0.isNewline })
    }

    /// Nobody who gives options has written a question: an error points into the option's own words.
    @Test(arguments: [
        ("by", "Bagdad\"x\"", "in --by: no entity is named `Bagdad\"x\"`", "  --by \"Bagdad\\\"x\\\"\"", "       ^^^^^^^^^^^^^"),
        ("by", "a\nb", "in --by: no entity is named `aU+000Ab`", "  --by \"a b\"", "       ^^^^^"),
        ("in", "بغداد 9", "in --in: no entity is named `بغداد 9`", "  --in \"بغداد 9\"", "       ^^^^^^^^^"),
        ("about", "", "in --about: the name is empty", "  --about \"\"", "          ^^"),
    ] as [(String, String, String, String, String)])
    func anErrorNamesTheOption(option: String, value: String, message: String, line: String, carets: String) throws {
        var draft = QuestionDraft()
        draft.setTriple(predicate: "*", subject: nil)
        draft.add(.via, ["*", "*"])
        draft.add(try #require(QuestionDraft.Option(rawValue: option)), ["*", value])
        let lines = try Self.failure(of: draft).rendered().split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == [message, line, carets])
    }

    @Test(arguments: [
        ("sort", "--sort", "", "in --sort: expected a column, found the end of the question", "  --sort ", "         ^"),
        ("sort", "--sort", "said,,", "in --sort: expected a column, found `,`", "  --sort said,,", "              ^"),
        ("first", "--limit", "0", "in --limit: expected a whole number of rows from 1 to 1,000,000, found `0`", "  --limit 0", "          ^"),
    ])
    func anErrorOfAStageNamesTheOption(
        stage: String, option: String, value: String, message: String, line: String, carets: String
    ) throws {
        var draft = QuestionDraft()
        draft.add(.place, ["*"])
        draft.stages = ["trace"]
        draft.addStage(stage, option, value)
        let lines = try Self.failure(of: draft).rendered().split(separator: "\n").map(String.init)
        #expect(lines == [message, line, carets])
        // What no option gave stays an error of the question.
        draft.stages[0] = "trcae"
        #expect(try Self.failure(of: draft).description.hasPrefix("line 1, column 15:"))
    }

    private static func failure(of draft: QuestionDraft) throws -> QuestionError {
        do throws(QuestionError) {
            _ = try Fixtures.resolve(draft.text, draft.parameters)
        } catch {
            return draft.located(error)
        }
        throw NoError()
    }

    private struct NoError: Error {}
}
