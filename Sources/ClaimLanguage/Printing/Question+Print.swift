/// Printing: text that parses to the same tree.
///
/// Names of several words are quoted, single words stay bare, quotes and parentheses stay as they were written.
extension Question: CustomStringConvertible {
    package var description: String {
        var words: String
        switch body {
        case .claims(let claims):
            words = ((claims.keyword == nil ? [] : ["claims"]) + (claims.group.map { [$0.printed] } ?? []))
                .joined(separator: " ")
        case .match(let match):
            words = "match " + match.patterns.map(\.printed).joined(separator: ", ")
            if let filter = match.filter { words += " " + filter.printed }
            words += " return " + match.columns.printed
        }
        return ([words] + stages.map(\.printed)).joined(separator: " | ")
    }
}

extension Pattern {
    var printed: String {
        ([triple.printed] + rest.map(\.printed)).joined(separator: " ")
    }
}

extension Group {
    var printed: String {
        (conditions.map(\.printed) + (filter.map { [$0.printed] } ?? [])).joined(separator: " ")
    }
}

extension Alternatives {
    var printed: String {
        members.map(\.printed).joined(separator: " or ")
    }
}

extension Condition {
    var printed: String {
        let positive =
            switch kind {
            case .triple(let triple): triple.printed
            case .clause(let clause): clause.printed
            case .group(let group): "(" + group.printed + ")"
            }
        return isNegated ? "not " + positive : positive
    }
}

extension Triple {
    var printed: String { predicate.printed + " of " + subject.printed }
}

extension Clause {
    var printed: String {
        switch kind {
        case .term(let role, let term): return role.rawValue + " " + term.printed
        case .quoting(let value): return "quoting " + value.printed
        case .known(let value): return "known " + value.printed
        case .time(let axis, let relation, let value, let isAxisWritten):
            let words = (isAxisWritten ? [axis.rawValue] : []) + (relation == .meets ? [] : [relation.rawValue])
            return (words + [value.printed]).joined(separator: " ")
        case .includingRetracted: return "including retracted"
        case .name(let variable): return "as " + variable.text
        }
    }
}

extension Term {
    var printed: String {
        switch self {
        case .any: "*"
        case .value(let value): value.printed
        }
    }
}

extension Value {
    var printed: String {
        switch self {
        case .phrase(let phrase): phrase.printed
        case .dateSet(let set, _): set
        case .parameter(let parameter): "$" + parameter.name
        case .variable(let variable): variable.text
        }
    }
}

extension Phrase {
    var printed: String {
        isQuoted || !Lexer.isOneWord(text) ? Phrase.quoted(text) : text
    }

    package static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension Lexer {
    /// Whether `text` is one word token, blank space and comments aside.
    static func isOneWord(_ text: String) -> Bool {
        let tokens = Lexer.tokens(of: QuestionText(text))
        return tokens.count == 2 && tokens[0].kind == .word && tokens[0].text == text
    }
}
