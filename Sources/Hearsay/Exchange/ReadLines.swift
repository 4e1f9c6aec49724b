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
    private enum Reading {
        case ahead(Handover<ReadLines>)
        case here(LineReader, RecordPlace)
    }

    private let reading: Reading

    /// How many wait at most: beside the one that is read and the one that is written, and that which goes back, each of
    /// which takes some twenty megabytes.
    private static let pieces = 1
    /// To begin a thread takes longer than to read so much.
    private static let shortInput = 1 << 16

    init(_ input: LongInput) {
        let place = RecordPlace(file: input.name, line: 1)
        if let total = input.total, total <= Self.shortInput {
            reading = .here(input.reader, place)
            return
        }
        // The closure is the only one that reads from here on.
        nonisolated(unsafe) let lines = input.reader
        reading = .ahead(
            Handover(pieces: Self.pieces) { hand in
                var lines = lines
                while let piece = Self.next(&lines, place), hand(piece), piece.failure == nil {}
            })
    }

    /// Reads the next piece; `nil` after the last.
    private static func next(_ lines: inout LineReader, _ place: RecordPlace) -> ReadLines? {
        do {
            guard let next = try lines.next() else { return nil }
            let read = next.map { line in
                ReadLine(line: line, content: Result { () throws(RecordError) in try RecordReader.line(line, of: place) })
            }
            return ReadLines(lines: read, position: lines.position)
        } catch {
            let failure = error as? RecordError ?? RecordError("\(place.file) cannot be read: \(error)", at: nil)
            return ReadLines(lines: [], position: lines.position, failure: failure)
        }
    }

    /// Calls `body` with each piece in turn.
    func forEach(_ body: (ReadLines) throws -> Void) throws {
        switch reading {
        case .here(var lines, let place):
            while let piece = Self.next(&lines, place) {
                if let failure = piece.failure { throw failure }
                try body(piece)
            }
        case .ahead(let handover):
            defer { handover.close() }
            while let piece = handover.next() {
                if let failure = piece.failure { throw failure }
                try body(piece)
                handover.giveBack(piece)
            }
        }
    }
}
