import ClaimLanguage
import Testing

@Suite struct PrintTests {
    @Test(arguments: [
        ("claims", "claims"),
        ("troops of United States in Iraq since 2019|trace", #"troops of "United States" in Iraq since 2019 | trace"#),
        (
            "claims by Washington OR by Iraqi government in Baghdad",
            #"claims by Washington or by "Iraqi government" in Baghdad"#
        ),
        ("a of * (by b)not in c where not (value>=2,500)", "a of * (by b) not in c where not (value >= 2,500)"),
    ])
    func aQuestionIsPrinted(text: String, printed: String) throws {
        let question = try Question(parsing: text)
        #expect(question.description == printed)
        #expect(try Question(parsing: printed).outline == question.outline)
    }
}
