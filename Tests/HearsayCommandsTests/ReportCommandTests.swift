import Foundation
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
