import Foundation

/// Files as a disk holds them: what was synced, and what was written since then and may or may not have arrived.
///
/// The model is that of a POSIX file system at its least: a sync makes one file's contents last; a file's making and
/// removal last with the next sync of anything in the folder; of later writes any may have arrived, in any order, each
/// whole or by its first sectors of 512 bytes.
struct Disk {
    private struct File {
        var synced = Data()
        var later: [Operation] = []
        /// Whether its name is on the disk, and whether it is in what the process sees.
        var isNameSynced = false
        var exists = true
    }

    private var files: [String: File] = [:]
    private let folder: String

    /// What of the unsynced has arrived.
    enum Choice: CustomStringConvertible {
        case nothing, everything
        case some(seed: UInt64)

        var description: String {
            switch self {
            case .nothing: "nothing unsynced"
            case .everything: "everything"
            case .some(let seed): "some (\(seed))"
            }
        }

        static func all(seed: UInt64) -> [Choice] {
            [.nothing, .everything] + (0..<UInt64(Amount.of(1, soak: 3))).map { .some(seed: seed << 3 | $0) }
        }
    }

    /// - Parameter known: the folder that operations name.
    init(_ start: String, known folder: String) {
        self.folder = folder
        for name in (try? FileManager.default.contentsOfDirectory(atPath: start)) ?? [] {
            let data = FileManager.default.contents(atPath: start + "/" + name) ?? Data()
            files[name] = File(synced: data, isNameSynced: true)
        }
    }

    mutating func apply(_ operation: Operation) {
        switch operation {
        case .write(let path, _, _), .truncate(let path, _):
            // The shared memory of the log is no file that lasts.
            guard let name = name(path), !name.hasSuffix("-shm") else { return }
            files[name, default: File()].later.append(operation)
            files[name]?.exists = true
        case .sync(let path):
            files = files.mapValues { file in
                var file = file
                file.isNameSynced = file.exists
                return file
            }
            guard let name = name(path), var file = files[name] else { return }
            file.synced = Self.applied(file.later.map { ($0, nil) }, to: file.synced)
            file.later = []
            files[name] = file
        case .remove(let path):
            guard let name = name(path) else { return }
            files[name]?.exists = false
        case .printed: break
        }
    }

    /// Writes the files as they may be after a cut.
    func write(to target: String, _ choice: Choice) throws {
        var random = Seeded(0)
        if case .some(let seed) = choice { random = Seeded(seed) }
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            let isThere: Bool
            let arrived: [(Operation, Int?)]
            switch choice {
            case .nothing: (isThere, arrived) = (file.isNameSynced, [])
            case .everything: (isThere, arrived) = (file.exists, file.later.map { ($0, nil) })
            case .some:
                isThere = file.isNameSynced == file.exists ? file.exists : .random(using: &random)
                arrived = file.later.filter { _ in .random(using: &random) }
                    .map { ($0, Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0..<8, using: &random) : nil) }
            }
            guard isThere else { continue }
            try Self.applied(arrived, to: file.synced).write(to: URL(fileURLWithPath: target + "/" + name))
        }
    }

    /// - Parameter operations: each with the number of its sectors that arrived, `nil` for all.
    private static func applied(_ operations: [(Operation, sectors: Int?)], to data: Data) -> Data {
        var data = data
        for (operation, sectors) in operations {
            switch operation {
            case .write(_, let offset, let bytes):
                let bytes = sectors.map { bytes.prefix($0 * 512) } ?? bytes
                if data.count < offset + bytes.count { data.append(Data(count: offset + bytes.count - data.count)) }
                data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
            case .truncate(_, let size):
                data = data.prefix(size) + Data(count: max(0, size - data.count))
            default: break
            }
        }
        return data
    }

    private func name(_ path: String) -> String? {
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
    }
}
