import Foundation
import Testing

@testable import Hearsay

/// What is declared of predicates and learned of entities has its events, and comes through an export.
@Suite struct DeclarationTests {
    @Test func everyKindOfEventComesThroughAnExport() throws {
        let base = try KnowledgeBase()
        try EventfulBase.fill(base)
        let export = try Samples.export(base)
        let copy = try KnowledgeBase()
        try copy.importLines(text: Data(export.utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try Samples.export(copy) == export)
        #expect(try copy.check().compactMap(\.problem) == [])
        #expect(try copy.entity("syria").entity.sameAs == ["https://example.org/syria"])
    }

    /// An export is refused where a declaration or a description in it was altered.
    @Test(arguments: [
        ("\"meaning\":\"of all sides\"", "\"meaning\":\"of one side\""), ("\"description\":\"a country\"", "\"description\":\"a town\""),
        ("\"measure\":\"level\"", "\"measure\":\"rate\""), ("\"separators\":[\"weapon\"]", "\"separators\":[]"),
        ("https://example.org/syria", "https://example.org/sirya"), ("\"synonyms\":[\"fell\"]", "\"synonyms\":[\"died\"]"),
    ])
    func anAlteredDeclarationIsRefused(was: String, is altered: String) throws {
        let base = try KnowledgeBase()
        try EventfulBase.fill(base)
        let export = try Samples.export(base)
        #expect(export.contains(was))
        let copy = try KnowledgeBase()
        let error = #expect(throws: (any Error).self) {
            try copy.importLines(
                text: Data(export.replacing(was, with: altered).utf8), named: "export",
                options: ImportOptions(recording: Samples.options()))
        }
        #expect(error.map { "\($0)" }?.contains("the export was altered") == true)
        #expect(try copy.counts().allSatisfy { $0.count == 0 })
    }

    @Test func aPredicateIsFoundByItsNewestLabel() throws {
        let base = try Samples.base()
        var labels = try base.predicate("labels")
        for label in ["brands", "calls"] {
            labels.label = label
            try base.declare(labels, options: Samples.options())
        }
        #expect(try base.predicate("calls").id == "labels")
        #expect(throws: (any Error).self) { try base.predicate("brands") }
        #expect(try base.check().compactMap(\.problem) == [])
    }

    /// Lines of an export without its beginning are no claims of their own: with more events after it, or with none.
    @Test(arguments: [(true, false, false), (true, true, false), (false, false, false), (false, true, false), (false, false, true)])
    func anExportWithoutItsBeginningIsRefused(hasMoreEvents: Bool, resumes: Bool, skipsBadLines: Bool) throws {
        let base = try Samples.base()
        if hasMoreEvents { try base.addAlias("Uncle Sam", to: "us-government", options: Samples.options()) }
        let lines = try Samples.export(base).split(separator: "\n").dropFirst()
        let text = Data(lines.joined(separator: "\n").utf8)
        let copy = try KnowledgeBase()
        let error = #expect(throws: (any Error).self) {
            try copy.importLines(
                text: text, named: "export",
                options: ImportOptions(recording: Samples.options(), skipsBadLines: skipsBadLines, resumes: resumes))
        }
        let place = try #require(lines.firstIndex { $0.contains("\"subject\":") })
        #expect(
            error.map { "\($0)" } == """
                export:\(place):1: what a base recorded stands here, but the input does not begin with the event that \
                recorded it: the beginning of the export is missing. Import it whole; `hearsay record` takes claims of it as new.
                """)
        #expect(try copy.counts().allSatisfy { $0.count == 0 })
    }

    /// A base that has claims takes those of another as new, with or without that one's events.
    @Test func claimsOfAnExportAreTakenAsNewWhereThatIsMeant() throws {
        let lines = try Samples.export(Samples.base()).split(separator: "\n").dropFirst()
        let text = Data(lines.joined(separator: "\n").utf8)
        let base = try Samples.base("source: {id: z, outlet: Z, published: 2020-01-01}\nclaims: [{subject: A, predicate: troops, object: 1}]")
        #expect(try base.importLines(text: text, named: "export", options: ImportOptions(recording: Samples.options())).newClaimCount == 4)
        #expect(try KnowledgeBase().record(text: text, named: "export", options: Samples.options()).newClaimCount == 4)
    }

    /// However white space and a byte order mark stand before its first event, an export is one.
    @Test(arguments: ["\u{FEFF}", "\n\n", " \t"])
    func anExportIsKnownByItsFirstEvent(before: String) throws {
        let export = try Samples.export(Samples.base())
        let copy = try KnowledgeBase()
        let written = before + export.replacing("{\"event\":", with: "{ \"event\" : ")
        try copy.importLines(text: Data(written.utf8), named: "export", options: ImportOptions(recording: Samples.options("else", at: 0)))
        #expect(try Samples.export(copy) == export)
    }

    /// Names beyond what a line of an export may hold stand in several, and make the same base again.
    @Test(arguments: [1, 40, 100, 1 << 20])
    func manyNamesOfOneEventComeThroughAnExport(longest: Int) throws {
        let names = (0..<20).map { "name number \($0)" }
        var lines = names.flatMap { name in
            [
                #"{"entity":{"id":"syria","label":"Syria","aliases":["\#(name)",{"name":"dated \#(name)","during":"2024"}]}}"#,
                #"{"entity":{"id":"syria","label":"Syria","metonyms":["city \#(name)"],"same_as":["https://example.org/\#(name.slug)"]}}"#,
                #"{"predicate":{"id":"strikers","object":"figure","measure":"level","meaning":"\#(name)","synonyms":["strike \#(name)"]}}"#,
            ]
        }
        // A name that was a label when the first of them came, and is free at the second.
        lines += [
            #"{"predicate":{"id":"strikers","label":"walkouts"}}"#, #"{"predicate":{"id":"strikers","label":"stoppages"}}"#,
            #"{"predicate":{"id":"strikers","synonyms":["walkouts"]}}"#, #"{"predicate":{"id":"strikers","label":"walkouts"}}"#,
        ]
        let base = try KnowledgeBase()
        try base.record(text: Data(lines.joined(separator: "\n").utf8), named: "lines", options: Samples.options())
        #expect(try base.log().count == 1)
        var export: [String] = []
        try base.export(longestNames: longest) { export.append($0) }
        #expect(export.count { $0.contains("\"entity\"") } > (longest < 1_000 ? 10 : 0))
        for name in names { #expect(export.count { $0.contains("\"strike \(name)\"") } == 1) }
        for line in export where line.contains("\"entity\"") { #expect(line.utf8.count < longest + 300) }
        let copy = try KnowledgeBase()
        try copy.importLines(
            text: Data(export.joined(separator: "\n").utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        #expect(try Samples.export(copy) == Samples.export(base))
        #expect(try copy.check().compactMap(\.problem) == [])
    }
}
