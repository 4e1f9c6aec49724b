import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct OriginTests {
    private static func document(_ id: String, _ text: String, agency: String? = nil) -> OriginDocument {
        OriginDocument(id: id, agency: agency, text: MinHash(text))
    }

    /// 20 edited copies of each of ten texts share its origin, and no two texts do, though up to four are on one event.
    @Test func copiesShareAnOriginAndSubjectsDoNot() {
        var random = SplitMix(seed: 3)
        var documents: [OriginDocument] = []
        for (number, text) in Texts.all.enumerated() {
            #expect((110...250).contains(text.split(separator: " ").count))
            documents.append(Self.document("text-\(number)-00", text))
            for copy in 1...20 {
                let id = "text-\(number)-" + (copy < 10 ? "0" : "") + "\(copy)"
                documents.append(Self.document(id, Texts.edited(text, &random)))
            }
        }
        let origins = Origins(documents).origins
        for document in documents { #expect(origins[document.id] == document.id.prefix(6) + "-00") }
    }

    @Test func theThresholdIsSettable() {
        var random = SplitMix(seed: 5)
        let documents = [Self.document("a", Texts.all[0]), Self.document("b", Texts.edited(Texts.all[0], &random))]
        #expect(Set(Origins(documents).origins.values) == ["a"])
        #expect(Set(Origins(documents, thresholds: .init(nearDuplicate: 0.99)).origins.values) == ["a", "b"])
    }

    @Test func likenessEstimatesTheShareInCommon() {
        var random = SplitMix(seed: 9)
        for text in Texts.all {
            let copy = Texts.edited(text, &random)
            let (one, other) = (Set(Shingles.hashes(of: text)), Set(Shingles.hashes(of: copy)))
            let share = Double(one.intersection(other).count) / Double(one.union(other).count)
            #expect(abs(MinHash(text).likeness(to: MinHash(copy)) - share) < 0.14)
        }
    }

    @Test func numbersCaseAndPunctuationMakeNoDifference() {
        #expect(
            MinHash("At least 58 people died, officials said.") == MinHash("at least 86 people died officials said"))
        #expect(MinHash("").likeness(to: MinHash("")) == 0)
        #expect(MinHash("two words").shingles == 1)
    }

    @Test func oneAgencyNeedsFewerWordsInCommon() {
        // Two copies cut to different halves share a part only.
        let words = Texts.all[4].split(separator: " ").map(String.init)
        let (one, other) = (words[..<90].joined(separator: " "), words[50...].joined(separator: " "))
        let likeness = MinHash(one).likeness(to: MinHash(other))
        #expect((0.2..<0.45).contains(likeness))
        let thresholds = Origins.Thresholds(nearDuplicate: 0.5)
        let same = [Self.document("a", one, agency: "AFP"), Self.document("b", other, agency: "afp")]
        let links = Origins(same, thresholds: thresholds).links
        #expect(links.map(\.evidence) == [.agency("afp", likeness: likeness, .texts)])
        let different = [Self.document("a", one, agency: "AFP"), Self.document("b", other, agency: "Reuters")]
        #expect(Origins(different, thresholds: thresholds).links.isEmpty)
    }

    @Test func titlesAndQuotesStandForTexts() {
        let copy = MinHash("Dam bursts above Velmar\nat least 41 people dead, the provincial governor said")
        let other = MinHash("Market opens in Karsten\nthe new hall will hold 200 stalls, the mayor said")
        let documents = [
            OriginDocument(id: "a", text: MinHash(Texts.all[0]), titleAndQuotes: copy),
            OriginDocument(id: "b", titleAndQuotes: copy), OriginDocument(id: "c", titleAndQuotes: other),
            OriginDocument(id: "d", text: MinHash(Texts.all[1]), titleAndQuotes: copy),
        ]
        let origins = Origins(documents)
        #expect(
            origins.links.map(\.description) == [
                "a and b: their titles and quotes share about 100 % of their runs of words.",
                "b and d: their titles and quotes share about 100 % of their runs of words.",
            ])
        #expect(origins.origins == ["a": "a", "b": "a", "c": "c", "d": "a"])
    }

    @Test func chainsNameTheLatestOnTheSameQuestion() {
        func agency(_ id: String, _ day: Int, _ topic: String) -> OriginDocument {
            OriginDocument(id: id, outlet: "Reuters", published: day, topics: [topic])
        }
        let naming = OriginDocument(id: "z", outlet: "Post", published: 10, hands: ["Reuters"], topics: ["base killed"])
        let documents = [
            agency("a", 2, "base killed"), agency("b", 9, "base killed"), agency("c", 10, "dam killed"),
            agency("d", 14, "base killed"), naming,
        ]
        #expect(
            Origins(documents).links.map(\.description)
                == ["z names Reuters in a chain, and b is theirs on the same question."])
    }

    @Test func reportsLinkAndUsersCutAndAdd() {
        let documents = ["a", "b", "c"].map {
            OriginDocument(id: $0, reported: $0 == "c" ? ["b", "gone"] : [])
        }
        #expect(Origins(documents).origins == ["a": "a", "b": "b", "c": "b"])
        #expect(Origins(documents, cuts: [("b", "c")]).origins == ["a": "a", "b": "b", "c": "c"])
        let joined = Origins(documents, added: [("c", "a")])
        #expect(joined.origins == ["a": "a", "b": "a", "c": "a"])
        #expect(
            joined.path(from: "a", to: "b").map(\.description) == [
                "c and a were linked by hand.", "c passes on a claim of b.",
            ])
        #expect(Origins(documents).path(from: "a", to: "b").isEmpty)
    }

    /// A thousand copies of one text are joined without each being set beside each.
    @Test func crowdsAreJoined() {
        let sketch = MinHash(Texts.all[2])
        let documents = (0..<1000).map { OriginDocument(id: String(1000 + $0), text: sketch) }
        let origins = Origins(documents)
        #expect(Set(origins.origins.values) == ["1000"])
        #expect(origins.links.count <= 16 * 1000)
    }

    @Test func aSourceAndWhatIsSaidInItMakeADocument() {
        let source = Source(id: "s", outlet: "Post", title: "Raid", published: Make.time("2024-01-05"))
        let document = OriginDocument(
            source, quotes: ["58 died", "58 died"], hands: ["Agence France-Presse"], topics: ["strike killed"],
            reported: ["s", "t"])
        #expect(document.hands == ["agence france presse"])
        #expect(document.topics == ["strike killed"])
        #expect(document.reported == ["t"])
        #expect(document.published == 19_727)
        #expect(document.titleAndQuotes == MinHash("Raid\n58 died"))
    }
}
