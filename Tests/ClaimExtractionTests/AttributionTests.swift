import ClaimExtraction
import ClaimModel
import Testing

@Suite struct AttributionTests {
    static let extractor = ArticleExtractor()

    @Test(arguments: [
        ("Officials said the bridge was closed.", "Officials", "said", ["the bridge was closed"]),
        ("The bridge was closed, officials said.", "officials", "said", ["The bridge was closed"]),
        ("“The bridge is closed,” said Mayor Anna Berg.", "Mayor Anna Berg", "said", ["“The bridge is closed"]),
        ("“It is late,” she said. “We must go.”", "she", "said", ["“It is late", "“We must go.”"]),
        ("Several people were killed on Tuesday a monitor said.", "a monitor", "said", ["Several people were killed on Tuesday"]),
        (
            "Unemployment rose to 6.9% in February, the statistics office said, with some 365,000 people out of work.",
            "the statistics office", "said",
            ["Unemployment rose to 6.9% in February", "with some 365,000 people out of work."]
        ),
        ("The bridge was closed, officials said, and the mayor denied it.", "officials", "said", ["The bridge was closed"]),
        ("Turkey says it shot down two drones.", "Turkey", "says", ["it shot down two drones"]),
    ])
    func findsSourceCueAndContent(text: String, source: String, cue: String, content: [String]) throws {
        let scalars = ScalarText(text)
        let found = Self.extractor.extract(text: text).attributions
        let attribution = try #require(found.first)
        #expect(found.count == 1)
        #expect(attribution.source.map(scalars.string) == source)
        #expect(attribution.verb == cue)
        let parts = attribution.content.map(scalars.string)
        #expect(parts.count == content.count)
        for (part, expected) in zip(parts, content) { #expect(part.hasPrefix(expected)) }
    }

    @Test(arguments: ["The road is long.", "It rained all day in the north of the country.", "She won the race in June."])
    func plainTextHasNone(text: String) {
        #expect(Self.extractor.extract(text: text).attributions.isEmpty)
    }

    @Test func denialsKeepTheirStance() throws {
        let found = Self.extractor.extract(text: "Russia denied that its aircraft took part in the attack.").attributions
        #expect(try #require(found.first).stance == .denies)
    }

    @Test func offsetsCountScalars() throws {
        let text = "🙂 é — Officials said the bridge was closed."
        let attribution = try #require(Self.extractor.extract(text: text).attributions.first)
        let scalars = Array(text.unicodeScalars)
        var cue = String.UnicodeScalarView()
        cue.append(contentsOf: scalars[attribution.cue])
        #expect(String(cue) == "said")
    }
}
