import Foundation
import Hearsay
import Testing

@Suite struct HistoryTests {
    private func troops(_ base: KnowledgeBase) throws -> Claim {
        try #require(try Samples.claims(base).first { $0.object.figure?.text == "900" })
    }

    @Test func aRetractedClaimStaysAndCanComeBack() throws {
        let base = try Samples.base()
        let id = try troops(base).id
        let event = try base.retract(
            String(id.prefix(6)), why: "a slip", kind: .entryError, options: Samples.options(at: Samples.moment + 1))
        #expect(try base.claim(id).claim.status == .retracted)
        #expect(try base.claim(id).history.map(\.reasonKind) == ["entry-error"])
        #expect(throws: HistoryError.notCurrent(id: id, status: "retracted")) {
            try base.retract(id, why: "again", kind: .entryError, options: Samples.options())
        }
        let undo = try base.undo(event: event.id, why: nil, options: Samples.options(at: Samples.moment + 2))
        #expect(try base.claim(id).claim.status == .current)
        #expect(throws: HistoryError.undone(event: event.id, by: undo.id)) {
            try base.undo(event: event.id, why: nil, options: Samples.options())
        }
        try base.undo(event: undo.id, why: nil, options: Samples.options(at: Samples.moment + 3))
        #expect(try base.claim(id).claim.status == .retracted)
    }

    @Test func aCorrectionPutsAnotherClaimInItsPlace() throws {
        let folder = try TemporaryFolder()
        let base = try Samples.base()
        let old = try troops(base)
        let file = try folder.write(
            "corrected.yaml",
            """
            source: {id: briefing-2024-12-19, outlet: Pentagon, published: 2024-12-19}
            claims: [{subject: United States, predicate: troops, object: about 2000, place: [Syria]}]
            """)
        let (event, report) = try base.supersede(
            old.id, with: file, why: "the Pentagon corrected it", kind: .speakerCorrected, options: Samples.options())
        #expect(report.newClaimCount == 1)
        #expect(try base.claim(old.id).claim.status == .superseded)
        let new = try #require(report.newClaims.first?.id)
        try base.undo(event: event.id, why: nil, options: Samples.options())
        #expect(try base.claim(old.id).claim.status == .current)
        #expect(try base.claim(new).claim.status == .retracted)
    }

    @Test func undoingARecordingTakesItsClaimsBack() throws {
        let base = try Samples.base()
        try base.undo(event: 1, why: "wrong file", options: Samples.options())
        let ids = try Samples.export(base).split(separator: "\n").filter { $0.contains("\"subject\"") }
        #expect(ids.count == 4)
        #expect(ids.allSatisfy { $0.contains("\"status\":\"retracted\"") })
    }

    @Test func mergedEntitiesAreOneAndBothIdsWork() throws {
        let base = try Samples.base(
            """
            source: {id: s, outlet: O, published: 2024-01-05}
            claims:
              - {subject: A, predicate: position-on, object: x, by: Mohamed al-Sudani}
              - {subject: A, predicate: position-on, object: y, by: Mohammed Al-Sudanee}
            """)
        try base.merge("Mohammed Al-Sudanee", into: "Mohamed al-Sudani", why: "one man", options: Samples.options())
        #expect(Set(try Samples.claims(base).map(\.by.id)) == ["mohamed-al-sudani"])
        #expect(try base.entity("mohammed-al-sudanee").entity.id == "mohamed-al-sudani")
        #expect(try base.entity("Mohamed al-Sudani").merged == ["mohammed-al-sudanee"])
        try base.split("mohammed-al-sudanee", why: "two men", options: Samples.options())
        #expect(try Samples.claims(base).map(\.by.id) == ["mohamed-al-sudani", "mohammed-al-sudanee"])
    }

    /// Whatever is merged, splitting it again in any order gives the entities as they were.
    @Test(arguments: 0..<24) func mergeThenSplitIsNothing(seed: Int) throws {
        let names = (0..<6).map { "Name \($0)" }
        let claims = names.map { "  - {subject: A, predicate: position-on, object: x, by: \($0)}" }
        let base = try Samples.base("source: {id: s, outlet: O, published: 2024-01-05}\nclaims:\n" + claims.joined(separator: "\n"))
        let before = try Samples.claims(base)
        var random = SeededGenerator(seed: UInt64(seed))
        var merged: [String] = []
        for _ in 0..<5 {
            let (entity, target) = (names.randomElement(using: &random)!, names.randomElement(using: &random)!)
            let (from, into) = (try base.entity(entity).entity.id, try base.entity(target).entity.id)
            guard from != into else { continue }
            try base.merge(from, into: into, why: "test", options: Samples.options())
            merged.append(from)
        }
        for id in merged.shuffled(using: &random) { try base.split(id, why: "test", options: Samples.options()) }
        #expect(try Samples.claims(base) == before)
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    @Test func aliasesAndLinksCanBeAddedTakenAwayAndUndone() throws {
        let base = try Samples.base()
        let added = try base.addAlias("Uncle Sam", to: "us-government", options: Samples.options())
        #expect(try base.entity("uncle sam").entity.id == "us-government")
        try base.undo(event: added.id, why: nil, options: Samples.options())
        #expect(throws: HistoryError.self) { try base.entity("Uncle Sam") }
        try base.link("Washington", to: "United States", speaking: false, options: Samples.options())
        #expect(try base.entity("washington").entity.within == ["united-states"])
        #expect(throws: HistoryError.refused("united-states would lie within itself.")) {
            try base.link("United States", to: "washington", speaking: false, options: Samples.options())
        }
        try base.link("Washington", to: "United States", speaking: false, removes: true, options: Samples.options())
        #expect(try base.entity("washington").entity.within == [])
    }
}

/// Numbers that are the same for the same seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
