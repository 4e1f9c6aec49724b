import Foundation
import Hearsay
import Testing

/// Whatever is done to a base, its events explain it: it is sound, and its export read into a new base gives the same
/// export.
@Suite struct RandomHistoryTests {
    @Test(arguments: 0..<4) func exportAndImportMakeTheSameBase(seed: Int) throws {
        let base = try KnowledgeBase()
        var history = RandomHistory(base: base, seed: UInt64(seed))
        for _ in 0..<200 { try history.step() }
        #expect(history.done.count >= 10, "\(history.done)")
        #expect(try base.check().compactMap(\.problem) == [])
        let export = try Samples.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        let again = try Samples.export(copy)
        if again != export {
            let (one, other) = (export.split(separator: "\n"), again.split(separator: "\n"))
            let place = zip(one, other).enumerated().first { $1.0 != $1.1 }
            Issue.record("line \(place?.offset ?? min(one.count, other.count)):\n\(place?.element.0 ?? "")\n\(place?.element.1 ?? "")")
        }
        #expect(try copy.check().compactMap(\.problem) == [])
        #expect(try copy.log() == base.log())
    }

    /// An export with several versions of a text can be taken into another base as new.
    @Test(arguments: 0..<2) func anExportIsTakenIntoAnotherBase(seed: Int) throws {
        let base = try KnowledgeBase()
        var history = RandomHistory(base: base, seed: UInt64(100 + seed))
        for _ in 0..<80 { try history.step() }
        let other = try Samples.base()
        try other.importLines(text: Data(Samples.export(base).utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try other.check().filter { $0.problem != nil } == [])
    }
}

/// Does random things to a base: each is one call, as users make them; what a base refuses is no step.
struct RandomHistory {
    let base: KnowledgeBase
    private var random: SeededGenerator
    private var moment = Samples.moment
    /// How often each kind of step succeeded.
    private(set) var done: [String: Int] = [:]

    init(base: KnowledgeBase, seed: UInt64) {
        self.base = base
        random = SeededGenerator(seed: seed)
    }

    private static let people = ["Omar Haddad", "Nadia", "the army", "a spokesman", "Washington", "Médecins", "العراق"]
    private static let places = ["Homs", "Hama", "Idlib", "Syria"]
    private static let predicates = ["troops", "killed", "attacks-suffered", "position-on", "own-count", "own-words"]
    private static let objects = ["around 2,500", "more than 100", "12", "dozens", "none", "between 3 and 5", "unknown"]

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[Int.random(in: 0..<list.count, using: &random)] }

    private mutating func options() -> RecordingOptions {
        moment += Int64.random(in: 0...90, using: &random)
        return RecordingOptions(recorder: pick(["omar", "nadia"]), moment: moment, acceptsNewVersions: true)
    }

    mutating func step() throws {
        let steps: [(String, (inout RandomHistory) throws -> Void)] = [
            ("record", { try $0.record() }), ("record", { try $0.record() }), ("record", { try $0.record() }),
            ("untexted", { try $0.recordUntexted() }), ("line", { try $0.recordLine() }),
            ("retract", { try $0.retract() }), ("supersede", { try $0.supersede() }), ("undo", { try $0.undo() }),
            ("undo", { try $0.undo() }), ("merge", { try $0.merge() }), ("split", { try $0.split() }),
            ("alias", { try $0.alias() }), ("alias", { try $0.alias() }), ("remove alias", { try $0.removeAlias() }),
            ("link", { try $0.link() }), ("origin", { try $0.origin() }), ("declare", { try $0.declare() }),
        ]
        let (name, step) = pick(steps)
        do {
            try step(&self)
            done[name, default: 0] += 1
        } catch is HistoryError {
        } catch is RecordError {
        }
    }

    // MARK: Recording

    private mutating func sentence(_ number: Int) -> String {
        "On day \(number) \(pick(Self.people)) said \(pick(Self.objects)) men were in \(pick(Self.places))."
    }

    private mutating func claim(quoting quote: String?) -> String {
        let predicate = pick(Self.predicates)
        let isWords = predicate == "position-on" || predicate == "own-words"
        var parts = ["subject: \(pick(Self.people))", "predicate: \(predicate)"]
        parts.append(isWords ? "object: \"words \(Int.random(in: 0..<9, using: &random))\"" : "object: \"\(pick(Self.objects))\"")
        if Bool.random(using: &random) { parts.append("by: \(pick(Self.people))") }
        if Bool.random(using: &random) { parts.append("place: [\(pick(Self.places)), \(pick(Self.places))]") }
        if Int.random(in: 0..<3, using: &random) == 0 { parts.append("via: [\(pick(Self.people))]") }
        if Int.random(in: 0..<3, using: &random) == 0 { parts.append("during: \(pick(["2023", "on Friday", "since mid-October", "../2024-01-05"]))") }
        if Int.random(in: 0..<4, using: &random) == 0 { parts.append("stance: denies, note: \"two\\nlines\", verb: denies") }
        if Int.random(in: 0..<4, using: &random) == 0 { parts.append("qualifiers: {population: civilians}") }
        if let quote { parts.append("quote: \"\(quote)\"") }
        return "  - {\(parts.joined(separator: ", "))}"
    }

    /// An article of a few sentences, some of which an earlier version of it may have had.
    private mutating func record() throws {
        let number = Int.random(in: 0..<6, using: &random)
        let sentences = (0..<Int.random(in: 1...4, using: &random)).map { sentence($0) }
        let claims = sentences.map { sentence in
            claim(quoting: Bool.random(using: &random) ? String(sentence.dropLast()) : nil)
        }
        var text = "source: {id: source-\(number), outlet: Outlet \(number % 3), published: 2024-01-05, authors: [A. B.]"
        if number.isMultiple(of: 2) { text += ", agency: AFP" }
        text += ", text: \"\(sentences.joined(separator: " "))\"}\nclaims:\n" + claims.joined(separator: "\n")
        if Bool.random(using: &random) {
            text += "\nentities: [{id: homs, label: Homs, kind: place, within: [syria]}, {id: syria, label: Syria, kind: place, metonyms: [Damascus], description: a country}]"
        }
        try base.record(text: Data(text.utf8), named: "file.yaml", options: options())
    }

    private mutating func recordUntexted() throws {
        let number = Int.random(in: 0..<6, using: &random)
        let text = "source: {id: source-\(number), outlet: Outlet \(number % 3), published: 2024-01-05}\nclaims:\n" + claim(quoting: "words of nobody")
        try base.record(text: Data(text.utf8), named: "file.yaml", options: options())
    }

    private mutating func recordLine() throws {
        let line = """
            {"subject":"\(pick(Self.people))","predicate":"own-count","object":{"figure":{"text":"\(pick(Self.objects))","hedge":"range",\
            "lower":\(Int.random(in: 1...9, using: &random)),"upper":null}},"by":"\(pick(Self.people))","said":"2024-01-05T10:30:00",\
            "source":{"id":"lines","outlet":"L","published":"2024-01-05","text":"short"}}
            """
        try base.record(text: Data(line.replacingOccurrences(of: "\"short\"", with: "\"a short text\"").utf8), named: "line", options: options())
    }

    private mutating func declare() throws {
        let measures: [Measure] = [.level, .count, .rate]
        try base.declare(
            Predicate(id: "own-count", label: "own count \(Int.random(in: 0..<3, using: &random))", object: .figure, measure: pick(measures), synonyms: ["tally \(Int.random(in: 0..<4, using: &random))"]),
            options: options())
    }

    // MARK: History

    private mutating func someClaim() throws -> String? {
        let claims = try Samples.claims(base)
        return claims.isEmpty ? nil : pick(claims).id
    }

    private mutating func retract() throws {
        guard let id = try someClaim() else { return }
        try base.retract(id, why: "withdrawn", kind: pick(CorrectionKind.allCases), options: options())
    }

    private mutating func supersede() throws {
        guard let id = try someClaim() else { return }
        let folder = try TemporaryFolder()
        let number = Int.random(in: 0..<6, using: &random)
        let file = try folder.write(
            "c.yaml", "source: {id: correction-\(number), outlet: Outlet 1, published: 2024-02-0\(number + 1)}\nclaims:\n" + claim(quoting: nil))
        try base.supersede(id, with: file, why: "corrected", kind: pick(CorrectionKind.allCases), options: options())
    }

    private mutating func undo() throws {
        guard let last = try base.log().last?.id else { return }
        try base.undo(event: Int64.random(in: 1...last, using: &random), why: Bool.random(using: &random) ? "a slip" : nil, options: options())
    }

    private mutating func someEntity() throws -> String? {
        let entities = try base.entities()
        return entities.isEmpty ? nil : pick(entities).id
    }

    private mutating func merge() throws {
        guard let one = try someEntity(), let other = try someEntity() else { return }
        try base.merge(one, into: other, why: "one", options: options())
    }

    private mutating func split() throws {
        guard let target = try someEntity(), let merged = try base.entity(target).merged.first else { return }
        try base.split(merged, why: "two", options: options())
    }

    private mutating func alias() throws {
        guard let entity = try someEntity() else { return }
        let during = Bool.random(using: &random) ? try ClaimTime(edtf: "2021/2023") : nil
        try base.addAlias("alias \(Int.random(in: 0..<5, using: &random))", to: entity, during: during, options: options())
    }

    private mutating func removeAlias() throws {
        guard let entity = try someEntity(), let alias = try base.entity(entity).entity.aliases.first else { return }
        try base.removeAlias(alias.name, from: entity, options: options())
    }

    private mutating func link() throws {
        guard let one = try someEntity(), let other = try someEntity() else { return }
        try base.link(
            one, to: other, speaking: Bool.random(using: &random), removes: Int.random(in: 0..<4, using: &random) == 0, options: options())
    }

    private mutating func origin() throws {
        let sources = try base.sources()
        guard sources.count > 1 else { return }
        let (one, other) = (pick(sources).id, pick(sources).id)
        if Bool.random(using: &random) {
            try base.joinOrigins(one, other, why: "seen", options: options())
        } else {
            try base.cutOrigins(one, other, why: "seen", options: options())
        }
    }
}
