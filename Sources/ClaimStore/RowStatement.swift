import ClaimModel
import Foundation
import GRDB
import GRDBSQLite

/// A prepared statement whose values are bound one after the other, in the order of its places.
///
/// GRDB takes arguments as an array of boxed values, which for a claim of thirty columns costs more than SQLite takes
/// to store it, and gives rows that know their columns by name. The few statements that run once for each claim are
/// bound, stepped and read here instead, past GRDB; all others go through it.
final class RowStatement {
    private let database: Database
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer?
    private var place: Int32 = 0
    private let texts = TextRoom()

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        connection = database.sqliteConnection
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
            let kept = texts.keep(UnsafeRawBufferPointer(bytes))
            _ = sqlite3_bind_text(
                handle, place, kept.assumingMemoryBound(to: CChar.self), Int32(bytes.count), Self.staying)
        }
    }

    /// A value of any kind.
    func bind(_ value: DatabaseValue) {
        switch value.storage {
        case .null: bind(nil as Int64?)
        case .int64(let number): bind(number)
        case .double(let number): bind(number)
        case .string(let text): bind(text)
        case .blob(let bytes):
            place += 1
            bytes.withUnsafeBytes { _ = sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), Self.copied) }
        }
    }

    /// Runs the statement for the values bound since the last run. Returns how many rows it changed.
    @discardableResult
    func run() throws -> Int {
        try step()
        return Int(sqlite3_changes(connection))
    }

    /// The row that the last insertion of this connection made.
    var lastInsertedRow: RowID { sqlite3_last_insert_rowid(connection) }

    /// The first column of the first row for the values bound since the last run.
    func integer() throws -> Int64? {
        try first { $0.integer(0) } ?? nil
    }

    /// The first column of all rows for the values bound since the last run; none of them is NULL.
    func integers() throws -> [Int64] {
        var integers: [Int64] = []
        try forEach { integers.append($0.number(0)) }
        return integers
    }

    /// The first row for the values bound since the last run, read by `body`; `nil` where there is none.
    func first<Value>(_ body: (RowColumns) throws -> Value) throws -> Value? {
        defer { end() }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return try body(RowColumns(handle: handle))
        case SQLITE_DONE: return nil
        case let code: throw error(code)
        }
    }

    /// Calls `body` with each row for the values bound since the last run.
    func forEach(_ body: (RowColumns) throws -> Void) throws {
        try forEachWhile { row in
            try body(row)
            return true
        }
    }

    /// The same, up to the row for which `body` returns `false`.
    func forEachWhile(_ body: (RowColumns) throws -> Bool) throws {
        defer { end() }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: if try !body(RowColumns(handle: handle)) { return }
            case SQLITE_DONE: return
            case let code: throw error(code)
            }
        }
    }

    private func step() throws {
        defer { end() }
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw error(code) }
    }

    /// Makes ready for other values.
    private func end() {
        sqlite3_reset(handle)
        // Nothing stays bound to where texts no longer are.
        sqlite3_clear_bindings(handle)
        place = 0
        texts.empty()
    }

    private func error(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
    }

    /// SQLite copies the bytes before the call returns: `SQLITE_TRANSIENT`, a macro that C alone can read.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
    /// The bytes stay where they are until the statement has run: `SQLITE_STATIC`.
    private static var staying: sqlite3_destructor_type? { nil }
}

/// Where the texts of one run of a statement stay: SQLite would ask for memory for each.
private final class TextRoom {
    private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    private var used = 0
    /// What the allocator has at hand, as it has not for more than a kilobyte: most statements that are made to bind one
    /// name are done with it.
    private static let least = 512
    /// Rooms that became too small while values in them were bound.
    private var outgrown: [UnsafeMutableRawBufferPointer] = []

    /// A copy of the bytes; never without an address, which SQLite would take for NULL.
    func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        if used + bytes.count >= room.count {
            outgrown.append(room)
            room = .allocate(byteCount: max(2 * (room.count + bytes.count), Self.least), alignment: 1)
            used = 0
        }
        let start = room.baseAddress! + used
        if let source = bytes.baseAddress { start.copyMemory(from: source, byteCount: bytes.count) }
        used += bytes.count
        return UnsafeRawPointer(start)
    }

    func empty() {
        used = 0
        guard !outgrown.isEmpty else { return }
        for old in outgrown { old.deallocate() }
        outgrown = []
    }

    deinit {
        room.deallocate()
        for old in outgrown { old.deallocate() }
    }
}

/// The columns of the row that a statement stands at, from 0. Only for as long as it stands there.
struct RowColumns {
    fileprivate let handle: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// NULL reads as 0, so only there its type is asked for.
    func integer(_ column: Int32) -> Int64? {
        let number = sqlite3_column_int64(handle, column)
        return number == 0 && isNull(column) ? nil : number
    }

    /// A column that is never NULL.
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func number(_ column: Int32, ifNull other: Int64) -> Int64 { integer(column) ?? other }

    func real(_ column: Int32, ifNull other: Double) -> Double { real(column) ?? other }

    func real(_ column: Int32) -> Double? {
        let number = sqlite3_column_double(handle, column)
        return number == 0 && isNull(column) ? nil : number
    }

    func text(_ column: Int32) -> String? {
        bytes(column).map { String(decoding: $0, as: UTF8.self) }
    }

    func blob(_ column: Int32) -> Data {
        guard let start = sqlite3_column_blob(handle, column) else { return Data() }
        return Data(bytes: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// The text of a column as it lies in SQLite's memory.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    /// The time in four columns from `column` on: text, EDTF, from, to; `nil` where there is no EDTF.
    func time(_ column: Int32, marks: Int32) -> ClaimTime? {
        guard let edtf = text(column + 1) else { return nil }
        return ClaimTime(
            text: text(column) ?? edtf, edtf: edtf,
            bounds: TimeBounds(from: integer(column + 2), to: integer(column + 3)),
            marks: ClaimTime.Marks(rawValue: Int(number(marks))))
    }
}
