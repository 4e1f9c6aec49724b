import ClaimAnalysis
import ClaimModel
import ClaimStore

/// Makes rows of compared claims, group by group, and sweeps them. Words are read only where they decide.
struct RowMaker {
    let reader: StoreReader
    let view: HistoryView
    let setting: Setting
    /// The entities that are events.
    let events: Set<RowID>
    private var table: ScopeTable
    private var predicates: [Int32: Predicate] = [:]
    private var factories: [GroupKind: RowFactory] = [:]
    private var places: [Int32: Int32] = [:]
    private var units: [UnitKey: Int32] = [:]
    private var rows: [ComparableRow] = []

    private struct GroupKind: Hashable {
        var predicate: Int32
        var isEvent: Bool
    }

    private struct UnitKey: Hashable {
        var unit: Int32
        var predicate: Int32
    }

    init(reader: StoreReader, view: HistoryView, setting: Setting, events: Set<RowID>) {
        (self.reader, self.view, self.setting, self.events) = (reader, view, setting, events)
        table = ScopeTable(setting: setting)
    }

    /// The conflicts among claims in any order.
    ///
    /// What is of one subject and predicate is a group, and of that what is of places that have to do with each other:
    /// most claims are alone there, and done with.
    mutating func conflicts(among claims: [ComparedClaim], check: () throws -> Void) throws -> [SweptConflict] {
        let order = try groupOrder(claims)
        var found: [SweptConflict] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end].isTogether(with: order[start]) { end += 1 }
            if end - start > 1 {
                try check()
                found += try conflicts(inGroup: order[start..<end].map { claims[Int($0.number)] })
            }
            start = end
        }
        return found
    }

    private struct Place {
        var group: UInt64 = 0
        var island: Int32 = 0
        var number: Int32 = 0

        func isTogether(with other: Place) -> Bool { group == other.group && island == other.island }
        func isBefore(_ other: Place) -> Bool { group == other.group ? island < other.island : group < other.group }

        /// One of 2^16 cells.
        var cell: Int {
            let mixed = (group ^ (UInt64(UInt32(bitPattern: island)) << 20)) &* 0x9e37_79b9_7f4a_7c15
            return Int(mixed >> 48)
        }
    }

    /// The numbers of claims, those of one group and island together: dealt out to cells, then sorted within each, where
    /// seldom more than one group meets.
    private mutating func groupOrder(_ claims: [ComparedClaim]) throws -> [Place] {
        // Islands are known when all places are.
        for claim in claims { _ = try place(claim.place) }
        var places: [Place] = []
        places.reserveCapacity(claims.count)
        var ends = [Int32](repeating: 0, count: (1 << 16) + 1)
        for (number, claim) in claims.enumerated() {
            let group = UInt64(UInt32(bitPattern: claim.subject)) << 32 | UInt64(UInt32(bitPattern: claim.predicate))
            let island = isEvent(claim) ? 0 : table.island(try self.place(claim.place))
            let place = Place(group: group, island: island, number: Int32(number))
            places.append(place)
            ends[place.cell + 1] += 1
        }
        for cell in 1..<ends.count { ends[cell] += ends[cell - 1] }
        var order = [Place](repeating: Place(), count: places.count)
        for place in places {
            order[Int(ends[place.cell])] = place
            ends[place.cell] += 1
        }
        var start = 0
        for end in ends.lazy.map(Int.init) where end > start {
            if end - start > 1 { order[start..<end].sort { $0.isBefore($1) } }
            start = end
        }
        return order
    }

    private func isEvent(_ claim: ComparedClaim) -> Bool { !events.isEmpty && events.contains(RowID(claim.subject)) }

    private mutating func conflicts(inGroup claims: [ComparedClaim]) throws -> [SweptConflict] {
        let predicate = try predicate(claims[0].predicate)
        let setsObjects = predicate.functional || claims.contains { $0.flags.contains(.denies) }
        let factory = try factory(claims[0], predicate)
        rows.removeAll(keepingCapacity: true)
        for (number, claim) in claims.enumerated() where setsObjects || claim.kind == .figure {
            if let row = try row(claim, number, factory, predicate) { rows.append(row) }
        }
        guard rows.count > 1 else { return [] }
        var work = 0
        return findConflicts(among: rows, factory.grouping, table, work: &work).map { found in
            var swept = SweptConflict(
                found: found, subject: RowID(claims[0].subject), predicate: RowID(claims[0].predicate),
                keys: found.claims.map { claims[$0].key }, places: found.claims.map { RowID(claims[$0].place) })
            swept.found.claims = found.claims.map { Int(claims[$0].row) }
            swept.found.witness = (Int(claims[found.witness.0].row), Int(claims[found.witness.1].row))
            return swept
        }
    }

    private mutating func row(
        _ claim: ComparedClaim, _ number: Int, _ factory: RowFactory, _ predicate: Predicate
    ) throws -> ComparableRow? {
        var (figure, unit, object, date): (RowFactory.FigureColumns?, Int32, Int32, RowFactory.TimeColumns?) = (nil, 0, 0, nil)
        if claim.kind == .figure {
            guard let columns = RowFactory.FigureColumns(claim) else { return nil }
            (figure, unit) = (columns, try self.unit(claim, predicate))
        } else {
            let said = try self.object(claim)
            (unit, object) = (table.unitKey(nil), table.objectKey(setting.objectName(said)))
            if case .date(let time) = said { date = .init(time) }
        }
        let separators = predicate.separators.isEmpty || !claim.flags.contains(.hasQualifiers)
            ? [:] : try reader.comparedWords(row: claim.row).qualifiers.filter { predicate.separators.contains($0.key) }
        return factory.row(
            claim: number, order: fnv1a(hexadecimalOf: claim.key.value), speaker: claim.speaker,
            isSpeakerNamed: claim.flags.contains(.speakerNamed), source: claim.source,
            denies: claim.flags.contains(.denies), place: try place(claim.place),
            separators: separators.isEmpty ? 0 : table.separatorKey(separators), unit: unit, figure: figure,
            object: object, date: date, said: .init(from: claim.saidFrom, to: claim.saidTo, marks: claim.saidMarks),
            during: .init(from: claim.duringFrom, to: claim.duringTo, marks: claim.duringMarks),
            isDuringStated: claim.flags.contains(.duringStated))
    }

    private func object(_ claim: ComparedClaim) throws -> ClaimObject {
        switch claim.kind {
        case .entity: .entity(try reader.entity(row: RowID(claim.unitOrEntity), view: view))
        case .date: .date(ClaimTime(text: "", edtf: "", bounds: claim.dateBounds, marks: []))
        case .text, .figure: .text(try reader.comparedWords(row: claim.row).text)
        }
    }

    private mutating func predicate(_ row: Int32) throws -> Predicate {
        if let known = predicates[row] { return known }
        let predicate = setting.predicate(try reader.slug(ofPredicate: RowID(row)))
        predicates[row] = predicate
        return predicate
    }

    private mutating func factory(_ claim: ComparedClaim, _ predicate: Predicate) throws -> RowFactory {
        let kind = GroupKind(predicate: claim.predicate, isEvent: isEvent(claim))
        if let known = factories[kind] { return known }
        let subject = try reader.entity(row: RowID(claim.subject), view: view).id
        let factory = RowFactory(Grouping(subject: subject, predicate: predicate.id, setting: setting))
        factories[kind] = factory
        return factory
    }

    private mutating func place(_ list: Int32) throws -> Int32 {
        if list == 0 { return 0 }
        if let known = places[list] { return known }
        let key = table.placeKey(try reader.references(inList: RowID(list), view: view).map(\.id))
        places[list] = key
        return key
    }

    private mutating func unit(_ claim: ComparedClaim, _ predicate: Predicate) throws -> Int32 {
        let key = UnitKey(unit: claim.unitOrEntity, predicate: claim.predicate)
        if let known = units[key] { return known }
        let named = claim.unitOrEntity == 0 ? nil : try reader.term(RowID(claim.unitOrEntity))
        let unit = table.unitKey(named ?? predicate.unit)
        units[key] = unit
        return unit
    }
}

extension RowFactory.FigureColumns {
    /// `nil` where the figure asserts nothing.
    fileprivate init?(_ claim: ComparedClaim) {
        guard claim.hedge != .unknown, !claim.flags.contains(.assertsNothing) else { return nil }
        self.init(
            hedge: claim.hedge, value: claim.value.isNaN ? nil : claim.value,
            asserted: Span(
                lower: claim.lower, lowerExclusive: claim.flags.contains(.lowerStrict),
                upper: claim.upper, upperExclusive: claim.flags.contains(.upperStrict)),
            plausible: Span(
                lower: claim.plausibleLower, lowerExclusive: claim.flags.contains(.plausibleLowerStrict),
                upper: claim.plausibleUpper, upperExclusive: claim.flags.contains(.plausibleUpperStrict)),
            isBare: claim.flags.contains(.bare))
    }
}

extension RowFactory.TimeColumns {
    fileprivate init(from: Int64, to: Int64, marks: UInt16) {
        self.init(from: from, to: to, marks: ClaimTime.Marks(rawValue: Int(marks)))
    }
}

extension ComparedClaim {
    /// The days that a date as object denotes.
    fileprivate var dateBounds: TimeBounds {
        TimeBounds(from: lower.isFinite ? Int64(lower) : nil, to: upper.isFinite ? Int64(upper) : nil)
    }
}
