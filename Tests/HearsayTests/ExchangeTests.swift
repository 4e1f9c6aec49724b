import Foundation
import Hearsay
import Testing

@Suite struct ExchangeTests {
    /// A base with every kind of event.
    private func eventful() throws -> KnowledgeBase {
        let base = try Samples.base()
        func later(_ minutes: Int64) -> RecordingOptions { Samples.options("omar", at: Samples.moment + 60 * minutes) }
        let first = try Samples.claims(base)[0]
        try base.retract(first.id, why: "withdrawn", kind: .outletCorrected, options: later(1))
        try base.undo(event: 2, why: "it was not", options: later(2))
        try base.addAlias("Uncle Sam", to: "us-government", options: later(3))
        try base.addAlias("the administration", to: "us-government", during: ClaimTime(edtf: "2021-01-20/2025-01-20"), options: later(4))
        try base.removeAlias("Uncle Sam", from: "us-government", options: later(5))
        try base.link("syria", to: "baghdad", speaking: false, options: later(6))
        try base.merge("the-armed-group", into: "us-led-coalition", why: "test", options: later(7))
        try base.split("the-armed-group", why: "test", options: later(8))
        try base.declare(Predicate(id: "labels", label: "labels", object: .text, functional: true), options: later(9))
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "c.yaml",
            """
            source: {id: c, outlet: Pentagon, published: 2024-12-19, authors: [A. B., C. D.]}
            claims:
              - {subject: United States, predicate: troops, object: about 2000, place: [Syria], via: [a spokesman], mood: planned, note: "two\\nlines", qualifiers: {role: core}}
              - {subject: US-led coalition, predicate: deployed-since, object: "2014"}
            """)
        try base.supersede(
            Samples.claims(base).first { $0.object.figure?.text == "900" }!.id, with: file, why: "corrected",
            kind: .speakerCorrected, options: later(10))
        let corrected = Samples.article.replacingOccurrences(of: "No base is safe", with: "No camp is safe")
        try base.record(
            text: Data(corrected.utf8), named: "a.yaml",
            options: RecordingOptions(recorder: "omar", moment: Samples.moment + 7_000, acceptsNewVersions: true))
        return base
    }

    @Test func importMakesTheSameBaseAgain() throws {
        let base = try eventful()
        let export = try Samples.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options("else", at: 0)))
        let again = try Samples.export(copy)
        #expect(again.split(separator: "\n") == export.split(separator: "\n"))
        #expect(try copy.check().allSatisfy { $0.problem == nil })
        #expect(try copy.log() == base.log())
        #expect(try copy.entities() == base.entities())
        #expect(try Samples.claims(copy) == Samples.claims(base))
    }

    @Test func onlyLinesOfClaimsHaveASubject() throws {
        for line in try Samples.export(eventful()).split(separator: "\n") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect((object["subject"] != nil) == (object["object"] != nil && object["by"] != nil))
        }
    }

    @Test func anAlteredExportIsRefused() throws {
        let export = try Samples.export(eventful())
        for (original, altered) in [
            ("\"reason\":\"withdrawn\"", "\"reason\":\"withdrawm\""), ("around 2,500\",\"hedge\"", "around 2,600\",\"hedge\""),
            ("\"label\":\"Iraq\"", "\"label\":\"Irak\""),
        ] {
            let text = export.replacingOccurrences(of: original, with: altered)
            #expect(text != export)
            let copy = try KnowledgeBase()
            #expect(throws: (any Error).self) {
                try copy.importLines(text: Data(text.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
            }
            #expect(try copy.counts().allSatisfy { $0.count == 0 })
        }
    }

    /// Parts of an export in another order, or twice, are no export.
    @Test func anExportStandsOnceAndInOrder() throws {
        let lines = try Samples.export(eventful()).split(separator: "\n")
        let second = try #require(lines.indices.dropFirst().first { lines[$0].hasPrefix("{\"event\"") })
        let others: [[Substring]] = [
            lines + lines, lines + lines.prefix(1), Array(lines[second...] + lines[..<second]), lines.prefix(second) + lines,
        ]
        for other in others {
            let copy = try KnowledgeBase()
            let error = #expect(throws: (any Error).self) {
                try copy.importLines(
                    text: Data(other.joined(separator: "\n").utf8), named: "export", options: ImportOptions(recording: Samples.options()))
            }
            #expect(error.map { "\($0)" }?.contains("does not follow from the one before it: the export was altered") == true)
            #expect(try copy.counts().allSatisfy { $0.count == 0 })
        }
    }

    /// What an export repeats of its events is taken from those, whatever stands there.
    @Test(arguments: [
        ("\"recorder\":\"nadia\",\"status\"", "\"recorder\":\"else\",\"status\""), ("\"status\":\"superseded\"", "\"status\":\"current\""),
    ])
    func whatFollowsFromEventsIsTakenFromThem(was: String, altered: String) throws {
        let export = try Samples.export(eventful())
        #expect(export.contains(was))
        let copy = try KnowledgeBase()
        try copy.importLines(
            text: Data(export.replacing(was, with: altered).utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try Samples.export(copy) == export)
    }

    @Test func anExportCanBeTakenIntoAnotherBase() throws {
        let export = try Samples.export(eventful())
        let base = try Samples.base("source: {id: z, outlet: Z, published: 2020-01-01}\nclaims: [{subject: A, predicate: troops, object: 1}]")
        let report = try base.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(report.newClaimCount == 6)
        let again = try base.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(again.newClaimCount == 0)
        let statuses = try Samples.export(base).split(separator: "\n").filter { $0.contains("\"status\":\"superseded\"") }
        #expect(statuses.count == 1)
        #expect(try base.check().allSatisfy { $0.problem == nil })
    }

    @Test func aFigureMayBeGivenByItsBounds() throws {
        let line = """
            {"subject":"A","predicate":"bench deaths","object":{"figure":{"text":"about 100","hedge":"range","value":100,\
            "lower":95,"upper":null,"unit":"people"}},"by":"B","said":"2024-01-05T10:30:00","during":"2024-01-01/..",\
            "source":{"id":"https://a.example/1","url":"https://a.example/1","outlet":"A","published":"2024-01-05"},"quote":"q",\
            "qualifiers":{"row":7}}
            """
        let base = try KnowledgeBase()
        try base.record(text: Data(line.utf8), named: "lines", options: Samples.options())
        let claim = try Samples.claims(base)[0]
        let figure = try #require(claim.object.figure)
        #expect(figure.asserted == FigureInterval(lower: 95, upper: nil))
        #expect(figure.plausible == figure.asserted)
        #expect(claim.qualifiers == ["row": "7"])
        #expect(claim.said.marks.contains(.timeOfDay))
        #expect(claim.during.marks.contains(.openEnd))
    }

    @Test func theDossierGoesOutAndInAgain() throws {
        let base = try KnowledgeBase()
        let report = try base.record(files: Repository.dossier, options: Samples.options())
        #expect(report.newClaimCount > 100)
        let export = try Samples.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try Samples.export(copy) == export)
        #expect(try base.record(files: Repository.dossier, options: Samples.options()).newClaimCount == 0)
    }
}
