import GRDB

/// Keys of claims with their rows that memory has no more room for, in a base on the side.
///
/// Each run is a table that was written once, in the order of its keys. A filter in memory tells of nearly every key that
/// it is in none, so that the tables are read for keys that are there and for one in some hundred others.
final class KeyRuns {
    private let database: DatabaseQueue
    private var filters: [BloomFilter] = []

    /// With more of them each key would be looked for in too many filters.
    private static let mostRuns = 64

    var isFull: Bool { filters.count == Self.mostRuns }

    init() throws {
        var configuration = Configuration()
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -2048")
        }
        // A name of nothing is a file that SQLite makes where it needs one, and removes.
        database = try DatabaseQueue(path: "", configuration: configuration)
    }

    /// Keeps keys that are in no run yet, in their order.
    func add(sorted keys: [(key: Int64, row: UInt32)]) throws {
        var filter = BloomFilter(capacity: keys.count)
        try database.write { side in
            let run = filters.count
            try side.execute(sql: "CREATE TABLE run_\(run) (key INTEGER PRIMARY KEY, row INTEGER NOT NULL) STRICT")
            let insertion = try RowStatement(side, "INSERT INTO run_\(run) VALUES (?, ?)")
            for (key, row) in keys {
                insertion.bind(key)
                insertion.bind(Int64(row))
                try insertion.run()
                filter.insert(UInt64(bitPattern: key))
            }
        }
        filters.append(filter)
    }

    func row(of key: Int64) throws -> RowID? {
        for (run, filter) in filters.enumerated() where filter.mayContain(UInt64(bitPattern: key)) {
            let row = try database.inDatabase { side in
                let statement = try RowStatement(side, "SELECT row FROM run_\(run) WHERE key = ?")
                statement.bind(key)
                return try statement.integer()
            }
            if let row { return row }
        }
        return nil
    }
}
