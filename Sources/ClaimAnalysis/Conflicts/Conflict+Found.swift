package import ClaimModel

extension Conflict {
    /// A conflict as the sweep found it: without bounds, camps and reason.
    ///
    /// - Parameters:
    ///   - claims: the ids of its claims, in order.
    ///   - places: the places of each claim.
    package init(
        _ found: FoundConflict, subject: EntityReference, predicate: String, claims: [String],
        places: [[EntityReference]], _ setting: Setting
    ) {
        self.init(
            id: hexadecimal(fnv1a(claims.joined(separator: "\n"))), kind: found.kind, severity: found.severity,
            isMinor: found.isMinor, subject: subject, predicate: predicate, place: Self.outermost(places, setting),
            unit: nil, reason: "", envelope: FigureInterval(lower: nil, upper: nil), camps: [], claims: claims, pairs: found.pairs)
    }

    /// A conflict as it is reported, from what the sweep found and the claims of it.
    package init(
        _ found: FoundConflict, claims: [Claim], witness: (Claim, Claim), parts: ConflictParts = .all, _ setting: Setting
    ) {
        let claims = claims.sorted { $0.id < $1.id }
        self.init(
            found, subject: claims.first?.subject ?? EntityReference(id: "", label: ""),
            predicate: claims.first?.predicate ?? "", claims: claims.map(\.id), places: claims.map(\.place), setting)
        if parts.isEmpty { return }
        let set = ClaimGroup(claims, setting)
        if parts.contains(.reason) { reason = Why(setting).sentence(witness.0, witness.1, in: set) }
        guard !parts.isDisjoint(with: [.bounds, .camps]) else { return }
        let view = DisplayUnit(set, setting)
        unit = view.unit
        let affirmed = set.group.rows.filter { $0.isFigure && !$0.denies }.map(view.compared)
        envelope = affirmed.dropFirst().reduce(affirmed.first ?? Span()) { $0.hull($1) }.interval
        if parts.contains(.camps) {
            camps = CampFinder(set, view, setting, byObject: found.kind == .denial || found.kind == .exclusive).camps()
        }
    }

    /// The places of all claims that lie within no other of them; none where a claim speaks of no place.
    private static func outermost(_ places: [[EntityReference]], _ setting: Setting) -> [EntityReference] {
        if places.contains(where: \.isEmpty) { return [] }
        var byID: [String: EntityReference] = [:]
        for place in places.lazy.joined() { byID[place.id] = place }
        if byID.count < 2 { return Array(byID.values) }
        let ids = Set(byID.keys)
        return byID.values.filter { setting.ancestors[$0.id, default: []].subtracting([$0.id]).isDisjoint(with: ids) }
            .sorted { $0.id < $1.id }
    }
}

/// The unit in which a conflict is shown, and its rows in it.
struct DisplayUnit {
    let unit: String?
    private let key: Int32?
    private let scale: UnitScale
    private let table: ScopeTable

    /// The unit of most figures; of several, the first by name.
    init(_ set: ClaimGroup, _ setting: Setting) {
        var counts: [Int32: Int] = [:]
        var names: [Int32: String] = [:]
        for row in set.group.rows where row.isFigure {
            counts[row.unit, default: 0] += 1
            let claim = set.claims[row.claim]
            names[row.unit] = claim.object.figure?.unit ?? setting.predicate(claim.predicate).unit
        }
        let most = counts.values.max()
        key = counts.filter { $0.value == most }.keys.min { names[$0, default: ""] < names[$1, default: ""] }
        unit = key.flatMap { names[$0] }
        table = set.group.table
        scale = key.map { set.group.table.scale($0) } ?? UnitScale(dimension: "")
    }

    /// The compared interval of a row, in the unit of the display.
    func compared(_ row: ComparableRow) -> Span {
        row.unit == key ? row.c : scale.fromBase(row.rebased(to: table.scale(row.unit)).c)
    }
}
