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
        if let known = try reader.claimRow(key: key) { return (known, false) }
        let event = try currentEvent()
        let object = try object(claim.object, entity: rows.object)
        let triple = try triple(rows.subject, rows.predicate, object)
        let row = try insert(
            """
            INSERT INTO claim (
                key, triple, subject, predicate, speaker, speaker_named, source, via, place, stance, mood,
                said_from, said_to, said_marks, said_edtf, said_text,
                during_from, during_to, during_marks, during_edtf, during_text,
                verb, quote, quote_text, quote_start, quote_end, qualifiers, reports, note, event)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key.stored, triple, rows.subject, rows.predicate, rows.by, claim.isSpeakerNamed, rows.source,
                try list(rows.via), try list(rows.place), StoredCode.code(claim.stance), StoredCode.code(claim.mood),
                claim.said.bounds.from, claim.said.bounds.to, claim.said.marks.rawValue, claim.said.edtf,
                claim.said.text == claim.said.edtf ? nil : claim.said.text,
                claim.during.bounds.from, claim.during.bounds.to, claim.during.marks.rawValue,
                claim.isDuringStated ? claim.during.edtf : nil,
                claim.isDuringStated && claim.during.text != claim.during.edtf ? claim.during.text : nil,
                try term(claim.verb), claim.quote?.exact, claim.quote?.anchor == nil ? nil : rows.text,
                claim.quote?.anchor?.start, claim.quote?.anchor?.end, TextMap.encode(claim.qualifiers),
                claim.reports.flatMap(ClaimKey.init)?.stored, claim.note, event,
            ])
        if let quote = claim.quote?.exact {
            try insert("INSERT INTO quote_search (rowid, quote) VALUES (?, ?)", [row, quote])
        }
        note(added: ["claim", key.description, claim.verb ?? "", claim.note ?? "", claim.reports ?? ""])
        return (row, true)
    }

    /// Gives a claim another status from this event on.
    package func setStatus(_ status: ClaimStatus, ofClaim row: RowID) throws {
        let event = try currentEvent()
        try insert(
            "INSERT INTO claim_status (claim, status, event) VALUES (?, ?, ?)", [row, StoredCode.code(status), event])
        try database.cachedStatement(sql: "UPDATE claim SET status = ? WHERE id = ?")
            .execute(arguments: [StoredCode.code(status), row])
    }

    private func triple(_ subject: RowID, _ predicate: RowID, _ object: RowID) throws -> RowID {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT id FROM triple WHERE subject = ? AND predicate = ? AND object = ?"),
            arguments: [subject, predicate, object])
            ?? insert("INSERT INTO triple (subject, predicate, object) VALUES (?, ?, ?)", [subject, predicate, object])
    }

    private func object(_ object: ClaimObject, entity: RowID?) throws -> RowID {
        let key = ClaimKey(digestOf: ClaimKey.parts(of: object)).stored
        if let known = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM object WHERE key = ?"), arguments: [key])
        {
            return known
        }
        switch object {
        case .entity:
            return try insert("INSERT INTO object (key, kind, entity) VALUES (?, 0, ?)", [key, entity])
        case .text(let text):
            return try insert("INSERT INTO object (key, kind, text) VALUES (?, 1, ?)", [key, text])
        case .date(let date):
            return try insert(
                """
                INSERT INTO object (key, kind, text, date_edtf, date_from, date_to, date_marks)
                VALUES (?, 2, ?, ?, ?, ?, ?)
                """,
                [key, date.text, date.edtf, date.bounds.from, date.bounds.to, date.marks.rawValue])
        case .figure(let figure):
            return try insert(
                """
                INSERT INTO object (key, kind, text, hedge, value, lower, upper, plausible_lower, plausible_upper,
                    bounds, unit)
                VALUES (?, 3, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    key, figure.text, StoredCode.code(figure.hedge), figure.value, figure.asserted?.lower,
                    figure.asserted?.upper, figure.plausible?.lower, figure.plausible?.upper,
                    StoredBounds(figure).rawValue, try term(figure.unit),
                ])
        }
    }
}
