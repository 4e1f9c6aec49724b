import ClaimLanguage
import ClaimModel
import ClaimStore

/// Runs the stages of a question from left to right, each on what the one before gave.
struct Pipeline {
    let fields: ClaimFields
    let evaluator: ConditionEvaluator
    let deadline: Deadline
    var notes: [String] = []
    /// How many rows each stage gave, for `explain`.
    var counts: [(stage: String, rows: Int)] = []

    /// What flows between stages.
    enum Rows {
        case claims([Claim])
        case rows([ResultColumn], [[AnswerValue]])

        var count: Int {
            switch self {
            case .claims(let claims): claims.count
            case .rows(_, let rows): rows.count
            }
        }
    }

    init(fields: ClaimFields, evaluator: ConditionEvaluator, deadline: Deadline) {
        self.fields = fields
        self.evaluator = evaluator
        self.deadline = deadline
    }

    mutating func run(_ stages: some Sequence<ResolvedStage>, on start: Rows) throws -> Rows {
        var rows = start
        var rest = ArraySlice(stages)
        while let stage = rest.popFirst() {
            try deadline.check()
            rows = try run(stage, on: rows, before: rest)
            counts.append((stage.kind.word, rows.count))
        }
        return rows
    }

    mutating func run(
        _ stage: ResolvedStage, on rows: Rows, before rest: ArraySlice<ResolvedStage>
    ) throws -> Rows {
        if case .claims(let claims) = rows, let tally = stage.tally {
            return try gather(claims, by: tally, stage)
        }
        switch stage.kind {
        case .filter(let condition): return try filter(rows, by: condition)
        case .sort(let keys): return try sort(rows, by: keys)
        case .first(let count): return rows.slice { Array($0.prefix(count)) } _: { Array($0.prefix(count)) }
        case .skip(let count): return rows.slice { Array($0.dropFirst(count)) } _: { Array($0.dropFirst(count)) }
        case .select(let columns): return .rows(stage.columns, try values(of: columns, in: rows))
        case .count(let columns): return .rows(stage.columns, try count(rows, by: columns))
        // These take claims alone.
        case .stats, .sources, .speakers: return .rows(stage.columns, [])
        case .trace: return .rows(stage.columns, try trace(rows.claims))
        case .conflicts(let all, let strict):
            return .rows(stage.columns, try conflicts(rows.claims, all: all, strict: strict, before: rest))
        }
    }

    private mutating func gather(_ claims: [Claim], by tally: any ClaimTally, _ stage: ResolvedStage) throws -> Rows {
        var tally = tally
        for claim in claims {
            try deadline.check()
            try tally.add(claim, fields)
        }
        return try take(tally, stage)
    }

    /// The rows of a tally, once it has all claims.
    mutating func take(_ tally: any ClaimTally, _ stage: ResolvedStage) throws -> Rows {
        let (rows, note) = try tally.result(fields)
        if let note { notes.append(note) }
        return .rows(stage.columns, rows)
    }

    private func filter(_ rows: Rows, by condition: ResolvedCondition) throws -> Rows {
        switch rows {
        case .claims(let claims):
            return .claims(
                try claims.filter { claim in
                    try deadline.check()
                    return try evaluator.holds(condition, of: claim)
                })
        case .rows(let columns, let members):
            let places = Rows.places(columns)
            return .rows(
                columns,
                try members.filter { row in
                    try evaluator.holds(condition, of: nil) { column in places.value(column, in: row) }
                })
        }
    }

    private func sort(_ rows: Rows, by keys: [ResolvedSortKey]) throws -> Rows {
        let values = try values(of: keys.map(\.column), in: rows)
        let order = values.indices.sorted { one, two in
            for (index, key) in keys.enumerated() {
                let order = ValueOrder.compare(
                    values[one][index], values[two][index], isDescending: key.isDescending)
                if order != 0 { return order < 0 }
            }
            return one < two
        }
        return rows.slice { claims in order.map { claims[$0] } } _: { rows in order.map { rows[$0] } }
    }

    /// The asked columns of each row.
    func values(of columns: [ColumnReference], in rows: Rows) throws -> [[AnswerValue]] {
        switch rows {
        case .claims(let claims):
            return try claims.map { claim in
                try deadline.check()
                return try fields.values(of: columns, of: claim)
            }
        case .rows(let present, let members):
            let places = Rows.places(present)
            return members.map { row in columns.map { places.value($0, in: row) } }
        }
    }
}

extension Pipeline.Rows {
    /// The claims; the checks of a question see to it that stages which need claims get them.
    var claims: [Claim] {
        if case .claims(let claims) = self { claims } else { [] }
    }

    func slice(
        _ claims: ([Claim]) -> [Claim], _ rows: ([[AnswerValue]]) -> [[AnswerValue]]
    ) -> Pipeline.Rows {
        switch self {
        case .claims(let members): .claims(claims(members))
        case .rows(let columns, let members): .rows(columns, rows(members))
        }
    }

    /// Where each column stands in a row.
    static func places(_ columns: [ResultColumn]) -> [String: Int] {
        Dictionary(columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}

extension [String: Int] {
    func value(_ column: ColumnReference, in row: [AnswerValue]) -> AnswerValue {
        guard case .row(let name) = column.origin, let place = self[name] else { return .null }
        return row[place]
    }
}

extension ResolvedStage.Kind {
    /// The word that begins the stage.
    var word: String {
        switch self {
        case .filter: "where"
        case .sort: "sort"
        case .first: "first"
        case .skip: "skip"
        case .select: "select"
        case .count: "count"
        case .stats: "stats"
        case .trace: "trace"
        case .conflicts: "conflicts"
        case .sources: "sources"
        case .speakers: "speakers"
        }
    }
}
