import ClaimExtraction
import ClaimModel
import Testing

/// A whole article: its statements with speaker, figure and time.
@Suite(.enabled(if: SharedFolder.text("articles/iraq-coalition.txt") != nil))
struct SeedArticleTests {
    private static let sudani = "Mohamed Shia al-Sudani"

    private struct Statement {
        var speaker: String?
        var predicate: String
        var words: String
        var during: String?
        var place: [String] = []
    }

    private static let statements = [
        Statement(speaker: sudani, predicate: "", words: "put an end"),
        Statement(speaker: sudani, predicate: "", words: "affirmed his firm position"),
        Statement(speaker: sudani, predicate: "", words: "justifications for its existence have ended"),
        Statement(speaker: sudani, predicate: "will-determine", words: "dialogue"),
        Statement(speaker: sudani, predicate: "", words: "commemoration"),
        Statement(speaker: nil, predicate: "killed-by", words: "military commander", during: "2024-01-04"),
        Statement(speaker: nil, predicate: "member-of", words: "Hashed al-Shaabi"),
        Statement(speaker: nil, predicate: "part-of", words: "Iraqi armed forces"),
        Statement(speaker: "Washington", predicate: "labels", words: "self-defence"),
        Statement(speaker: "Sudani's government", predicate: "labels", words: "blatant aggression"),
        Statement(speaker: nil, predicate: "deployed-since", words: "2014"),
        Statement(speaker: nil, predicate: "attacks-suffered", words: "regular attacks", during: "2023-10-07/2024-01-05"),
        Statement(
            speaker: "Washington", predicate: "attacks-suffered", words: "more than 100", during: "2023-10-11~/2024-01-05",
            place: ["Iraq", "Syria"]),
        Statement(speaker: nil, predicate: "troops", words: "around 2,500", place: ["Iraq"]),
        Statement(speaker: nil, predicate: "troops", words: "900", place: ["Syria"]),
        Statement(speaker: nil, predicate: "partner-of", words: "France"),
        Statement(speaker: nil, predicate: "partner-of", words: "Spain"),
        Statement(speaker: nil, predicate: "partner-of", words: "United Kingdom"),
        Statement(speaker: nil, predicate: "declared", words: "victory", during: "2017-09/2017-12"),
        Statement(speaker: nil, predicate: "present-in", words: "northern Iraq"),
    ]

    private func extraction() throws -> Extraction {
        let text = try #require(SharedFolder.text("articles/iraq-coalition.txt"))
        return ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5))
    }

    @Test func mostStatementsAreProposed() throws {
        let claims = try extraction().claims
        let missed = Self.statements.filter { statement in
            !claims.contains { claim in
                (statement.predicate.isEmpty || claim.predicate.value == statement.predicate)
                    && "\(claim.object.value) \(claim.subject.value) \(claim.quote.exact)".contains(statement.words)
                    && claim.speaker?.value.name == statement.speaker
                    && (statement.during == nil || claim.during?.value.edtf == statement.during)
                    && (statement.place.isEmpty || claim.place.map(\.value) == statement.place)
            }
        }
        #expect(Self.statements.count - missed.count >= 16, "\(missed)")
    }

    @Test func nobodyElseSpeaks() throws {
        let known: Set<String?> = [
            nil, Self.sudani, "Washington", "Sudani's government", "Baghdad", "Islamic Resistance in Iraq", "Islamic Resistance",
        ]
        #expect(Set(try extraction().claims.map { $0.speaker?.value.name }).subtracting(known).isEmpty)
    }

    @Test func theCreditLineIsRead() throws {
        let metadata = try extraction().metadata
        #expect(metadata.agency == "AFP")
        #expect(metadata.published?.edtf == "2024-01-05")
        #expect(metadata.title == "Iraq PM says determined to end presence of US-led coalition")
    }
}
