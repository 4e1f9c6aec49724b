import Foundation

/// Names the process that holds a lock on a file, where the system tells.
enum LockHolder {
    /// For example `hearsay (process 4242)`; `nil` where `/proc/locks` does not say.
    static func name(path: String) -> String? {
        let inodes = Set(["", "-wal", "-shm"].compactMap { inode(path + $0) })
        guard !inodes.isEmpty, let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else { return nil }
        let own = String(ProcessInfo.processInfo.processIdentifier)
        for line in locks.split(separator: "\n") {
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count >= 6, fields.contains("WRITE"), let at = fields.firstIndex(of: "WRITE"),
                at + 2 < fields.count, fields[at + 1] != own,
                let inode = fields[at + 2].split(separator: ":").last, inodes.contains(String(inode))
            else { continue }
            let process = String(fields[at + 1])
            let command = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
            let name = command?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "another program"
            return "\(name) (process \(process))"
        }
        return nil
    }

    private static func inode(_ path: String) -> String? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.systemFileNumber] as? NSNumber)?.stringValue
    }
}
