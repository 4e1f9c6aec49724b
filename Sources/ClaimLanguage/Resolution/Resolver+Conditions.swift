import ClaimModel

extension Resolver {
    mutating func condition(_ group: Group, in outer: Scope) throws(QuestionError) -> ResolvedCondition {
        try condition(group.conditions, filter: group.filter, in: outer)
    }

    mutating func condition(
        _ conditions: [Alternatives], filter: Filter?, in outer: Scope
    ) throws(QuestionError) -> ResolvedCondition {
        try condition(conditions, filter: filter, within: scope(of: conditions, in: outer))
    }

    /// - Parameter scope: what the conditions themselves tell of an object, or what is known from outside them.
    mutating func condition(
        _ conditions: [Alternatives], filter: Filter?, within scope: Scope
    ) throws(QuestionError) -> ResolvedCondition {
        var members: [ResolvedCondition] = []
        for alternatives in conditions {
            var choices: [ResolvedCondition] = []
            for member in alternatives.members { choices.append(try condition(member, in: scope)) }
            // What stands side by side is one list; settings and names of claims narrow nothing.
            switch choices.count == 1 ? choices[0] : .any(choices) {
            case .all(let parts): members += parts
            case let choice: members.append(choice)
            }
        }
        if let filter {
            members.append(try condition(filter.expression, of: isMatch ? .patterns : .claims(scope)))
        }
        return members.count == 1 ? members[0] : .all(members)
    }

    private mutating func condition(_ member: Condition, in scope: Scope) throws(QuestionError) -> ResolvedCondition {
        let positive: ResolvedCondition
        switch member.kind {
        case .triple(let triple): positive = try condition(triple)
        case .clause(let clause): positive = try condition(clause, in: scope)
        case .group(let group): positive = try condition(group, in: scope)
        }
        return member.isNegated ? .not(positive) : positive
    }

    private mutating func condition(_ triple: Triple) throws(QuestionError) -> ResolvedCondition {
        let predicate = try reference(triple.predicate) { (resolver, value) throws(QuestionError) in
            try resolver.predicate(value)
        }
        let subject = try reference(triple.subject) { (resolver, value) throws(QuestionError) in
            try resolver.entity(value, speaking: false, after: "of")
        }
        return .all([
            .test(.predicate(predicate), triple.predicate.span), .test(.subject(subject), triple.subject.span),
        ])
    }

    private mutating func condition(_ clause: Clause, in scope: Scope) throws(QuestionError) -> ResolvedCondition {
        switch clause.kind {
        case .term(let role, let term): return .test(try test(role, term, in: scope), clause.span)
        case .quoting(let value):
            let words = try words(of: value)
            if words.text.allSatisfy(\.isWhitespace) { throw error(.emptyName, at: words.span, hint: .anyIsStar) }
            return .test(.quoting(words.text), clause.span)
        case .time(let axis, let relation, let value, _):
            let time: Reference<ClaimTime> =
                if let variable = value.variable { .variable(variable.name) } else {
                    .exactly(try self.time(relation, value))
                }
            return .test(.time(axis, time), clause.span)
        case .known, .includingRetracted, .name: return .always
        }
    }

    private mutating func test(
        _ role: Clause.Role, _ term: Term, in scope: Scope
    ) throws(QuestionError) -> ConditionTest {
        switch role {
        case .about: return .about(try entity(term, role))
        case .by: return .speaker(try entity(term, role))
        case .via: return .via(try entity(term, role))
        case .place: return .place(try entity(term, role))
        case .per:
            return .source(
                try reference(term) { (resolver, value) throws(QuestionError) in
                    try resolver.source(value, after: "per")
                })
        case .object:
            return .object(
                try reference(term) { (resolver, value) throws(QuestionError) in
                    try resolver.object(value, in: scope, after: "=")
                })
        }
    }

    private mutating func entity(
        _ term: Term, _ role: Clause.Role
    ) throws(QuestionError) -> Reference<EntityReference> {
        try reference(term) { (resolver, value) throws(QuestionError) in
            try resolver.entity(value, speaking: role == .by || role == .via, after: role.rawValue)
        }
    }

    private mutating func reference<Found>(
        _ term: Term, _ read: (inout Resolver, Value) throws(QuestionError) -> Found
    ) throws(QuestionError) -> Reference<Found> {
        switch term {
        case .any: .any
        case .value(.variable(let variable)): .variable(variable.name)
        case .value(let value): .exactly(try read(&self, value))
        }
    }
}
