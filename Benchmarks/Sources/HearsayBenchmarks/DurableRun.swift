import Foundation
import Hearsay

/// Records claims one by one, each on the disk before the next begins.
///
/// They go into a copy, so that the base can be asked again and its conflicts stay those of the truth.
struct DurableRun {
    let base: String
    /// Further rows of the generator.
    let extra: URL

    /// `nil` where no further rows lie beside the keys.
    init?(base: String, keys: URL) {
        guard let extra = Keys.neighbour("extra", "jsonl", of: keys) else { return nil }
        (self.base, self.extra) = (base, extra)
    }

    func run() throws -> Timing {
        let copy = base + ".durable"
        remove(copy)
        defer { remove(copy) }
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: base + suffix) {
            try FileManager.default.copyItem(atPath: base + suffix, toPath: copy + suffix)
        }
        let records = try Data(contentsOf: extra).split(separator: UInt8(ascii: "\n")).map(Self.record)
        let knowledge = try KnowledgeBase(path: copy, access: .write)
        let timing = try Timing(Array(records.enumerated()), warm: 20) { number, record in
            try knowledge.record(text: record, named: "extra", options: .benchmark(number + 1)).newClaimCount
        }
        try knowledge.close()
        guard timing.rows == timing.n else { throw BenchmarkError("\(base) holds claims of \(extra.relativePath) already.") }
        return timing
    }

    private func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    /// A row of the generator as a record, its source given whole.
    private static func record(_ line: Data) throws -> Data {
        guard let row = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
            throw BenchmarkError("a row of the generator is an object.")
        }
        func text(_ key: String) -> String { row[key].map { "\($0)" } ?? "" }
        func value(_ key: String) -> Any { row[key] ?? NSNull() }
        let until = row["valid_to"] as? String ?? ".."
        let figure: [String: Any] = [
            "text": "\(text("hedge")) \(text("value"))", "hedge": "range", "value": value("value"),
            "lower": value("lo"), "upper": value("hi"), "unit": value("unit"),
        ]
        let source: [String: Any] = [
            "id": value("source"), "url": value("source"), "outlet": value("outlet"), "title": value("title"),
            "published": value("published"),
        ]
        var record: [String: Any] = [
            "subject": value("subject"), "predicate": BenchQuestion.predicate(text("predicate")),
            "object": ["figure": figure], "by": value("speaker"), "said": value("said_at"),
            "during": "\(text("valid_from"))/\(until)", "source": source, "quote": value("quote"),
            "qualifiers": ["row": value("id")],
        ]
        if let place = row["place"] as? String { record["place"] = [place] }
        return try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys, .withoutEscapingSlashes])
    }
}
