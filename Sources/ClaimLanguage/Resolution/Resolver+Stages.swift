import ClaimModel

extension Resolver {
    /// The stage, with `rows` turned into what it gives.
    mutating func stage(_ stage: Stage, on rows: inout Rows) throws(QuestionError) -> ResolvedStage {
        let scope: Scope = if case .claims(let scope) = rows { scope } else { .none }
        var given: [ResultColumn]?
        let kind: ResolvedStage.Kind
        switch stage.kind {
        case .filter(let filter): kind = .filter(try condition(filter.expression, of: rows))
        case .sort(let keys):
            var resolved: [ResolvedSortKey] = []
            for key in keys {
                resolved.append(
                    ResolvedSortKey(column: try column(key.column, of: rows), isDescending: key.order == .desc))
            }
            kind = .sort(resolved)
        case .first(let amount): kind = .first(try self.rows(amount, least: 1))
        case .skip(let amount): kind = .skip(try self.rows(amount, least: 0))
        case .select(let names):
            let columns = try columns(names, of: rows)
            given = columns.map(\.column.requested)
            kind = .select(columns)
        case .count(let names):
            let columns = try columns(names, of: rows)
            given = columns.map(\.single) + [ResultColumn("count", .number)]
            kind = .count(columns)
        case .stats(let names):
            let columns = try columns(names, of: rows)
            let asked = columns.map(\.single)
            given = asked + Rows.statsColumns.filter { column in !asked.contains { $0.name == column.name } }
            kind = .stats(columns)
        case .trace: (kind, given) = (.trace, Rows.traceColumns(scope))
        case .conflicts(let all, let strict):
            (kind, given) = (.conflicts(all: all, strict: strict), Rows.conflictColumns)
        case .sources: (kind, given) = (.sources, Rows.sourceColumns)
        case .speakers: (kind, given) = (.speakers, Rows.speakerColumns)
        }
        if let given { rows = .columns(given, after: stage.word) }
        return ResolvedStage(kind: kind, columns: rows.columns, givesClaims: rows.areClaims, span: stage.span)
    }

    private mutating func rows(_ amount: Amount, least: Int) throws(QuestionError) -> Int {
        let text: String
        switch amount {
        case .word(let word, _): text = word
        case .parameter(let parameter): text = try self.text(of: parameter)
        }
        return try Checker(question).rows(text, least: least, at: amount.span)
    }

    /// The columns, each once.
    private func columns(_ names: [Column], of rows: Rows) throws(QuestionError) -> [ColumnReference] {
        var columns: [ColumnReference] = []
        for name in names {
            let column = try column(name, of: rows)
            if !columns.contains(where: { $0.column.name == column.column.name }) { columns.append(column) }
        }
        return columns
    }
}

extension ColumnReference {
    /// The column of a row that stands for one element of a list.
    fileprivate var single: ResultColumn { ResultColumn(column.name, column.type) }
}
