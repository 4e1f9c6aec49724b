import ClaimModel

/// Columns: what a name means where it stands.
extension Resolver {
    func column(_ column: Column, of rows: Rows) throws(QuestionError) -> ColumnReference {
        switch rows {
        case .claims(let scope): return try field(column, in: scope)
        case .patterns: return try variable(column)
        case .columns(let columns, let stage):
            let found =
                columns.first { $0.name == column.name }
                // `by` and `speaker` are one field under two names.
                ?? columns.first {
                    ClaimField.named($0.name) != nil && ClaimField.named($0.name) == ClaimField.named(column.name)
                }
                // `claims` is a reserved word, so the number of claims is also asked for as `count`.
                ?? columns.first { column.name == "count" && $0 == ResultColumn("claims", .number) }
            guard let found else {
                throw unknown(column, after: stage, known: columns.map(\.name), candidates: columns.map(\.name))
            }
            return ColumnReference(column: found, origin: .row(found.name), span: column.span)
        }
    }

    private func field(_ column: Column, in scope: Scope) throws(QuestionError) -> ColumnReference {
        guard let field = ClaimField.named(column.name) else { throw unknownField(column) }
        let type = field == Field(.object) ? scope.objectType : field.type
        return ColumnReference(
            column: ResultColumn(column.name, type, isList: field.isList), origin: .field(field), span: column.span)
    }

    private func unknownField(_ column: Column) -> QuestionError {
        let nearest = NearMiss.nearest(to: column.name, among: ClaimField.allNames, limit: 3)
        let whole = column.name.split(separator: ".").first.flatMap { ClaimField.named(String($0)) }
        // A part that a field does not have is answered with the parts that it has; else with all fields.
        let parts = whole.map { whole in ClaimField.allNames.filter { $0.hasPrefix(whole.base.rawValue + ".") } } ?? []
        let known = parts.isEmpty ? ClaimField.shownNames : parts
        return error(
            .unknownField(column.text, place: nil, known: known, nearest: nearest), at: column.span,
            hint: nearest.isEmpty ? nil : .mean(QuestionError.list(nearest.map { "`\($0)`" }, joint: "or")))
    }

    private func unknown(_ column: Column, after stage: String?, known: [String], candidates: [String]) -> QuestionError
    {
        let nearest = NearMiss.nearest(to: column.text, among: candidates, limit: 3)
        return error(
            .unknownField(column.text, place: stage, known: known, nearest: nearest), at: column.span,
            hint: nearest.isEmpty ? nil : .mean(QuestionError.list(nearest.map { "`\($0)`" }, joint: "or")))
    }

    /// A variable of the match, or a part of what it stands for.
    func variable(_ column: Column) throws(QuestionError) -> ColumnReference {
        let name = column.variableName
        let path = column.name.dropFirst(name.count + 1)
        guard let kind = variables[name] else {
            throw error(.unbound(column.text, known: variables.keys.sorted().map { "?" + $0 }), at: column.span)
        }
        guard let (part, type, isList) = path.isEmpty ? kind.whole : kind.part(String(path)) else {
            let parts = kind.partNames.map { "?" + name + "." + $0 }
            let shown = kind == .claim ? ClaimField.shownNames.map { "?" + name + "." + $0 } : parts
            throw unknown(column, after: nil, known: shown, candidates: parts)
        }
        return ColumnReference(
            column: ResultColumn(column.name, type, isList: isList), origin: .variable(name, part), span: column.span)
    }
}

extension VariableKind {
    /// The variable itself.
    var whole: (VariablePart, FieldType, Bool)? {
        switch self {
        case .predicate, .source, .claim: (.whole, .name, false)
        case .entity: (.whole, .entity, false)
        case .time: (.whole, .time, false)
        case .object(let kind): (.whole, Scope(object: kind).objectType, false)
        }
    }

    /// The part of that name, its type and whether a claim can have several.
    func part(_ name: String) -> (VariablePart, FieldType, Bool)? {
        if case .claim = self {
            return ClaimField.named(name).map { (.field($0), $0.type, $0.isList) }
        }
        guard partNames.contains(name) else { return nil }
        if name == "kind" { return (.kind, .name, false) }
        if let bucket = TimeGranularity(rawValue: name) { return (.bucket(bucket), .time, false) }
        return ClaimField(rawValue: name).map { (.figure($0), $0.type, false) }
    }

    var partNames: [String] {
        let figure: [ClaimField] = [.value, .lower, .upper, .plausibleLower, .plausibleUpper, .unit, .hedge]
        let buckets = TimeGranularity.allCases.map(\.rawValue)
        switch self {
        case .predicate, .source: return []
        case .entity, .object(.entity): return ["kind"]
        case .time, .object(.date): return buckets
        case .object(.figure): return figure.map(\.rawValue)
        case .object(.text): return []
        case .object(nil): return figure.map(\.rawValue) + ["kind"] + buckets
        case .claim: return ClaimField.allNames
        }
    }

    /// What it is, for messages.
    var words: String {
        switch self {
        case .predicate: "a predicate"
        case .entity: "an entity"
        case .object(let kind): Scope(object: kind).objectType.words
        case .source: "a source"
        case .time: "a time"
        case .claim: "a claim"
        }
    }
}
