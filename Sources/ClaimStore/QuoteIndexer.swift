import Dispatch
import Foundation
import GRDB
import Synchronization

/// Makes the full-text index of a long import's quotes on a thread of its own, in a base on the side.
///
/// Words and their places take as long to gather as the rows to write, and need nothing of the base. A full-text index
/// is two tables of blocks, which an empty one takes over whole (as a dump of a base carries them). So this is for the
/// first claims of a base only; later ones are added to its index by it.
final class QuoteIndexer: Sendable {
    typealias Quotes = [(row: RowID, quote: String)]

    private let database: DatabaseQueue
    private let queue = DispatchQueue(label: "hearsay.quotes")
    private let room = DispatchSemaphore(value: 0)
    private let hasFailed = Mutex(false)

    /// How many pieces may wait: the writer goes on while this thread merges, and memory stays bounded.
    private static let mostPieces = 32

    /// - Parameter definition: the SQL that made the index of the base.
    init(definition: String) throws {
        var configuration = Configuration()
        // All quotes are one transaction, which lasts as long as the import.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -8192")
        }
        // A name of nothing is a file that SQLite makes where it needs one, and removes.
        database = try DatabaseQueue(path: "", configuration: configuration)
        try database.writeWithoutTransaction { side in
            try side.execute(sql: definition)
            try side.execute(sql: StoreWriter.longRuns)
            try side.execute(sql: "BEGIN")
        }
        for _ in 0..<Self.mostPieces { room.signal() }
    }

    /// Takes some quotes in, and returns before they are indexed.
    func take(_ quotes: Quotes) {
        room.wait()
        queue.async { [self] in
            defer { room.signal() }
            guard hasFailed.withLock({ !$0 }) else { return }
            do {
                try database.writeWithoutTransaction { side in
                    let statement = try RowStatement(side, "INSERT INTO quote_search (rowid, quote) VALUES (?, ?)")
                    for (row, quote) in quotes {
                        statement.bind(row)
                        statement.bind(quote)
                        try statement.run()
                    }
                }
            } catch {
                hasFailed.withLock { $0 = true }
            }
        }
    }

    /// Puts the index in the place of the base's empty one. Returns whether it could be made: where there was no room
    /// for it on the side, it is for the base to make it.
    func finish(into base: Database) throws -> Bool {
        queue.sync {}
        if hasFailed.withLock({ $0 }) { return false }
        // SQLite forgets what it knew of the empty index with this.
        try base.execute(sql: "INSERT INTO quote_search (quote_search) VALUES ('delete-all')")
        try database.writeWithoutTransaction { side in
            try side.execute(sql: "COMMIT")
            try Self.raiseRuns(side)
            for (table, columns) in [("quote_search_data", "id, block"), ("quote_search_idx", "segid, term, pgno")] {
                let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
                let insertion = try base.cachedStatement(
                    sql: "INSERT OR REPLACE INTO \(table) (\(columns)) VALUES (\(places))")
                let rows = try Row.fetchCursor(side, sql: "SELECT \(columns) FROM \(table)")
                while let row = try rows.next() { try insertion.execute(arguments: StatementArguments(row.databaseValues)) }
            }
        }
        return true
    }

    /// Puts levels without runs below those of the index, so that what is recorded next is merged with its like.
    ///
    /// A record brings a run of its quotes to the lowest level, and as soon as there are sixteen, SQLite merges them with
    /// all that stand there: the record that came sixteenth after an import wrote the whole index anew.
    ///
    /// The tenth block says how runs stand: four bytes, the counts of levels, of runs and of writes, and then each level
    /// from the lowest on, where two zeros are an empty one.
    private static func raiseRuns(_ side: Database) throws {
        guard var block = try Data.fetchOne(side, sql: "SELECT block FROM quote_search_data WHERE id = 10"),
            block.count > 7, block[4] < 64 - emptyLevels
        else { return }
        block[4] += emptyLevels
        var place = 5
        for _ in ["runs", "writes"] {
            while block[place] >= 0x80, place < block.count - 1 { place += 1 }
            place += 1
        }
        block.insert(contentsOf: [UInt8](repeating: 0, count: 2 * Int(emptyLevels)), at: place)
        try side.execute(sql: "UPDATE quote_search_data SET block = ? WHERE id = 10", arguments: [block])
    }

    /// So that the index is merged with others after some thousand records, and piece by piece.
    private static let emptyLevels: UInt8 = 3
}
