import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound one after the other, in the order of its places.
///
/// GRDB takes arguments as an array of boxed values, which for a claim of thirty columns costs more than SQLite takes
/// to store it. The few statements that run once for each claim are bound and stepped here instead, past GRDB; all
/// others go through it.
final class RowStatement {
    private let database: Database
    private let statement: Statement
    private let handle: OpaquePointer
    private var place: Int32 = 0

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
    }

    func bind(_ value: Int64?) {
        place += 1
        if let value { sqlite3_bind_int64(handle, place, value) } else { sqlite3_bind_null(handle, place) }
    }

    func bind(_ value: Int?) { bind(value.map(Int64.init)) }

    func bind(_ value: Double?) {
        place += 1
        if let value { sqlite3_bind_double(handle, place, value) } else { sqlite3_bind_null(handle, place) }
    }

    func bind(_ text: String?) {
        place += 1
        guard var text else {
            sqlite3_bind_null(handle, place)
            return
        }
        text.withUTF8 { bytes in
            _ = bytes.withMemoryRebound(to: CChar.self) { characters in
                // An empty buffer may have no address, which SQLite would take for NULL.
                characters.baseAddress.map {
                    sqlite3_bind_text(handle, place, $0, Int32(characters.count), Self.copied)
                } ?? sqlite3_bind_text(handle, place, "", 0, Self.copied)
            }
        }
    }

    /// Runs the statement for the values bound since the last run. Returns how many rows it changed.
    @discardableResult
    func run() throws -> Int {
        try step()
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    /// The first column of the first row for the values bound since the last run.
    func integer() throws -> Int64? {
        place = 0
        defer { sqlite3_reset(handle) }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        case let code: throw error(code)
        }
    }

    private func step() throws {
        place = 0
        defer { sqlite3_reset(handle) }
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code) }
    }

    private func error(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }

    /// SQLite copies the text before the call returns: `SQLITE_TRANSIENT`, a macro that C alone can read.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
