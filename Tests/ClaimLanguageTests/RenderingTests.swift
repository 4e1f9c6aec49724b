import ClaimLanguage
import Testing

/// The place of an error as a terminal shows it.
@Suite struct RenderingTests {
    @Test(arguments: [
        (
            "claims by Washington and in Iraq",
            """
            line 1, column 22: expected another condition, `where`, `|` or the end, found `and`
              claims by Washington and in Iraq
                                   ^^^
            hint: conditions stand side by side and all hold: leave out `and`
            """
        ),
        (
            "claims\n  in Iraq\n  by",
            """
            line 3, column 5: expected a name or `*` after `by`, found the end of the question
                by
                  ^
            """
        ),
        (
            "claims\r\nin Iraq ;",
            """
            line 2, column 9: `;` has no meaning here
              in Iraq ;
                      ^
            """
        ),
        // Wide characters take two columns.
        (
            "claims in 伊拉克 ;",
            """
            line 1, column 15: `;` has no meaning here
              claims in 伊拉克 ;
                               ^
            """
        ),
        (
            "claims in 伊拉克 and",
            """
            line 1, column 15: expected another condition, `where`, `|` or the end, found `and`
              claims in 伊拉克 and
                               ^^^
            hint: conditions stand side by side and all hold: leave out `and`
            """
        ),
        // Each letter of Arabic is a column; its marks are none.
        (
            "claims in بَغْدَاد ;",
            """
            line 1, column 17: `;` has no meaning here
              claims in بَغْدَاد ;
                              ^
            """
        ),
        // An accent that combines is no character of its own.
        (
            "claims in Su\u{308}d and",
            """
            line 1, column 15: expected another condition, `where`, `|` or the end, found `and`
              claims in Su\u{308}d and
                            ^^^
            hint: conditions stand side by side and all hold: leave out `and`
            """
        ),
        // A family of four is one character, two columns wide; so are flags.
        (
            "claims in 👨‍👩‍👧‍👦🇮🇶 ;",
            """
            line 1, column 14: `;` has no meaning here
              claims in 👨‍👩‍👧‍👦🇮🇶 ;
                             ^
            """
        ),
        (
            "claims in 한국 ;",
            """
            line 1, column 14: `;` has no meaning here
              claims in 한국 ;
                             ^
            """
        ),
        // What cannot be seen is shown, and a tab is one column.
        (
            "claims\tin \u{202E}Iraq",
            """
            line 1, column 11: `U+202E` is a character that cannot be seen
              claims in \u{FFFD}Iraq
                        ^
            hint: the character cannot be seen: delete it, or quote the text that needs it
            """
        ),
        (
            "",
            """
            line 1, column 1: expected a condition, `claims` or `match`, found the end of the question
            """
        ),
    ])
    func anErrorIsShownUnderItsLine(question: String, rendered: String) {
        #expect(refusal(of: question)?.rendered() == rendered)
    }

    @Test(arguments: [
        (
            "claims by " + String(repeating: "a ", count: 60) + "; in Iraq " + String(repeating: "b ", count: 60),
            49
        ),
        ("; " + String(repeating: "a ", count: 100), 0),
        (String(repeating: "a ", count: 100) + ";", 99),
        ("claims in " + String(repeating: "伊", count: 120) + ";", 99),
    ])
    func aLongLineIsCutAboutThePlace(question: String, column: Int) throws {
        let lines = try #require(refusal(of: question)).rendered().split(separator: "\n")
        let shown = lines[1].dropFirst(2)
        #expect(width(of: shown) <= 100)
        let before = lines[2].dropFirst(2).prefix { $0 == " " }.count
        #expect(before <= column)
        // What stands over the caret is the sign that has no meaning.
        #expect(character(in: shown, at: before) == ";")
        #expect(shown.contains("…"))
    }

    @Test(arguments: [20, 40, 72])
    func theWidthIsTheCallers(width: Int) throws {
        let question = "claims by " + String(repeating: "a ", count: 60) + ";" + String(repeating: " b", count: 60)
        let lines = try #require(refusal(of: question)).rendered(width: width).split(separator: "\n")
        #expect(self.width(of: lines[1].dropFirst(2)) <= width)
    }

    @Test func anErrorCarriesItsParts() throws {
        let error = try #require(refusal(of: "claims\n  in Iraq and"))
        #expect(error.line == 2)
        #expect(error.column == 11)
        #expect(error.span == Span(17, 20))
        #expect(error.expected == "another condition, `where`, `|` or the end")
        #expect(error.found == "`and`")
        #expect(error.hint == .noAnd)
    }

    private func refusal(of question: String) -> QuestionError? {
        do {
            _ = try Question(parsing: question)
            return nil
        } catch {
            return error
        }
    }

    private func width(of text: Substring) -> Int {
        text.reduce(0) { $0 + ($1 == "伊" ? 2 : 1) }
    }

    private func character(in text: Substring, at column: Int) -> Character? {
        var place = 0
        for character in text {
            if place == column { return character }
            place += character == "伊" ? 2 : 1
        }
        return nil
    }
}
