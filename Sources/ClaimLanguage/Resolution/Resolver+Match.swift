import ClaimModel

/// `match`: patterns joined by variables, each of one kind.
extension Resolver {
    mutating func match(_ match: MatchBody) throws(QuestionError) -> ResolvedMatch {
        let variables = try bind(match)
        var patterns: [ResolvedPattern] = []
        for pattern in match.patterns {
            patterns.append(
                ResolvedPattern(
                    condition: try condition(pattern.conditions, filter: nil, in: .none),
                    name: pattern.uses.first { $0.role == .claim && $0.isPlain }?.variable.name, span: pattern.span))
        }
        let filter: ResolvedCondition? =
            if let filter = match.filter { try condition(filter.expression, of: .patterns) } else { nil }
        var columns: [ColumnReference] = []
        for column in match.columns {
            let resolved = try variable(column)
            if !columns.contains(where: { $0.column.name == resolved.column.name }) { columns.append(resolved) }
        }
        return ResolvedMatch(patterns: patterns, variables: variables, filter: filter, columns: columns)
    }

    /// Tells the kind of each variable, which all its places must share.
    private mutating func bind(_ match: MatchBody) throws(QuestionError) -> [ResolvedVariable] {
        var bound: [ResolvedVariable] = []
        for (index, pattern) in match.patterns.enumerated() {
            let scope = try self.scope(of: pattern.conditions, in: .none)
            for use in pattern.uses {
                guard let role = use.role else { continue }
                try bind(use.variable, to: role.kind(in: scope))
                if role == .speaker || role == .via { voices.insert(use.variable.name) }
                guard use.isPlain else { continue }
                let binding = ResolvedVariable.Binding(pattern: index, role: role)
                if let known = bound.firstIndex(where: { $0.name == use.variable.name }) {
                    bound[known].bindings.append(binding)
                } else {
                    bound.append(ResolvedVariable(name: use.variable.name, kind: .claim, bindings: [binding]))
                }
            }
        }
        return bound.map { variable in
            ResolvedVariable(
                name: variable.name, kind: variables[variable.name] ?? variable.kind, bindings: variable.bindings)
        }
    }

    private mutating func bind(_ variable: Variable, to kind: VariableKind) throws(QuestionError) {
        guard let known = variables[variable.name] else {
            variables[variable.name] = kind
            return
        }
        guard let joint = known.joined(kind) else {
            throw error(
                .kinds(variable: variable.text, first: known.words, second: kind.words), at: variable.span)
        }
        variables[variable.name] = joint
    }
}

extension VariableRole {
    fileprivate func kind(in scope: Scope) -> VariableKind {
        switch self {
        case .predicate: .predicate
        case .subject, .speaker, .via, .place: .entity
        case .object: .object(scope.object)
        case .source: .source
        case .said, .during: .time
        case .claim: .claim
        }
    }
}

extension VariableKind {
    /// What a variable of two places stands for; `nil` where nothing can stand in both.
    fileprivate func joined(_ other: VariableKind) -> VariableKind? {
        if self == other { return self }
        switch (self, other) {
        case (.object(nil), .object), (.object(nil), .entity), (.object(nil), .time): return other
        case (.object, .object(nil)), (.entity, .object(nil)), (.time, .object(nil)): return self
        case (.object(.entity), .entity), (.entity, .object(.entity)): return .entity
        case (.object(.date), .time), (.time, .object(.date)): return .time
        default: return nil
        }
    }
}
