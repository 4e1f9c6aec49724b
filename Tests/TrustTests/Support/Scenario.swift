import Foundation
import Hearsay
import Testing

/// A call that changes a base, and the base it starts from.
struct Scenario: CustomTestStringConvertible, Sendable {
    var name: String
    /// Recorded before; `nil` where there is no base yet.
    var prepared: String?
    /// Files beside the base.
    var files: [(name: String, text: String)]
    var arguments: [String]
    /// Whether calling it again on what it left is the same as calling it once.
    var isRepeatable: Bool
    /// Whether a soak goes through every operation; else through some.
    var isWhole = false
    var testDescription: String { name }

    /// The folder that the call starts from, with the base's export there (`nil` for no base).
    func prepare() throws -> TrustFolder {
        let folder = try TrustFolder()
        try place(in: folder)
        if let prepared {
            let base = try KnowledgeBase(path: folder.base, access: .create)
            try base.record(text: Data(prepared.utf8), named: "prepared.yaml", options: Records.options)
            try base.close()
        }
        return folder
    }

    func place(in folder: TrustFolder) throws {
        for file in files { try folder.write(file.name, file.text) }
    }

    static let all: [Scenario] = [
        Scenario(
            name: "record into a new base", prepared: nil, files: [("a.yaml", Records.article(1))],
            arguments: ["record", "a.yaml"], isRepeatable: true),
        Scenario(
            name: "record into a base", prepared: Records.article(1), files: [("b.yaml", Records.article(2))],
            arguments: ["record", "b.yaml"], isRepeatable: true, isWhole: true),
        Scenario(
            name: "import an export", prepared: nil, files: [("export.jsonl", (try? Records.export(of: Records.article(1))) ?? "")],
            arguments: ["import", "export.jsonl"], isRepeatable: true),
        Scenario(
            name: "import lines", prepared: nil, files: [("claims.jsonl", Records.lines(150))],
            arguments: ["import", "claims.jsonl"], isRepeatable: true),
        Scenario(
            name: "merge entities", prepared: Records.article(1), files: [],
            arguments: ["entity", "merge", "the-armed-group", "us-led-coalition", "--why", "test"], isRepeatable: false),
        Scenario(
            name: "give an alias", prepared: Records.article(1), files: [],
            arguments: ["entity", "alias", "iraq", "Mesopotamia"], isRepeatable: false),
    ]
}

/// Records that differ by a number.
enum Records {
    static let options = RecordingOptions(recorder: "nadia", moment: Int64(Preload.now))

    /// JSON Lines of one source, given whole in the first.
    static func lines(_ count: Int) -> String {
        (0..<count).map { number in
            let source = number == 0 ? #"{"id":"wire","outlet":"Morning Wire","published":"2024-01-05"}"# : #""wire""#
            return """
                {"subject":"Unit \(number % 20)","predicate":"troops","object":"\(number + 100)","by":"Speaker \(number % 9)",\
                "source":\(source),"quote":"they were \(number + 100)"}
                """
        }.joined(separator: "\n")
    }

    /// An article with three claims of its own.
    static func article(_ number: Int) -> String {
        """
        source:
          id: wire-\(number)
          outlet: Morning Wire
          published: 2024-01-05
          text: |
            Report \(number): around 2,500 troops in Iraq and 900 in Syria, and more than \(number) attacks.
        entities:
          - {id: iraq, label: Iraq, kind: place, aliases: [العراق]}
        claims:
          - {subject: United States, predicate: troops, object: "around 2,500", place: [Iraq], quote: "around 2,500 troops in Iraq"}
          - {subject: US-led coalition, predicate: attacks-suffered, object: more than \(number), place: [Iraq, Syria], by: Washington}
          - {subject: the armed group, predicate: labels, object: report \(number), by: the armed group}

        """
    }

    /// About so many bytes of JSON Lines: claims, or the export of a base that has them. Notes make them long, so that they
    /// are few.
    static func lines(bytes: Int, isExport: Bool) throws -> Data {
        let note = String(repeating: "long ", count: 2_000)
        var text = ""
        for number in 0..<bytes / (note.utf8.count + 240) {
            let id = number / 3
            let source = number % 3 > 0 ? "\"wire-\(id)\"" : """
                {"id":"wire-\(id)","outlet":"Morning Wire","published":"2024-01-05"}
                """
            text += """
                {"subject":"Unit \(number % 40)","predicate":"killed","object":"\(number + 2)","by":"Speaker \(number % 7)",\
                "source":\(source),"note":"\(note)"}

                """
        }
        guard isExport else { return Data(text.utf8) }
        let base = try KnowledgeBase()
        try base.importLines(text: Data(text.utf8), named: "lines", options: ImportOptions(recording: options))
        return Data(try export(base).utf8)
    }

    static func export(of record: String) throws -> String {
        let base = try KnowledgeBase()
        try base.record(text: Data(record.utf8), named: "a.yaml", options: options)
        return try export(base)
    }

    static func export(_ base: KnowledgeBase) throws -> String {
        var lines = ""
        try base.export { lines += $0 + "\n" }
        return lines
    }

    /// What the base at `path` holds: its export, after it was found sound; empty for no base and for an empty one.
    static func sound(_ path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: path) else { return "" }
        let base = try KnowledgeBase(path: path, access: .write)
        defer { try? base.close() }
        if let finding = try base.check().first(where: { $0.problem != nil }) {
            throw Built.Missing(description: "\(finding.part): \(finding.problem ?? "")")
        }
        return try export(base)
    }
}
