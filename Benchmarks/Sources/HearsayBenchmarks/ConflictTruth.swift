import Foundation
import Hearsay

/// What two claims must share to conflict.
struct ConflictGroup: Hashable, Comparable, CustomStringConvertible {
    var subject: String
    /// As a slug.
    var predicate: String
    /// `nil` is a group of its own.
    var place: String?

    var description: String { "\(predicate) of \(subject)" + (place.map { " in \($0)" } ?? "") }

    static func < (one: ConflictGroup, other: ConflictGroup) -> Bool { one.description < other.description }
}

/// The conflicts that a question found, by group.
struct FoundConflicts {
    private(set) var groups: [ConflictGroup: (claims: Set<String>, pairs: Int)] = [:]
    /// Whether the question asked for the claims.
    private(set) var namesClaims = false

    var claimCount: Int? { namesClaims ? groups.values.reduce(0) { $0 + $1.claims.count } : nil }
    var pairCount: Int { groups.values.reduce(0) { $0 + $1.pairs } }

    /// - Throws: where the answer has not the columns of conflicts.
    init(_ answer: Answer?) throws {
        guard case .rows(let columns, let rows) = answer?.content else {
            throw BenchmarkError("the question about conflicts gave no rows.")
        }
        namesClaims = columns.contains { $0.name == "claims" }
        let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
        for row in rows {
            func value(_ name: String) -> AnswerValue { places[name].map { row[$0] } ?? .null }
            guard case .entity(let subject) = value("subject"), case .name(let predicate) = value("predicate"),
                case .integer(let pairs) = value("pairs")
            else { throw BenchmarkError("a conflict lacks its subject, predicate or pairs.") }
            var place: String?
            if case .list(let members) = value("place"), case .entity(let only) = members.first { place = only.label }
            let group = ConflictGroup(subject: subject.label, predicate: predicate, place: place)
            if case .list(let claims) = value("claims") {
                let ids = claims.compactMap { if case .name(let id) = $0 { id } else { nil } }
                groups[group, default: ([], 0)].claims.formUnion(ids)
            }
            groups[group, default: ([], 0)].pairs += pairs
        }
    }
}

/// The conflicts that there are: made by brute force beside the claims, a group a line.
struct ConflictTruth {
    private var groups: [ConflictGroup: (rows: Set<Int>, pairs: Int)] = [:]

    private struct Line: Decodable {
        var subject: String
        var predicate: String
        var place: String?
        var ids: [Int]
        var pairs: Int
    }

    init(file: URL) throws {
        let decoder = JSONDecoder()
        for text in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
            let line = try decoder.decode(Line.self, from: text)
            let predicate = BenchQuestion.predicate(line.predicate).replacing(" ", with: "-")
            let group = ConflictGroup(subject: line.subject, predicate: predicate, place: line.place)
            groups[group] = (Set(line.ids), line.pairs)
        }
    }

    /// Where what was found is not this, claim by claim where claims were asked for: none, or the first few in words.
    ///
    /// The number of a claim's row stands in its qualifier `row`.
    func differences(from found: FoundConflicts, in base: KnowledgeBase) throws -> [String] {
        var differences: [String] = []
        for group in Set(groups.keys).union(found.groups.keys).sorted() where differences.count < 5 {
            switch (groups[group], found.groups[group]) {
            case (nil, .some(let here)): differences.append("\(group): \(here.pairs) pairs that are none")
            case (.some(let there), nil): differences.append("\(group): \(there.pairs) pairs not found")
            case (.some(let there), .some(let here)) where !found.namesClaims:
                if here.pairs != there.pairs { differences.append("\(group): \(here.pairs) pairs, not \(there.pairs)") }
            case (.some(let there), .some(let here)):
                let rows = Set(try here.claims.compactMap { Int(try base.claim($0).claim.qualifiers["row"] ?? "") })
                if here.pairs != there.pairs || rows != there.rows || rows.count != here.claims.count {
                    differences.append(
                        "\(group): \(here.pairs) pairs of rows \(rows.sorted()), not \(there.pairs) of \(there.rows.sorted())")
                }
            case (nil, nil): break
            }
        }
        return differences
    }
}
