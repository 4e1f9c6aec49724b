/// `where` and the comparisons after it.
package struct Filter: Hashable, Sendable {
    package var expression: Expression
    package var span: Span
}

/// Comparisons joined by `not`, then `and`, then `or`.
package indirect enum Expression: Hashable, Sendable {
    case or([Expression])
    case and([Expression])
    case not(Expression, Span)
    case parentheses(Expression, Span)
    case comparison(Comparison)
    case null(Column, isNegated: Bool, Span)

    package var span: Span {
        switch self {
        case .or(let members), .and(let members):
            members.dropFirst().reduce(members.first?.span ?? Span(0, 0)) { $0.joined($1.span) }
        case .not(_, let span), .parentheses(_, let span), .null(_, _, let span): span
        case .comparison(let comparison): comparison.span
        }
    }
}

/// `COLUMN OPERATOR VALUE`.
package struct Comparison: Hashable, Sendable {
    package var column: Column
    package var comparator: Operator
    package var comparatorSpan: Span
    package var value: Value

    package var span: Span { column.span.joined(value.span) }
}

package enum Operator: String, CaseIterable, Hashable, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains, within, overlaps, disjoint
}

/// A field or a column: a word, or a variable with its `?`.
package struct Column: Hashable, Sendable {
    /// As written, a variable without its `?`.
    package var name: String
    package var isVariable: Bool
    package var span: Span

    package var text: String { (isVariable ? "?" : "") + name }
}
