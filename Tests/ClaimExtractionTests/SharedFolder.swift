import Foundation

/// Articles that are not part of the project: read where they lie, and their tests skipped where they do not.
enum SharedFolder {
    /// `HEARSAY_SHARED`, else `shared` beside the package's folder.
    static let path: String? = {
        if let path = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] { return path }
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let beside = folder.deletingLastPathComponent().appendingPathComponent("shared").path
        return FileManager.default.fileExists(atPath: beside) ? beside : nil
    }()

    static func text(_ file: String) -> String? {
        path.flatMap { try? String(contentsOfFile: $0 + "/" + file, encoding: .utf8) }
    }
}
