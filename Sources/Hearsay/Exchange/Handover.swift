import Dispatch
import Synchronization

/// Hands what one thread makes to another, in order, with a few pieces under way at most, so that neither runs far
/// ahead and memory stays bounded.
final class Handover<Piece: Sendable>: Sendable {
    private struct State {
        var pieces: [Piece] = []
        var spent: [Piece] = []
        var isAbandoned = false
    }

    private let state = Mutex(State())
    private let room: DispatchSemaphore
    private let filled = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// Starts `produce` on a thread of its own; it is given a function that hands a piece over and returns whether
    /// more are wanted.
    init(pieces count: Int, _ produce: @escaping @Sendable (_ hand: (Piece) -> Bool) -> Void) {
        // Signalled up, not begun with: a semaphore must not end lower than it began.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<count { room.signal() }
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            produce { piece in give(piece) }
            // The one signal without a piece: there are no more.
            filled.signal()
            ended.signal()
        }
    }

    private func give(_ piece: Piece) -> Bool {
        room.wait()
        var spent: [Piece] = []
        let isAbandoned = state.withLock { state in
            if !state.isAbandoned { state.pieces.append(piece) }
            swap(&spent, &state.spent)
            return state.isAbandoned
        }
        filled.signal()
        // What was given back is taken apart here, while the other thread works.
        spent.removeAll()
        return !isAbandoned
    }

    /// Gives a piece back that is done with. To free the thousands of values of a piece takes a while, and least on the
    /// thread whose memory they are.
    func giveBack(_ piece: Piece) {
        state.withLock { $0.spent.append(piece) }
    }

    /// The next piece; `nil` after the last.
    func next() -> Piece? {
        filled.wait()
        let piece = state.withLock { $0.pieces.isEmpty ? nil : $0.pieces.removeFirst() }
        if piece != nil { room.signal() }
        return piece
    }

    /// Wants no more, and waits until the other thread has stopped.
    func close() {
        state.withLock { $0.isAbandoned = true }
        room.signal()
        ended.wait()
        ended.signal()
    }
}
