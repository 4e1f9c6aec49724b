import ClaimLanguage
import ClaimModel

/// `where` of claims: each comparison a test of columns, where one fits.
extension Expansion {
    func expand(_ comparison: ResolvedComparison, _ whole: ResolvedCondition) throws -> PlannedCondition {
        guard case .field(let field) = comparison.column.origin else {
            return .evaluated(whole, because: "`\(comparison.column.column.name)` is no field of a claim")
        }
        let planned: PlannedCondition?
        switch comparison.value {
        case .entity(let entity): planned = try compare(field, comparison.comparator, entity)
        case .name(let name): planned = try compare(field, comparison.comparator, name: name)
        case .figure(let figure): planned = compare(field, comparison.comparator, figure)
        case .time(let time): planned = compare(field, comparison.comparator, time.bounds)
        case .text(let text): planned = compare(field, comparison.comparator, text: text)
        case .object(let value): planned = comparison.comparator == .equal ? try equals(value, whole) : nil
        case .variable: planned = nil
        }
        return planned ?? .evaluated(whole, because: reason(field, comparison.comparator))
    }

    private func reason(_ field: Field, _ comparator: Operator) -> String {
        switch field.base {
        case .origin: "origins follow from the texts of sources"
        case .object where comparator.isOrder: "`\(comparator.rawValue)` of objects of any kind"
        case .object, .value, .lower, .upper, .plausibleLower, .plausibleUpper: "`\(comparator.rawValue)` of figures"
        case .author: "authors are a list of texts"
        default: "`\(field.name) \(comparator.rawValue)` is not in the dialect"
        }
    }

    private func compare(_ field: Field, _ comparator: Operator, _ entity: EntityReference) throws -> PlannedCondition? {
        guard field.part == .whole else { return nil }
        let rows =
            switch comparator {
            case .within: try facts.rows(within: entity.id)
            case .contains: try facts.rows(around: entity.id)
            default: try facts.entityRows(of: entity.id)
            }
        if let column = EntityColumn(field.base) {
            guard comparator == .notEqual else { return .test(.entity(column, rows)) }
            let differs = PlannedCondition.not(.test(.entity(column, rows)))
            return column == .object ? .all([differs, .not(.test(.missing(.entity(.object))))]) : differs
        }
        guard let column = ListColumn(field.base) else { return nil }
        return switch comparator {
        case .equal, .contains: .test(.list(column, try facts.lists(holding: rows)))
        case .notEqual: .test(.everyMember(column, rows, isIn: false))
        case .within: .test(.everyMember(column, rows, isIn: true))
        default: nil
        }
    }

    private func compare(_ field: Field, _ comparator: Operator, name: String) throws -> PlannedCondition? {
        if field.part == .kind {
            guard facts.cutoff == nil, let column = EntityColumn(field.base) else { return nil }
            return .test(.word(.kind(column), comparator, name))
        }
        switch field.base {
        case .predicate:
            let test = PlannedCondition.test(.predicate(try facts.predicateRows(of: name)))
            return comparator == .notEqual ? .not(test) : test
        case .hedge: return code(.hedge, comparator, Hedge(rawValue: name))
        case .stance: return code(.stance, comparator, Stance(rawValue: name))
        case .status: return code(.status, comparator, ClaimStatus(rawValue: name))
        case .id: return key(.id, comparator, name)
        case .reports: return key(.reports, comparator, name)
        default: return WordColumn(field).map { .test(.word($0, comparator, name)) }
        }
    }

    private func code(_ column: CodeColumn, _ comparator: Operator, _ word: (some StoredOrder)?) -> PlannedCondition? {
        word.map { .test(.code(column, comparator, $0.storedCode)) }
    }

    /// Ids are text of sixteen digits; anything else is compared as text.
    private func key(_ column: KeyColumn, _ comparator: Operator, _ name: String) -> PlannedCondition? {
        guard name.utf8.count == 16, name.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }),
            let key = UInt64(name, radix: 16)
        else { return nil }
        return .test(.key(column, comparator, key))
    }

    private func compare(_ field: Field, _ comparator: Operator, _ figure: Figure) -> PlannedCondition? {
        guard let number = figure.value, comparator.isOrder else { return nil }
        let column: NumberColumn? = field.base == .object ? .value : NumberColumn(field.base)
        return column.flatMap { amount($0, comparator, number, figure.unit) }
    }

    private func compare(_ field: Field, _ comparator: Operator, _ bounds: TimeBounds) -> PlannedCondition? {
        guard field.part == .whole else { return nil }
        if field.base == .object { return .test(.objectDays(comparator, bounds)) }
        return TimeColumns(field.base).map { .test(.days($0, comparator, bounds)) }
    }

    private func compare(_ field: Field, _ comparator: Operator, text: String) -> PlannedCondition? {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        if field.base == .object { return comparator == .equal ? .test(.objectText(text)) : nil }
        return WordColumn(field).map { .test(.text($0, comparator, text)) }
    }

    func isNull(_ column: ColumnReference, _ whole: ResolvedCondition) -> PlannedCondition {
        let unplanned = PlannedCondition.evaluated(whole, because: "whether `\(column.column.name)` is missing")
        guard case .field(let field) = column.origin else { return unplanned }
        if case .bucket = field.part { return unplanned }
        if field.part == .kind {
            guard facts.cutoff == nil, let column = EntityColumn(field.base) else { return unplanned }
            return .test(.missing(.word(.kind(column))))
        }
        switch field.base {
        case .subject, .speaker, .predicate, .id, .stance, .status, .source, .recorder, .recorded, .object: return .never
        case .via: return .test(.missing(.list(.via)))
        case .place: return .test(.missing(.list(.place)))
        case .hedge: return .test(.missing(.hedge))
        case .reports: return .test(.missing(.reports))
        default: break
        }
        if let number = NumberColumn(field.base) { return .test(.missing(.number(number))) }
        if let time = TimeColumns(field.base) { return .test(.missing(.time(time))) }
        return WordColumn(field).map { .test(.missing(.word($0))) } ?? unplanned
    }
}

extension Operator {
    /// Whether it compares places on a line.
    var isOrder: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .contains, .within, .overlaps, .disjoint: false
        }
    }
}

extension EntityColumn {
    init?(_ field: ClaimField) {
        switch field {
        case .subject: self = .subject
        case .speaker: self = .speaker
        case .object: self = .object
        default: return nil
        }
    }
}

extension ListColumn {
    init?(_ field: ClaimField) {
        switch field {
        case .via: self = .via
        case .place: self = .place
        default: return nil
        }
    }
}

extension TimeColumns {
    init?(_ field: ClaimField) {
        switch field {
        case .said: self = .said
        case .during: self = .during
        case .recorded: self = .recorded
        case .published: self = .published
        case .retrieved: self = .retrieved
        default: return nil
        }
    }
}

extension NumberColumn {
    init?(_ field: ClaimField) {
        switch field {
        case .value: self = .value
        case .lower: self = .lower
        case .upper: self = .upper
        case .plausibleLower: self = .plausibleLower
        case .plausibleUpper: self = .plausibleUpper
        default: return nil
        }
    }
}

extension WordColumn {
    init?(_ field: Field) {
        if case .qualifier(let key) = field.part {
            self = .qualifier(key)
            return
        }
        switch field.base {
        case .measure: self = .measure
        case .unit: self = .unit
        case .verb: self = .verb
        case .language: self = .language
        case .outlet: self = .outlet
        case .agency: self = .agency
        case .source: self = .source
        case .recorder: self = .recorder
        case .quote: self = .quote
        case .note: self = .note
        case .title: self = .title
        case .url: self = .url
        default: return nil
        }
    }
}
