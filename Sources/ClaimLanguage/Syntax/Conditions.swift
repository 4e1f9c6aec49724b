/// Conditions that stand side by side and all hold, with a `where` last.
package struct Group: Hashable, Sendable {
    package var conditions: [Alternatives]
    package var filter: Filter?
    package var span: Span
}

/// Conditions joined by `or`; mostly one alone.
package struct Alternatives: Hashable, Sendable {
    package var members: [Condition]

    package var span: Span {
        members.dropFirst().reduce(members.first?.span ?? Span(0, 0)) { $0.joined($1.span) }
    }
}

/// One condition, or its complement.
package struct Condition: Hashable, Sendable {
    package var isNegated: Bool
    package var kind: Kind
    package var span: Span

    package enum Kind: Hashable, Sendable {
        case triple(Triple)
        case clause(Clause)
        /// In parentheses.
        case group(Group)
    }
}

/// `PREDICATE of SUBJECT`.
package struct Triple: Hashable, Sendable {
    package var predicate: Term
    package var subject: Term

    package var span: Span { predicate.span.joined(subject.span) }
}

/// A condition that begins with a word of its own.
package struct Clause: Hashable, Sendable {
    package var kind: Kind
    package var span: Span

    package enum Kind: Hashable, Sendable {
        case term(Role, Term)
        case quoting(Value)
        case known(Value)
        case time(TimeAxis, TimeRelation, Value, isAxisWritten: Bool)
        case includingRetracted
        case name(Variable)
    }

    /// The conditions that take a name, a value or `*`.
    package enum Role: String, CaseIterable, Hashable, Sendable {
        case about, by, via, per
        case place = "in"
        case object = "="
    }
}

/// Which of a claim's times a condition asks about.
package enum TimeAxis: String, CaseIterable, Hashable, Sendable {
    case said, during
}

package enum TimeRelation: String, CaseIterable, Hashable, Sendable {
    case meets = ""
    case since, until
}
