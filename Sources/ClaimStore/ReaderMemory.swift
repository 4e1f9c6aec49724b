import GRDB
import GRDBSQLite

/// What a connection that reads keeps from one transaction to the next, for as long as nobody has written to the base:
/// the statements and values that many claims share, and what the floors above have understood.
///
/// `@unchecked Sendable`, because only the thread that holds the connection uses it.
final class ReaderMemory: @unchecked Sendable {
    let database: Database
    var caches: [HistoryView: HydrationCache] = [:]
    /// By the types of their keys and values.
    private var known: [ObjectIdentifier: AnyObject] = [:]
    private var knownCount = 0
    private var state: State?
    /// Whether transactions follow each other in which it serves.
    let isKept: Bool

    /// More than this is not kept.
    private static let most = (known: 4_096, views: 4)

    /// Which state of the base a connection sees. Numbers of different connections say nothing of each other.
    private struct State: Equatable {
        /// Changes with every commit of another connection, in this process or in another.
        var others: Int64?
        /// How many rows this connection has changed.
        var own: Int32
    }

    init(_ database: Database, isKept: Bool) {
        self.database = database
        self.isKept = isKept
    }

    /// Forgets what may no longer be so. To be called first in a transaction, whose state of the base it fixes.
    func refresh() throws {
        let now = State(
            others: try RowStatement(database, "PRAGMA data_version").integer(),
            own: sqlite3_total_changes(database.sqliteConnection))
        if now == state {
            if knownCount > Self.most.known { forgetKnown() }
            if caches.count > Self.most.views { caches = caches.filter { $0.key == .now } }
            return caches.values.forEach { $0.trim() }
        }
        forgetKnown()
        // Statements stay prepared; which entities are merged into which is another matter with every event.
        caches = caches.filter { $0.key == .now }
        caches[.now]?.forget()
        state = now
    }

    /// What is known under a key, else what `make` finds; forgotten as soon as somebody writes to the base.
    func remembered<Key: Hashable & Sendable, Value: Sendable>(_ key: Key, _ make: () throws -> Value) rethrows -> Value {
        guard isKept else { return try make() }
        let known = known(Known<Key, Value>.self)
        if let value = known.values[key] { return value }
        let value = try make()
        known.values[key] = value
        knownCount += 1
        return value
    }

    /// What is known under keys and of values of these types: a question asks for some ten things, and to box each key
    /// for one dictionary of all would take longer than to find it.
    private final class Known<Key: Hashable & Sendable, Value: Sendable> {
        var values: [Key: Value] = [:]
    }

    private func known<Key, Value>(_ type: Known<Key, Value>.Type) -> Known<Key, Value> {
        if let present = known[ObjectIdentifier(type)] { return unsafeDowncast(present, to: type) }
        let made = Known<Key, Value>()
        known[ObjectIdentifier(type)] = made
        return made
    }

    private func forgetKnown() {
        known = [:]
        knownCount = 0
    }
}

/// The memories of a base's connections.
///
/// A connection keeps its memory until the base is closed: its statements must go before the connection does.
struct ReaderMemories: ~Copyable {
    private var members: [ReaderMemory] = []

    mutating func memory(of database: Database) -> ReaderMemory {
        if let known = members.first(where: { $0.database === database }) { return known }
        let memory = ReaderMemory(database, isKept: true)
        members.append(memory)
        return memory
    }

    mutating func removeAll() { members = [] }
}
