package import ClaimModel
import GRDB

extension StoreReader {
    /// Everything a claim is made of, in the order that `hydrate` reads.
    private static let columns = """
        c.id, c.key, c.subject, c.predicate, c.speaker, c.speaker_named, c.source, c.via, c.place,
        c.status, c.stance, c.mood,
        c.said_text, c.said_edtf, c.said_from, c.said_to, c.said_marks,
        c.during_text, c.during_edtf, c.during_from, c.during_to, c.during_marks,
        c.verb, c.quote, c.quote_text, c.quote_start, c.quote_end, c.qualifiers, c.reports, c.note, c.event,
        t.kind, t.entity, t.text, t.date_edtf, t.date_from, t.date_to, t.date_marks,
        t.hedge, t.value, t.lower, t.upper, t.plausible_lower, t.plausible_upper, t.bounds, t.unit
        """
    private static let join = "JOIN triple t ON t.id = c.triple"

    /// The claims at these rows, in their order.
    package func claims(rows: some Sequence<RowID>, view: HistoryView = .now) throws -> [Claim] {
        let statement = try database.cachedStatement(
            sql: "SELECT \(Self.columns) FROM claim c \(Self.join) WHERE c.id = ?")
        let cache = cache(view)
        return try rows.compactMap { row in
            try Row.fetchOne(statement, arguments: [row]).map { try hydrate($0, cache, view) }
        }
    }

    /// Walks over all claims in the order they were recorded.
    package func forEachClaim(view: HistoryView, _ body: (Claim) throws -> Void) throws {
        let cursor = try Row.fetchCursor(
            database, sql: "SELECT \(Self.columns) FROM claim c \(Self.join) ORDER BY c.id")
        let cache = cache(view)
        while let row = try cursor.next() {
            try body(hydrate(row, cache, view))
        }
    }

    /// The row of the claim with this id.
    package func claimRow(key: ClaimKey) throws -> RowID? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM claim WHERE key = ?"), arguments: [key.stored])
    }

    /// The ids of the claims that begin with these hexadecimal digits: all of them up to `limit`.
    package func claimKeys(prefix: String, limit: Int = 5) throws -> [ClaimKey] {
        guard let range = ClaimKey.range(prefix: prefix) else { return [] }
        // Keys are stored as signed numbers, so a range of unsigned ones may wrap around.
        let (low, high) = (Int64(bitPattern: range.lowerBound), Int64(bitPattern: range.upperBound))
        return try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT key FROM claim WHERE key BETWEEN ? AND ? ORDER BY key LIMIT ?"),
            arguments: [low, high, limit]
        ).map { ClaimKey(value: UInt64(bitPattern: $0)) }
    }

    /// The ids of the current claims that a source has, in the order they were recorded.
    package func claimRows(ofSource source: RowID) throws -> [RowID] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM claim WHERE source = ? AND status = 0 ORDER BY id"),
            arguments: [source])
    }

    package func claimRows(ofEvent event: Int64) throws -> [RowID] {
        try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM claim WHERE event = ? ORDER BY id"), arguments: [event])
    }

    /// What the history of a claim's status starts from.
    package func claimHistory(row: RowID) throws -> (key: ClaimKey, recordedBy: Int64, status: ClaimStatus)? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT key, event, status FROM claim WHERE id = ?"), arguments: [row]
        ).map { (ClaimKey(stored: $0[0]), $0[1], StoredCode.status($0[2])) }
    }

    func cache(_ view: HistoryView) -> HydrationCache {
        if let cache = caches[view] { return cache }
        let cache = HydrationCache(database, view: view)
        caches[view] = cache
        return cache
    }

    private func hydrate(_ row: Row, _ cache: HydrationCache, _ view: HistoryView) throws -> Claim {
        let recorded = try cache.event(row[30])
        let said = row.time(at: 12, marks: row[16]) ?? ClaimTime(
            text: "", edtf: "", bounds: TimeBounds(from: nil, to: nil), marks: [])
        return Claim(
            id: ClaimKey(stored: row[1]).description,
            subject: try cache.entity(row[2]), predicate: try cache.predicate(row[3]), object: try object(row, cache),
            by: try cache.entity(row[4]), isSpeakerNamed: row[5], via: try cache.list(row[7]),
            verb: try cache.term(row[22]), stance: StoredCode.stance(row[10]), mood: StoredCode.mood(row[11]),
            said: said, during: during(row, said: said), isDuringStated: (row[18] as String?) != nil,
            place: try cache.list(row[8]), quote: try quote(row), qualifiers: TextMap.decode(row[27]),
            reports: (row[28] as Int64?).map { ClaimKey(stored: $0).description }, note: row[29],
            source: try cache.source(row[6]), recorded: recorded.at, recorder: recorded.recorder,
            status: try status(row, view))
    }

    private func status(_ row: Row, _ view: HistoryView) throws -> ClaimStatus {
        guard case .asOf(let event) = view else { return StoredCode.status(row[9]) }
        let code = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT status FROM claim_status WHERE claim = ? AND event <= ? ORDER BY id DESC LIMIT 1"),
            arguments: [row[0] as RowID, event])
        return StoredCode.status(code ?? 0)
    }

    /// The stated time, else the one that follows from `said`, of which only the bounds are stored.
    private func during(_ row: Row, said: ClaimTime) -> ClaimTime {
        if let stated = row.time(at: 17, marks: row[21]) { return stated }
        let marks = ClaimTime.Marks(rawValue: row[21])
        let bounds = TimeBounds(from: row[19], to: row[20])
        let edtf = if marks.contains([.openStart, .openEnd]) { "../.." }
            else if marks.contains(.unknownStart) { "/" + said.edtf.lastEndpoint }
            else { said.edtf }
        return ClaimTime(text: edtf, edtf: edtf, bounds: bounds, marks: marks)
    }

    private func object(_ row: Row, _ cache: HydrationCache) throws -> ClaimObject {
        switch row[31] as Int {
        case 0: return .entity(try cache.entity(row[32]))
        case 2:
            let edtf: String = row[34]
            return .date(
                ClaimTime(
                    text: row[33], edtf: edtf, bounds: TimeBounds(from: row[35], to: row[36]),
                    marks: ClaimTime.Marks(rawValue: row[37])))
        case 3:
            let bounds = StoredBounds(rawValue: row[44])
            let asserts = !bounds.contains(.nothing)
            return .figure(
                Figure(
                    text: row[33], hedge: StoredCode.hedge(row[38]), value: row[39],
                    asserted: asserts
                        ? FigureInterval(
                            lower: row[40], lowerExclusive: bounds.contains(.lowerStrict),
                            upper: row[41], upperExclusive: bounds.contains(.upperStrict)) : nil,
                    plausible: asserts
                        ? FigureInterval(
                            lower: row[42], lowerExclusive: bounds.contains(.plausibleLowerStrict),
                            upper: row[43], upperExclusive: bounds.contains(.plausibleUpperStrict)) : nil,
                    unit: try cache.term(row[45])))
        default: return .text(row[33])
        }
    }

    private func quote(_ row: Row) throws -> Quote? {
        guard let exact: String = row[23] else { return nil }
        guard let text: RowID = row[24], let start: Int = row[25], let end: Int = row[26] else {
            return Quote(exact: exact)
        }
        // Prefix and suffix are cut from the text the quote was anchored in: stored once, in the text itself.
        let context = QuoteAnchoring.context
        let around = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT substr(text, ?2, ?3), substr(text, ?4, ?5) FROM source_text WHERE id = ?1"),
            arguments: [text, max(0, start - context) + 1, min(start, context), end + 1, context])
        return Quote(
            exact: exact,
            anchor: Quote.Anchor(prefix: around?[0] ?? "", suffix: around?[1] ?? "", start: start, end: end))
    }
}

extension String {
    /// The end of an EDTF interval, or the date itself.
    fileprivate var lastEndpoint: String {
        split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? self
    }
}
