import Foundation
import GRDB
import HearsayCommands
import Testing

/// What the reports print on the base of the examples, recorded at a fixed time.
@Suite struct ReportCommandTests {
    private static func dossier() throws -> CommandRunner {
        let runner = try CommandRunner()
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/dossier")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0).path }
        #expect(runner.run(["record"] + files).status == .done)
        return runner
    }

    static let syria = "troops of \"United States\" in Syria"

    @Test func reportsOfTheExamples() throws {
        let runner = try Self.dossier()
        func id(_ options: String...) throws -> String {
            let lines = runner.run(["claims", "--format", "csv"] + options).output.split(whereSeparator: \.isNewline)
            return String(try #require(lines.dropFirst().first).prefix(16))
        }
        let nine = try id("--of", "troops", "--in", "Syria", "--per", "ahram-2024-01-05")
        let other = try id("--of", "troops", "--in", "Iraq", "--per", "ahram-2024-01-05")
        let handed = try id("--via", "a statement issued by Sudani's office", "--of", "justification")
        let calls: [(name: String, arguments: [String])] = [
            ("report-why", ["why", nine, other]),
            ("report-why-json", ["why", String(nine.prefix(8)), other, "--format", "json"]),
            ("report-lineage", ["lineage", handed]), ("report-lineage-json", ["lineage", handed, "--format", "json"]),
            ("report-origins", ["source", "origins"]),
            ("report-origins-one", ["source", "origins", "fox16-2023-11-17", "--format", "json"]),
            ("report-audit", ["audit"]),
            ("report-audit-figures", ["audit", "--kind", "figure-not-in-quote", "--format", "jsonl"]),
            ("report-dossier", ["dossier", Self.syria]),
        ]
        for (name, arguments) in calls {
            let result = runner.run(arguments)
            #expect(result.status == .done)
            #expect(runner.run(arguments).output == result.output)
            Golden.check(result.output + (result.error.isEmpty ? "" : "--\n" + result.error), name)
        }
    }

    /// A quote whose words were edited since is marked wherever its claim is shown, and each hash says of which version it is.
    @Test func anEditedQuoteIsMarked() throws {
        let runner = try CommandRunner()
        func article(_ text: String, _ quoted: String = "") -> String {
            """
            source: {id: harbour, outlet: Wire, published: 2024-03-01, text: "\(text)"}
            claims:\(quoted)
              - {subject: dockers, predicate: strikers, object: more than 90, by: the union}

            """
        }
        let quoted = "\n  - {subject: dockers, predicate: strikers, object: no more than 40, quote: no more than 40 men, by: the port}"
        try runner.write("a.yaml", article("The port said no more than 40 men walked out on Friday.", quoted))
        #expect(runner.run("record", "a.yaml").status == .done)
        try runner.write("a.yaml", article("The port said more than 50 men walked out on Friday."))
        let told = runner.run("record", "a.yaml", "--new-version").error
        let difference = "“no more than 40 men” now reads “more than 50 men” (number, negation)"
        #expect(told.contains(difference), "\(told)")
        let claim = try #require(runner.run("claims", "--by", "the port", "--format", "jsonl").output.firstMatch(of: /"id":"(\w+)"/)?.1)
        let shown = runner.run("show", String(claim)).output
        #expect(shown.contains("in version 2"), "\(shown)")
        #expect(shown.contains("edited: "), "\(shown)")
        for format in ["html", "markdown"] {
            let sheet = runner.run("dossier", "strikers of *", "--format", format).output
            #expect(sheet.contains("Version 2 of harbour was edited where the quote stood"), "\(sheet)")
            #expect(sheet.contains("SHA-256 of version 2 of the text"))
            #expect(sheet.contains("no more than 40 (quote edited since)"))
        }
        // Claims apart from what came with them.
        let log = runner.run("log", "--format", "csv").output
        #expect(log.contains("recorded,\"2 claims, 4 names: harbour\""), "\(log)")
        #expect(log.contains(",1 text,"), "\(log)")
    }

    /// What `check` advises can be done.
    @Test func checkAdvisesWhatHelps() throws {
        let runner = try CommandRunner.recorded()
        func damaged(_ sql: String) throws -> String {
            let queue = try DatabaseQueue(path: runner.folder.appendingPathComponent("hearsay.db").path)
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
            return runner.run("check").error
        }
        let notes = try damaged("UPDATE claim SET note = 'planted' WHERE id = 1")
        #expect(notes == "Nothing can be made anew: restore a backup, or an export of before\n")
        let both = try damaged("DROP INDEX claim_said")
        #expect(both.contains("`hearsay check --repair` makes anew what follows from other parts: tables and indexes\n"))
        #expect(both.contains("The rest cannot be made anew"))
    }

    @Test func aDossierIsWrittenToItsFile() throws {
        let runner = try CommandRunner.recorded()
        #expect(runner.run("dossier", "troops of *", "--out", "troops.html").error == "wrote troops.html\n")
        let page = try runner.read("troops.html")
        runner.now += 86_400
        #expect(runner.run("dossier", "troops of *", "--format", "html").output == page)
        runner.run("dossier", "troops of *", "--out", "troops.md")
        #expect(runner.run("dossier", "troops of *").output == (try runner.read("troops.md")))
        // Each figure with a quote leads to it, and each link within the page leads somewhere.
        for match in page.matches(of: /href="#([^"]+)"/) { #expect(page.contains("id=\"\(match.1)\"")) }
        #expect(runner.run("dossier", "troops of *", "--out", "troops.pdf").status == .wrongCall)
        #expect(runner.run("dossier", "troops of * | count").status == .wrongCall)
        #expect(runner.run("dossier", "troops of").status == .wrongCall)
    }

    @Test func originsAreJoinedAndCut() throws {
        let runner = try CommandRunner.recorded()
        try runner.write("b.yaml", CommandRunner.article.replacingOccurrences(of: "wire-2024", with: "post-2024"))
        runner.run("record", "b.yaml")
        var told = ""
        for call in [
            ["source", "origins"],
            ["source", "origins", "--cut", "wire-2024-01-05", "post-2024-01-05", "--why", "two desks"],
            ["source", "origins"], ["undo", "3"],
            ["source", "origins", "--join", "wire-2024-01-05", "post-2024-01-05", "--why", "one desk"],
            ["source", "origins"], ["source", "origins", "--join", "wire-2024-01-05"],
            ["source", "origins", "--cut", "wire-2024-01-05", "post-2024-01-05"],
            ["source", "origins", "--threshold", "2"], ["log"],
        ] {
            runner.now += 60
            let result = runner.run(call)
            told += "$ hearsay \(call.joined(separator: " "))\n\(result.output)\(result.error)"
        }
        Golden.check(told, "report-origins-history")
    }
}
