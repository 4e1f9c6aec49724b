/// The rules of `match`: what a variable may stand for, that each is bound, and that all patterns hang together.
extension Checker {
    mutating func check(_ match: MatchBody) throws(QuestionError) {
        guard match.patterns.count <= 8 else {
            throw error(.tooManyPatterns(match.patterns.count), at: match.patterns[8].span)
        }
        for pattern in match.patterns {
            try check(pattern.conditions, filter: nil, isNested: false, isPattern: true)
            for use in pattern.uses {
                if use.role == nil {
                    throw error(.variablePlace(use.variable.text, after: use.word), at: use.variable.span)
                }
                if use.variable.path != nil { throw error(.variablePart(use.variable.text), at: use.variable.span) }
            }
            for filter in pattern.filters { try requireVariables(in: filter.expression, of: match) }
        }
        try requireBindings(match)
        try requireJoins(match)
    }

    private func requireBindings(_ match: MatchBody) throws(QuestionError) {
        let bound = match.plainVariables
        var uses = match.patterns.flatMap { $0.uses.map { ($0.variable.name, $0.variable.text, $0.variable.span) } }
        let filters = match.patterns.flatMap(\.filters) + (match.filter.map { [$0] } ?? [])
        for test in filters.flatMap(\.expression.tests) {
            if test.column.isVariable { uses.append((test.column.variableName, test.column.text, test.column.span)) }
            if let variable = test.value?.variable { uses.append((variable.name, variable.text, variable.span)) }
        }
        for column in match.columns {
            if !column.isVariable { throw notVariable(column, after: "return", of: match) }
            uses.append((column.variableName, column.text, column.span))
        }
        let mentioned = Set(match.patterns.flatMap(\.uses).map(\.variable.name))
        for (name, text, span) in uses where !bound.contains(name) {
            throw error(
                mentioned.contains(name) ? .boundWithin("?" + name) : .unbound(text, known: bound.map { "?" + $0 }),
                at: span)
        }
    }

    /// Every pattern is reached from the first through shared variables.
    private func requireJoins(_ match: MatchBody) throws(QuestionError) {
        var reached = Set(match.patterns.first?.plainNames ?? [])
        var open = Array(match.patterns.dropFirst())
        while let next = open.firstIndex(where: { !reached.isDisjoint(with: $0.plainNames) }) {
            reached.formUnion(open.remove(at: next).plainNames)
        }
        if let pattern = open.first { throw error(.unjoined(pattern.printed), at: pattern.span) }
    }
}

/// One place of a pattern where a variable stands.
struct VariableUse {
    var variable: Variable
    /// `nil` where no variable may stand.
    var role: VariableRole?
    /// The word before it.
    var word: String
    /// Whether it binds: outside `not`, `or` and `( )`.
    var isPlain: Bool
}

extension Pattern {
    /// The triple and the conditions beside it.
    var conditions: [Alternatives] {
        [Alternatives(members: [Condition(isNegated: false, kind: .triple(triple), span: triple.span)])] + rest
    }

    var uses: [VariableUse] { conditions.uses(isPlain: true) }

    var plainNames: [String] { uses.filter(\.isPlain).map(\.variable.name) }

    /// The `where` of each group in parentheses.
    var filters: [Filter] { conditions.filters }
}

extension [Alternatives] {
    fileprivate func uses(isPlain: Bool) -> [VariableUse] {
        flatMap { alternatives in
            alternatives.members.flatMap { member in
                member.uses(isPlain: isPlain && alternatives.members.count == 1 && !member.isNegated)
            }
        }
    }

    fileprivate var filters: [Filter] {
        flatMap(\.members).flatMap { member -> [Filter] in
            guard case .group(let group) = member.kind else { return [] }
            return group.conditions.filters + (group.filter.map { [$0] } ?? [])
        }
    }
}

extension Condition {
    fileprivate func uses(isPlain: Bool) -> [VariableUse] {
        func use(_ variable: Variable?, _ role: VariableRole?, _ word: String) -> [VariableUse] {
            variable.map { [VariableUse(variable: $0, role: role, word: word, isPlain: isPlain)] } ?? []
        }
        switch kind {
        case .group(let group): return group.conditions.uses(isPlain: false)
        case .triple(let triple):
            return use(triple.predicate.variable, .predicate, "") + use(triple.subject.variable, .subject, "of")
        case .clause(let clause):
            switch clause.kind {
            case .term(let role, let term): return use(term.variable, role.variableRole, role.rawValue)
            case .quoting(let value): return use(value.variable, nil, "quoting")
            case .known(let value): return use(value.variable, nil, "known")
            case .time(let axis, let relation, let value, _):
                let role: VariableRole = axis == .said ? .said : .during
                return use(value.variable, relation == .meets ? role : nil, clauseWord ?? "")
            case .name(let variable): return use(variable, .claim, "as")
            case .includingRetracted: return []
            }
        }
    }
}

extension Clause.Role {
    /// What a variable stands for after the word; `nil` after `about`, which speaks of two places.
    var variableRole: VariableRole? {
        switch self {
        case .about: nil
        case .by: .speaker
        case .via: .via
        case .per: .source
        case .place: .place
        case .object: .object
        }
    }
}

extension MatchBody {
    /// The names of the bound variables, in the order in which they are first bound.
    var plainVariables: [String] {
        var names: [String] = []
        for name in patterns.flatMap(\.plainNames) where !names.contains(name) { names.append(name) }
        return names
    }
}

extension Column {
    /// The variable's own name, without the part.
    var variableName: String { String(name.prefix { $0 != "." }) }
}
