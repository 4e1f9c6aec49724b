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
}
