/// Recursive descent over the tokens of a question; it accepts exactly what the grammar derives.
///
/// Only parentheses recurse, and they are counted, so no input overflows the stack.
struct Parser {
    let text: QuestionText
    let tokens: [Token]
    var index = 0
    var depth = 0
    /// The word of the condition before an `or` that was just read, which a bare name after it may be meant to share.
    var alternativeWord: String?

    init(_ text: QuestionText) {
        self.text = text
        tokens = Lexer.tokens(of: text)
    }

    var current: Token { tokens[index] }
    var previous: Token? { index > 0 ? tokens[index - 1] : nil }
    /// The token after the current one; the last one has itself after it.
    var following: Token { tokens[min(index + 1, tokens.count - 1)] }

    /// Takes the current token; the last one is never passed.
    @discardableResult
    mutating func take() -> Token {
        let token = current
        if index < tokens.count - 1 { index += 1 }
        return token
    }

    mutating func take(_ word: ReservedWord) -> Bool {
        guard current.isReserved(word) else { return false }
        take()
        return true
    }

    mutating func take(_ sign: Token.Sign) -> Bool {
        guard current.isSign(sign) else { return false }
        take()
        return true
    }

    mutating func take(word: String) -> Bool {
        guard current.isWord(word) else { return false }
        take()
        return true
    }

    /// From the scalar where something began to the end of the last token taken.
    func span(from start: Int) -> Span {
        Span(start, max(start, previous?.span.end ?? start))
    }

    mutating func question() throws(QuestionError) -> Question {
        let body: Question.Body = current.isReserved(.match) ? .match(try match()) : .claims(try claims())
        var stages: [Stage] = []
        while take(.pipe) { stages.append(try stage()) }
        guard current.kind == .end else { throw unexpected(stages.isEmpty ? end(of: body) : .afterStage) }
        return Question(body: body, stages: stages, text: text)
    }

    private func end(of body: Question.Body) -> Expectation {
        switch body {
        case .match: .afterStage
        case .claims(let claims): claims.group?.filter == nil ? .afterConditions : .afterFilter
        }
    }

    private mutating func claims() throws(QuestionError) -> ClaimsBody {
        let keyword = current.span
        guard take(.claims) else { return ClaimsBody(keyword: nil, group: try group(expecting: .question)) }
        guard current.kind != .end, !current.isSign(.pipe) else { return ClaimsBody(keyword: keyword, group: nil) }
        return ClaimsBody(keyword: keyword, group: try group(expecting: .condition))
    }

    private mutating func match() throws(QuestionError) -> MatchBody {
        let start = take().span.start
        var patterns = [try pattern()]
        while take(.comma) { patterns.append(try pattern()) }
        let filter = current.isReserved(.where) ? try self.filter() : nil
        guard take(.return) else { throw unexpected(filter == nil ? .afterPattern : .afterMatchFilter) }
        return MatchBody(patterns: patterns, filter: filter, columns: try columns(), span: span(from: start))
    }

    private mutating func pattern() throws(QuestionError) -> Pattern {
        let start = current.span.start
        guard startsTerm else { throw unexpected(.pattern) }
        let triple = try triple()
        return Pattern(triple: triple, rest: try rest(), span: span(from: start))
    }

    /// Counts one more level of parentheses while `body` reads what is inside them.
    mutating func nested<Inside>(
        _ body: (inout Parser) throws(QuestionError) -> Inside
    ) throws(QuestionError) -> Inside {
        guard depth < Question.deepestNesting else { throw error(.tooDeep, at: current.span) }
        take()
        depth += 1
        let inside = try body(&self)
        depth -= 1
        return inside
    }
}

extension Question {
    /// The longest question, in bytes of UTF-8.
    package static let longest = 65_536
    /// How deep parentheses may nest.
    package static let deepestNesting = 64

    /// Reads the syntax of a question; the checks and names come after it, in `resolved(in:)`.
    package init(parsing text: String) throws(QuestionError) {
        guard text.utf8.count <= Question.longest else {
            throw QuestionError(.tooLong(bytes: text.utf8.count), span: Span(0, 0), text: QuestionText(""))
        }
        var parser = Parser(QuestionText(text))
        self = try parser.question()
    }

    /// Reads a question from bytes, which must be UTF-8.
    package init(parsing bytes: [UInt8]) throws(QuestionError) {
        guard bytes.count <= Question.longest else {
            throw QuestionError(.tooLong(bytes: bytes.count), span: Span(0, 0), text: QuestionText(""))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Question.notUTF8(bytes) }
        try self.init(parsing: text)
    }

    /// The error at the first byte that is no UTF-8; what stands before it is the text to show.
    private static func notUTF8(_ bytes: [UInt8]) -> QuestionError {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var before: [Unicode.Scalar] = []
        var offset = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            before.append(scalar)
            offset += UTF8.width(scalar)
        }
        return QuestionError(
            .notUTF8(byte: bytes[min(offset, bytes.count - 1)], offset: offset),
            span: Span(before.count, before.count + 1), text: QuestionText(String(before)))
    }
}
