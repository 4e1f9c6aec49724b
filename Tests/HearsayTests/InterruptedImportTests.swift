import Foundation
import Testing

@testable import Hearsay

/// Work that its caller ends before it is done.
@Suite struct InterruptedImportTests {
    private struct Enough: Error {}

    /// At whatever call the caller has enough, the base is as it was.
    @Test(arguments: [0, 1, 2, 5, 8])
    func anImportLeavesTheBaseAsItWas(calls: Int) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.jsonl", ImportTests.lines(90).joined(separator: "\n"))
        let base = try KnowledgeBase(path: folder.url.appendingPathComponent("h.db").path, access: .create)
        try base.importLines(text: Data(ImportTests.line(1_000, source: #"{"id":"x","outlet":"X","published":"2024-01-10"}"#).utf8), named: "x", options: ImportTests.options())
        let before = try ImportTests.export(base)
        var count = 0
        #expect(throws: Enough.self) {
            try base.importLines(file, options: ImportTests.options()) { _ in
                if count == calls { throw Enough() }
                count += 1
            }
        }
        #expect(try ImportTests.export(base) == before)
        #expect(try base.check().allSatisfy { $0.problem == nil })
        try base.importLines(file, options: ImportTests.options())
        #expect(try base.counts().first { $0.name == "claims" }?.count == 91)
    }

    /// Of an import that was not done, no list of bad lines stays that could be taken for the whole.
    @Test func itsRejectsGoWithIt() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.jsonl", "{\"figure\":1}\n" + ImportTests.lines(9).joined(separator: "\n"))
        let rejects = folder.url.appendingPathComponent("r.jsonl")
        #expect(throws: Enough.self) {
            try KnowledgeBase().importLines(file, options: ImportTests.options(skipsBadLines: true, rejects: rejects)) { _ in throw Enough() }
        }
        #expect(!FileManager.default.fileExists(atPath: rejects.path))
    }

    /// A bad line that stops a resumed one says what is recorded.
    @Test(arguments: [(0, "Nothing is recorded yet: mend the line"), (60, "The lines up to ")])
    func aBadLineSaysWhatIsRecorded(after count: Int, said: String) throws {
        let base = try KnowledgeBase()
        let text = (ImportTests.lines(count) + ["{\"figure\":1}"]).joined(separator: "\n")
        let error = #expect(throws: RecordError.self) {
            try ResumeTests.import(ResumeTests.input(text), into: base, ResumeTests.options(at: 1))
        }
        #expect(error?.hint?.contains(said) == true, "\(error?.hint ?? "")")
        let recorded = try base.counts().first { $0.name == "claims" }?.count ?? 0
        #expect(count == 0 ? recorded == 0 : error?.hint?.contains("up to \(recorded) are recorded") == true)
    }

    /// A resumed one keeps what it has committed, tells how much that is, and goes on from there.
    @Test func whatWasCommittedStays() throws {
        let base = try KnowledgeBase()
        let text = ImportTests.lines(90).joined(separator: "\n")
        var committed = 0
        #expect(throws: Enough.self) {
            try base.importLines(ResumeTests.input(text), options: ResumeTests.options(at: 1)) { state in
                committed = state.committedLines
                if state.lines > 40 { throw Enough() }
            }
        }
        #expect((20...40).contains(committed))
        #expect(try base.counts().first { $0.name == "claims" }?.count == committed)
        let rest = try ResumeTests.import(ResumeTests.input(text), into: base, ResumeTests.options(at: 2))
        #expect(rest.newClaimCount == 90 - committed)
    }
}
