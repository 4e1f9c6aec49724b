import ClaimStore
import Foundation
import Synchronization

/// Claims to be compared, those of one subject in one bucket, filled from several threads.
///
/// Some are held in memory; what comes after goes to a file that nobody else sees, so that memory stays the same however
/// many there are.
final class ComparedBuckets: Sendable {
    /// How many claims go into a bucket at once.
    static let pieceSize = 256

    let count: Int
    private let mostHeld: Int
    private let state = Mutex(State())

    private struct State {
        var buckets: [[Piece]] = []
        var spill: SpillFile?
        var held = 0
        var mostHeld = 0
        var total = 0
    }

    private enum Piece {
        case held([ComparedClaim])
        case spilled(at: UInt64, count: Int)
    }

    /// - Parameter mostHeld: how many claims are held in memory, of 120 bytes each.
    init(count: Int, mostHeld: Int) {
        self.count = max(1, count)
        self.mostHeld = mostHeld
        state.withLock { $0.buckets = Array(repeating: [], count: self.count) }
    }

    /// How many claims there are, and how many of them were in memory at most.
    var total: Int { state.withLock(\.total) }
    var mostEverHeld: Int { state.withLock(\.mostHeld) }

    func bucket(of claim: ComparedClaim) -> Int { Int(claim.subject.magnitude) % count }

    func add(_ claims: [ComparedClaim], to bucket: Int) throws {
        try state.withLock { state in
            state.total += claims.count
            guard state.held + claims.count > mostHeld else {
                state.held += claims.count
                state.mostHeld = max(state.mostHeld, state.held)
                state.buckets[bucket].append(.held(claims))
                return
            }
            if state.spill == nil { state.spill = try SpillFile() }
            if let offset = try state.spill?.append(claims) {
                state.buckets[bucket].append(.spilled(at: offset, count: claims.count))
            }
        }
    }

    /// The claims of a bucket, which is empty from here on.
    func take(_ bucket: Int) throws -> [ComparedClaim] {
        try state.withLock { state in
            var claims: [ComparedClaim] = []
            for piece in state.buckets[bucket] {
                switch piece {
                case .held(let some):
                    claims += some
                    state.held -= some.count
                case .spilled(let offset, let count): claims += try state.spill?.read(at: offset, count: count) ?? []
                }
            }
            state.buckets[bucket] = []
            return claims
        }
    }
}

/// A file without a name that holds claims as they lie in memory, for as long as this value lives.
private final class SpillFile {
    private let handle: FileHandle
    private var end: UInt64 = 0

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreError.cannotOpen(path: url.path, reason: "claims that memory does not hold are put there")
        }
        handle = try FileHandle(forUpdating: url)
        try FileManager.default.removeItem(at: url)
    }

    /// Where the claims stand from now on.
    func append(_ claims: [ComparedClaim]) throws -> UInt64 {
        defer { end += UInt64(claims.count * MemoryLayout<ComparedClaim>.stride) }
        do {
            try handle.seek(toOffset: end)
            try claims.withUnsafeBytes { try handle.write(contentsOf: Data($0)) }
        } catch {
            throw StoreError.full(path: FileManager.default.temporaryDirectory.path)
        }
        return end
    }

    func read(at offset: UInt64, count: Int) throws -> [ComparedClaim] {
        let length = count * MemoryLayout<ComparedClaim>.stride
        try handle.seek(toOffset: offset)
        guard let data = try handle.read(upToCount: length), data.count == length else {
            throw StoreError.diskError(path: FileManager.default.temporaryDirectory.path)
        }
        return [ComparedClaim](unsafeUninitializedCapacity: count) { buffer, filled in
            _ = data.copyBytes(to: buffer)
            filled = count
        }
    }
}
