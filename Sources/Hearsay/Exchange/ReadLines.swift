import Foundation

/// A line that was read on one thread and is to be resolved on another.
struct ReadLine: Sendable {
    var line: InputLine
    var content: Result<RecordLine, RecordError>
}

/// Some lines in their order, and how far the reading was.
struct ReadLines: Sendable {
    var lines: [ReadLine]
    var position: Int
    /// Why there are no more, where it is not that the input ended.
    var failure: RecordError?
}

/// Reads an input on a thread of its own, while the caller resolves and writes what it has read before.
struct ReadAhead {
    private let handover: Handover<ReadLines>

    /// Pieces of about a megabyte: few enough to be little memory, enough that neither thread waits for the other.
    private static let pieces = 4

    init(_ input: LongInput) {
        let name = input.name
        // The closure is the only one that reads from here on.
        nonisolated(unsafe) let lines = input.reader
        handover = Handover(pieces: Self.pieces) { hand in
            var lines = lines
            do {
                while let next = try lines.next() {
                    let read = next.map { line in
                        ReadLine(line: line, content: Result { () throws(RecordError) in try RecordReader.line(line, file: name) })
                    }
                    guard hand(ReadLines(lines: read, position: lines.position)) else { return }
                }
            } catch {
                let failure = error as? RecordError ?? RecordError("\(name) cannot be read: \(error)", at: nil)
                _ = hand(ReadLines(lines: [], position: lines.position, failure: failure))
            }
        }
    }

    /// Calls `body` with each piece in turn.
    func forEach(_ body: (ReadLines) throws -> Void) throws {
        defer { handover.close() }
        while let piece = handover.next() {
            if let failure = piece.failure { throw failure }
            try body(piece)
        }
    }
}
