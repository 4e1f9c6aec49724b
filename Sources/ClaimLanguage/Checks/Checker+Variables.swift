/// Variables outside `match`, and fields in the `where` of one.
extension Checker {
    /// A question about claims has no variable, neither in its conditions nor in its stages.
    func refuseVariables(outsideMatch question: Question) throws(QuestionError) {
        guard case .claims(let claims) = question.body else { return }
        if let group = claims.group { try refuseVariables(in: group) }
        for stage in question.stages {
            switch stage.kind {
            case .filter(let filter): try refuseVariables(in: filter.expression)
            case .count(let columns), .stats(let columns), .select(let columns): try refuseVariables(in: columns)
            case .sort(let keys): try refuseVariables(in: keys.map(\.column))
            default: break
            }
        }
    }

    private func refuseVariables(in group: Group) throws(QuestionError) {
        for member in group.conditions.flatMap(\.members) {
            if case .group(let inner) = member.kind { try refuseVariables(in: inner) }
            for variable in member.variables { throw outsideMatch(variable.text, variable.span) }
        }
        if let filter = group.filter { try refuseVariables(in: filter.expression) }
    }

    private func refuseVariables(in columns: [Column]) throws(QuestionError) {
        for column in columns where column.isVariable { throw outsideMatch(column.text, column.span) }
    }

    private func refuseVariables(in expression: Expression) throws(QuestionError) {
        for test in expression.tests {
            try refuseVariables(in: [test.column])
            if let variable = test.value?.variable { throw outsideMatch(variable.text, variable.span) }
        }
    }

    private func outsideMatch(_ variable: String, _ span: Span) -> QuestionError {
        error(.variableOutsideMatch(variable), at: span)
    }

    /// In a match, `where` compares variables only.
    func requireVariables(in expression: Expression, of match: MatchBody) throws(QuestionError) {
        for column in expression.tests.map(\.column) where !column.isVariable {
            throw notVariable(column, after: "where", of: match)
        }
    }

    func notVariable(_ column: Column, after word: String, of match: MatchBody) -> QuestionError {
        let variables = match.plainVariables.map { "?" + $0 }
        return error(.fieldInMatch(column.text, after: word, variables: variables), at: column.span)
    }
}

extension Condition {
    /// The variables that stand in the condition itself, not those within its parentheses.
    var variables: [Variable] {
        switch kind {
        case .triple(let triple): [triple.predicate.variable, triple.subject.variable].compactMap { $0 }
        case .clause(let clause):
            switch clause.kind {
            case .term(_, let term): [term.variable].compactMap { $0 }
            case .quoting(let value), .known(let value), .time(_, _, let value, _): [value.variable].compactMap { $0 }
            case .name(let variable): [variable]
            case .includingRetracted: []
            }
        case .group: []
        }
    }
}

extension Expression {
    /// The comparisons and tests for null in it, in the order of the text.
    var tests: [(column: Column, value: Value?)] {
        switch self {
        case .or(let members), .and(let members): members.flatMap(\.tests)
        case .not(let member, _), .parentheses(let member, _): member.tests
        case .comparison(let comparison): [(comparison.column, comparison.value)]
        case .null(let column, _, _): [(column, nil)]
        }
    }
}
