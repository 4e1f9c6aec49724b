package import ClaimModel
import GRDB

/// The rows that a new claim's names were resolved to.
package struct ClaimRows: Sendable {
    package var subject: RowID
    package var predicate: RowID
    /// The object where it is an entity.
    package var object: RowID?
    package var by: RowID
    package var via: [RowID]
    package var place: [RowID]
    package var source: RowID
    /// The text that the quote is anchored in.
    package var text: RowID?

    package init(
        subject: RowID, predicate: RowID, object: RowID?, by: RowID, via: [RowID], place: [RowID], source: RowID,
        text: RowID?
    ) {
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.by = by
        self.via = via
        self.place = place
        self.source = source
        self.text = text
    }
}

extension StoreWriter {
    /// Adds a claim, with its id as given. Does nothing where the base has it. Returns its row and whether it was new.
    package func addClaim(_ claim: Claim, key: ClaimKey, rows: ClaimRows) throws -> (row: RowID, isNew: Bool) {
        try makeRoomForKeys()
        // Only what is new may start an event; where one is open, the insertion itself tells whether the claim is new.
        if keys != nil || !hasOpenEvent, let known = try claimRow(key) { return (known, false) }
        guard try insert(claim, key: key, rows: rows) else {
            return (try statements.claimRow(key) ?? 0, false)
        }
        let row = try statements.claim.lastInsertedRow
        keys?.addClaim(key.stored, row: row)
        if let quote = claim.quote?.exact { try index(quote, ofClaim: row) }
        note(claim, key)
        return (row, true)
    }

    /// The id of a claim.
    package func key(of claim: Claim) -> ClaimKey { ClaimKey.made(of: claim, using: digestInput) }

    private func claimRow(_ key: ClaimKey) throws -> RowID? {
        if let keys { try keys.row(of: key.stored) } else { try statements.claimRow(key) }
    }

    private func note(_ claim: Claim, _ key: ClaimKey) {
        digestInput.removeAll()
        digestInput.add("claim")
        digestInput.append(key)
        digestInput.end()
        digestInput.add(claim.verb ?? "")
        digestInput.add(claim.note ?? "")
        digestInput.add(claim.reports ?? "")
        digestInput.add(claim.said.text)
        digestInput.add(claim.isDuringStated ? claim.during.text : "")
        additions.add(digestInput)
    }

    /// Returns whether the claim was new.
    private func insert(_ claim: Claim, key: ClaimKey, rows: ClaimRows) throws -> Bool {
        let anchor = claim.quote?.anchor
        // All that may fail comes before the first value is bound.
        let (via, place) = (try list(rows.via), try list(rows.place))
        let (verb, unit, event) = (try term(claim.verb), try term(claim.object.figure?.unit), try currentEvent())
        let statement = try statements.claim
        statement.bind(key.stored)
        statement.bind(rows.subject)
        statement.bind(rows.predicate)
        statement.bind(rows.by)
        statement.bind(claim.isSpeakerNamed ? 1 : 0)
        statement.bind(rows.source)
        statement.bind(via)
        statement.bind(place)
        statement.bind(StoredCode.code(claim.stance))
        statement.bind(StoredCode.code(claim.mood))
        statement.bind(claim.said.bounds.from)
        statement.bind(claim.said.bounds.to)
        statement.bind(claim.said.marks.rawValue)
        statement.bind(claim.said.edtf)
        statement.bind(claim.said.text == claim.said.edtf ? nil : claim.said.text)
        statement.bind(claim.during.bounds.from)
        statement.bind(claim.during.bounds.to)
        statement.bind(claim.during.marks.rawValue)
        statement.bind(claim.isDuringStated ? claim.during.edtf : nil)
        statement.bind(claim.isDuringStated && claim.during.text != claim.during.edtf ? claim.during.text : nil)
        statement.bind(verb)
        statement.bind(claim.quote?.exact)
        statement.bind(anchor == nil ? nil : rows.text)
        statement.bind(anchor?.start)
        statement.bind(anchor?.end)
        statement.bind(TextMap.encode(claim.qualifiers))
        statement.bind(claim.reports.flatMap(ClaimKey.init)?.stored)
        statement.bind(claim.note)
        statement.bind(event)
        bind(claim.object, entity: rows.object, unit: unit, to: statement)
        return try statement.run() > 0
    }

    /// Gives a claim another status from this event on.
    package func setStatus(_ status: ClaimStatus, ofClaim row: RowID) throws {
        let event = try currentEvent()
        try insert(
            "INSERT INTO claim_status (claim, status, event) VALUES (?, ?, ?)", [row, StoredCode.code(status), event])
        try database.cachedStatement(sql: "UPDATE claim SET status = ? WHERE id = ?")
            .execute(arguments: [StoredCode.code(status), row])
    }

    private func bind(_ object: ClaimObject, entity: RowID?, unit: RowID?, to statement: RowStatement) {
        var (text, date, figure): (String?, ClaimTime?, Figure?)
        switch object {
        case .entity: statement.bind(0)
        case .text(let words):
            statement.bind(1)
            text = words
        case .date(let time):
            statement.bind(2)
            (text, date) = (time.text, time)
        case .figure(let quantity):
            statement.bind(3)
            (text, figure) = (quantity.text, quantity)
        }
        if case .entity = object { statement.bind(entity) } else { statement.bind(nil as Int64?) }
        statement.bind(text)
        statement.bind(date?.edtf)
        statement.bind(date?.bounds.from)
        statement.bind(date?.bounds.to)
        statement.bind(date?.marks.rawValue)
        statement.bind(figure.map { StoredCode.code($0.hedge) })
        statement.bind(figure?.value)
        statement.bind(figure?.asserted?.lower)
        statement.bind(figure?.asserted?.upper)
        statement.bind(figure?.plausible?.lower)
        statement.bind(figure?.plausible?.upper)
        statement.bind(figure.map { StoredBounds($0).rawValue })
        statement.bind(unit)
    }
}
