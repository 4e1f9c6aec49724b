import ClaimModel

/// Claims of one subject and predicate with their rows. Handed on often, and so a reference: a copy would be one of every
/// table in it.
final class ClaimGroup: Sendable {
    let claims: [Claim]
    let group: Group

    /// Claims that take no part are left out.
    init(_ claims: [Claim], _ setting: Setting) {
        self.claims = claims
        var table = ScopeTable(setting: setting)
        let grouping = Grouping(
            subject: claims.first?.subject.id ?? "", predicate: claims.first?.predicate ?? "", setting: setting)
        let factory = RowFactory(grouping)
        var rows: [ComparableRow] = []
        rows.reserveCapacity(claims.count)
        for (number, claim) in claims.enumerated() {
            if let row = factory.row(claim, number: number, table: &table, setting: setting) { rows.append(row) }
        }
        group = Group(rows: rows, grouping: grouping, table: table)
    }

    func claim(_ row: Int32) -> Claim { claims[group.rows[Int(row)].claim] }

    func row(of claim: Claim) -> ComparableRow? { group.rows.first { claims[$0.claim].id == claim.id } }
}
