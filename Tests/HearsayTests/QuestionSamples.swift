import Foundation
import Hearsay

/// A base with claims of every kind, and short names for them: the words of their objects.
enum QuestionSamples {
    static let today = Day(year: 2024, month: 1, day: 10)!

    static let wire = """
        source:
          id: wire-2024-01-05
          outlet: Morning Wire
          agency: AFP
          title: Troops and attacks
          published: 2024-01-05
          retrieved: 2024-01-06
          url: https://example.org/wire
          authors: [Ann Reed, Bo Lind]
          language: en
          text: |
            Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October.
            The country keeps around 2,500 troops in Iraq and 900 in Syria. "No base is safe," said the armed group.
            A strike in self-defence killed 12 in Baghdad.
        entities:
          - {id: united-states, label: United States, kind: country, aliases: [US, America]}
          - {id: us-government, label: United States government, kind: organisation, metonyms: [Washington]}
          - {id: pentagon, label: Pentagon, kind: organisation, speaks_for: [us-government]}
          - {id: pentagon-spokesman, label: Pat Ryder, kind: person, speaks_for: [pentagon]}
          - {id: washington, label: Washington, kind: place}
          - {id: iraq, label: Iraq, kind: place, aliases: [العراق, Republic of Iraq]}
          - {id: baghdad, label: Baghdad, kind: place, within: [iraq]}
          - {id: green-zone, label: Green Zone, kind: place, within: [baghdad]}
          - {id: syria, label: Syria, kind: place}
          - {id: coalition, label: US-led coalition, kind: organisation}
          - {id: armed-group, label: The armed group, kind: organisation}
        claims:
          - subject: United States
            predicate: troops
            object: around 2,500
            place: [Iraq]
            by: Washington
            quote: around 2,500 troops in Iraq
            note: a round number
          - subject: United States
            predicate: troops
            object: "900"
            place: [Syria]
          - subject: US-led coalition
            predicate: attacks-suffered
            object: more than 100
            place: [Iraq, Syria]
            during: 2023-10-11/2024-01-05
            by: Pentagon
            verb: says
            quote: Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October
          - subject: The armed group
            predicate: labels
            object: no base is safe
            by: The armed group
            said: 2024-01-04
            quote: No base is safe
            via: [Telegram]
          - subject: United States
            predicate: killed
            object: "12"
            place: [Green Zone]
            during: 2024-01-04
            by: Pat Ryder
            said: 2024-01-04
            qualifiers: {weapon: drone}
            quote: A strike in self-defence killed 12 in Baghdad
        """

    static let paper = """
        source:
          id: paper-2023-12-01
          outlet: Evening Paper
          title: Élite troops to stay
          published: 2023-12-01
          language: fr
        claims:
          - subject: United States
            predicate: troops
            object: "3,200"
            place: [Iraq]
            by: The armed group
            stance: denies
          - subject: United States
            predicate: troops
            object: up to 2,000
            place: [Baghdad]
            by: US-led coalition
            mood: planned
            during: 2024
          - subject: The armed group
            predicate: position-on
            object: US-led coalition
            by: The armed group
            quote: Les élites resteront
            said: 2023-11
          - subject: US-led coalition
            predicate: attacks-suffered
            object: "66"
            place: [Iraq]
            during: ../2023-12-01
          - subject: US-led coalition
            predicate: range
            object: 300 km
        """

    static func base() throws -> KnowledgeBase {
        let base = try KnowledgeBase()
        try base.record(text: Data(wire.utf8), named: "wire.yaml", options: Samples.options())
        try base.record(
            text: Data(paper.utf8), named: "paper.yaml", options: Samples.options("omar", at: Samples.moment + 3_600))
        return base
    }

    /// The objects of the claims that a question is answered with, in their order.
    static func objects(
        _ question: String, in base: KnowledgeBase, parameters: [String: String] = [:]
    ) throws -> [String] {
        guard case .claims(let claims) = try base.ask(question, parameters: parameters, today: today).content else {
            return ["rows"]
        }
        return claims.map { claim in
            switch claim.object {
            case .entity(let entity): entity.id
            case .text(let text): text
            case .date(let date): date.edtf
            case .figure(let figure): figure.text
            }
        }
    }

    /// The answer as lines of values, with a line of columns first.
    static func lines(_ question: String, in base: KnowledgeBase) throws -> [String] {
        let answer = try base.ask(question, today: today)
        return [answer.columns.map(\.name).joined(separator: " ")]
            + answer.table.map { $0.map(show).joined(separator: " ") }
    }

    static func show(_ value: AnswerValue) -> String {
        switch value {
        case .null: "-"
        case .entity(let entity): entity.id
        case .name(let name), .text(let name): name
        case .integer(let number): String(number)
        case .number(let number): number == number.rounded() ? String(Int(number)) : String(number)
        case .time(let time): time.edtf
        case .figure(let figure): figure.text
        case .list(let members): "[" + members.map(show).joined(separator: ",") + "]"
        case .object(let fields): "{" + fields.map { $0.name + ":" + show($0.value) }.joined(separator: ",") + "}"
        }
    }
}
