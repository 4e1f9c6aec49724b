import Foundation

/// A folder of a test's own, gone with the value. `base` in it holds the base and nothing else, so that what happens to
/// its files can be watched.
final class TrustFolder: Sendable {
    let url: URL

    init() throws {
        // Without symbolic links: the watched paths are those that the system knows.
        url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("hearsay-trust-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url.appendingPathComponent("base"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var watched: String { path("base") }
    var base: String { path("base/hearsay.db") }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> URL {
        let file = url.appendingPathComponent(name)
        try data.write(to: file)
        return file
    }

    /// Copies the base's files from another folder.
    func copyBase(from other: TrustFolder) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: other.watched) {
            try FileManager.default.copyItem(atPath: other.path("base/\(name)"), toPath: path("base/\(name)"))
        }
    }
}
