/// Why a question cannot be asked: what is wrong, where, and what may be meant. Its words are in `message`.
package struct QuestionError: Error, Hashable, Sendable {
    package var kind: Kind
    package var span: Span
    /// The whole question.
    package var text: QuestionText
    package var hint: Hint?
    /// The option of a command that the text was given with, where the question was written from options: `--by`.
    package var option: String?

    init(_ kind: Kind, span: Span, text: QuestionText, hint: Hint? = nil) {
        self.kind = kind
        self.span = span
        self.text = text
        self.hint = hint
    }

    package enum Kind: Hashable, Sendable {
        // Reading the text.
        case tooLong(bytes: Int)
        case notUTF8(byte: UInt8, offset: Int)
        case fault(Token.Fault, found: String)
        /// An empty `found` is the end of the question.
        case unexpected(expected: Expectation, found: String)
        case tooDeep
        // Checks of the syntax.
        case mixedAlternatives(kinds: [String], readings: [String])
        case saidSinceUntil
        case repeatedSetting(String)
        case nestedSetting(String)
        case amount(String, least: Int)
        // Checks of `match` and its variables.
        case nameOutsideMatch
        case variableOutsideMatch(String)
        case variablePlace(String, after: String)
        case variablePart(String)
        case unbound(String, known: [String])
        case boundWithin(String)
        case unjoined(String)
        case tooManyPatterns(Int)
        case kinds(variable: String, first: String, second: String)
        case fieldInMatch(String, after: String, variables: [String])
        // Names.
        case reservedInName(name: String, readings: [String])
        case emptyName
        case unknownName(String, what: NameKind, nearest: [String])
        case ambiguousName(String, what: NameKind, fits: [String])
        case lookupFailed(String)
        // Fields, operators, values, stages.
        case unknownField(String, place: String?, known: [String], nearest: [String])
        case comparator(Operator, field: String, type: String, fits: [Operator])
        case unknownChoice(String, field: String, known: [String])
        case otherType(variable: String, type: String, field: String, fieldType: String)
        case unreadableTime(String, reason: String)
        case unreadableFigure(String, reason: String)
        case objectKind(String, predicate: String, kind: String)
        case endsBeforeStart(String)
        case noEnd(String)
        case needsClaims(stage: String, after: String)
        // Parameters.
        case missingParameter(String, given: [String])
        case unusedParameter(String)
    }

    /// What kind of thing a name was looked up as.
    package enum NameKind: String, Hashable, Sendable {
        case entity, predicate, source, outlet, agency
    }

    /// Line and column, counted from 1; a column is a character as a reader counts them.
    package var position: (line: Int, column: Int) { text.position(of: span.start) }
    package var line: Int { position.line }
    package var column: Int { position.column }

    /// What would be accepted, where the error is that something else stands there.
    package var expected: String? {
        if case .unexpected(let expected, _) = kind { expected.words } else { nil }
    }

    /// What stands there, in quotes, or `the end of the question`.
    package var found: String? {
        switch kind {
        case .unexpected(_, let found), .fault(_, let found): QuestionError.show(found: found)
        default: nil
        }
    }

    /// The names that are closest to the one that is unknown.
    package var nearest: [String] {
        switch kind {
        case .unknownName(_, _, let nearest), .unknownField(_, _, _, let nearest): nearest
        default: []
        }
    }

    static func show(found: String) -> String {
        guard !found.isEmpty else { return "the end of the question" }
        return code(found.count > 40 ? String(found.prefix(39)) + "…" : found)
    }

    /// The text as it stands in a message; what cannot be seen is named by its code.
    static func code(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            if scalar.isControl {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                shown += "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown.contains("`") ? "'" + shown + "'" : "`" + shown + "`"
    }
}

extension Parser {
    func error(_ kind: QuestionError.Kind, at span: Span, hint: Hint? = nil) -> QuestionError {
        QuestionError(kind, span: span, text: text, hint: hint)
    }

    /// The error that something else than the current token was expected.
    func unexpected(_ expected: Expectation) -> QuestionError {
        if current.kind == .end {
            // The place is right after the last token, not behind the blank lines and comments that may follow.
            let end = previous?.span.end ?? 0
            return error(
                .unexpected(expected: expected, found: ""), at: Span(end, end), hint: habit(expecting: expected))
        }
        let found = text.text(of: current.span)
        if case .fault(let fault) = current.kind {
            var span = current.span
            if case .escape(let backslash) = fault { span = Span(backslash, backslash + 2) }
            return error(.fault(fault, found: text.text(of: span)), at: span, hint: hint(for: fault))
        }
        return error(.unexpected(expected: expected, found: found), at: current.span, hint: habit(expecting: expected))
    }
}
