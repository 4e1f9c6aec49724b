import Foundation
import Hearsay

/// A base whose bytes were changed: it is refused, or found damaged, or reads as before; it never crashes.
///
/// The input is a list of changes: four bytes of offset, one of a new value.
enum BaseFuzz {
    private static let sound: Data? = try? FuzzSamples.baseFile()
    private static let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("hearsay-fuzz-\(ProcessInfo.processInfo.processIdentifier)")

    static func problem(_ bytes: [UInt8]) -> String? {
        guard var data = sound else { return "no base" }
        var rest = bytes[...]
        while rest.count >= 5 {
            let offset = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) } % data.count
            data[offset] = rest[rest.startIndex + 4]
            rest = rest.dropFirst(5)
        }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("base.db")
            for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
            try data.write(to: file)
            use(file.path)
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// Every way to read a base, each of which may refuse.
    private static func use(_ path: String) {
        guard let base = try? KnowledgeBase(path: path, access: .write, patience: 0) else { return }
        _ = try? base.check()
        try? base.export { _ in }
        for question in ["claims", "troops of * | stats by speaker", "claims | conflicts", "claims quoting attacks"] {
            _ = try? base.ask(question, today: FuzzSamples.today, timeout: 5)
        }
        _ = try? base.log()
        _ = try? base.entities()
        for source in (try? base.sources()) ?? [] { _ = try? base.source(source.id) }
        _ = try? base.record(text: Data(FuzzSamples.other.utf8), named: "other.yaml", options: FuzzSamples.options)
        try? base.close()
    }
}
