import Foundation

/// A folder of a test's own, gone with the value.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> URL {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }
}

/// Files of this repository and beside it.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let dossier: [URL] = {
        let folder = root.appendingPathComponent("Examples/dossier")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map(folder.appendingPathComponent)
    }()

    /// The folder of reference articles, where it lies beside the repository.
    static let shared: URL? = {
        let path = ProcessInfo.processInfo.environment["HEARSAY_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.appendingPathComponent("../shared").standardizedFileURL
        return FileManager.default.fileExists(atPath: path.path) ? path : nil
    }()
}
