import ClaimAnalysis
import Foundation
import Hearsay
import Testing

/// What `Examples/README.md` says should come out of the example dossier.
@Suite struct DossierConflictTests {
    private static let today = Day(number: 20_000)

    private static func dossier() throws -> KnowledgeBase {
        let base = try KnowledgeBase()
        try base.record(files: Repository.dossier, options: Samples.options())
        return base
    }

    @Test func thirteenConflictsOfTheseKinds() throws {
        let found = try Self.dossier().conflicts("claims", all: false, strict: false, today: Self.today).conflicts
        let kinds = Dictionary(grouping: found, by: \.kind).mapValues(\.count)
        #expect(
            kinds == [
                .contradiction: 6, .denial: 2, .exclusive: 2, .reportedDifferently: 1, .tension: 2,
            ])
        let inKindOrder = zip(found, found.dropFirst()).allSatisfy { $0.kind <= $1.kind }
        #expect(inKindOrder)
    }

    @Test func nineHundredInSyriaStandsAgainstAboutTwoThousand() throws {
        let answer = try Self.dossier().conflicts(
            "troops of \"United States\" in Syria", all: false, strict: false, today: Self.today)
        let conflict = try #require(answer.conflicts.first)
        func camps(saying words: String) -> [Camp] {
            conflict.camps.filter { camp in camp.claims.contains { answer.claims[$0]?.object.figure?.text == words } }
        }
        let (few, many) = (camps(saying: "approximately 900"), camps(saying: "approximately 2,000"))
        #expect(!few.isEmpty && !many.isEmpty)
        #expect(Set(few.flatMap(\.claims)).isDisjoint(with: many.flatMap(\.claims)))
        #expect(many.map(\.origins) == [2])
        #expect(few.map(\.origins).max() == 4)
    }

    @Test func aCountThatRisesFromSourceToSourceIsNoConflict() throws {
        let base = try Self.dossier()
        let question = "attacks-suffered of \"US-led coalition\" in Iraq in Syria by \"Sabrina Singh\" or by \"Pat Ryder\""
        #expect(try base.ask(question, today: Self.today).count > 6)
        #expect(try base.conflicts(question, all: false, strict: false, today: Self.today).conflicts.isEmpty)
    }

    @Test func fiveOutletsThatPrintOneAgencysCopyAreOneOrigin() throws {
        let answer = try Self.dossier().ask(
            "claims per Reuters said 2024-01-04..2024-01-05 | sources | select source, origin", today: Self.today)
        let origins = Dictionary(grouping: answer.table, by: { $0[1] }).mapValues(\.count)
        #expect(origins[.name("devdiscourse-2024-01-04")] == 5)
    }

    @Test func opposedLabelsOfOneStrikeExcludeEachOther() throws {
        let found = try Self.dossier().conflicts("labels of *", all: false, strict: false, today: Self.today).conflicts
        let strike = try #require(found.first { $0.kind == .exclusive })
        #expect(strike.camps.map(\.object).count == 2)
        #expect(Set(strike.camps.compactMap(\.object)) == [.text("blatant aggression"), .text("self-defence")])
    }

    @Test func theGovernmentIsFoundInAllWhoSpeakForIt() throws {
        let answer = try Self.dossier().ask("claims by \"United States government\" | count by speaker", today: Self.today)
        let speakers = Set(
            answer.table.compactMap { row -> String? in
                if case .entity(let speaker) = row[0] { speaker.label } else { nil }
            })
        #expect(speakers.isSuperset(of: ["United States government", "Pentagon", "Pat Ryder", "Sabrina Singh"]))
    }
}
