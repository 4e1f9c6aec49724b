package import ClaimModel
import GRDB

/// What comparing needs of a claim: numbers, and words only where they decide. A million claims are compared as these
/// stream by; whole claims are read only where some clash.
package struct ComparedClaim: Sendable {
    package var row: RowID
    package var key: ClaimKey
    /// After merges, as are all entities here.
    package var subject: RowID
    package var predicate: RowID
    package var speaker: RowID
    package var isSpeakerNamed: Bool
    package var source: RowID
    /// The list of places as recorded; see `StoreReader.references(inList:view:)`.
    package var place: RowID?
    package var denies: Bool
    package var said: TimeBounds
    package var saidMarks: ClaimTime.Marks
    package var during: TimeBounds
    package var duringMarks: ClaimTime.Marks
    package var isDuringStated: Bool
    package var qualifiers: String?
    package var object: Object

    package enum Object: Sendable {
        /// The row of the unit, where it has one; `words` only of a figure called exact.
        case figure(Figure, unit: RowID?)
        case other(ClaimObject)
    }

    /// The qualifiers, read.
    package var qualifierMap: [String: String] { TextMap.decode(qualifiers) }
}

extension StoreReader {
    /// Which subjects a pass over the claims takes: one part of several, so that each part fits into memory.
    package struct Part: Sendable {
        package var number: Int64
        package var count: Int64

        package init(number: Int64, count: Int64) {
            (self.number, self.count) = (number, count)
        }
    }

    /// Calls `body` with each claim that a statement yields the row of, and that asserts something as it was stated.
    package func forEachComparedClaim(
        sql: String, arguments: [BoundValue], part: Part, view: HistoryView, _ body: (ComparedClaim) throws -> Void
    ) throws {
        let cache = try cache(view)
        let canonical = try CanonicalRows(database, cache: cache, view: view)
        let statement = try RowStatement(
            database,
            """
            SELECT c.id, c.key, c.subject, c.predicate, c.speaker, c.speaker_named, c.source, c.place, c.stance,
                c.said_from, c.said_to, c.said_marks, c.during_from, c.during_to, c.during_marks,
                c.during_edtf IS NOT NULL, c.qualifiers,
                t.kind, t.entity, CASE WHEN t.kind <> 3 OR t.hedge = 0 THEN t.text END,
                t.date_edtf, t.date_from, t.date_to, t.date_marks,
                t.hedge, t.value, t.lower, t.upper, t.plausible_lower, t.plausible_upper, t.bounds, t.unit
            FROM (\(sql)) asked CROSS JOIN claim c ON c.id = asked.id CROSS JOIN triple t ON t.id = c.triple
            WHERE c.mood = 0
            """)
        for argument in arguments { statement.bind(argument.databaseValue) }
        try statement.forEach { row in
            let subject = try canonical.entity(row.number(2))
            guard subject % part.count == part.number else { return }
            try body(compared(row, subject: subject, canonical, cache))
        }
    }

    private func compared(
        _ row: RowColumns, subject: RowID, _ canonical: CanonicalRows, _ cache: HydrationCache
    ) throws -> ComparedClaim {
        ComparedClaim(
            row: row.number(0), key: ClaimKey(stored: row.number(1)), subject: subject,
            predicate: canonical.predicate(row.number(3)), speaker: try canonical.entity(row.number(4)),
            isSpeakerNamed: row.number(5) != 0, source: row.number(6), place: row.integer(7),
            denies: row.number(8) == StoredCode.code(Stance.denies),
            said: TimeBounds(from: row.integer(9), to: row.integer(10)),
            saidMarks: ClaimTime.Marks(rawValue: Int(row.number(11))),
            during: TimeBounds(from: row.integer(12), to: row.integer(13)),
            duringMarks: ClaimTime.Marks(rawValue: Int(row.number(14))), isDuringStated: row.number(15) != 0,
            qualifiers: row.text(16), object: try object(row, cache))
    }

    private func object(_ row: RowColumns, _ cache: HydrationCache) throws -> ComparedClaim.Object {
        switch row.number(17) {
        case 0: return .other(.entity(try cache.entity(row.number(18))))
        case 2:
            let edtf = row.text(20) ?? ""
            return .other(
                .date(
                    ClaimTime(
                        text: edtf, edtf: edtf, bounds: TimeBounds(from: row.integer(21), to: row.integer(22)),
                        marks: ClaimTime.Marks(rawValue: Int(row.number(23))))))
        case 3: return .figure(StoredBounds.figure(row, from: 24, text: row.text(19) ?? ""), unit: row.integer(31))
        default: return .other(.text(row.text(19) ?? ""))
        }
    }

    /// The rows of the entities of a kind.
    package func entityRows(kind: String) throws -> Set<RowID> {
        try Set(Int64.fetchAll(database, sql: "SELECT id FROM entity WHERE kind = ?", arguments: [kind]))
    }

    /// The slug of the entity at a row, which is taken as it stands.
    package func entitySlug(row: RowID, view: HistoryView) throws -> String { try cache(view).entity(row).id }

    /// The text of a recurring string.
    package func term(_ row: RowID?) throws -> String? { try cache(.now).term(row) }
}

/// The rows that entities and predicates are merged into under a view. Merges are few: those that are not merged are
/// found by not being there.
private struct CanonicalRows {
    private var merged: [RowID: RowID] = [:]
    private var predicates: [RowID: RowID] = [:]
    private let cache: HydrationCache
    private let isPast: Bool

    init(_ database: Database, cache: HydrationCache, view: HistoryView) throws {
        self.cache = cache
        isPast = view != .now
        for row in try Row.fetchAll(database, sql: "SELECT id, canonical FROM entity WHERE canonical <> id") {
            merged[row[0]] = row[1]
        }
        for row in try Row.fetchAll(database, sql: "SELECT id, canonical FROM predicate WHERE canonical <> id") {
            predicates[row[0]] = row[1]
        }
    }

    func entity(_ row: RowID) throws -> RowID {
        isPast ? try cache.canonical(row) : merged.isEmpty ? row : merged[row] ?? row
    }

    func predicate(_ row: RowID) -> RowID {
        predicates.isEmpty ? row : predicates[row] ?? row
    }
}
