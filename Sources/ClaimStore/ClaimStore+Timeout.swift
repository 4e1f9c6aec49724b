import GRDB
import GRDBSQLite

extension ClaimStore {
    /// Reads in one transaction, and stops the statement that runs when `seconds` have passed.
    ///
    /// - Throws: `StoreError.timedOut` where they have.
    package func read<Value>(timeout seconds: Double?, _ body: (StoreReader) throws -> Value) throws -> Value {
        guard let seconds else { return try read(body) }
        let limit = StatementLimit(seconds: seconds)
        do {
            return try read { reader in
                limit.start(reader.database)
                defer { limit.stop(reader.database) }
                return try body(reader)
            }
        } catch StoreError.interrupted where limit.hasPassed {
            throw StoreError.timedOut
        }
    }
}

/// Stops the statements of one connection after a time.
///
/// SQLite asks every few thousand steps whether to go on, on the thread that runs the statement, so that no other
/// connection and no later statement is hit.
private final class StatementLimit {
    private let end: ContinuousClock.Instant

    init(seconds: Double) {
        end = ContinuousClock.now + .seconds(max(0, seconds))
    }

    var hasPassed: Bool { ContinuousClock.now >= end }

    func start(_ database: Database) {
        sqlite3_progress_handler(
            database.sqliteConnection, 4_000,
            { context in
                guard let context else { return 0 }
                // The limit outlives the handler: `stop` takes the handler away before the limit goes.
                return Unmanaged<StatementLimit>.fromOpaque(context).takeUnretainedValue().hasPassed ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func stop(_ database: Database) {
        sqlite3_progress_handler(database.sqliteConnection, 0, nil, nil)
    }
}
