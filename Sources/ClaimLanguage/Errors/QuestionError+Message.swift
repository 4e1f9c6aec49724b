extension QuestionError: CustomStringConvertible {
    /// The place and what is wrong, in one line; the hint stands beside it.
    package var description: String {
        if let option { return "in \(option): \(message)" }
        let (line, column) = position
        return "line \(line), column \(column): \(message)"
    }

    /// What is wrong, in one line.
    package var message: String {
        switch kind {
        case .tooLong, .notUTF8, .fault, .unexpected, .tooDeep, .amount: readingMessage
        case .mixedAlternatives, .saidSinceUntil, .repeatedSetting, .nestedSetting, .endsBeforeStart, .noEnd,
            .needsClaims, .missingParameter, .unusedParameter:
            checkMessage
        case .nameOutsideMatch, .variableOutsideMatch, .variablePlace, .variablePart, .unbound, .boundWithin, .unjoined,
            .tooManyPatterns, .kinds, .fieldInMatch, .otherType:
            matchMessage
        case .reservedInName, .emptyName, .unknownName, .ambiguousName, .lookupFailed: nameMessage
        case .unknownField, .comparator, .unknownChoice, .unreadableTime, .unreadableFigure, .objectKind: valueMessage
        }
    }

    private var readingMessage: String {
        switch kind {
        case .tooLong(let bytes): "a question has at most 65,536 bytes, this one has \(QuestionError.grouped(bytes))"
        case .notUTF8(let byte, let offset):
            "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true)) at offset "
                + "\(QuestionError.grouped(offset)) is not UTF-8"
        case .fault(let fault, let found): QuestionError.message(of: fault, found: found)
        case .unexpected(let expected, let found):
            "expected \(expected.words), found \(QuestionError.show(found: found))"
        case .tooDeep: "parentheses nest at most 64 deep"
        case .amount(let text, let least):
            "expected a whole number of rows from \(least) to 1,000,000, found \(QuestionError.show(found: text))"
        default: ""
        }
    }

    private static func message(of fault: Token.Fault, found: String) -> String {
        switch fault {
        case .unclosedQuote: "the quote is not closed on its line"
        case .escape: "\(show(found: found)) is no escape"
        case .unclosedSet: "the set of dates is not closed on its line"
        case .singleQuote: "\(show(found: found)) is not quoted"
        case .exclamation: "`!` stands alone"
        case .questionMark: "`?` begins a variable or a date, and neither follows"
        case .dollar: "`$` begins a parameter, and no letter follows"
        case .invisible: "\(show(found: found)) is a character that cannot be seen"
        case .character: "\(show(found: found)) has no meaning here"
        }
    }

    private var checkMessage: String {
        switch kind {
        case .mixedAlternatives(let kinds, let readings):
            "`or` joins \(QuestionError.list(kinds, joint: "with")) beside other conditions: write "
                + QuestionError.list(readings, joint: "or")
        case .saidSinceUntil: "`said since` with `until` can be read in two ways"
        case .repeatedSetting(let word): "`\(word)` is a setting of the whole question: write it once"
        case .nestedSetting(let word):
            "`\(word)` is a setting of the whole question: it cannot stand within `( )`, `or` or `not`"
        case .endsBeforeStart(let period): "the period \(QuestionError.show(found: period)) ends before it starts"
        case .noEnd(let time):
            "`known` needs a time that ends: \(QuestionError.show(found: time)) does not"
        case .needsClaims(let stage, let after):
            "`\(stage)` needs claims: `\(after)` before it gives other rows"
        case .missingParameter(let name, let given):
            "the parameter `$\(name)` has no value"
                + (given.isEmpty ? "" : "; given: " + given.map { "`\($0)`" }.joined(separator: ", "))
        case .unusedParameter(let name): "the parameter `\(name)` is given, but the question has no `$\(name)`"
        default: ""
        }
    }

    private var matchMessage: String {
        switch kind {
        case .nameOutsideMatch: "`as` names a claim in `match` only"
        case .variableOutsideMatch(let variable): "`\(variable)` is a variable: they stand in `match` only"
        case .variablePlace(let variable, let word): "the variable `\(variable)` cannot stand after `\(word)`"
        case .variablePart(let variable): "a pattern binds whole variables: `\(variable)` is a part of one"
        case .unbound(let variable, let known):
            "no pattern binds `\(variable)`" + QuestionError.known("bound", known)
        case .boundWithin(let variable):
            "`\(variable)` is bound only within `not`, `or` or `( )`: bind it in a plain condition of a pattern"
        case .unjoined(let pattern):
            "the pattern \(QuestionError.show(found: pattern)) shares no variable with the others"
        case .tooManyPatterns(let count): "`match` has at most 8 patterns, this one has \(count)"
        case .kinds(let variable, let first, let second):
            "`\(variable)` cannot be both \(first) and \(second)"
        case .fieldInMatch(let field, let word, let variables):
            "`\(word)` in `match` speaks of variables, and `\(field)` is none" + QuestionError.known("bound", variables)
        case .otherType(let variable, let type, let field, let fieldType):
            "`\(variable)` is \(type) and `\(field)` is \(fieldType): they cannot be compared"
        default: ""
        }
    }

    private var nameMessage: String {
        switch kind {
        case .reservedInName(let name, let readings):
            "`\(name)` is a known name: write " + QuestionError.list(readings, joint: "or")
        case .emptyName: "the name is empty"
        case .unknownName(let name, let what, _): "no \(what.rawValue) is named \(QuestionError.show(found: name))"
        case .ambiguousName(let name, let what, let fits):
            "\(QuestionError.show(found: name)) names several \(what.plural): "
                + QuestionError.list(fits, joint: "or")
        case .lookupFailed(let reason): "names cannot be looked up: \(reason)"
        default: ""
        }
    }

    private var valueMessage: String {
        switch kind {
        case .unknownField(let name, let place, let known, _):
            "there is no \(place == nil ? "field" : "column") `\(name)`"
                + (place.map { " after `\($0)`" } ?? "")
                + QuestionError.known(place == nil ? "fields" : "columns", known)
        case .comparator(let comparator, let field, let type, let fits):
            "`\(comparator.rawValue)` does not fit `\(field)`, \(type): use "
                + QuestionError.list(fits.map { "`\($0.rawValue)`" } + ["`is null`"], joint: "or")
        case .unknownChoice(let value, let field, let known):
            "\(QuestionError.show(found: value)) is no \(field): use "
                + QuestionError.list(known.map { "`\($0)`" }, joint: "or")
        case .unreadableTime(_, let reason): reason
        case .unreadableFigure(let words, let reason):
            "\(QuestionError.show(found: words)) cannot be read as a figure: \(reason)"
        case .objectKind(let words, let predicate, let kind):
            "\(QuestionError.show(found: words)) cannot be an object of `\(predicate)`, whose objects are \(kind)"
        default: ""
        }
    }

    private static func known(_ what: String, _ names: [String]) -> String {
        names.isEmpty ? "" : "; \(what): " + names.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// `a, b or c`.
    package static func list(_ members: [String], joint: String) -> String {
        guard let last = members.last, members.count > 1 else { return members.first ?? "" }
        return members.dropLast().joined(separator: ", ") + " \(joint) " + last
    }

    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var index = digits.endIndex
        while digits.distance(from: digits.startIndex, to: index) > 3 {
            index = digits.index(index, offsetBy: -3)
            digits.insert(",", at: index)
        }
        return digits
    }
}

extension QuestionError.NameKind {
    fileprivate var plural: String {
        switch self {
        case .entity: "entities"
        case .agency: "agencies"
        case .predicate, .source, .outlet: rawValue + "s"
        }
    }
}
