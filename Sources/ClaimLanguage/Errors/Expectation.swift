/// What the grammar accepts at a place.
package enum Expectation: Hashable, Sendable {
    case question, condition, pattern
    /// After a name that begins a triple, whose span is given.
    case of(Span)
    /// After the word given, or at the start of a triple.
    case term(after: String?)
    case value(after: String)
    case retracted, variable
    case closing, closingFilter
    case afterConditions, afterFilter, afterPattern, afterMatchFilter
    case field, column, comparator, null
    case stage, afterStage, afterCount, afterColumns, afterSort, afterConflicts, afterConflictsAll
    case amount

    var words: String {
        switch self {
        case .question: "a condition, `claims` or `match`"
        case .condition:
            "a condition (`PREDICATE of SUBJECT`, `about`, `by`, `via`, `per`, `in`, `=`, `said`, `during`, "
                + "`since`, `until`, `quoting`, `not`, `(`)"
        case .pattern: "a pattern `PREDICATE of SUBJECT`"
        case .of: "`of` and a subject"
        case .term(let word): "a name or `*`" + (word.map { " after `\($0)`" } ?? "")
        case .value(let word): "a value after `\(word)`"
        case .retracted: "`retracted` after `including`"
        case .variable: "a variable such as `?c` after `as`"
        case .closing: "another condition, `where` or `)`"
        case .closingFilter: "`and`, `or` or `)`"
        case .afterConditions: "another condition, `where`, `|` or the end"
        case .afterFilter: "`and`, `or`, `|` or the end"
        case .afterPattern: "another condition, `,`, `where` or `return`"
        case .afterMatchFilter: "`and`, `or` or `return`"
        case .field: "a field to compare"
        case .column: "a column"
        case .comparator:
            "an operator (" + Operator.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
                + ", `is null`, `is not null`)"
        case .null: "`null` or `not null` after `is`"
        case .stage:
            "a stage ("
                + (["where"] + StageWord.allCases.map(\.rawValue)).map { "`\($0)`" }
                .joined(separator: ", ") + ")"
        case .afterStage: "`|` or the end"
        case .afterCount: "`by`, `|` or the end"
        case .afterColumns: "`,`, `|` or the end"
        case .afterSort: "`asc`, `desc`, `,`, `|` or the end"
        case .afterConflicts: "`all`, `strict`, `|` or the end"
        case .afterConflictsAll: "`strict`, `|` or the end"
        case .amount: "a number of rows"
        }
    }
}
