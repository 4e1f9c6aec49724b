import ClaimModel

extension Conflict {
    /// A conflict as it is reported, from what the sweep found and the claims of it.
    init(_ found: FoundConflict, claims: [Claim], witness: (Claim, Claim), _ setting: Setting) {
        let claims = claims.sorted { $0.id < $1.id }
        let set = ClaimGroup(claims, setting)
        let view = DisplayUnit(set, setting)
        kind = found.kind
        severity = found.severity
        isMinor = found.isMinor
        subject = claims.first?.subject ?? EntityReference(id: "", label: "")
        predicate = claims.first?.predicate ?? ""
        self.claims = claims.map(\.id)
        id = hexadecimal(fnv1a(self.claims.joined(separator: "\n")))
        pairs = found.pairs
        unit = view.unit
        place = Self.outermost(claims, setting)
        let affirmed = set.group.rows.filter { $0.isFigure && !$0.denies }.map(view.compared)
        envelope = affirmed.dropFirst().reduce(affirmed.first ?? Span()) { $0.hull($1) }.interval
        camps = CampFinder(set, view, setting, byObject: found.kind == .denial || found.kind == .exclusive).camps()
        reason = Why(setting).sentence(witness.0, witness.1, among: claims)
    }

    /// The places of all claims that lie within no other of them.
    private static func outermost(_ claims: [Claim], _ setting: Setting) -> [EntityReference] {
        if claims.contains(where: \.place.isEmpty) { return [] }
        var byID: [String: EntityReference] = [:]
        for place in claims.lazy.flatMap(\.place) { byID[place.id] = place }
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
