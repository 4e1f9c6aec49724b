/// A name, phrase, number or time as it is written, before anything says what it means.
package enum Value: Hashable, Sendable {
    case phrase(Phrase)
    /// An EDTF set with its braces or brackets: `{1667,1668}`, `[..1984]`.
    case dateSet(String, Span)
    case parameter(Parameter)
    case variable(Variable)

    package var span: Span {
        switch self {
        case .phrase(let phrase): phrase.span
        case .dateSet(_, let span): span
        case .parameter(let parameter): parameter.span
        case .variable(let variable): variable.span
        }
    }

    var variable: Variable? {
        if case .variable(let variable) = self { variable } else { nil }
    }
}

/// A run of bare words, or one quoted text.
package struct Phrase: Hashable, Sendable {
    /// Bare words are joined by one space where blank space or a comment stood between them.
    package var text: String
    package var isQuoted: Bool
    /// The reserved word after bare words and the words after it, up to the next sign: a name may hold them.
    var continuation: [String]
    package var span: Span
}

/// `?name`, or `?name.path` for a part of what it stands for.
package struct Variable: Hashable, Sendable {
    package var name: String
    package var path: String?
    package var span: Span

    /// As written, with its `?`.
    package var text: String { "?" + name + (path.map { "." + $0 } ?? "") }
}

/// `$name`: a value that is given beside the question.
package struct Parameter: Hashable, Sendable {
    package var name: String
    package var span: Span
}

/// What stands beside `of` or after a condition's word: one value, or `*` for any.
package enum Term: Hashable, Sendable {
    case any(Span)
    case value(Value)

    package var span: Span {
        switch self {
        case .any(let span): span
        case .value(let value): value.span
        }
    }

    var variable: Variable? {
        if case .value(let value) = self { value.variable } else { nil }
    }
}
