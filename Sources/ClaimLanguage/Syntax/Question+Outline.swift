extension Question {
    /// The tree without its spans and quotes, one bracket a node: texts with one outline are one question.
    package var outline: String {
        let body: String
        switch self.body {
        case .claims(let claims):
            body = list(
                "claims", [claims.keyword == nil ? "bare" : "written"] + (claims.group.map { [outline($0)] } ?? []))
        case .match(let match):
            body = list(
                "match",
                match.patterns.map { list("pattern", [outline($0.triple)] + $0.rest.map(outline)) }
                    + (match.filter.map { [outline($0)] } ?? []) + [outline(match.columns)])
        }
        return list("question", [body] + stages.map(outline))
    }

    private func list(_ name: String, _ members: [String]) -> String {
        "(" + ([name] + members).joined(separator: " ") + ")"
    }

    private func text(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private func outline(_ value: Value) -> String {
        switch value {
        case .phrase(let phrase): text(phrase.text)
        case .dateSet(let set, _): list("set", [text(set)])
        case .parameter(let parameter): "$" + parameter.name
        case .variable(let variable): variable.text
        }
    }

    private func outline(_ term: Term) -> String {
        switch term {
        case .any: "*"
        case .value(let value): outline(value)
        }
    }

    private func outline(_ triple: Triple) -> String {
        list("of", [outline(triple.predicate), outline(triple.subject)])
    }

    private func outline(_ group: Group) -> String {
        list("group", group.conditions.map(outline) + (group.filter.map { [outline($0)] } ?? []))
    }

    private func outline(_ alternatives: Alternatives) -> String {
        alternatives.members.count == 1
            ? outline(alternatives.members[0]) : list("or", alternatives.members.map(outline))
    }

    private func outline(_ condition: Condition) -> String {
        let positive =
            switch condition.kind {
            case .triple(let triple): outline(triple)
            case .clause(let clause): outline(clause)
            case .group(let group): outline(group)
            }
        return condition.isNegated ? list("not", [positive]) : positive
    }

    private func outline(_ clause: Clause) -> String {
        switch clause.kind {
        case .term(let role, let term): list(role.rawValue, [outline(term)])
        case .quoting(let value): list("quoting", [outline(value)])
        case .known(let value): list("known", [outline(value)])
        case .time(let axis, let relation, let value, let isAxisWritten):
            list(
                (isAxisWritten ? [axis.rawValue] : []).joined() + (relation == .meets ? "" : "-" + relation.rawValue),
                [outline(value)])
        case .includingRetracted: "including-retracted"
        case .name(let variable): list("as", [variable.text])
        }
    }

    private func outline(_ filter: Filter) -> String {
        list("where", [outline(filter.expression)])
    }

    private func outline(_ expression: Expression) -> String {
        switch expression {
        case .or(let members): list("or", members.map(outline))
        case .and(let members): list("and", members.map(outline))
        case .not(let member, _): list("not", [outline(member)])
        case .parentheses(let member, _): list("", [outline(member)])
        case .comparison(let comparison):
            list(comparison.comparator.rawValue, [comparison.column.text, outline(comparison.value)])
        case .null(let column, let isNegated, _): list(isNegated ? "is-not-null" : "is-null", [column.text])
        }
    }

    private func outline(_ columns: [Column]) -> String {
        list("columns", columns.map(\.text))
    }

    private func outline(_ amount: Amount) -> String {
        switch amount {
        case .word(let word, _): word
        case .parameter(let parameter): "$" + parameter.name
        }
    }

    private func outline(_ stage: Stage) -> String {
        switch stage.kind {
        case .trace: "trace"
        case .sources: "sources"
        case .speakers: "speakers"
        case .conflicts(let all, let strict):
            list("conflicts", (all ? ["all"] : []) + (strict ? ["strict"] : []))
        case .count(let columns): list("count", [outline(columns)])
        case .stats(let columns): list("stats", [outline(columns)])
        case .sort(let keys):
            list("sort", keys.map { list($0.column.text, $0.order.map { [$0.rawValue] } ?? []) })
        case .first(let amount): list("first", [outline(amount)])
        case .skip(let amount): list("skip", [outline(amount)])
        case .select(let columns): list("select", [outline(columns)])
        case .filter(let filter): outline(filter)
        }
    }
}
