import ClaimModel

extension CampFinder {
    /// A camp of these rows, which are in the order of their ids.
    func camp(_ rows: [Int32], denies: Bool, holdsObject: Bool) -> Camp {
        // Numbers of claims: the claims themselves are large, and stay where they are.
        let members = rows.map { set.group.rows[Int($0)].claim }.sorted { set.claims[$0].id < set.claims[$1].id }
        let widest = widest(rows)
        let number = set.group.rows[Int(widest)].claim
        let separators = setting.predicate(set.claims[number].predicate).separators
        let sources = Set(members.map { set.claims[$0].source })
        return Camp(
            bounds: holdsObject ? nil : bounds(rows, widest).interval,
            object: holdsObject ? members.first.map { set.claims[$0].object } : nil, denies: denies,
            place: outermost(set.claims[number].place),
            separators: separators.isEmpty ? [:] : set.claims[number].qualifiers.filter { separators.contains($0.key) },
            during: set.claims[number].during, claims: members.map { set.claims[$0].id },
            speakers: Set(members.map { set.claims[$0].by.id }).count, sources: sources.count,
            origins: Set(sources.map(setting.origin)).count)
    }

    /// The row with the widest scope: of tolls the one said last; else the longest time; of equals the first by id.
    private func widest(_ rows: [Int32]) -> Int32 {
        func width(_ index: Int32) -> (UInt64, Int64) {
            let row = set.group.rows[Int(index)]
            switch set.group.grouping.measuring {
            case .toll: return (0, row.saidTo)
            case .count, .level, .rate, .object:
                let length = UInt64(bitPattern: row.to &- row.from)
                return row.from == .min || row.to == .max ? (.max, row.to) : (length, row.to)
            }
        }
        return rows.dropFirst().reduce(rows[0]) { width($1) > width($0) ? $1 : $0 }
    }

    /// What all claims of the widest scope say together. Levels and rates of one camp share their scope; counts and
    /// tolls share it where their times are the same.
    private func bounds(_ rows: [Int32], _ widest: Int32) -> Span {
        let row = set.group.rows[Int(widest)]
        let peers = rows.map { set.group.rows[Int($0)] }.filter { other in
            switch set.group.grouping.measuring {
            case .toll: other.saidFrom == row.saidFrom && other.saidTo == row.saidTo
            case .count: other.from == row.from && other.to == row.to
            case .level, .rate, .object: true
            }
        }
        let common = peers.reduce(Span()) { $0.intersection(view.compared($1)) }
        return common.isEmpty ? view.compared(row) : common
    }

    private func outermost(_ places: [EntityReference]) -> [EntityReference] {
        if places.count < 2 { return places }
        let ids = Set(places.map(\.id))
        return places.filter { place in
            setting.ancestors[place.id, default: []].subtracting([place.id]).isDisjoint(with: ids)
        }.sorted { $0.id < $1.id }
    }

    /// By place, then from the lowest interval up, then by ids.
    static func comesFirst(_ one: Camp, _ other: Camp) -> Bool {
        let (left, right) = (one.place.map(\.id), other.place.map(\.id))
        if left != right { return left.lexicographicallyPrecedes(right) }
        let (low, high) = (one.bounds.map(Span.init) ?? Span(), other.bounds.map(Span.init) ?? Span())
        if low.low != high.low { return low.low < high.low }
        if low.high != high.high { return low.high < high.high }
        return one.claims.lexicographicallyPrecedes(other.claims)
    }
}
