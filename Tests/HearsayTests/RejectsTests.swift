import Foundation
import Hearsay
import Testing

/// The file of lines that an import could not take: mended, it is imported in turn, and it does not outlive its reason.
@Suite struct RejectsTests {
    private static let good = #"{"subject":"A","predicate":"killed","object":"5","by":"B","source":{"id":"s","outlet":"O","published":"2024-01-05"}}"#
    private static let bad = #"{"subject":"A","predicate":"killed","object":"about fivve","by":"B","source":"s"}"#

    private static func take(_ file: URL, rejects: URL, into base: KnowledgeBase) throws -> RecordingReport {
        try base.importLines(
            file, options: ImportOptions(recording: Samples.options(), skipsBadLines: true, rejects: rejects))
    }

    @Test func mendedRejectsAreImported() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("a.jsonl", Self.good + "\n" + Self.bad + "\n")
        let (rejects, others) = (folder.url.appendingPathComponent("r.jsonl"), folder.url.appendingPathComponent("r2.jsonl"))
        let base = try KnowledgeBase()
        #expect(try Self.take(input, rejects: rejects, into: base).rejectedLineCount == 1)
        // As it is, its line is bad still, and is written down with the number that it had.
        #expect(try Self.take(rejects, rejects: others, into: base).rejectedLineCount == 1)
        let written = try String(contentsOf: rejects, encoding: .utf8)
        #expect(written.hasPrefix("{\"line\":2,"))
        try folder.write("r.jsonl", written.replacing("about fivve", with: "about five"))
        let report = try Self.take(rejects, rejects: others, into: base)
        #expect((report.newClaimCount, report.rejectedLineCount) == (1, 0))
        #expect(!FileManager.default.fileExists(atPath: others.path))
    }

    /// A line whose source a refused line gave says so, instead of proposing another source.
    @Test(arguments: [
        ("a claim", good.replacing(#""5""#, with: #""about fivve""#)),
        ("a misspelt key", good.replacing("predicate", with: "predicat")),
        ("a source alone", #"{"source":{"id":"s","outlet":"O","published":"the Greek calends"}}"#),
        ("a mended file's line", #"{"line":1,"column":1,"reason":"x","text":"{\"source\":{\"id\":\"s\",\"colour\":\"red\"}}"}"#),
    ], [false, true])
    func aLineOfARefusedSourceNamesTheLineThatGivesIt(bad: (name: String, line: String), resumes: Bool) throws {
        let folder = try TemporaryFolder()
        let good = Self.bad.replacing("about fivve", with: "about five")
        let other = Self.good.replacing(#""id":"s""#, with: #""id":"t""#)
        let input = try folder.write("a.jsonl", [bad.line, other, good].joined(separator: "\n"))
        let rejects = folder.url.appendingPathComponent("r.jsonl")
        var options = ImportOptions(recording: Samples.options(), skipsBadLines: true, rejects: rejects, resumes: resumes)
        options.batchBytes = 1
        let report = try KnowledgeBase().importLines(input, options: options)
        #expect((report.newClaimCount, report.rejectedLineCount) == (1, 2))
        let reason = try String(contentsOf: rejects, encoding: .utf8).split(separator: "\n")[1]
        #expect(reason.contains("its source “s” is given by line 1, which cannot be taken. Mend line 1"), "\(reason)")
    }

    @Test func staleRejectsAreRemovedAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("a.jsonl", Self.good + "\n")
        let rejects = try folder.write("r.jsonl", "{\"line\":2,\"column\":1,\"reason\":\"x\",\"text\":\"y\"}\n")
        let base = try KnowledgeBase()
        _ = try Self.take(input, rejects: rejects, into: base)
        #expect(!FileManager.default.fileExists(atPath: rejects.path))
        let other = try folder.write("r.jsonl", "my notes\n")
        _ = try Self.take(input, rejects: other, into: base)
        #expect(FileManager.default.fileExists(atPath: other.path))
    }

    /// What is no file of rejects is not written over; what is no file stays one.
    @Test func nobodyElsesFileIsWrittenOver() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("a.jsonl", Self.good + "\n" + Self.bad + "\n")
        let notes = try folder.write("notes.txt", "my notes\n")
        let base = try KnowledgeBase()
        for (rejects, message) in [(notes, "holds no rejects; it stays as it is"), (input, "which is read")] {
            let before = try Data(contentsOf: rejects)
            let error = #expect(throws: RecordError.self) { try Self.take(input, rejects: rejects, into: base) }
            #expect(error?.description.contains(message) == true)
            #expect(try Data(contentsOf: rejects) == before)
            #expect(try base.counts().allSatisfy { $0.count == 0 })
        }
        let link = folder.url.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(fileURLWithPath: "/dev/null"))
        #expect(try Self.take(input, rejects: link, into: base).rejectedLineCount == 1)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "/dev/null")
    }
}
