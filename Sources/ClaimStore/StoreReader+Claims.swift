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
        s.slug, \(objectColumns)
        """

    /// What `object` reads, in this order.
    static let objectColumns = """
        c.object_kind, c.object_entity, c.object_text, c.object_edtf, c.object_from, c.object_to, c.object_marks,
        c.hedge, c.value, c.lower, c.upper, c.plausible_lower, c.plausible_upper, c.bounds, c.unit
        """

    /// What shows of its source, which few claims share.
    private static let joins = "LEFT JOIN source s ON s.id = c.source"

    /// The claims at these rows, in their order.
    ///
    /// One statement reads them all, since to run one for each claim takes longer than to find it; the rows reach it as a
    /// list of numbers, which the join keeps in order.
    package func claims(rows: some Collection<RowID>, view: HistoryView = .now) throws -> [Claim] {
        let statement = try RowStatement(
            database,
            "SELECT \(Self.columns) FROM json_each(?) asked CROSS JOIN claim c ON c.id = asked.value \(Self.joins)")
        let cache = try cache(view)
        var claims: [Claim] = []
        claims.reserveCapacity(rows.count)
        var list = "["
        for row in rows { list += list.utf8.count == 1 ? "\(row)" : ",\(row)" }
        statement.bind(list + "]")
        try statement.forEach { claims.append(try hydrate($0, cache, view)) }
        return claims
    }

    /// Calls `body` with each claim that a search finds, and its row, until it returns `false`.
    ///
    /// - Parameter source: what stands after the columns, with the claim as `c` and its source as `s`.
    package func forEachClaim(
        from source: String, arguments: [BoundValue], view: HistoryView, _ body: (consuming Claim, RowID) throws -> Bool
    ) throws {
        let statement = try RowStatement(database, "SELECT \(Self.columns) \(source)")
        let cache = try cache(view)
        for argument in arguments { statement.bind(argument.databaseValue) }
        try statement.forEachWhile { row in try body(hydrate(row, cache, view), row.number(0)) }
    }

    /// A claim as it was recorded, with what it names called as the base calls it now.
    package func named(_ claim: Claim, _ rows: ClaimRows) throws -> Claim {
        let cache = try cache(.now)
        var claim = claim
        claim.predicate = try cache.predicate(rows.predicate)
        claim.subject = try cache.entity(rows.subject)
        claim.by = try cache.entity(rows.by)
        claim.via = try rows.via.map(cache.entity)
        claim.place = try rows.place.map(cache.entity)
        if let object = rows.object { claim.object = .entity(try cache.entity(object)) }
        return claim
    }

    /// Walks over all claims in the order they were recorded.
    package func forEachClaim(view: HistoryView, _ body: (Claim) throws -> Void) throws {
        let statement = try RowStatement(database, "SELECT \(Self.columns) FROM claim c \(Self.joins) ORDER BY c.id")
        let cache = try cache(view)
        try statement.forEach { try body(hydrate($0, cache, view)) }
    }

    /// The row of the claim with this id.
    package func claimRow(key: ClaimKey) throws -> RowID? {
        if let bulkKeys { return try bulkKeys.row(of: key.stored) }
        return try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM claim WHERE key = ?"), arguments: [key.stored])
    }

    /// The ids of the claims that begin with these hexadecimal digits: all of them up to `limit`.
    package func claimKeys(prefix: String, limit: Int = 5) throws -> [ClaimKey] {
        guard let range = ClaimKey.range(prefix: prefix) else { return [] }
        if let bulkKeys, range.lowerBound == range.upperBound {
            let key = ClaimKey(value: range.lowerBound)
            return try bulkKeys.row(of: key.stored) == nil ? [] : [key]
        }
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
        Array(try rows(.claim, ofEvent: event))
    }

    /// What the history of a claim's status starts from.
    package func claimHistory(row: RowID) throws -> (key: ClaimKey, recordedBy: Int64, status: ClaimStatus)? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT key, event, status FROM claim WHERE id = ?"), arguments: [row]
        ).map { (ClaimKey(stored: $0[at: 0]), $0[at: 1], StoredCode.status($0[at: 2])) }
    }

    func cache(_ view: HistoryView) throws -> HydrationCache {
        if let cache = caches[view] { return cache }
        let cache = try HydrationCache(database, view: view)
        caches[view] = cache
        return cache
    }

    private func hydrate(_ row: RowColumns, _ cache: HydrationCache, _ view: HistoryView) throws -> Claim {
        let recorded = try cache.event(row.number(30))
        let said = row.time(12, marks: 16) ?? ClaimTime(
            text: "", edtf: "", bounds: TimeBounds(from: nil, to: nil), marks: [])
        return Claim(
            id: ClaimKey(stored: row.number(1)).description,
            subject: try cache.entity(row.number(2)), predicate: try cache.predicate(row.number(3)),
            object: try object(row, cache, from: 32),
            by: try cache.entity(row.number(4)), isSpeakerNamed: row.number(5) != 0, via: try cache.list(row.integer(7)),
            verb: try cache.term(row.integer(22)), stance: StoredCode.stance(row.number(10)),
            mood: StoredCode.mood(row.number(11)),
            said: said, during: during(row, said: said), isDuringStated: !row.isNull(18),
            place: try cache.list(row.integer(8)), quote: try quote(row, cache), qualifiers: row.bytes(27).map(TextMap.decode) ?? [:],
            reports: row.integer(28).map { ClaimKey(stored: $0).description }, note: row.text(29),
            source: row.text(31) ?? "", recorded: recorded.at, recorder: recorded.recorder,
            status: try status(row, view))
    }

    private func status(_ row: RowColumns, _ view: HistoryView) throws -> ClaimStatus {
        guard case .asOf(let event) = view else { return StoredCode.status(row.number(9)) }
        let code = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT status FROM claim_status WHERE claim = ? AND event <= ? ORDER BY id DESC LIMIT 1"),
            arguments: [row.number(0), event])
        return StoredCode.status(code ?? 0)
    }

    /// The stated time, else the one that follows from `said`, of which only the bounds are stored.
    private func during(_ row: RowColumns, said: ClaimTime) -> ClaimTime {
        if let stated = row.time(17, marks: 21) { return stated }
        let marks = ClaimTime.Marks(rawValue: Int(row.number(21)))
        let bounds = TimeBounds(from: row.integer(19), to: row.integer(20))
        let edtf = if marks.contains([.openStart, .openEnd]) { "../.." }
            else if marks.contains(.unknownStart) { "/" + said.edtf.lastEndpoint }
            else { said.edtf }
        return ClaimTime(text: edtf, edtf: edtf, bounds: bounds, marks: marks)
    }

    /// The object whose columns stand from `first` on.
    func object(_ row: RowColumns, _ cache: HydrationCache, from first: Int32) throws -> ClaimObject {
        switch row.number(first) {
        case 0: return .entity(try cache.entity(row.number(first + 1)))
        case 2:
            let edtf = row.text(first + 3) ?? ""
            return .date(
                ClaimTime(
                    text: row.text(first + 2) ?? edtf, edtf: edtf, bounds: TimeBounds(from: row.integer(first + 4), to: row.integer(first + 5)),
                    marks: ClaimTime.Marks(rawValue: Int(row.number(first + 6)))))
        case 3:
            var figure = StoredBounds.figure(row, from: first + 7, text: row.text(first + 2) ?? "")
            figure.unit = try cache.term(row.integer(first + 14))
            return .figure(figure)
        default: return .text(row.text(first + 2) ?? "")
        }
    }

    private func quote(_ row: RowColumns, _ cache: HydrationCache) throws -> Quote? {
        guard let exact = row.text(23) else { return nil }
        guard let text = row.integer(24), let start = row.integer(25), let end = row.integer(26) else {
            return Quote(exact: exact)
        }
        let around = try cache.context(ofText: text, from: Int(start), to: Int(end))
        return Quote(
            exact: exact,
            anchor: Quote.Anchor(
                prefix: around.prefix, suffix: around.suffix, start: Int(start), end: Int(end), version: around.version))
    }
}

extension String {
    /// The end of an EDTF interval, or the date itself.
    fileprivate var lastEndpoint: String {
        split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? self
    }
}
