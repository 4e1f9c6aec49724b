import ClaimModel
import GRDB

extension ClaimStore {
    /// Verifies every part of the base, and what the floor above makes of its events: both of one state, and at the same
    /// time where the base is large.
    ///
    /// - Parameter replay: says what the events do not explain; `nil` where they explain everything.
    package func check(replay: @escaping @Sendable (StoreReader) throws -> String?) throws -> [StoreFinding] {
        let path = path
        let parts = try read { reader in
            let isLarge = try reader.lastClaimRow() > Self.manyClaims
            return try reader.inParts(2, isLarge: isLarge, check: {}) { part, reader, _ in
                part == 0 ? try Verification(reader: reader).findings() : [try Self.replayed(reader, path, replay)]
            }
        }
        var findings = parts[0]
        let place = findings.firstIndex { $0.part == StorePart.foreignKeys }.map { $0 + 1 } ?? findings.endIndex
        findings.insert(contentsOf: try SearchIndex.all.map(check), at: place)
        return findings + parts[1]
    }

    /// More than it takes to open a second connection.
    private static let manyClaims: RowID = 5_000

    private static func replayed(
        _ reader: StoreReader, _ path: String, _ replay: (StoreReader) throws -> String?
    ) throws -> StoreFinding {
        do {
            return StoreFinding(StorePart.replay, problem: try replay(reader))
        } catch {
            let error = explained(error, path: path)
            guard case StoreError.damaged(_, let reason) = error else { throw error }
            return StoreFinding(StorePart.replay, problem: "it cannot be read: \(reason)")
        }
    }

    private func check(_ index: SearchIndex) throws -> StoreFinding {
        do {
            return try anyWriter.writeWithoutTransaction { database in
                var finding = StoreFinding(index.part)
                try database.inTransaction(.immediate) {
                    finding = try index.checked(database)
                    return .rollback
                }
                return finding
            }
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_READONLY:
                return StoreFinding(index.part, note: "not compared with its texts, which needs a base that can be written")
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                return StoreFinding(index.part, note: "not compared with its texts, since somebody is writing to the base")
            case .SQLITE_CORRUPT, .SQLITE_ERROR:
                let reason = error.message ?? "SQLite result \(error.resultCode.rawValue)"
                return StoreFinding(index.part, problem: "it cannot be read: \(reason)", isDerivable: true)
            default: throw Self.explained(error, path: path)
            }
        }
    }
}

/// The checks of one state of a base.
struct Verification {
    let reader: StoreReader
    var database: Database { reader.database }

    func findings() throws -> [StoreFinding] {
        let checks: [(part: String, check: () throws -> [StoreFinding])] = [
            (StorePart.integrity, { [try integrity()] }), (StorePart.schema, { [try schema()] }),
            (StorePart.rows, { [try rows()] }), (StorePart.foreignKeys, { [try foreignKeys()] }), (StorePart.sourceNames, { [try sourceNames()] }),
            (StorePart.names, { [try names()] }), (StorePart.merges, { [try merges()] }),
            (StorePart.predicates, { [try predicates()] }),
            (StorePart.lists, { [try lists()] }), (StorePart.texts, { [try textHashes()] }),
            (StorePart.claims, { try ClaimPass(reader: reader).findings() }),
            (StorePart.quotes, { [try quotes()] }), (StorePart.statuses, { [try statuses()] }),
            (StorePart.chain, { [try chain()] }),
        ]
        return try checks.flatMap { part, check in
            do {
                return try check()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_ERROR {
                // Pages or tables are damaged: what can be read of the rest is still verified.
                let reason = error.message ?? "SQLite result \(error.resultCode.rawValue)"
                return [StoreFinding(part, problem: "it cannot be read: \(reason)")]
            } catch is RowDecodingError {
                return [StoreFinding(part, problem: "it cannot be read: \(StoreFinding.unreadableColumn)")]
            }
        }
    }
}

/// What SQLite itself can tell.
extension Verification {
    private func integrity() throws -> StoreFinding {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        guard lines != ["ok"] else { return StoreFinding(StorePart.integrity) }
        var faults = Faults()
        for line in lines { faults.add(line) }
        return StoreFinding(
            StorePart.integrity, problem: faults.problem, isDerivable: lines.allSatisfy { $0.contains(" index ") })
    }

    /// Every table and index that Hearsay makes is there as it makes it, and nothing else: a trigger changes what is
    /// written, an index may refuse it, and a table holds what no event explains.
    private func schema() throws -> StoreFinding {
        let expected = try SchemaObject.all(ofVersionIn: database)
        let present = Dictionary(try SchemaObject.all(in: database).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        var faults = Faults()
        var isDerivable = true
        for object in expected where present[object.name]?.sql != object.sql {
            faults.add("the \(object.type) \(object.name) is \(present[object.name] == nil ? "missing" : "another one")")
            isDerivable = isDerivable && object.type == "index"
        }
        let names = Set(expected.map(\.name))
        for object in present.values.sorted(by: { $0.name < $1.name }) where !names.contains(object.name) {
            faults.add("the \(object.type) \(object.name) is none of Hearsay's")
            isDerivable = false
        }
        return StoreFinding(StorePart.schema, problem: faults.problem, isDerivable: isDerivable)
    }

    private func foreignKeys() throws -> StoreFinding {
        var faults = Faults()
        let rows = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
        while let row = try rows.next() {
            let (table, id, parent): (String, Int64?, String) = (row[at: 0], row[at: 1], row[at: 2])
            let name = try name(ofRow: id, in: table)
            faults.add("\(name) points at no row of the table \(parent)")
        }
        return StoreFinding(StorePart.foreignKeys, problem: faults.problem)
    }

    /// What people call a row of a table.
    private func name(ofRow id: Int64?, in table: String) throws -> String {
        guard let id else { return "a row of the table \(table)" }
        switch table {
        case "claim":
            if let key = try Int64.fetchOne(database, sql: "SELECT key FROM claim WHERE id = ?", arguments: [id]) {
                return "the claim \(ClaimKey(stored: key))"
            }
        case "source", "entity", "predicate":
            if let slug = try String.fetchOne(database, sql: "SELECT slug FROM \(table) WHERE id = ?", arguments: [id]) {
                return "the \(table) \(slug)"
            }
        default: break
        }
        return "row \(id) of the table \(table)"
    }
}

/// A table, index or trigger as SQLite's catalogue has it.
struct SchemaObject: Hashable {
    var type: String
    var name: String
    var sql: String?

    static func all(in database: Database) throws -> [SchemaObject] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT type, name, sql FROM sqlite_master
                WHERE sql IS NOT NULL AND name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY rowid
                """
        ).map { SchemaObject(type: $0[at: 0], name: $0[at: 1], sql: $0[at: 2]) }
    }

    /// What a new base of this schema has.
    static func all(ofVersionIn database: Database) throws -> [SchemaObject] {
        let fresh = try DatabaseQueue()
        try Migrations.migrator.migrate(fresh)
        return try fresh.read { try all(in: $0) }
    }
}

extension StoreWriter {
    /// Leaves out what only questions need, in a base that is made to be compared and thrown away.
    package func leaveOutIndexesOfQuestions() throws {
        for index in ["subject", "speaker", "predicate", "said", "place", "via", "reports"] {
            try database.execute(sql: "DROP INDEX IF EXISTS claim_\(index)")
        }
        indexesQuotes = false
    }
}
