/// One step after `|`.
package struct Stage: Hashable, Sendable {
    package var kind: Kind
    package var span: Span

    package enum Kind: Hashable, Sendable {
        case trace, sources, speakers
        case conflicts(all: Bool, strict: Bool)
        case count([Column])
        case stats([Column])
        case sort([SortKey])
        case first(Amount)
        case skip(Amount)
        case select([Column])
        case filter(Filter)
    }
}

package struct SortKey: Hashable, Sendable {
    package var column: Column
    /// What is written after the column.
    package var order: Order?

    package enum Order: String, Hashable, Sendable {
        case asc, desc
    }
}

/// How many rows, as written.
package enum Amount: Hashable, Sendable {
    case word(String, Span)
    case parameter(Parameter)

    package var span: Span {
        switch self {
        case .word(_, let span): span
        case .parameter(let parameter): parameter.span
        }
    }
}

/// The words that begin a stage.
enum StageWord: String, CaseIterable {
    case trace, sources, speakers, conflicts, count, stats, sort, first, skip, select
}
