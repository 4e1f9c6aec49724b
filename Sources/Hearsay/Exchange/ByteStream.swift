import Foundation

/// Bytes that are read once, from the first to the last, in pieces.
protocol ByteStream {
    /// The next bytes, at most a piece; `nil` at the end.
    mutating func next() throws -> Data?
    /// How far the reading is: bytes of the file as it lies on the disk.
    var position: Int { get }
}

/// How bytes and lines are cut into pieces.
///
/// What a piece wrote can be taken back as long as it is not done, for which SQLite copies each page that it changes
/// once: pages of indexes mostly, the same ones for each piece. Three times as long ones take a third fewer copies than those of a megabyte.
enum InputPiece {
    static let bytes = 3 << 20
    /// Of empty lines a piece would hold millions.
    static let mostLines = 6_144
}

/// A file, read in pieces: its pages never count as memory of this process, as those of a mapped file do.
struct FileBytes: ByteStream {
    private let handle: FileHandle
    private(set) var position = 0

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    mutating func next() throws -> Data? {
        let data = try handle.read(upToCount: InputPiece.bytes) ?? Data()
        position += data.count
        return data.isEmpty ? nil : data
    }
}

/// Bytes that are in memory already.
struct MemoryBytes: ByteStream {
    private let data: Data
    private(set) var position = 0

    init(_ data: Data) {
        self.data = data
    }

    mutating func next() -> Data? {
        guard position < data.count else { return nil }
        let end = min(data.count, position + InputPiece.bytes)
        defer { position = end }
        return data[data.startIndex + position..<data.startIndex + end]
    }
}
