import ClaimModel
import Testing

@testable import ClaimAnalysis

@Suite struct CampTests {
    /// All maximal sets by trying every subset.
    private static func maximalSets(_ count: Int, _ areAtPeace: (Int, Int) -> Bool) -> Set<[Int]> {
        var near = Array(repeating: 0, count: count)
        for one in 0..<count {
            for other in 0..<one where areAtPeace(one, other) {
                near[one] |= 1 << other
                near[other] |= 1 << one
            }
        }
        var sets: Set<[Int]> = []
        for subset in 1..<(1 << count) {
            let members = (0..<count).filter { subset >> $0 & 1 == 1 }
            guard members.allSatisfy({ subset & ~near[$0] == 1 << $0 }) else { continue }
            // Maximal if nobody outside is at peace with all.
            let friends = members.reduce((1 << count) - 1) { $0 & (near[$1] | 1 << $1) }
            if friends == subset { sets.insert(members) }
        }
        return sets
    }

    @Test func boxesInTimeAndAmount() {
        var random = SplitMix(seed: 37)
        for _ in 0..<300 {
            let boxes = (0..<Int.random(in: 1...9, using: &random)).map { _ -> Box in
                let from = Int64.random(in: 0..<8, using: &random)
                let low = Double(Int.random(in: 0..<8, using: &random))
                return Box(
                    from: from, to: from + Int64.random(in: 0..<5, using: &random),
                    low: Edge(value: low, nudge: Int8.random(in: 0...1, using: &random)),
                    high: Edge(
                        value: low + Double(Int.random(in: 1..<5, using: &random)),
                        nudge: Int8.random(in: -1...0, using: &random)))
            }
            let expected = Self.maximalSets(boxes.count) { boxes[$0].meets(boxes[$1]) }
            let found = BoxSweep(boxes).maximalSets() ?? []
            #expect(Set(found) == expected)
            #expect(found.count == expected.count)
            let cover = BoxSweep(boxes).cover()
            #expect(cover.flatMap { $0 }.sorted() == Array(boxes.indices))
            for set in cover {
                for one in set { for other in set { #expect(boxes[one].meets(boxes[other])) } }
            }
        }
    }

    @Test(arguments: ["troops", "killed", "attacks"])
    func campsAreTheMaximalSetsWithoutABrokenPair(predicate: String) {
        var random = SplitMix(seed: 41)
        let comparer = Comparer(Make.setting)
        for _ in 0..<60 {
            let claims = (0..<10).map { number -> Claim in
                var claim = Make.anyClaim(number, predicate: predicate, &random)
                (claim.place, claim.qualifiers, claim.stance, claim.mood) = (
                    [Make.entity("Iraq")], [:], .affirms, .stated
                )
                return claim
            }
            for conflict in conflicts(among: claims, Make.setting, includesMinor: true) {
                let members = claims.filter { conflict.claims.contains($0.id) }.sorted { $0.id < $1.id }
                let expected = Self.maximalSets(members.count) { one, other in
                    if case .related = comparer.compare(members[one], members[other], among: members) {
                        true
                    } else {
                        false
                    }
                }
                #expect(Set(conflict.camps.map(\.claims)) == Set(expected.map { $0.map { members[$0].id } }))
                #expect(conflict.camps.count == expected.count)
            }
        }
    }

    /// More rows than are searched: the camps still hold every claim, and none holds a broken pair.
    @Test(arguments: ["troops", "killed", "attacks", "length"])
    func manyRowsStillMakeCamps(predicate: String) {
        var random = SplitMix(seed: 43)
        let units = predicate == "length" ? ["km", "m"] : ["people"]
        let claims = (0..<240).map { number -> Claim in
            var claim = Make.anyClaim(number, predicate: predicate, &random, units: units, speakers: 40)
            (claim.place, claim.qualifiers, claim.stance, claim.mood) = ([], [:], .affirms, .stated)
            claim.object = .figure(
                Make.figure(
                    .range, Double(number % 200), unit: units[number % units.count],
                    to: Double(number % 200 + number % 9)))
            return claim
        }
        let set = ClaimGroup(claims, Make.setting)
        let cliques = CliqueSearch(rows: set.group.rows, group: set.group, broken: []).cliques()
        #expect(Set(cliques.flatMap { $0 }).count == set.group.rows.count)
        for clique in cliques {
            for one in clique {
                for other in clique where other > one {
                    let verdict = try? set.group.table.judge(
                        set.group.rows[one], set.group.rows[other], set.group.grouping
                    ).get()
                    #expect(verdict != nil && verdict?.breach == nil)
                }
            }
        }
    }

    @Test func theTollReported() {
        var setting = Make.setting
        setting.origins = ["source-a": "source-a", "source-b": "source-a"]
        let found = conflicts(among: WorkedCaseTests.toll, setting)
        #expect(
            found
                == [
                    Conflict(
                        id: hexadecimal(fnv1a("a\nb\nc\nd")), kind: .contradiction,
                        severity: Severity(ratio: 100.0 / 86), isMinor: false,
                        subject: Make.entity("strike"), predicate: "killed", place: [], unit: "people",
                        reason: """
                            Contradiction ×1.16: Opposition says “more than 100”, which is more than 100, but SOHR says “86”, which is \
                            exactly 86; said 2017-04-04 and 2017-04-06.
                            """,
                        envelope: FigureInterval(lower: 58, upper: nil),
                        camps: [
                            Camp(
                                bounds: FigureInterval(lower: 86, upper: 86), object: nil, denies: false, place: [],
                                separators: [:],
                                during: Make.time("/2017-04-06"), claims: ["a", "b", "d"], speakers: 2, sources: 3,
                                origins: 2),
                            Camp(
                                bounds: FigureInterval(lower: 100, lowerExclusive: true, upper: nil), object: nil,
                                denies: false,
                                place: [], separators: [:], during: Make.time("/2017-04-04"), claims: ["c"],
                                speakers: 1, sources: 1,
                                origins: 1),
                        ],
                        claims: ["a", "b", "c", "d"], pairs: 3)
                ].map { conflict in
                    var conflict = conflict
                    conflict.severity = Severity(lower: 100, upper: 86)
                    return conflict
                })
    }

    @Test func datesWithADayInCommonAreOneCamp() {
        func claim(_ id: String, _ date: String) -> Claim {
            Make.claim(id, .date(Make.time(date)), predicate: "since", by: id)
        }
        let found = conflicts(among: [claim("a", "2014"), claim("b", "2014-06"), claim("c", "2016")], Make.setting)
        #expect(found.map(\.kind) == [.exclusive])
        #expect(found.map(\.pairs) == [2])
        #expect(found.flatMap(\.camps).map(\.claims) == [["a", "b"], ["c"]])
    }

    @Test func denialsAndObjectsMakeCampsByWhatTheyHold() {
        func claim(_ id: String, _ text: String, _ speaker: String, _ stance: Stance = .affirms) -> Claim {
            Make.claim(id, .text(text), predicate: "cause", by: speaker, stance: stance)
        }
        let found = conflicts(
            among: [
                claim("a", "a rocket", "Army"), claim("b", "The rocket", "Police"), claim("c", "a bomb", "Rebels"),
                claim("d", "a rocket", "Rebels", .denies),
            ], Make.setting)
        #expect(found.map(\.kind) == [.denial])
        #expect(found.map(\.pairs) == [4])
        #expect(found.map(\.severity) == [nil])
        let camps = found.flatMap(\.camps).map {
            "\($0.denies ? "not " : "")\($0.object.map { Why(Make.setting).said(Make.claim("", $0)) } ?? "") \($0.claims)"
        }
        #expect(camps == ["“a rocket” [\"a\", \"b\"]", "“a bomb” [\"c\"]", "not “a rocket” [\"d\"]"])
    }
}
