import ClaimLanguage
import Testing

/// What each piece of a question is; where the pieces end is judged by the grammar.
@Suite struct LexerTests {
    @Test(
        arguments: [
            ("Sudani's", [.word]), ("2,500", [.word]), ("2,500,7", [.word, .sign(.comma), .word]), ("?1984", [.word]),
            ("by By BY", [.reserved(.by), .word, .word]),
            (
                "and AND And or OR Or not NOT Not",
                [
                    .reserved(.and), .reserved(.and), .word, .reserved(.or), .reserved(.or), .word, .reserved(.not),
                    .reserved(.not),
                    .word,
                ]
            ),
            (#""by" “or”"#, [.string, .string]), ("{2023,2024} [..1984]", [.dateSet, .dateSet]),
            ("?n ?c.said ?_1", [.variable, .variable, .variable]), ("$who", [.parameter]),
            (
                "<= < = != >=",
                [.sign(.lessOrEqual), .sign(.less), .sign(.equal), .sign(.notEqual), .sign(.greaterOrEqual)]
            ),
            ("a--b\nc -- d", [.word, .word]), ("trace retracted null", [.word, .word, .word]),
            ("\"a", [.fault(.unclosedQuote)]), ("“a", [.fault(.unclosedQuote)]), ("{a", [.fault(.unclosedSet)]),
            (#""a\b""#, [.fault(.escape(at: 2))]), ("'a b' c", [.fault(.singleQuote), .word]),
            ("!", [.fault(.exclamation)]),
            ("?", [.fault(.questionMark)]), ("$1", [.fault(.dollar), .word]), ("\u{200E}", [.fault(.invisible)]),
            ("a;b", [.word, .fault(.character), .word]),
        ] as [(String, [Token.Kind])])
    func aTextIsCutIntoTokens(text: String, kinds: [Token.Kind]) {
        #expect(Lexer.tokens(of: QuestionText(text)).map(\.kind) == kinds + [.end])
    }

    @Test(arguments: [
        (#""a \"b\" \\ c""#, #"a "b" \ c"#), ("“a \"b\" \\ c”", #"a "b" \ c"#), ("\"\"", ""), ("?c.said", "c.said"),
        ("$who", "who"), ("{1667,1668}", "{1667,1668}"), ("2,500.5", "2,500.5"), ("\"a -- b\"", "a -- b"),
    ])
    func aTokenSaysWhatIsMeant(text: String, meant: String) {
        let token = Lexer.tokens(of: QuestionText(text))[0]
        #expect(token.text == meant)
        #expect(token.span == Span(0, text.unicodeScalars.count))
    }

    /// Every scalar is in a token, blank or a comment: nothing is dropped in silence.
    @Test(arguments: 0..<10)
    func anyTextHasTokens(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pool = Array("ab1,?'\"“”{}[]()|=!<>*$;`^\\- \n\t\u{200F}\u{0}é伊👨‍👩‍👧".unicodeScalars)
        for _ in 0..<200 {
            let count = Int.random(in: 0..<20, using: &random)
            let scalars = (0..<count).map { _ in pool[Int.random(in: 0..<pool.count, using: &random)] }
            let text = QuestionText(String(String.UnicodeScalarView(scalars)))
            var place = 0
            for token in Lexer.tokens(of: text) {
                #expect(token.span.start >= place && token.span.end <= scalars.count)
                let between = text.text(of: Span(place, token.span.start))
                #expect(between.contains("--") || between.allSatisfy(\.isWhitespace), "\(text.text(of: Span(0, 99)))")
                place = token.span.end
            }
            _ = try? Question(parsing: text.text(of: Span(0, scalars.count)))
        }
    }
}
