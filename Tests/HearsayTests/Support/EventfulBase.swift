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
        try record(told)
        try record(told.replacing("id: afp", with: "id: afp-later"))
        try base.joinOrigins("c", "afp", why: "one text", options: later())
        try base.cutOrigins("c", "afp", why: "two texts", options: later())
        try base.removeAlias("the administration", from: "us-government", options: later())
        try base.link("syria", to: "baghdad", speaking: false, removes: true, options: later())
        try base.declare(
            Predicate(
                id: "killed", label: "killed in action", object: .figure, measure: .count, unit: "people", separators: ["weapon"],
                signed: true, steady: 3, synonyms: ["fell"], meaning: "of all sides"), options: later())
    }

    /// Every key of the record; of entities known before, what was not known of them.
    private static let told = """
        source:
          id: afp
          outlet: AFP
          published: 2024-01-07
          retrieved: 2024-01-08
          url: https://example.org/a
          archived: https://example.org/b
          language: en
          original_language: fr
          text: "Nobody knows how many fell in Iraq, which borders Syria."
        entities:
          - {id: iraq, label: Iraq, description: a country, same_as: ["https://example.org/iraq"]}
          - {id: syria, label: Syria, kind: country, description: a country, same_as: ["https://example.org/syria"]}
          - {id: jordan, label: Jordan, kind: place, description: a country, same_as: ["https://example.org/jordan"], speaks_for: [syria]}
        claims:
          - {subject: Iraq, predicate: borders, object: Syria, by: Jordan, place: [Iraq]}
          - {subject: Iraq, predicate: killed, object: unknown, via: [Jordan], stance: denies}
        predicates: [{id: borders, object: entity, functional: true, meaning: shares a border with}]

        """
}
