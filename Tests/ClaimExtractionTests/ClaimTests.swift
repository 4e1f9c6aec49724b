import ClaimExtraction
import ClaimModel
import Testing

@Suite struct ClaimTests {
    private func claims(_ text: String) -> [CandidateClaim] {
        ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5)).claims
    }

    private func figureClaims(_ text: String) -> [CandidateClaim] {
        claims(text).filter { if case .figure = $0.object.value { true } else { false } }
    }

    @Test(arguments: [
        ("The strike killed at least 58 people in Idlib.", "killed", "people"),
        ("Police said 12 men were arrested in Lyon.", "arrested", "people"),
        ("The flood displaced 4,000 families.", "displaced", "families"),
        ("The country has around 2,500 troops in Iraq.", "troops", "people"),
        ("There have been more than 100 attacks on its bases.", "attacks-suffered", "attacks"),
        ("The group carried out 30 attacks in May.", "attacks", "attacks"),
        ("The death toll has risen to 86.", "killed", nil),
        ("More than 60 people were wounded in the blast.", "injured", "people"),
    ] as [(String, String, String?)])
    func predicatesFollowTheWords(text: String, predicate: String, unit: String?) throws {
        let claim = try #require(figureClaims(text).first)
        #expect(claim.predicate.value == predicate)
        guard case .figure(let figure, _) = claim.object.value, let unit else { return }
        #expect(figure.unit == unit)
    }

    @Test func aFigureWithoutANounTakesTheOneBefore() throws {
        let found = figureClaims("The United States has around 2,500 troops in Iraq and 900 in Syria.")
        #expect(found.map(\.predicate.value) == ["troops", "troops"])
        #expect(found.map(\.subject.value) == ["United States", "United States"])
        #expect(found.map { $0.place.map(\.value) } == [["Iraq"], ["Syria"]])
        #expect(found.allSatisfy { $0.speaker == nil })
    }

    @Test func timesAndPlacesStandBeside() throws {
        let claim = try #require(
            figureClaims("Washington says there have been more than 100 attacks on its forces in Iraq and neighbouring Syria since mid-October.").first)
        #expect(claim.speaker?.value.name == "Washington")
        #expect(claim.place.map(\.value) == ["Iraq", "Syria"])
        #expect(claim.during?.value.edtf == "2023-10-11~/2024-01-05")
        #expect(claim.subject.value == "Washington's forces")
    }

    @Test func whoCountsSpeaks() throws {
        let claim = try #require(figureClaims("The Syrian Observatory for Human Rights put the death toll at 58.").first)
        #expect(claim.speaker?.value.name == "Syrian Observatory for Human Rights")
        #expect(claim.predicate.value == "killed")
    }

    @Test(arguments: [
        "\"We have recovered 41 bodies from the wreckage,\" Grace Wanjiru told reporters.",
        "Rescuers found 41 bodies in the wreckage.",
        "The ministry reported 41 deaths.",
    ])
    func whoFindsTheDeadDidNotKillThem(text: String) throws {
        let claim = try #require(figureClaims(text).first)
        #expect(claim.predicate.value == "killed")
        #expect(claim.subject.value == "unknown")
    }

    @Test func whatAFigureRoseFromIsNoSubject() throws {
        let claims = figureClaims("Last year 1,200 people died in rail accidents in Kenya, up from 950 in 2022, the agency said.")
        #expect(!claims.contains { $0.subject.value.contains("950") || $0.subject.value.contains("1,200") })
    }

    @Test func possibilitiesAreNoStatements() throws {
        let claim = try #require(figureClaims("Officials said the number could reach 20,000 people.").first)
        #expect(claim.mood.value == .possible)
    }

    @Test func labelsBelongToWhatIsLabelled() throws {
        let claim = try #require(claims("Washington labelled the attack an act of self-defence.").first { $0.predicate.value == "labels" })
        #expect(claim.subject.value == "attack")
        #expect(claim.object.value == .text("act of self-defence"))
    }

    @Test func quotesAreAnchored() throws {
        let text = "Officials said 12 people were killed."
        let claim = try #require(figureClaims(text).first)
        let anchor = try #require(claim.quote.anchor)
        #expect(ScalarText(text).string(anchor.start..<anchor.end) == claim.quote.exact)
    }
}
