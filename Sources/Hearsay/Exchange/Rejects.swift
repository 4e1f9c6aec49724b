import ClaimRendering
import Foundation

/// Writes the lines that an import cannot take to a file, one JSON object each: the line's number, the reason, and the
/// line itself. `import` takes such a file too: each line as the text that it holds, mended or not.
final class Rejects {
    private let file: URL?
    private var handle: FileHandle?
    private(set) var count = 0
    private(set) var first: [RecordError] = []
    private static let mostShown = 3
    /// The keys of a line, in order.
    static let keys = ["line", "column", "reason", "text"]
    /// Of a line that is longer, the beginning.
    private static let longestText = 1 << 16

    private let appends: Bool

    /// - Parameter appends: whether what the file holds stays, since the same input was begun before.
    init(_ file: URL?, appends: Bool = false) {
        self.file = file
        self.appends = appends
    }

    func add(_ line: InputLine, _ error: RecordError) throws {
        count += 1
        if first.count < Self.mostShown { first.append(error) }
        guard let file else { return }
        if handle == nil {
            if appends, let opened = try? FileHandle(forWritingTo: file) {
                try opened.seekToEnd()
                handle = opened
            }
        }
        if handle == nil {
            guard FileManager.default.createFile(atPath: file.path, contents: nil),
                let opened = try? FileHandle(forWritingTo: file)
            else { throw RecordError("the rejects cannot be written to \(file.relativePath).", at: nil, hint: "Name another file with --rejects.") }
            handle = opened
        }
        let reason = error.hint.map { "\(error.message) \($0)" } ?? error.message
        let record = JSONValue.record([
            ("line", .integer(Int64(line.number))), ("column", error.place?.column.map { .integer(Int64($0)) } ?? .null),
            ("reason", .string(reason)),
            ("text", .string(String(decoding: line.bytes.prefix(Self.longestText), as: UTF8.self))),
        ])
        try handle?.write(contentsOf: Data((record.compact + "\n").utf8))
    }

    /// Removes what an earlier import of the same input wrote, where this one had nothing to write.
    func removeStale() {
        guard handle == nil, !appends, let file, let opened = try? FileHandle(forReadingFrom: file) else { return }
        defer { try? opened.close() }
        // Nobody else's file is removed.
        guard (try? opened.read(upToCount: 8)) == Data("{\"line\":".utf8) else { return }
        try? FileManager.default.removeItem(at: file)
    }

    /// The file, where anything was written to it.
    var written: URL? { handle == nil ? nil : file }
}
