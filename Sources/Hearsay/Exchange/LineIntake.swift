import ClaimStore
import Foundation

/// Takes read lines into a base, and sets aside those that cannot be taken.
///
/// A line that fails may have added a source or an entity before: all that the piece it stands in wrote is taken back,
/// and the lines before it are taken anew. Bad lines are rare, so this costs less than a mark before each line.
struct LineIntake {
    let recorder: Recorder
    let folder: URL?
    /// Told of each line that cannot be taken.
    let reject: (InputLine, RecordError) throws -> Void

    func take(_ piece: ReadLines) throws {
        var rest = piece.lines[...]
        while !rest.isEmpty {
            let end = rest.firstIndex { $0.isBad } ?? rest.endIndex
            try takeReadable(rest[..<end])
            if end < rest.endIndex, case .failure(let error) = rest[end].content { try refuse(rest[end].line, error) }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
    }

    private func refuse(_ line: InputLine, _ error: RecordError) throws {
        recorder.refusedSources.add(line)
        try reject(line, error)
    }

    private func takeReadable(_ lines: ArraySlice<ReadLine>) throws {
        var rest = lines
        while let (index, error) = try recordAll(rest) {
            if index > rest.startIndex, let (_, error) = try recordAll(rest[..<index]) { throw error }
            try refuse(rest[index].line, error)
            rest = rest[(index + 1)...]
        }
    }

    /// Records the lines, or none of them where one fails: which, and why.
    private func recordAll(_ lines: ArraySlice<ReadLine>) throws -> (index: Int, error: RecordError)? {
        var current = lines.startIndex
        do {
            try recorder.takingBackOnError {
                for index in lines.indices {
                    current = index
                    if case .success(let line) = lines[index].content { try recorder.take(line, folder: folder) }
                }
            }
            return nil
        } catch let error as RecordError {
            return (current, error)
        }
    }
}

extension ReadLine {
    fileprivate var isBad: Bool {
        if case .failure = content { true } else { false }
    }
}
