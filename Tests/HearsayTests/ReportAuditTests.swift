import ClaimAnalysis
import Foundation
@testable import Hearsay
import Testing

@Suite struct ReportAuditTests {
    private static let planted = """
        source:
          id: s
          outlet: Wire
          published: 2024-01-05
          text: The army said 120 men were killed. It lost up to 200 vehicles. A commander and another member died. It was a good day.
        entities:
          - {id: mohamed-sudani, label: Mohamed Sudani, kind: person}
          - {id: mohammed-al-sudani, label: Mohammed al-Sudani, kind: person}
          - {id: m-sudani, label: M. Sudani, kind: person}
          - {id: army, label: the army, kind: organisation}
        claims:
          - {subject: army, predicate: killed, object: 137, quote: 120 men were killed, by: Mohamed Sudani}
          - {subject: army, predicate: vehicles-lost, object: 200, quote: up to 200 vehicles, by: a senior US official}
          - {subject: army, predicate: vehicle-lost, object: 3, by: Mohammed al-Sudani}
          - {subject: army, predicate: deaths, object: 2, quote: A commander and another member died, by: M. Sudani}
        """

    @Test func eachPlantedProblemIsFound() throws {
        let base = try Samples.base(Self.planted)
        let ids = try Samples.claims(base).map(\.id)
        func of(_ kind: AuditKind) throws -> [AuditFinding] { try base.audit([kind]) }
        #expect(
            try of(.figureNotInQuote)
                == [AuditFinding(.figureNotInQuote, [ids[0]], "The claim says “137”, its quote “120 men”.")])
        #expect(
            try of(.hedgeNotInQuote)
                == [AuditFinding(.hedgeNotInQuote, [ids[1]], "The claim says “200”, its quote “up to 200 vehicles”.")])
        #expect(
            try of(.figureInOtherWords) == [
                AuditFinding(
                    .figureInOtherWords, [ids[3]],
                    "The claim says “2”; its quote names no figure that can be read: “A commander and another member died”.")
            ])
        #expect(try of(.anonymousOnly).map(\.ids) == [[ids[1]]])
        #expect(try of(.singleOrigin).count == 4)
        #expect(
            Set(try of(.similarEntities).map { Set($0.ids) }) == [
                ["mohamed-sudani", "mohammed-al-sudani"], ["mohamed-sudani", "m-sudani"], ["mohammed-al-sudani", "m-sudani"],
            ])
        #expect(try of(.similarPredicates).map { Set($0.ids) } == [["vehicles-lost", "vehicle-lost"]])
    }

    /// A claim cannot be of an article that came before it.
    @Test func whatWasSaidAfterPublicationIsFound() throws {
        let base = try Samples.base(Samples.article.replacing("said: on Friday", with: "said: 2024-01-07"))
        let claim = try Samples.claims(base)[3].id
        #expect(
            try base.audit([.saidAfterPublication]) == [
                AuditFinding(
                    .saidAfterPublication, [claim],
                    "the armed group said it 2024-01-07, after wire-2024-01-05 was published (2024-01-05).")
            ])
        #expect(try Samples.base().audit([.saidAfterPublication]) == [])
    }

    /// Two outlets that print one agency's copy are one origin still.
    @Test func copiesOfOneAgencyAreOneOrigin() throws {
        let text = "Ten trucks crossed the border on Friday, the ministry said, and two of them were stopped near the river."
        func article(_ id: String) -> String {
            """
            source: {id: \(id), outlet: Outlet \(id), agency: AFP, published: 2024-01-05, text: "\(text)"}
            claims: [{subject: B, predicate: trucks, object: 10, by: the ministry}]
            """
        }
        let base = try Samples.base(article("a"))
        try base.record(text: Data(article("b").utf8), named: "b.yaml", options: Samples.options())
        let findings = try base.audit([.singleOrigin])
        #expect(
            findings.map(\.sentence)
                == ["Trucks of B: 2 claims rest on one origin, though 2 sources have it, a."])
    }

    @Test(arguments: [
        ("a US official", true), ("officials", true), ("Officials in Baghdad", true), ("security sources", true),
        ("a source who asked not to be named", true), ("an unnamed adviser", true), ("advisers of Sudani", true),
        ("senior US defence official (The Hill)", true), ("Official Gazette", false), ("Pentagon", false), ("Pat Ryder", false), ("The Observer", false),
    ]) func namesHideOrName(label: String, isAnonymous: Bool) {
        #expect(AnonymousNames.isAnonymous(label) == isAnonymous)
    }

    @Test(arguments: [
        ("Mohamed al-Sudani", "Mohammed Al-Sudani", true), ("Muhammad Sudani", "Mohamed Sudani", true),
        ("Qasem Soleimani", "Kassem Sulaimani", true), ("P. Ryder", "Pat Ryder", true),
        ("Maj. Gen. Pat Ryder", "Pat Ryder", true), ("Kataib Hezbollah", "Kata'ib Hizballah", true),
        ("Iran", "Iraq", false), ("Base 1", "Base 2", false), ("northern Iraq", "southern Iraq", false),
        ("Pat Ryder", "Sabrina Singh", false), ("United States", "United Kingdom", false),
    ]) func spellingsOfOneNameAreTold(one: String, other: String, areOne: Bool) {
        #expect((NameLikeness.reason(one, other, isPerson: true) != nil) == areOne)
        #expect((NameLikeness.reason(other, one, isPerson: true) != nil) == areOne)
    }

    @Test func chainsThatCircleAreFound() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: A, predicate: position-on, object: x}
              - {subject: A, predicate: position-on, object: y}
            """)
        #expect(try base.audit([.circularChain]) == [])
        let ids = try Samples.claims(base).map(\.id)
        // No record can make one: a claim reports one recorded before it.
        let circle = AuditRun.circles([ids[0]: ids[1], ids[1]: ids[0]])
        let (one, other) = (min(ids[0], ids[1]), max(ids[0], ids[1]))
        #expect(circle.map(\.kind) == [.circularChain])
        #expect(circle.map { Set($0.ids) } == [[one, other]])
        #expect(circle[0].sentence.hasPrefix("These claims report each other in a circle: "))
    }

    /// A base whose quotes hold their figures, whose claims rest on several origins and named speakers, and whose names
    /// are told apart, gives no finding of any kind.
    @Test func aCleanBaseHasNoFindings() throws {
        func article(_ outlet: String, _ words: String, _ figure: String) -> String {
            """
            source: {id: \(outlet), outlet: \(outlet), published: 2024-01-05, text: "\(words)"}
            claims: [{subject: port strike, predicate: on-strike, object: "\(figure)", by: Omar Haddad, quote: "\(words)"}]
            """
        }
        let base = try Samples.base(article("Harbour", "Omar Haddad counted 1,200 dockers at the northern gate", "1,200"))
        try base.record(
            text: Data(article("Lighthouse", "According to Omar Haddad around 1,300 people laid down their work on Friday", "around 1,300").utf8),
            named: "b.yaml", options: Samples.options())
        #expect(try base.audit() == [])
    }

    @Test func theSampleHasNothingToMend() throws {
        let base = try Samples.base()
        let kinds = Set(AuditKind.allCases).subtracting([.singleOrigin, .anonymousOnly])
        #expect(try base.audit(kinds) == [])
    }
}
