import ClaimExtraction
import ClaimModel
import Testing

@Suite struct NameTests {
    private func entities(_ text: String) -> [NamedEntity] {
        ArticleExtractor().extract(text: text).entities
    }

    @Test func oneBearerHasOneName() throws {
        let found = entities("Prime Minister Mohamed Shia al-Sudani spoke. Sudani left. A photo shows Mohammed Shia Al-Sudani.")
        let sudani = try #require(found.first)
        #expect(sudani.label == "Mohamed Shia al-Sudani")
        #expect(sudani.forms.contains("Sudani"))
        #expect(sudani.forms.contains("Mohammed Shia Al-Sudani"))
        #expect(sudani.titles == ["Prime Minister"])
        #expect(sudani.kind == .person)
    }

    @Test func initialsStandForTheName() throws {
        let found = entities("The Syrian Observatory for Human Rights said so. SOHR has a network.")
        let body = try #require(found.first { $0.label == "Syrian Observatory for Human Rights" })
        #expect(body.forms.contains("SOHR"))
        #expect(body.kind == .organisation)
    }

    @Test func metonymsSayWhoIsMeant() throws {
        let found = ArticleExtractor().extract(text: "Washington says the drones came from the south.")
        let speaker = try #require(found.attributions.first?.speaker)
        #expect(speaker.name == "Washington")
        #expect(speaker.standsFor == "United States government")
    }

    @Test(arguments: [
        (
            "The train was carrying roughly 600 passengers, according to the transport ministry, which said the driver had been travelling at more than 110 km per hour.",
            "said", "transport ministry"
        ),
        ("A union official, speaking on condition of anonymity, said 900 people were aboard.", "said", "union official"),
    ])
    func whoSpeaksIsNearest(text: String, cue: String, speaker: String) throws {
        let found = ArticleExtractor().extract(text: text)
        let attribution = try #require(found.attributions.first { $0.verb == cue })
        #expect(attribution.speaker?.name == speaker)
    }

    @Test(arguments: ["Harbour Airstrikes", "Lagoon Bombing"])
    func anEventIsNobody(name: String) throws {
        let found = entities("\(name) condemned. Ministers met on Monday after the \(name).")
        #expect(found.first { $0.label == name }?.kind == .unknown)
    }

    @Test func aBodyNamedAfterACountryIsNotThatCountry() throws {
        let found = entities("The train left the track, Kenya Railways said. Two people died in Kenya last year.")
        #expect(found.first { $0.label == "Kenya Railways" }?.kind == .organisation)
        #expect(found.first { $0.label == "Kenya" }?.kind == .place)
    }

    @Test(arguments: [
        ("Sudani", NameMatch.Kind.short), ("Mohammed Shia Al-Sudani", .spelling), ("mohamed shia al-sudani", .exact),
        ("M. S. al-Sudani", .short),
    ])
    func knownNamesAreOffered(name: String, kind: NameMatch.Kind) {
        let matcher = NameMatcher([Entity(id: "sudani", label: "Mohamed Shia al-Sudani"), Entity(id: "other", label: "Ali Sadiq")])
        #expect(matcher.matches(for: name).map(\.entity) == ["sudani"])
        #expect(matcher.matches(for: name).first?.kind == kind)
    }

    @Test func strangersAreNotOffered() {
        let matcher = NameMatcher([Entity(id: "sudani", label: "Mohamed Shia al-Sudani")])
        #expect(matcher.matches(for: "Anna Berg").isEmpty)
        #expect(matcher.matches(for: "").isEmpty)
    }
}
