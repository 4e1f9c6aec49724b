import GRDB
import Synchronization

/// The connections to a base that is only read: one that stays open, and a second for as long as two read at once.
final class ReadingConnections: Sendable {
    private let first: DatabaseQueue
    private let path: String
    private let state = Mutex(State())

    private struct State {
        var firstIsBusy = false
        var second: DatabaseQueue?
    }

    init(_ first: DatabaseQueue, path: String) {
        (self.first, self.path) = (first, path)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let isFirst = state.withLock { state in
            defer { state.firstIsBusy = true }
            return !state.firstIsBusy
        }
        guard isFirst else { return try second().unsafeRead(body) }
        defer { state.withLock { $0.firstIsBusy = false } }
        return try first.unsafeRead(body)
    }

    private func second() throws -> DatabaseQueue {
        try state.withLock { state in
            let queue = try state.second ?? ClaimStore.twin(path: path)
            state.second = queue
            return queue
        }
    }

    func interrupt() {
        state.withLock { $0.second }?.interrupt()
    }

    /// Closes the second; the first is for its owner to close.
    func close() throws {
        try state.withLock { state in
            defer { state.second = nil }
            return state.second
        }?.close()
    }
}
