import ClaimModel

/// What a stage or a `where` works on: which columns there are.
enum Rows {
    /// Claims, whose fields are the columns; the scope is what the question tells of their objects.
    case claims(Scope)
    /// The patterns of a match: the columns are variables and their parts.
    case patterns
    /// Rows that the stage named gave.
    case columns([ResultColumn], after: String)

    var areClaims: Bool {
        if case .claims = self { true } else { false }
    }

    var columns: [ResultColumn] {
        switch self {
        case .claims(let scope): Rows.claimColumns(scope)
        case .patterns: []
        case .columns(let columns, _): columns
        }
    }

    /// What a table of claims shows.
    static func claimColumns(_ scope: Scope) -> [ResultColumn] {
        [
            ResultColumn("id", .name), ResultColumn("said", .time), ResultColumn("speaker", .entity),
            ResultColumn("subject", .entity), ResultColumn("predicate", .name),
            ResultColumn("object", scope.objectType), ResultColumn("place", .entity, isList: true),
            ResultColumn("source", .name),
        ]
    }

    static func traceColumns(_ scope: Scope) -> [ResultColumn] {
        [
            ResultColumn("said", .time), ResultColumn("speaker", .entity), ResultColumn("via", .entity, isList: true),
            ResultColumn("source", .name), ResultColumn("object", scope.objectType), ResultColumn("lower", .number),
            ResultColumn("upper", .number), ResultColumn("plausible.lower", .number),
            ResultColumn("plausible.upper", .number), ResultColumn("during", .time), ResultColumn("relation", .name),
            ResultColumn("id", .name),
            // The claim that the relation is to; not one of the columns that programs know a trace by.
            ResultColumn("earlier", .name, isOnRequest: true),
        ]
    }

    static let conflictColumns: [ResultColumn] = [
        ResultColumn("kind", .name), ResultColumn("severity", .number), ResultColumn("subject", .entity),
        ResultColumn("predicate", .name), ResultColumn("place", .entity, isList: true), ResultColumn("unit", .name),
        ResultColumn("reason", .text), ResultColumn("pairs", .number), ResultColumn("envelope.lower", .number),
        ResultColumn("envelope.upper", .number), ResultColumn("camps", .list),
        ResultColumn("claims", .name, isList: true),
        ResultColumn("id", .name),
    ]

    static let sourceColumns: [ResultColumn] = [
        ResultColumn("source", .name), ResultColumn("outlet", .name), ResultColumn("agency", .name),
        ResultColumn("title", .text), ResultColumn("published", .time), ResultColumn("origin", .name),
        ResultColumn("claims", .number),
    ]

    static let speakerColumns: [ResultColumn] = [
        ResultColumn("speaker", .entity), ResultColumn("claims", .number), ResultColumn("subjects", .number),
        ResultColumn("sources", .number), ResultColumn("origins", .number), ResultColumn("first", .time),
        ResultColumn("last", .time),
    ]

    static let statsColumns: [ResultColumn] = [
        ResultColumn("predicate", .name), ResultColumn("unit", .name), ResultColumn("lowest", .number),
        ResultColumn("median", .number), ResultColumn("highest", .number), ResultColumn("claims", .number),
        ResultColumn("speakers", .number), ResultColumn("sources", .number), ResultColumn("origins", .number),
    ]
}

extension Scope {
    /// The type of `object` here.
    var objectType: FieldType {
        switch object {
        case .figure: .figure
        case .entity: .entity
        case .text: .text
        case .date: .time
        case nil: .object
        }
    }
}
