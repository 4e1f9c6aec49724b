import Foundation

/// What the questions are asked for: the same names for every system that is measured.
struct Keys: Decodable {
    var speaker: [String]
    var subject: [String]
    /// Subject and predicate.
    var sp: [[String]]
    /// Word and year.
    var wy: [WordAndYear]

    struct WordAndYear: Decodable {
        var word: String
        var year: Int

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            word = try container.decode(String.self)
            year = try container.decode(Int.self)
        }
    }

    /// Reads a `keys-N.json`.
    init(_ file: URL) throws {
        do {
            self = try JSONDecoder().decode(Keys.self, from: Data(contentsOf: file))
        } catch {
            throw BenchmarkError("\(file.relativePath) holds no keys: \(error)")
        }
    }

    /// The file beside a `keys-N.json` that is called `NAME-N.EXTENSION`, where there is one.
    static func neighbour(_ name: String, _ pathExtension: String, of keys: URL) -> URL? {
        let stem = keys.deletingPathExtension().lastPathComponent
        guard stem.hasPrefix("keys-") else { return nil }
        let file = keys.deletingLastPathComponent()
            .appendingPathComponent("\(name)-\(stem.dropFirst(5)).\(pathExtension)")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }
}
