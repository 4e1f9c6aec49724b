import Dispatch
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

extension StoreReader {
    /// More readers of one base than these wait for each other's memory.
    private static let mostReaders = 4

    /// Does a work in parts, on several processors where the base is a file and stays as it is meanwhile.
    ///
    /// A second connection sees the state that this one sees, if both see the same last event: nothing changes without
    /// one. Where it does not, since somebody wrote in between, or cannot be had, this reader does all parts.
    ///
    /// - Parameters:
    ///   - count: how many parts; they begin in order.
    ///   - isLarge: whether the work is worth more than one reader: each is opened anew.
    ///   - check: asked now and then, on any thread, whether to go on; throws where not.
    ///   - body: does one part with the reader given. It calls the function given now and then, and ends where that
    ///     throws.
    /// - Returns: what the parts gave, in order.
    package func inParts<Value: Sendable>(
        _ count: Int, isLarge: Bool, check: @escaping @Sendable () throws -> Void,
        _ body: @escaping @Sendable (Int, StoreReader, () throws -> Void) throws -> Value
    ) throws -> [Value] {
        let work = PartedWork<Value>(count: count)
        let group = DispatchGroup()
        let readers = min(count, Self.mostReaders, ProcessInfo.processInfo.activeProcessorCount)
        if isLarge, readers > 1, let path = ownPath {
            let state = try state()
            for _ in 1..<readers {
                DispatchQueue.global(qos: .userInitiated).async(group: group) {
                    // One that cannot be had is no failure: the others do its parts.
                    try? ClaimStore.twin(path: path).read { database in
                        let reader = StoreReader(database)
                        guard let its = try? reader.state(), its == state else { return }
                        work.run { try work.parts(reader, check, body) }
                    }
                }
            }
        }
        work.run { try work.parts(self, check, body) }
        group.wait()
        return try work.values()
    }

    /// Where the base lies; `nil` in memory.
    private var ownPath: String? {
        guard let name = sqlite3_db_filename(database.sqliteConnection, "main") else { return nil }
        let path = String(cString: name)
        return path.isEmpty ? nil : path
    }

    /// The last event and its hash, which follows from all before it.
    private func state() throws -> String? {
        try String.fetchOne(database, sql: "SELECT id || '-' || hex(chain) FROM event ORDER BY id DESC LIMIT 1")
    }
}

/// The parts of a work: which is next, what they gave, and whether one failed.
private final class PartedWork<Value: Sendable>: Sendable {
    private struct State {
        var next = 0
        var values: [Value?]
        var failure: (any Error)?
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(values: Array(repeating: nil, count: count)))
    }

    /// Notes the failure of `body`, so that all others stop.
    func run(_ body: () throws -> Void) {
        do { try body() } catch { state.withLock { $0.failure = $0.failure ?? error } }
    }

    /// Does one part after the other until none is left.
    func parts(
        _ reader: StoreReader, _ check: @escaping () throws -> Void,
        _ body: (Int, StoreReader, () throws -> Void) throws -> Value
    ) throws {
        while let number = take() {
            let value = try body(number, reader) {
                try check()
                if let failure = state.withLock({ $0.failure }) { throw failure }
            }
            state.withLock { $0.values[number] = value }
        }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard state.failure == nil, state.next < state.values.count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func values() throws -> [Value] {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.values.compactMap { $0 }
        }
    }
}
