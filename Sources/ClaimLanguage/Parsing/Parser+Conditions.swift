extension Parser {
    /// Conditions side by side, then a `where`; `expectation` is what to name where no condition begins here.
    mutating func group(expecting expectation: Expectation) throws(QuestionError) -> Group {
        let start = current.span.start
        var conditions: [Alternatives] = []
        if !current.isReserved(.where) {
            conditions.append(try alternatives(expecting: expectation))
            conditions += try rest()
        }
        let filter = current.isReserved(.where) ? try self.filter() : nil
        return Group(conditions: conditions, filter: filter, span: span(from: start))
    }

    /// The conditions after the first: no triple stands there but after `not` or `or`.
    mutating func rest() throws(QuestionError) -> [Alternatives] {
        var conditions: [Alternatives] = []
        while startsNext(current) { conditions.append(try alternatives(expecting: .condition)) }
        return conditions
    }

    func startsNext(_ token: Token) -> Bool {
        switch token.kind {
        case .reserved(let word): word.startsCondition
        case .sign(.equal), .sign(.open): true
        default: false
        }
    }

    private mutating func alternatives(expecting expectation: Expectation) throws(QuestionError) -> Alternatives {
        var members = [try condition(expecting: expectation)]
        while take(.or) {
            alternativeWord = members.last?.clauseWord
            members.append(try condition(expecting: .condition))
            alternativeWord = nil
        }
        return Alternatives(members: members)
    }

    private mutating func condition(expecting expectation: Expectation) throws(QuestionError) -> Condition {
        let start = current.span.start
        let isNegated = take(.not)
        let kind: Condition.Kind
        if current.isSign(.open) {
            kind = .group(try parenthesisedGroup())
        } else if startsNext(current), !current.isReserved(.not) {
            kind = .clause(try clause())
        } else if startsTerm {
            kind = .triple(try triple())
        } else {
            throw unexpected(isNegated ? .condition : expectation)
        }
        return Condition(isNegated: isNegated, kind: kind, span: span(from: start))
    }

    private mutating func parenthesisedGroup() throws(QuestionError) -> Group {
        try nested { (parser) throws(QuestionError) in
            let word = parser.alternativeWord
            parser.alternativeWord = nil
            let group = try parser.group(expecting: .condition)
            guard parser.take(.close) else {
                throw parser.unexpected(group.filter == nil ? .closing : .closingFilter)
            }
            parser.alternativeWord = word
            return group
        }
    }

    mutating func triple() throws(QuestionError) -> Triple {
        let predicate = try term(after: nil)
        guard take(.of) else { throw unexpected(.of(predicate.span)) }
        return Triple(predicate: predicate, subject: try term(after: "of"))
    }

    private mutating func clause() throws(QuestionError) -> Clause {
        let first = take()
        let kind: Clause.Kind
        switch first.kind {
        case .reserved(.quoting): kind = .quoting(try value(after: "quoting"))
        case .reserved(.known): kind = .known(try value(after: "known"))
        case .reserved(.said): kind = try time(.said)
        case .reserved(.during): kind = try time(.during)
        case .reserved(.since): kind = .time(.during, .since, try value(after: "since"), isAxisWritten: false)
        case .reserved(.until): kind = .time(.during, .until, try value(after: "until"), isAxisWritten: false)
        case .reserved(.including):
            guard take(word: "retracted") else { throw unexpected(.retracted) }
            kind = .includingRetracted
        case .reserved(.as):
            guard current.kind == .variable else { throw unexpected(.variable) }
            kind = .name(variable(take()))
        default:
            // `startsNext` lets only the words and the sign of a role through here.
            let role = Clause.Role(rawValue: first.text) ?? .object
            kind = .term(role, try term(after: role.rawValue))
        }
        return Clause(kind: kind, span: span(from: first.span.start))
    }

    private mutating func time(_ axis: TimeAxis) throws(QuestionError) -> Clause.Kind {
        let relation: TimeRelation = take(.since) ? .since : take(.until) ? .until : .meets
        let word = relation == .meets ? axis.rawValue : axis.rawValue + " " + relation.rawValue
        return .time(axis, relation, try value(after: word), isAxisWritten: true)
    }
}

extension Condition {
    /// The word that the condition begins with, for a condition that takes a name or a time.
    var clauseWord: String? {
        guard case .clause(let clause) = kind else { return nil }
        switch clause.kind {
        case .term(let role, _): return role.rawValue
        case .time(let axis, let relation, _, let isAxisWritten):
            return ((isAxisWritten ? [axis.rawValue] : []) + (relation == .meets ? [] : [relation.rawValue]))
                .joined(separator: " ")
        case .quoting: return "quoting"
        default: return nil
        }
    }
}
