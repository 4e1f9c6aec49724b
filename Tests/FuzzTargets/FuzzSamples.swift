package import ClaimModel
package import Foundation
package import Hearsay

/// A small record, and bases that hold it.
package enum FuzzSamples {
    /// 2024-01-05.
    package static let today = Day(number: 19_727)
    /// 2024-01-06T12:00:00Z.
    package static let options = RecordingOptions(recorder: "nadia", moment: 1_704_542_400)

    static func base() -> KnowledgeBase? {
        guard let base = try? KnowledgeBase() else { return nil }
        _ = try? base.record(text: Data(article.utf8), named: "article.yaml", options: options)
        return base
    }

    /// A base with a little of everything, as bytes.
    package static func baseFile() throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("base.db")
        let base = try KnowledgeBase(path: file.path, access: .create)
        try base.record(text: Data(article.utf8), named: "article.yaml", options: options)
        if let claim = try base.sources().first.map({ try base.source($0.id) })?.claims.first {
            try base.retract(claim.id, why: "withdrawn", kind: .outletCorrected, options: options)
        }
        try base.close()
        return try Data(contentsOf: file)
    }

    package static func export(_ base: KnowledgeBase) throws -> String {
        var lines = ""
        try base.export { lines += $0 + "\n" }
        return lines
    }

    package static let article = """
        source:
          id: wire-2024-01-05
          outlet: Morning Wire
          agency: AFP
          published: 2024-01-05
          text: |
            Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October.
            The country keeps around 2,500 troops in Iraq and 900 in Syria. "No base is safe," said the armed group.
        entities:
          - {id: us-government, label: United States government, kind: organisation, metonyms: [Washington]}
          - {id: iraq, label: Iraq, kind: place, aliases: [العراق, {name: Mesopotamia, during: ../1921}]}
          - {id: baghdad, label: Baghdad, kind: place, within: [iraq]}
        claims:
          - {subject: United States, predicate: troops, object: "around 2,500", place: [Iraq], quote: "around 2,500 troops in Iraq"}
          - {subject: United States, predicate: troops, object: "900", place: [Syria], by: the armed group, mood: forecast}
          - {subject: United States, predicate: troops, object: "3,400", place: [Iraq], by: Baghdad, qualifiers: {weapon: rockets}}
          - {subject: US-led coalition, predicate: attacks-suffered, object: more than 100, place: [Iraq, Syria], during: since mid-October, by: Washington, verb: says, via: [a briefing]}
          - {subject: the armed group, predicate: labels, object: no base is safe, by: the armed group, said: on Friday, note: "two\\nlines"}

        """

    static let other = """
        source: {id: second, outlet: Evening Wire, published: 2024-01-07, text: There are 2,400 troops now.}
        claims: [{subject: United States, predicate: troops, object: "2,400", place: [Iraq], quote: "2,400 troops"}]

        """
}
