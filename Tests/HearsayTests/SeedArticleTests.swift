import Foundation
import Hearsay
import Testing

/// The article that Hearsay began with, statement by statement. Its text is its publisher's, so it is read from where
/// it lies beside the repository, and these tests are skipped where it does not.
@Suite(.enabled(if: Repository.shared != nil)) struct SeedArticleTests {
    private func base() throws -> KnowledgeBase {
        let folder = try TemporaryFolder()
        let article = try #require(Repository.shared).appendingPathComponent("articles/iraq-coalition.txt")
        try folder.write("iraq-coalition.txt", Data(contentsOf: article))
        let record = Repository.root.appendingPathComponent("Tests/Support/seed.yaml")
        let file = try folder.write("seed.yaml", Data(contentsOf: record))
        let base = try KnowledgeBase()
        try base.record(files: [file], options: Samples.options())
        return base
    }

    @Test func everyStatementIsRecordedWithItsQuoteInPlace() throws {
        let claims = try Samples.claims(base())
        #expect(claims.count >= 22)
        #expect(claims.allSatisfy { $0.quote == nil || $0.quote?.anchor != nil })
        #expect(claims.filter { $0.quote != nil }.count >= 19)
    }

    @Test func washingtonsCountHasItsSpeakerBoundPlacesAndStart() throws {
        let claim = try #require(try Samples.claims(base()).first { $0.predicate == "attacks-suffered" && $0.object.figure?.value == 100 })
        #expect(claim.by.id == "us-government")
        #expect(claim.object.figure?.asserted == FigureInterval(lower: 100, lowerExclusive: true, upper: nil))
        #expect(claim.place.map(\.label).sorted() == ["Iraq", "Syria"])
        #expect(claim.during.edtf == "2023-10-11~/2024-01-05")
    }

    @Test func theTroopFiguresAreTheAgencysOwn() throws {
        let troops = try Samples.claims(base()).filter { $0.predicate == "troops" }
        #expect(troops.compactMap { $0.object.figure?.value }.sorted() == [900, 2_500])
        #expect(troops.allSatisfy { $0.by.label == "AFP" && !$0.isSpeakerNamed })
        #expect(troops.first { $0.object.figure?.value == 2_500 }?.object.figure?.hedge == .about)
    }

    @Test func timesOfEveryPrecisionAreKept() throws {
        let edtf = Set(
            try Samples.claims(base()).flatMap { claim in
                if case .date(let date) = claim.object { return [claim.said.edtf, claim.during.edtf, date.edtf] }
                return [claim.said.edtf, claim.during.edtf]
            })
        for expected in ["2024-01-05", "2024-01-04", "2020-01", "2017-09/2017-12", "2023-10-07/2024-01-05"] {
            #expect(edtf.contains(expected), "\(expected)")
        }
        #expect(edtf.contains { $0.hasPrefix("2014/") || $0 == "2014" })
    }

    @Test func manyIsNoFigure() throws {
        let claim = try #require(try Samples.claims(base()).first { $0.object.figure?.text == "many" })
        #expect(claim.by.label == "Islamic Resistance in Iraq")
        #expect(claim.object.figure?.hedge == .unknown)
        #expect(claim.object.figure?.asserted == nil)
    }

    @Test(arguments: ["Mohamed Shia al-Sudani", "Mohammed Shia Al-Sudani", "Sudani"])
    func eitherSpellingFindsThePrimeMinister(name: String) throws {
        #expect(try base().entity(name).entity.id == base().entity("Mohamed Shia al-Sudani").entity.id)
    }

    @Test func theStatementWentThroughAChain() throws {
        #expect(try Samples.claims(base()).contains { !$0.via.isEmpty && $0.by.label.contains("Sudani") })
    }
}
