import Foundation

/// Bytes that are read once, from the first to the last, in pieces.
protocol ByteStream {
    /// The next bytes, at most about a megabyte; `nil` at the end.
    mutating func next() throws -> Data?
    /// How far the reading is: bytes of the file as it lies on the disk.
    var position: Int { get }
}

/// A file, read in pieces: its pages never count as memory of this process, as those of a mapped file do.
struct FileBytes: ByteStream {
    private let handle: FileHandle
    private(set) var position = 0
    private static let piece = 1 << 20

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    mutating func next() throws -> Data? {
        let data = try handle.read(upToCount: Self.piece) ?? Data()
        position += data.count
        return data.isEmpty ? nil : data
    }
}

/// Bytes that are in memory already.
struct MemoryBytes: ByteStream {
    private let data: Data
    private(set) var position = 0
    private static let piece = 1 << 20

    init(_ data: Data) {
        self.data = data
    }

    mutating func next() -> Data? {
        guard position < data.count else { return nil }
        let end = min(data.count, position + Self.piece)
        defer { position = end }
        return data[data.startIndex + position..<data.startIndex + end]
    }
}
