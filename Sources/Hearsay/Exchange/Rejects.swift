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
        let handle = try handle ?? open(file)
        self.handle = handle
        let reason = error.hint.map { "\(error.message) \($0)" } ?? error.message
        let record = JSONValue.record([
            ("line", .integer(Int64(line.number))), ("column", error.place?.column.map { .integer(Int64($0)) } ?? .null),
            ("reason", .string(reason)),
            ("text", .string(String(decoding: line.bytes.prefix(Self.longestText), as: UTF8.self))),
        ])
        do {
            try handle.write(contentsOf: Data((record.compact + "\n").utf8))
        } catch {
            throw cannotWrite(file)
        }
    }

    /// Opens the file, making it where there is none. Nobody else's file is written over.
    private func open(_ file: URL) throws -> FileHandle {
        guard Self.isOurs(file) else {
            throw RecordError(
                "there is a file \(file.relativePath) already that holds no rejects; it stays as it is.", at: nil,
                hint: "Name another with --rejects, or move it away.")
        }
        let way = appends ? O_APPEND : O_TRUNC
        let number = Foundation.open(file.path, O_WRONLY | O_CREAT | O_CLOEXEC | way, 0o666)
        guard number >= 0 else { throw cannotWrite(file) }
        return FileHandle(fileDescriptor: number, closeOnDealloc: true)
    }

    private func cannotWrite(_ file: URL) -> RecordError {
        RecordError("the rejects cannot be written to \(file.relativePath).", at: nil, hint: "Name another file with --rejects.")
    }

    /// Whether the file is none yet, empty, one of rejects, or no file but, say, `/dev/null`.
    private static func isOurs(_ file: URL) -> Bool {
        let path = file.resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
        guard attributes[.type] as? FileAttributeType == .typeRegular, (attributes[.size] as? NSNumber)?.intValue != 0 else {
            return true
        }
        return holdsRejects(file)
    }

    private static func holdsRejects(_ file: URL) -> Bool {
        guard let opened = try? FileHandle(forReadingFrom: file) else { return false }
        defer { try? opened.close() }
        return (try? opened.read(upToCount: 8)) == Data("{\"line\":".utf8)
    }

    /// Removes what an earlier import of the same input wrote, where this one had nothing to write.
    func removeStale() {
        // Nobody else's file is removed.
        guard handle == nil, !appends, let file, Self.isOurs(file), Self.holdsRejects(file) else { return }
        try? FileManager.default.removeItem(at: file)
    }

    /// Removes what was written, where the import ended before all lines were looked at: a part would be taken for the whole.
    func discard() {
        guard let file = written, !appends, Self.isOurs(file), Self.holdsRejects(file) else { return }
        try? FileManager.default.removeItem(at: file)
    }

    /// The file, where anything was written to it.
    var written: URL? { handle == nil ? nil : file }
}
