import Foundation

/// JSON Lines of any length, read as a stream: a file, packed by gzip or not, or what comes in from elsewhere.
struct LongInput {
    var name: String
    /// Where the paths of texts start from.
    var folder: URL?
    /// How many bytes lie on the disk; `nil` where nobody knows.
    var total: Int?
    /// Whether the first line is an event, as that of an export is.
    let isExport: Bool
    /// Whether the first thing in it is the beginning of an object.
    let isLines: Bool
    let isEmpty: Bool
    let reader: LineReader

    /// White space, and the bytes of a byte order mark.
    private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]

    /// - Throws: `RecordError` where there is no such file, or it cannot be read.
    init(file: URL) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw RecordError(
                isFolder.boolValue ? "\(file.relativePath) is a folder." : "there is no file \(file.relativePath).", at: nil)
        }
        guard let handle = try? FileHandle(forReadingFrom: file) else {
            throw RecordError("\(file.relativePath) cannot be read.", at: nil)
        }
        let size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber)?.intValue
        try self.init(FileBytes(handle), name: file.lastPathComponent, folder: file.deletingLastPathComponent(), total: size)
    }

    /// What is in memory.
    init(data: Data, name: String) throws {
        try self.init(MemoryBytes(data), name: name, folder: nil, total: data.count)
    }

    /// What comes from a pipe.
    init(stream: FileHandle, name: String) throws {
        try self.init(FileBytes(stream), name: name, folder: nil, total: nil)
    }

    init(_ bytes: any ByteStream, name: String, folder: URL?, total: Int?) throws {
        (self.name, self.folder, self.total) = (name, folder, total)
        var stream = bytes
        var head = try stream.next() ?? Data()
        if GzipBytes.begin(head) {
            stream = try GzipBytes(PrefixedBytes(head: head, rest: stream), named: name)
            head = try stream.next() ?? Data()
        }
        isEmpty = head.isEmpty
        let start = head.drop { Self.blanks.contains($0) }
        isLines = start.first == UInt8(ascii: "{")
        isExport = isLines && start.dropFirst().drop { Self.blanks.contains($0) }.starts(with: Data("\"event\"".utf8))
        reader = LineReader(stream, head: head, longest: isExport ? LineReader.longestOfExport : LineReader.longestLine)
    }
}

/// A stream of which some was read already.
private struct PrefixedBytes: ByteStream {
    var head: Data?
    var rest: any ByteStream

    mutating func next() throws -> Data? {
        if let head {
            self.head = nil
            return head
        }
        return try rest.next()
    }

    var position: Int { rest.position }
}
