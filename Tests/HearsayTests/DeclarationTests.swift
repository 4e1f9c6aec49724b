import Foundation
import Hearsay
import Testing

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

    /// Lines of an export without its beginning are no claims of their own.
    @Test func anExportWithoutItsBeginningIsRefused() throws {
        let base = try Samples.base()
        try base.addAlias("Uncle Sam", to: "us-government", options: Samples.options())
        let lines = try Samples.export(base).split(separator: "\n").dropFirst()
        let copy = try KnowledgeBase()
        let error = #expect(throws: (any Error).self) {
            try copy.importLines(
                text: Data(lines.joined(separator: "\n").utf8), named: "export", options: ImportOptions(recording: Samples.options()))
        }
        #expect(error.map { "\($0)" }?.contains("an event of an export stands here, but the input does not begin with one") == true)
        #expect(try copy.counts().allSatisfy { $0.count == 0 })
    }
}
