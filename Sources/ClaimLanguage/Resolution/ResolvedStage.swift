package import ClaimModel

/// One step of the pipeline, with the columns of its rows.
package struct ResolvedStage: Hashable, Sendable {
    package var kind: Kind
    /// The columns that the stage gives; of claims, those that a table shows.
    package var columns: [ResultColumn]
    package var givesClaims: Bool
    package var span: Span

    package init(kind: Kind, columns: [ResultColumn], givesClaims: Bool, span: Span) {
        self.kind = kind
        self.columns = columns
        self.givesClaims = givesClaims
        self.span = span
    }

    package enum Kind: Hashable, Sendable {
        case filter(ResolvedCondition)
        case sort([ResolvedSortKey])
        case first(Int)
        case skip(Int)
        case select([ColumnReference])
        case count([ColumnReference])
        case stats([ColumnReference])
        case trace
        case conflicts(all: Bool, strict: Bool)
        case sources
        case speakers
    }
}

package struct ResolvedSortKey: Hashable, Sendable {
    package var column: ColumnReference
    package var isDescending: Bool

    package init(column: ColumnReference, isDescending: Bool) {
        self.column = column
        self.isDescending = isDescending
    }
}

/// A column of rows.
package struct ResultColumn: Hashable, Sendable {
    /// As asked, a variable without its `?`.
    package var name: String
    package var type: FieldType
    package var isList: Bool
    /// Whether stages may name it, and an answer has it only where one does.
    package var isOnRequest: Bool

    package init(_ name: String, _ type: FieldType, isList: Bool = false, isOnRequest: Bool = false) {
        self.name = name
        self.type = type
        self.isList = isList
        self.isOnRequest = isOnRequest
    }

    /// The column of an answer that asks for it by name.
    var requested: ResultColumn { ResultColumn(name, type, isList: isList) }
}

/// A column that a comparison or a stage speaks of, and where its value comes from.
package struct ColumnReference: Hashable, Sendable {
    package var column: ResultColumn
    package var origin: Origin
    package var span: Span

    package init(column: ResultColumn, origin: Origin, span: Span) {
        self.column = column
        self.origin = origin
        self.span = span
    }

    package enum Origin: Hashable, Sendable {
        /// A field of the claim.
        case field(Field)
        /// The column of that name of the rows that the stage before gave.
        case row(String)
        /// A variable of the match, or a part of what it stands for.
        case variable(String, VariablePart)
    }
}

/// What of a variable is meant.
package enum VariablePart: Hashable, Sendable {
    case whole
    /// The kind of an entity.
    case kind
    /// One of `value`, `lower`, `upper`, `plausible.lower`, `plausible.upper`, `unit`, `hedge` of an object.
    case figure(ClaimField)
    case bucket(TimeGranularity)
    /// A field of a named claim.
    case field(Field)
}
