import Foundation
import Hearsay

/// Fills a base with every kind of event.
enum EventfulBase {
    static func fill(_ base: KnowledgeBase) throws {
        var minutes: Int64 = 0
        func later() -> RecordingOptions {
            minutes += 1
            return RecordingOptions(recorder: "omar", moment: Samples.moment + 60 * minutes, acceptsNewVersions: true)
        }
        func record(_ yaml: String) throws { try base.record(text: Data(yaml.utf8), named: "file.yaml", options: later()) }
        try record(Samples.article)
        let claims = try Samples.claims(base)
        let retraction = try base.retract(claims[0].id, why: "withdrawn", kind: .outletCorrected, options: later())
        let undoing = try base.undo(event: retraction.id, why: "it was not", options: later())
        try base.undo(event: undoing.id, why: "it was", options: later())
        try base.addAlias("Uncle Sam", to: "us-government", options: later())
        try base.addAlias(
            "the administration", to: "us-government", during: ClaimTime(edtf: "2021-01-20/2025-01-20"), options: later())
        try base.removeAlias("Uncle Sam", from: "us-government", options: later())
        try base.link("syria", to: "baghdad", speaking: false, options: later())
        try base.merge("the-armed-group", into: "us-led-coalition", why: "test", options: later())
        try base.merge("us-led-coalition", into: "us-government", why: "test", options: later())
        try base.split("us-led-coalition", why: "test", options: later())
        try base.declare(Predicate(id: "labels", label: "labels", object: .text, functional: true), options: later())
        try record(Samples.article.replacingOccurrences(of: "No base is safe", with: "No camp is safe"))
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "c.yaml",
            """
            source: {id: c, outlet: Pentagon, published: 2024-12-19, authors: [A. B., C. D.], language: en}
            claims:
              - {subject: United States, predicate: troops, object: about 2000, place: [Syria], via: [a spokesman, AFP], mood: planned, note: "two\\nlines", qualifiers: {role: core}}
              - {subject: US-led coalition, predicate: deployed-since, object: "2014-08"}
            predicates: [{id: deployed-since, object: date}]
            """)
        try base.supersede(claims[1].id, with: file, why: "corrected", kind: .speakerCorrected, options: later())
    }
}
