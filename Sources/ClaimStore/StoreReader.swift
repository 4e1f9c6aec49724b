package import ClaimModel
import Foundation
import GRDB

/// The number of a row; only this floor and the planner's SQL know it.
package typealias RowID = Int64

/// How far merges and statuses are applied to what is read.
package enum HistoryView: Hashable, Sendable {
    /// As the base stands.
    case now
    /// As the base stood when this event had happened.
    case asOf(event: Int64)
    /// As it was recorded: merges are not applied. For `export`.
    case recorded
}

/// Reads one state of the base. Lent for one transaction; must not be kept.
package final class StoreReader {
    let database: Database
    let memory: ReaderMemory
    /// The keys that an import has written and not yet indexed.
    var bulkKeys: BulkKeys?
    /// Which names there may be, while a long import keeps count of them.
    var namesInUse: NamesInUse?

    var caches: [HistoryView: HydrationCache] {
        get { memory.caches }
        set { memory.caches = newValue }
    }

    /// - Parameter memory: that of the connection; `nil` for one that lasts as long as this reader.
    init(_ database: Database, memory: ReaderMemory? = nil) {
        self.database = database
        self.memory = memory ?? ReaderMemory(database, isKept: false)
    }

    /// What `make` finds, once for each key and state of the base: for what is dear to find, small, and the same for
    /// every question until somebody writes. The type of the key says what is meant, so each use has its own.
    package func remembered<Key: Hashable & Sendable, Value: Sendable>(
        _ key: Key, _ make: () throws -> Value
    ) rethrows -> Value {
        try memory.remembered(key, make)
    }

    /// The last event at or before `moment` (seconds UTC); 0 where there is none.
    package func lastEvent(atOrBefore moment: Int64) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT max(id) FROM event WHERE at <= ?"), arguments: [moment]) ?? 0
    }

    /// The row of the claim last recorded: rows are numbered from 1, and none is ever removed.
    package func lastClaimRow() throws -> RowID {
        try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM claim")) ?? 0
    }

    /// When the first event happened; `nil` in a base without any.
    package func firstEventMoment() throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT at FROM event ORDER BY id LIMIT 1")
    }

    /// Runs SQL that yields the ids of claims in its first column, with its arguments bound.
    package func claimRows(sql: String, arguments: [BoundValue]) throws -> [RowID] {
        let statement = try RowStatement(database, sql)
        for argument in arguments { statement.bind(argument.databaseValue) }
        return try statement.integers()
    }

    /// The rows of any statement, each as its values in order.
    package func rows(sql: String, arguments: [BoundValue]) throws -> [[BoundValue]] {
        let arguments = StatementArguments(arguments.map(\.databaseValue))
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
            row.databaseValues.map(BoundValue.init)
        }
    }

    /// SQLite's plan for a statement, one step a line, indented by depth.
    package func queryPlan(sql: String, arguments: [BoundValue]) throws -> [String] {
        let arguments = StatementArguments(arguments.map(\.databaseValue))
        var depth: [Int: Int] = [0: 0]
        return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { row in
            let (id, parent, detail): (Int, Int, String) = (row[at: 0], row[at: 1], row[at: 3])
            depth[id] = (depth[parent] ?? 0) + 1
            return String(repeating: "  ", count: depth[parent] ?? 0) + detail
        }
    }
}

extension BoundValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        }
    }

    init(_ value: DatabaseValue) {
        self = switch value.storage {
        case .null: .null
        case .int64(let value): .integer(value)
        case .double(let value): .real(value)
        case .string(let value): .text(value)
        case .blob(let value): .text(value.hexadecimal)
        }
    }
}
