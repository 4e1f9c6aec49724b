import Foundation
import Hearsay

/// Records for tests, and a base that holds them.
enum Samples {
    /// 2024-01-06T12:00:00Z.
    static let moment: Int64 = 1_704_542_400

    static func options(
        _ recorder: String = "nadia", at moment: Int64 = moment, refusesNewNames: Bool = false,
        acceptsNewVersions: Bool = false
    ) -> RecordingOptions {
        RecordingOptions(
            recorder: recorder, moment: moment, refusesNewNames: refusesNewNames, acceptsNewVersions: acceptsNewVersions)
    }

    static let article = """
        source:
          id: wire-2024-01-05
          outlet: Morning Wire
          agency: AFP
          title: Troops and attacks
          published: 2024-01-05
          language: en
          text: |
            Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October.
            The country keeps around 2,500 troops in Iraq and 900 in Syria. "No base is safe," said the armed group.
        entities:
          - id: us-government
            label: United States government
            kind: organisation
            metonyms: [Washington]
          - id: washington
            label: Washington
            kind: place
          - id: iraq
            label: Iraq
            kind: place
            aliases: [العراق, Republic of Iraq]
          - id: baghdad
            label: Baghdad
            kind: place
            within: [iraq]
        claims:
          - subject: United States
            predicate: troops
            object: around 2,500
            place: [Iraq]
            quote: around 2,500 troops in Iraq
          - subject: United States
            predicate: troops
            object: "900"
            place: [Syria]
          - subject: US-led coalition
            predicate: attacks-suffered
            object: more than 100
            place: [Iraq, Syria]
            during: since mid-October
            by: Washington
            verb: says
            quote: Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October
          - subject: the armed group
            predicate: labels
            object: no base is safe
            by: the armed group
            said: on Friday
        """

    static func base(_ text: String = article) throws -> KnowledgeBase {
        let base = try KnowledgeBase()
        try base.record(text: Data(text.utf8), named: "article.yaml", options: options())
        return base
    }

    static func claims(_ base: KnowledgeBase) throws -> [Claim] {
        try base.log().isEmpty ? [] : base.sources().flatMap { try base.source($0.id).claims }
    }

    static func export(_ base: KnowledgeBase) throws -> String {
        var lines = ""
        try base.export { lines += $0 + "\n" }
        return lines
    }
}
