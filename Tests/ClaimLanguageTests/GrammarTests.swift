import ClaimLanguage
import Testing

/// The parser against the grammar itself.
@Suite struct GrammarTests {
    private let grammar = GrammarRecogniser()

    @Test func theGrammarIsRead() {
        #expect(grammar.names.prefix(5) == ["Question", "Group", "Rest", "Lead", "Next"])
        #expect(Set(grammar.reservedWords) == Set(ReservedWord.allCases.map(\.rawValue)))
    }

    @Test(arguments: 0..<40)
    func whatTheGrammarDerivesIsAccepted(seed: Int) throws {
        var generator = SentenceGenerator(rules: grammar.rules, seed: UInt64(seed))
        for _ in 0..<100 {
            let text = generator.text(of: generator.sentence())
            #expect(grammar.accepts(Lexer.tokens(of: QuestionText(text))), "\(text)")
            #expect(throws: Never.self, "\(text)") { try Question(parsing: text) }
        }
    }

    @Test(arguments: 100..<140)
    func whatIsPrintedParsesToTheSameTree(seed: Int) throws {
        var generator = SentenceGenerator(rules: grammar.rules, seed: UInt64(seed))
        for _ in 0..<50 {
            let text = generator.text(of: generator.sentence())
            let question = try Question(parsing: text)
            let printed = question.description
            let again = try Question(parsing: printed)
            #expect(again.outline == question.outline, "\(text)")
            #expect(again.description == printed, "\(text)")
        }
    }

    @Test(arguments: 200..<240)
    func whatTheGrammarDoesNotDeriveIsRefusedAtAPlace(seed: Int) {
        var generator = SentenceGenerator(rules: grammar.rules, seed: UInt64(seed))
        for _ in 0..<100 {
            var tokens = generator.mutated(generator.sentence())
            if generator.random.chance(30) { tokens = generator.mutated(tokens) }
            let text = generator.text(of: tokens)
            let isQuestion = grammar.accepts(Lexer.tokens(of: QuestionText(text)))
            do {
                _ = try Question(parsing: text)
                #expect(isQuestion, "accepted: \(text)")
            } catch {
                #expect(!isQuestion, "\(error): \(text)")
                #expect(error.line >= 1 && error.column >= 1)
                #expect(error.span.end <= text.unicodeScalars.count)
                #expect(!error.rendered().isEmpty)
            }
        }
    }

    @Test(arguments: 300..<320)
    func tokensAreThoseOfTheGrammar(seed: Int) {
        var generator = SentenceGenerator(rules: grammar.rules, seed: UInt64(seed))
        for _ in 0..<40 {
            var text = generator.text(of: generator.mutated(generator.sentence()))
            for _ in 0..<3 { text = squeezed(text, &generator.random) }
            expectSameTokens(text)
        }
    }

    @Test(arguments: [
        "2,500", "2,5000", "12,345,678.25x", "1234,567", "2,500.", "a,b", "x2,500", "2,500--c", "a--b\nc", "?2004--x",
        "'a", "a'b'", "Sudani's", "?n.a.b-c", "?n.", "?-", "$9", "$a.b", "\"a\\\"b\"", "\"a\\b\"", "“a\"b”", "“a“b”",
        "{1,2}",
        "{1{2}", "[..1984]", "a<=b", "a< =b", "a!b", "!==", "by:A", "AND", "And", "a\u{200F}b", "a\u{85}b", "a\u{0}b",
        "\u{FEFF}claims", "a–b", "x;y", "a\\b", "`a`", "a^b", "2004-06-~11", "?1984?", "10:30", "17/10/2023",
        "../2023-05",
    ])
    func aTextHasTheTokensOfTheGrammar(text: String) {
        expectSameTokens(text)
    }

    private func expectSameTokens(_ text: String) {
        let lexed = Lexer.tokens(of: QuestionText(text)).dropLast()
        let source = QuestionText(text)
        let isFaulty = lexed.contains { if case .fault = $0.kind { true } else { false } }
        #expect((isFaulty ? nil : lexed.map { source.text(of: $0.span) }) == grammar.tokens(of: text), "\(text)")
    }

    /// The text without one of its scalars.
    private func squeezed(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        if !scalars.isEmpty { scalars.remove(at: Int.random(in: 0..<scalars.count, using: &random)) }
        return String(String.UnicodeScalarView(scalars))
    }
}
