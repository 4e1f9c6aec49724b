import Foundation
import Synchronization

/// The files that this process has open as bases.
///
/// The locks of POSIX belong to a process and a file: when the process closes the file, by any handle, it loses all the
/// locks it has there. SQLite minds that for its own handles. So a file that is open as a base is never opened and closed
/// beside SQLite: other processes would take the base for unused, and remove the log of writes under its feet.
enum OpenFiles {
    private static let counts = Mutex<[File: Int]>([:])

    /// A file, whatever its names.
    struct File: Hashable, Sendable {
        var device: UInt64
        var number: UInt64

        init?(_ path: String) {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: (path as NSString).resolvingSymlinksInPath),
                let device = (attributes[.systemNumber] as? NSNumber)?.uint64Value,
                let number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
            else { return nil }
            (self.device, self.number) = (device, number)
        }
    }

    /// Runs `open`, told whether the file is open already, while nobody else in this process opens a base. Returns with
    /// its result what ``close(_:)`` takes.
    static func opening<Value>(
        _ path: String, _ open: (_ isOpen: Bool) throws -> sending Value
    ) throws -> (value: Value, file: File?) {
        try counts.withLock { counts in
            let value = try open(File(path).map { counts[$0, default: 0] > 0 } ?? false)
            let file = File(path)
            if let file { counts[file, default: 0] += 1 }
            return (value, file)
        }
    }

    static func close(_ file: File) {
        counts.withLock { counts in
            let left = counts[file, default: 0] - 1
            counts[file] = left > 0 ? left : nil
        }
    }
}
