import ClaimModel

/// Turns the syntax of a question into what it means: names into ids, words into times and figures, columns into types.
struct Resolver {
    let question: Question
    let context: ResolutionContext
    /// The parameters that the question has used so far.
    var usedParameters: Set<String> = []
    /// The day that plain words are read against.
    var day: Day
    /// What has been looked up, for a question may name one thing many times.
    var knownEntities: [String: [EntityName]] = [:]
    var knownPredicates: [String: [Predicate]] = [:]
    /// The kinds of the variables of a match.
    var variables: [String: VariableKind] = [:]
    /// The variables that stand for somebody who speaks or passes on: metonyms name them.
    var voices: Set<String> = []

    init(_ question: Question, in context: ResolutionContext) {
        self.question = question
        self.context = context
        day = context.today
    }

    var isMatch: Bool {
        if case .match = question.body { true } else { false }
    }

    func error(_ kind: QuestionError.Kind, at span: Span, hint: Hint? = nil) -> QuestionError {
        QuestionError(kind, span: span, text: question.text, hint: hint)
    }

    mutating func resolved() throws(QuestionError) -> ResolvedQuestion {
        let notes = try Checker.check(question)
        let settings = try self.settings()
        let body: ResolvedQuestion.Body
        var rows: Rows
        switch question.body {
        case .claims(let claims):
            if let group = claims.group {
                let scope = try scope(of: group.conditions, in: .none)
                body = .claims(try condition(group.conditions, filter: group.filter, within: scope))
                rows = .claims(scope)
            } else {
                (body, rows) = (.claims(.always), .claims(.none))
            }
        case .match(let match):
            let resolved = try self.match(match)
            body = .match(resolved)
            rows = .columns(resolved.columns.map(\.column), after: "match")
        }
        var stages: [ResolvedStage] = []
        for stage in question.stages { stages.append(try self.stage(stage, on: &rows)) }
        try refuseUnusedParameters()
        return ResolvedQuestion(
            body: body, settings: settings, stages: stages, columns: rows.columns.filter { !$0.isOnRequest },
            givesClaims: rows.areClaims, notes: notes, text: question.text)
    }

    mutating func settings() throws(QuestionError) -> ResolvedQuestion.Settings {
        let conditions: [Alternatives] =
            switch question.body {
            case .claims(let claims): claims.group?.conditions ?? []
            case .match(let match): match.patterns.flatMap(\.rest)
            }
        var settings = ResolvedQuestion.Settings()
        for case .clause(let clause) in conditions.flatMap(\.members).map(\.kind) {
            switch clause.kind {
            case .includingRetracted: settings.includingRetracted = true
            case .known(let value):
                let time = try self.time(value)
                guard let end = time.bounds.to else { throw error(.noEnd(time.text), at: value.span) }
                settings.known = time
                day = Day(containing: end)
            default: break
            }
        }
        return settings
    }

    private func refuseUnusedParameters() throws(QuestionError) {
        guard let unused = context.parameters.keys.filter({ !usedParameters.contains($0) }).min() else { return }
        throw error(.unusedParameter(unused), at: Span(0, 0))
    }

    /// What the parameter is given as.
    mutating func text(of parameter: Parameter) throws(QuestionError) -> String {
        guard let text = context.parameters[parameter.name] else {
            throw error(
                .missingParameter(parameter.name, given: context.parameters.keys.sorted()), at: parameter.span)
        }
        usedParameters.insert(parameter.name)
        return text
    }

    /// The words of a value that is no variable; bare ones come with what follows them, which may belong to a name.
    mutating func words(of value: Value) throws(QuestionError) -> Words {
        switch value {
        case .phrase(let phrase):
            Words(text: phrase.text, continuation: phrase.continuation, isBare: !phrase.isQuoted, span: phrase.span)
        case .dateSet(let set, let span): Words(text: set, continuation: [], isBare: false, span: span)
        case .parameter(let parameter):
            Words(text: try text(of: parameter), continuation: [], isBare: false, span: parameter.span)
        case .variable(let variable): throw error(.variableOutsideMatch(variable.text), at: variable.span)
        }
    }

    struct Words {
        var text: String
        var continuation: [String]
        var isBare: Bool
        var span: Span
    }
}

extension Question {
    /// What the question means: checked, with every name, time and figure read.
    ///
    /// - Throws: the first thing that is wrong, in the order of the text but for `known`, which is read first because
    ///   plain words of time depend on it.
    package func resolved(in context: ResolutionContext) throws(QuestionError) -> ResolvedQuestion {
        var resolver = Resolver(self, in: context)
        return try resolver.resolved()
    }

    /// What the question sets for the whole of itself: it tells in which state of the base names are looked up.
    package func settings(in context: ResolutionContext) throws(QuestionError) -> ResolvedQuestion.Settings {
        _ = try Checker.check(self)
        var resolver = Resolver(self, in: context)
        return try resolver.settings()
    }

    /// The checks that need no names.
    ///
    /// - Returns: what is worth noting although nothing is wrong.
    package func checked() throws(QuestionError) -> [QuestionNote] {
        try Checker.check(self)
    }
}
