import Foundation
import Hearsay
import Testing

@Suite struct RecordingTests {
    @Test func recordsWhatTheFileSays() throws {
        let base = try Samples.base()
        let claims = try Samples.claims(base)
        #expect(claims.count == 4)
        let attacks = try #require(claims.first { $0.predicate == "attacks-suffered" })
        #expect(attacks.by == EntityReference(id: "us-government", label: "United States government"))
        #expect(attacks.isSpeakerNamed)
        #expect(attacks.said.edtf == "2024-01-05")
        #expect(attacks.during.edtf == "2023-10-11~/2024-01-05")
        #expect(attacks.during.text == "since mid-October")
        #expect(attacks.place.map(\.id) == ["iraq", "syria"])
        #expect(attacks.verb == "says")
        #expect(attacks.object.figure?.hedge == .moreThan)
        #expect(attacks.object.figure?.asserted == FigureInterval(lower: 100, lowerExclusive: true, upper: nil))
        #expect(attacks.quote?.anchor?.start == 0)
        #expect(attacks.recorder == "nadia")
        #expect(attacks.recorded == Samples.moment)
    }

    @Test func theSourceSpeaksWhereNobodyIsNamed() throws {
        let troops = try #require(try Samples.claims(Samples.base()).first { $0.object.figure?.text == "around 2,500" })
        #expect(troops.by.id == "afp")
        #expect(!troops.isSpeakerNamed)
        #expect(!troops.isDuringStated)
        #expect(troops.during.edtf == "2024-01-05")
    }

    @Test func aMetonymMeansAGovernmentOnlyWhereSomebodySpeaks() throws {
        let base = try Samples.base(
            Samples.article + "\n" + """
                  - subject: protest
                    predicate: protesters
                    object: "300"
                    place: [Washington]
                """)
        let protest = try #require(try Samples.claims(base).first { $0.predicate == "protesters" })
        #expect(protest.place.map(\.id) == ["washington"])
    }

    @Test(arguments: [
        ("troops", "2,500", "2024-01-05"),
        ("attacks-suffered", "12", "/2024-01-05"),
        ("position-on", "it should leave", "../.."),
    ])
    func absentDuringFollowsFromTheMeasure(predicate: String, object: String, expected: String) throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims: [{subject: A, predicate: \(predicate), object: "\(object)"}]
            """)
        #expect(try Samples.claims(base)[0].during.edtf == expected)
    }

    @Test func recordingAgainAddsNothingNotEvenAnEvent() throws {
        let base = try Samples.base()
        let before = try Samples.export(base)
        let report = try base.record(
            text: Data(Samples.article.utf8), named: "article.yaml", options: Samples.options("omar", at: Samples.moment + 60))
        #expect(report.newClaimCount == 0)
        #expect(report.knownClaimCount == 4)
        #expect(report.missingClaims.isEmpty)
        #expect(try base.log().count == 1)
        #expect(try Samples.export(base) == before)
    }

    @Test func anEditedFileNamesTheClaimsThatAreNoLongerInIt() throws {
        let base = try Samples.base()
        let edited = Samples.article.replacingOccurrences(of: "object: \"900\"", with: "object: about 2,000")
        let report = try base.record(text: Data(edited.utf8), named: "article.yaml", options: Samples.options())
        #expect(report.newClaimCount == 1)
        #expect(report.missingClaims.map(\.summary) == ["troops of United States: 900 in Syria, by AFP, said 2024-01-05"])
    }

    @Test func newNamesAreSaidAndNearMissesPointedOut() throws {
        let base = try Samples.base()
        let report = try base.record(
            text: Data(
                """
                source: {id: s2, outlet: Morning Wire, published: 2024-01-06}
                claims: [{subject: United Staates, predicate: gate-crashers, object: "12"}]
                """.utf8), named: "s2.yaml", options: Samples.options())
        #expect(report.newEntities.map(\.label) == ["United Staates", "Morning Wire"])
        #expect(report.newEntities.first?.nearest == "United States")
        #expect(report.newPredicates.map(\.id) == ["gate-crashers"])
        #expect(report.newPredicates.first?.detail == "figures, a level")
    }

    @Test func anAliasMayMeanAnEntityForSomeTimeOnly() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-01-05}
            entities:
              - {id: sudani, label: Mohamed Shia al-Sudani, aliases: [{name: Iraqi Prime Minister, during: 2022-10-27/..}]}
              - {id: kadhimi, label: Mustafa al-Kadhimi, aliases: [{name: Iraqi Prime Minister, during: 2020-05-07/2022-10-26}]}
            claims:
              - {subject: Iraq, predicate: position-on, object: a, by: Iraqi Prime Minister}
              - {subject: Iraq, predicate: position-on, object: b, by: Iraqi Prime Minister, said: 2021-06-01}
            """)
        #expect(try Samples.claims(base).map(\.by.id) == ["sudani", "kadhimi"])
    }

    @Test func aNounOfPersonsBecomesAQualifier() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims: [{subject: A, predicate: killed, object: at least 12 children}]
            """)
        let claim = try Samples.claims(base)[0]
        #expect(claim.qualifiers == ["population": "children"])
        #expect(claim.object.figure?.unit == "people")
    }

    @Test func theSourceTextMayLieBesideTheRecord() throws {
        let folder = try TemporaryFolder()
        try folder.write("texts/a.txt", "Nine\u{A0}people were  “hurt” – badly.\n")
        let record = try folder.write(
            "a.yaml",
            """
            source: {id: s, outlet: O, published: 2024-01-05, text: texts/a.txt}
            claims: [{subject: A, predicate: injured, object: nine, quote: 'Nine people were "hurt" - badly'}]
            """)
        let base = try KnowledgeBase()
        try base.record(files: [record], options: Samples.options())
        let quote = try #require(try Samples.claims(base)[0].quote)
        #expect(quote.exact == "Nine\u{A0}people were  “hurt” – badly")
        #expect(quote.anchor == Quote.Anchor(prefix: "", suffix: ".\n", start: 0, end: 32))
    }

    @Test func aNewVersionOfATextIsTakenOnlyWhenAskedFor() throws {
        let base = try Samples.base()
        let corrected = Samples.article.replacingOccurrences(of: "around 2,500 troops", with: "about 2,400 troops")
            .replacingOccurrences(of: "quote: around 2,500", with: "quote: about 2,400")
            .replacingOccurrences(of: "object: around 2,500", with: "object: about 2,400")
        #expect(throws: RecordError.self) {
            try base.record(text: Data(corrected.utf8), named: "a.yaml", options: Samples.options())
        }
        let report = try base.record(
            text: Data(corrected.utf8), named: "a.yaml", options: Samples.options(acceptsNewVersions: true))
        #expect(report.newVersions.map(\.version) == [2])
        #expect(try base.source("wire-2024-01-05").versions.map(\.version) == [1, 2])
        #expect(try base.source("wire-2024-01-05", version: 1).source.text?.contains("around 2,500") == true)
    }
}
