import ClaimAnalysis
import ClaimModel
import Foundation
import Testing

@testable import Hearsay

/// Claims that stream by as numbers clash as those do that are read whole.
@Suite struct ConflictSweepTests {
    static func same(_ base: KnowledgeBase, _ question: String) throws {
        for (strict, all) in [(false, true), (true, false)] {
            let swept = try base.conflicts(question, all: all, strict: strict, today: QuestionSamples.today)
            let whole = try base.asking(timeout: nil) { reader, deadline in
                var run = try QuestionRun(
                    KnowledgeBase.parse(question), reader: reader, parameters: [:], today: QuestionSamples.today, deadline: deadline)
                guard case .claims(let claims) = try run.answer().content else { return [Conflict]() }
                return try AnalysisBasis(reader: reader, view: run.view).conflicts(
                    among: Pipeline.inOrder(claims), strict: strict, includesMinor: all, check: {})
            }
            #expect(swept.conflicts == whole, "\(question)")
            #expect(Set(swept.claims.keys) == Set(whole.flatMap(\.claims)))
        }
    }

    @Test(arguments: [
        "claims", "claims about Iraq", "troops of * ", "claims known 2024-01-07", "claims including retracted",
        "claims by Washington", "claims said 2024-01",
    ])
    func agreesOnTheSamples(question: String) throws {
        try Self.same(try QuestionSamples.base(), question)
    }

    @Test func agreesOnTheDossier() throws {
        let base = try KnowledgeBase()
        try base.record(files: Repository.dossier, options: Samples.options())
        try Self.same(base, "claims")
        #expect(try base.conflicts("claims", all: true, strict: false, today: QuestionSamples.today).conflicts.count > 5)
    }

    /// Made claims of all kinds of objects, units, places, separators and times, some merged.
    @Test(arguments: 1...6)
    func agreesOnMadeClaims(seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func pick(_ words: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int(state >> 33) % words.count]
        }
        let lines = (0..<160).map { number -> String in
            let predicate = pick(["troops", "killed", "unemployment", "position-on", "leader", "distance"])
            let object = switch predicate {
            case "leader": pick(["Ann", "Bob", "the Bob"])
            case "position-on": pick(["for it", "against it"])
            case "distance": pick(["3 km", "3,000 metres", "4 km", "2 miles"])
            default: pick(["100", "around 120", "more than 90", "up to 200", "dozens", "exactly 100", "1,000", "none", "between 80 and 95"])
            }
            let population = pick(["", "civilians", "children"])
            return """
                {"subject":"\(pick(["Unit", "Force", "Raid"]))","predicate":"\(predicate)","object":"\(object)",\
                "by":"\(pick(["Ann", "Bob", "Cem"]))","said":"2024-0\(pick(["1", "2", "3"]))-1\(pick(["0", "5"]))",\
                "place":[\(pick(["\"Iraq\"", "\"Baghdad\"", "", "\"Syria\",\"Iraq\""]))],"stance":"\(pick(["affirms", "affirms", "denies"]))",\
                \(pick(["\"during\":\"2024\",", "\"during\":\"since January\",", "", ""]))\
                \(population.isEmpty ? "" : "\"qualifiers\":{\"population\":\"\(population)\"},")\
                "source":{"id":"s\(number % 7)","outlet":"Outlet \(number % 3)","published":"2024-03-20"}}
                """
        }
        let base = try KnowledgeBase()
        try base.importLines(text: Data(lines.joined(separator: "\n").utf8), named: "made", options: ImportTests.options())
        try Self.same(base, "claims")
        _ = try base.merge("force", into: "unit", why: "one", options: Samples.options())
        try Self.same(base, "claims")
        try Self.same(base, "claims known 2024-01-01")
    }
}
