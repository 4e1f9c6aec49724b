extension Parser {
    var startsValue: Bool {
        switch current.kind {
        case .word, .string, .dateSet, .parameter, .variable: true
        default: false
        }
    }

    var startsTerm: Bool { startsValue || current.isSign(.star) }

    /// A value or `*`; `word` is what it stands after, for the message.
    mutating func term(after word: String?) throws(QuestionError) -> Term {
        if current.isSign(.star) { return .any(take().span) }
        guard startsValue else { throw unexpected(.term(after: word)) }
        return .value(try value(after: word ?? ""))
    }

    mutating func value(after word: String) throws(QuestionError) -> Value {
        switch current.kind {
        case .word: return .phrase(barePhrase())
        case .string:
            let token = take()
            return .phrase(Phrase(text: token.text, isQuoted: true, continuation: [], span: token.span))
        case .dateSet:
            let token = take()
            return .dateSet(token.text, token.span)
        case .parameter: return .parameter(parameter(take()))
        case .variable: return .variable(variable(take()))
        default: throw unexpected(.value(after: word))
        }
    }

    private mutating func barePhrase() -> Phrase {
        let first = take()
        var text = first.text
        var end = first.span.end
        while current.kind == .word {
            let token = take()
            text += (token.span.start == end ? "" : " ") + token.text
            end = token.span.end
        }
        return Phrase(text: text, isQuoted: false, continuation: continuation(), span: Span(first.span.start, end))
    }

    /// A reserved word here and the words after it: enough of them for any name.
    private func continuation() -> [String] {
        guard case .reserved = current.kind else { return [] }
        var words: [String] = []
        for token in tokens[index...].prefix(8) {
            switch token.kind {
            case .word, .reserved: words.append(token.text)
            default: return words
            }
        }
        return words
    }

    func variable(_ token: Token) -> Variable {
        let parts = token.text.split(separator: ".", maxSplits: 1)
        return Variable(
            name: parts.first.map(String.init) ?? "", path: parts.count > 1 ? String(parts[1]) : nil, span: token.span)
    }

    func parameter(_ token: Token) -> Parameter {
        Parameter(name: token.text, span: token.span)
    }
}
