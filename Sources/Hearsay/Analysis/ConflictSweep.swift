import ClaimAnalysis
import ClaimModel
import ClaimStore

/// Finds conflicts as claims stream by, without reading any claim whole: each is a row of numbers, grouped by subject
/// and predicate.
///
/// Only so many rows are held at once: a larger base is passed over several times, each for a part of its subjects.
struct ConflictSweep {
    let basis: AnalysisBasis
    /// Origins play no part in finding.
    let setting: Setting
    let check: () throws -> Void

    /// How many rows are held at once; a row is some 160 bytes.
    static let mostRows: Int64 = 1_000_000

    /// The conflicts among the claims whose rows a statement yields; their claims are numbered by row.
    func found(sql: String, arguments: [BoundValue]) throws -> [FoundConflict] {
        let parts = max(1, try basis.reader.lastClaimRow() / Self.mostRows + 1)
        var found: [FoundConflict] = []
        for number in 0..<parts {
            var rows = try RowGathering(basis: basis, setting: setting)
            var seen = 0
            try basis.reader.forEachComparedClaim(
                sql: sql, arguments: arguments, part: .init(number: number, count: parts), view: basis.view
            ) { claim in
                seen += 1
                if seen % 4_096 == 0 { try check() }
                try rows.add(claim)
            }
            found += try rows.conflicts(check: check)
        }
        return found
    }
}

/// The rows of one part, and what they share.
private struct RowGathering {
    private let basis: AnalysisBasis
    private let setting: Setting
    private let events: Set<RowID>
    private var table: ScopeTable
    private var rows: [ComparableRow] = []
    /// Subject and predicate of each row.
    private var groups: [GroupKey] = []
    private var predicates: [RowID: Predicate] = [:]
    private var factories: [GroupKind: RowFactory] = [:]
    private var places: [RowID: Int32] = [:]
    private var units: [UnitKey: Int32] = [:]

    private struct GroupKey: Comparable {
        var subject: RowID
        var predicate: RowID

        static func < (one: GroupKey, other: GroupKey) -> Bool {
            one.subject != other.subject ? one.subject < other.subject : one.predicate < other.predicate
        }
    }

    private struct GroupKind: Hashable {
        var predicate: RowID
        var isEvent: Bool
    }

    private struct UnitKey: Hashable {
        var unit: RowID?
        var predicate: RowID
    }

    init(basis: AnalysisBasis, setting: Setting) throws {
        self.basis = basis
        self.setting = setting
        events = try basis.reader.entityRows(kind: "event")
        table = ScopeTable(setting: setting)
    }

    mutating func add(_ claim: ComparedClaim) throws {
        let kind = GroupKind(predicate: claim.predicate, isEvent: events.contains(claim.subject))
        let predicate = try predicate(claim.predicate)
        let factory = try factory(kind, predicate, claim)
        var (figure, unit, object, date): (RowFactory.FigureColumns?, Int32, Int32, RowFactory.TimeColumns?) = (nil, 0, 0, nil)
        switch claim.object {
        case .figure(let words, let row):
            guard let columns = RowFactory.FigureColumns(words) else { return }
            (figure, unit) = (columns, try self.unit(row, of: claim.predicate, predicate))
        case .other(let other):
            (unit, object) = (table.unitKey(nil), table.objectKey(setting.objectName(other)))
            if case .date(let time) = other { date = .init(time) }
        }
        let separators = predicate.separators.isEmpty || claim.qualifiers == nil
            ? [:] : claim.qualifierMap.filter { predicate.separators.contains($0.key) }
        let row = factory.row(
            claim: Int(claim.row), order: fnv1a(claim.key.description), speaker: Int32(truncatingIfNeeded: claim.speaker),
            isSpeakerNamed: claim.isSpeakerNamed, source: Int32(truncatingIfNeeded: claim.source), denies: claim.denies,
            place: try place(claim.place), separators: table.separatorKey(separators), unit: unit, figure: figure,
            object: object, date: date, said: .init(bounds: claim.said, marks: claim.saidMarks),
            during: .init(bounds: claim.during, marks: claim.duringMarks), isDuringStated: claim.isDuringStated)
        guard let row else { return }
        rows.append(row)
        groups.append(GroupKey(subject: claim.subject, predicate: claim.predicate))
    }

    private mutating func predicate(_ row: RowID) throws -> Predicate {
        if let known = predicates[row] { return known }
        let predicate = setting.predicate(try basis.reader.slug(ofPredicate: row))
        predicates[row] = predicate
        return predicate
    }

    private mutating func factory(
        _ kind: GroupKind, _ predicate: Predicate, _ claim: ComparedClaim
    ) throws -> RowFactory {
        if let known = factories[kind] { return known }
        let subject = try basis.reader.entitySlug(row: claim.subject, view: basis.view)
        let factory = RowFactory(Grouping(subject: subject, predicate: predicate.id, setting: setting))
        factories[kind] = factory
        return factory
    }

    private mutating func place(_ list: RowID?) throws -> Int32 {
        guard let list else { return 0 }
        if let known = places[list] { return known }
        let key = table.placeKey(try basis.reader.references(inList: list, view: basis.view).map(\.id))
        places[list] = key
        return key
    }

    private mutating func unit(_ row: RowID?, of predicateRow: RowID, _ predicate: Predicate) throws -> Int32 {
        let key = UnitKey(unit: row, predicate: predicateRow)
        if let known = units[key] { return known }
        let unit = table.unitKey(try basis.reader.term(row) ?? predicate.unit)
        units[key] = unit
        return unit
    }

    /// Sweeps each group of two rows or more.
    func conflicts(check: () throws -> Void) throws -> [FoundConflict] {
        let order = groups.indices.sorted { groups[$0] < groups[$1] }
        var found: [FoundConflict] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, groups[order[end]] == groups[order[start]] { end += 1 }
            if end - start > 1 {
                try check()
                let group = groups[order[start]]
                let kind = GroupKind(predicate: group.predicate, isEvent: events.contains(group.subject))
                var work = 0
                if let grouping = factories[kind]?.grouping {
                    found += findConflicts(
                        among: order[start..<end].map { rows[$0] }, grouping, table, work: &work)
                }
            }
            start = end
        }
        return found
    }
}
