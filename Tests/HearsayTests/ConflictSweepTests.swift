import ClaimAnalysis
import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore
import Foundation
import Testing

@testable import Hearsay

/// Claims that are swept as numbers clash as those do that are compared whole.
@Suite struct ConflictSweepTests {
    static func same(_ base: KnowledgeBase, _ question: String) throws {
        for (strict, all) in [(false, true), (true, false)] {
            let swept = try base.conflicts(question, all: all, strict: strict, today: QuestionSamples.today)
            try base.asking(timeout: nil) { reader, deadline in
                var run = try QuestionRun(
                    KnowledgeBase.parse(question), reader: reader, parameters: [:], today: QuestionSamples.today, deadline: deadline)
                guard case .claims(let claims) = try run.answer().content else { return }
                let basis = AnalysisBasis(reader: reader, view: run.view)
                let setting = try basis.setting(
                    strict: strict, includesRetracted: claims.contains { $0.status != .current },
                    originsOf: Set(claims.map(\.source)))
                let whole = conflicts(among: Pipeline.inOrder(claims), setting, includesMinor: all)
                #expect(swept.conflicts == whole, "\(question)")
                #expect(Set(swept.claims.keys) == Set(whole.flatMap(\.claims)))
                var search = ConflictSearch(basis: basis, strict: strict, includesMinor: all, check: {})
                #expect(try search.conflicts(among: claims).conflicts == whole, "at hand: \(question)")
                search.parts = []
                let bare = whole.map { conflict in
                    var bare = conflict
                    (bare.unit, bare.envelope, bare.camps, bare.reason) = (nil, FigureInterval(lower: nil, upper: nil), [], "")
                    return bare
                }
                #expect(try search.conflicts(among: claims).conflicts == bare, "bare: \(question)")
            }
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

    /// What memory does not hold goes to a file, and changes nothing.
    @Test(arguments: [0, 1, 300, 700]) func findsTheSameInBoundedMemory(mostHeld: Int) throws {
        let base = try KnowledgeBase()
        let lines = (0..<1_000).map { number in
            #"{"subject":"Unit \#(number % 40 == 0 ? 1 : number % 3)","predicate":"troops","object":"\#(100 + number % 7 * 50)","by":"S\#(number % 11)","said":"2024-01-\#(10 + number % 18)","source":{"id":"s\#(number % 9)","published":"2024-03-20"}}"#
        }
        try base.importLines(text: Data(lines.joined(separator: "\n").utf8), named: "made", options: ImportTests.options())
        try base.asking(timeout: nil) { reader, _ in
            let view = HistoryView.now
            let setting = try AnalysisBasis(reader: reader, view: view).setting(originsOf: [])
            let all = StoreReader.ComparedSelection(sql: "SELECT c.id FROM claim c WHERE c.status = 0", arguments: [], readsAll: true)
            func found(_ mostHeld: Int) throws -> [Set<Int>: Int] {
                var sweep = ConflictSweep(reader: reader, view: view, setting: setting, includesMinor: true, check: {})
                sweep.mostHeld = mostHeld
                return Dictionary(
                    uniqueKeysWithValues: try sweep.found(among: all).map { (Set($0.found.claims), $0.found.pairs) })
            }
            let few = try found(mostHeld)
            #expect(!few.isEmpty)
            #expect(try few == found(1_000_000))
        }
    }

    @Test func holdsNoMoreThanItMay() throws {
        let base = try QuestionSamples.base()
        try base.asking(timeout: nil) { reader, _ in
            var claims: [ComparedClaim] = []
            try reader.forEachComparedClaim(
                .init(sql: "SELECT id FROM claim", arguments: [], readsAll: true), rows: nil,
                try reader.canonicalRows(view: .now), areBare: { _ in true }
            ) { claims.append($0) }
            #expect(claims.count > 3)
            let buckets = ComparedBuckets(count: 2, mostHeld: 2 * claims.count)
            for _ in 0..<5 { try buckets.add(claims, to: 1) }
            #expect(buckets.mostEverHeld == 2 * claims.count)
            #expect(buckets.total == 5 * claims.count)
            #expect(try buckets.take(1).map(\.key) == Array(repeating: claims.map(\.key), count: 5).flatMap { $0 })
            #expect(try buckets.take(0).isEmpty)
        }
    }

    /// Camps, origins and reasons cost far more than the finding: they are made only for stages that look at them.
    @Test(arguments: [
        ("claims | conflicts all | select subject, predicate, place, pairs", []),
        ("claims | conflicts | count", []),
        ("claims | conflicts | where severity > 2 | sort pairs | first 3 | select kind, id", []),
        ("claims | conflicts | where unit = people | count by kind", .bounds),
        ("claims | conflicts | sort envelope.upper | select reason", [.bounds, .reason]),
        ("claims | conflicts | select subject, camps", .camps), ("claims | conflicts | first 2", .all),
        ("claims | first 50 | conflicts | select subject", []),
    ] as [(String, ConflictParts)])
    func makesOnlyWhatIsLookedAt(question: String, parts: ConflictParts) throws {
        let base = try QuestionSamples.base()
        try base.asking(timeout: nil) { reader, deadline in
            let run = try QuestionRun(
                KnowledgeBase.parse(question), reader: reader, parameters: [:], today: QuestionSamples.today, deadline: deadline)
            let stages = run.plan.stages
            let place = try #require(stages.firstIndex { if case .conflicts = $0.kind { true } else { false } })
            #expect(ConflictParts(neededBy: stages[(place + 1)...]) == parts)
        }
    }
}
