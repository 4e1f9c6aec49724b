import Foundation
import GRDB
import HearsayCommands
import Testing

/// What each command prints on the sample base.
@Suite struct GoldenCommandTests {
    static let calls: [(name: String, arguments: [String])] = [
        ("stats", ["stats"]), ("stats-json", ["stats", "--format", "json"]), ("log", ["log"]),
        ("log-jsonl", ["log", "--format", "jsonl"]),
        ("entity-list", ["entity", "list"]), ("entity-list-csv", ["entity", "list", "--format", "csv"]),
        ("entity-show", ["entity", "show", "Washington"]),
        ("predicate-list-used", ["predicate", "list", "--used"]), ("predicate-show", ["predicate", "show", "troops"]),
        ("predicate-show-json", ["predicate", "show", "attacks suffered", "--format", "json"]),
        ("source-list", ["source", "list"]), ("source-list-markdown", ["source", "list", "--format", "markdown"]),
        ("source-show", ["source", "show", "wire-2024-01-05"]),
        ("source-show-json", ["show", "wire-2024-01-05", "--format", "json"]),
        ("check", ["check"]), ("export", ["export"]),
        ("read-figure", ["read", "figure", "around 2,500 troops"]),
        ("read-figure-json", ["read", "figure", "more than 100", "--format", "json"]),
        ("read-date", ["read", "date", "since mid-October", "--relative-to", "2024-01-05"]),
        ("read-date-json", ["read", "date", "10:30 GMT on 4 January 2024", "--format", "json"]),
    ]

    @Test(arguments: calls) func prints(name: String, arguments: [String]) throws {
        let result = try CommandRunner.recorded().run(arguments)
        #expect(result.status == .done)
        #expect(result.error == "")
        Golden.check(result.output, name)
    }

    @Test func aClaimIsShownWhole() throws {
        let runner = try CommandRunner.recorded()
        let id = try #require(runner.run("export").output.split(separator: "\n").first { $0.contains("attacks-suffered\",\"object") })
        let prefix = String(id.dropFirst(7).prefix(6))
        Golden.check(runner.run("show", prefix).output, "show-claim")
        Golden.check(runner.run("show", prefix, "--format", "json").output, "show-claim-json")
    }

    @Test func historyIsToldStepByStep() throws {
        let runner = try CommandRunner.recorded()
        let line = try #require(runner.run("export").output.split(separator: "\n").first { $0.contains("\"text\":\"900\"") })
        let id = String(line.dropFirst(7).prefix(16))
        var told = ""
        for call in [
            ["retract", id, "--why", "withdrawn by AFP", "--kind", "outlet-corrected"],
            ["retract", id, "--why", "again", "--kind", "outlet-corrected"],
            ["undo", "2", "--why", "it was not"], ["undo", "2"], ["undo", "99"],
            ["entity", "merge", "afp", "us-led-coalition", "--why", "a slip"],
            ["entity", "split", "afp", "--why", "mended"], ["entity", "split", "afp", "--why", "again"],
            ["entity", "alias", "us-government", "Uncle Sam"], ["entity", "alias", "us-government", "Uncle Sam", "--remove"],
            ["entity", "within", "syria", "iraq"], ["entity", "speaks-for", "afp", "us-government"],
            ["predicate", "declare", "labels", "--functional"], ["log"],
        ] {
            runner.now += 60
            let result = runner.run(call)
            told += "$ hearsay \(call.joined(separator: " "))\n\(result.output)\(result.error)"
        }
        Golden.check(told, "history")
    }

    @Test func aBaseIsCopiedExportedRestoredAndCorrected() throws {
        let runner = try CommandRunner.recorded()
        try runner.write("base.jsonl", runner.run("export").output)
        let line = try #require(runner.run("export").output.split(separator: "\n").first { $0.contains("\"text\":\"900\"") })
        let id = String(line.dropFirst(7).prefix(16))
        try runner.write(
            "corrected.yaml",
            """
            source: {id: briefing-2024-12-19, outlet: Pentagon, published: 2024-12-19}
            claims: [{subject: United States, predicate: troops, object: "about 2,000", place: [Syria]}]
            """)
        var told = ""
        for call in [
            ["--db", "copy.db", "import", "base.jsonl"], ["--db", "copy.db", "check"], ["backup", "backup.db"],
            ["backup", "backup.db"], ["--db", "restored.db", "restore", "backup.db"],
            ["--db", "restored.db", "restore", "backup.db"],
            ["supersede", id, "corrected.yaml", "--kind", "speaker-corrected", "--why", "The Pentagon gave another figure."],
            ["claims", "--of", "troops", "--in", "Syria"],
            ["claims", "--of", "troops", "--in", "Syria", "--including-retracted", "--format", "csv"],
            ["claims", "--of", "troops", "--in", "Syria", "--known", "2024-01-06", "--format", "csv"],
        ] {
            runner.now += call[0] == "supersede" ? 86_400 * 400 : 60
            let result = runner.run(call)
            told += "$ hearsay \(call.joined(separator: " "))\n\(result.output)\(result.error)"
        }
        Golden.check(told, "copies-and-corrections")
    }

    @Test func damageIsToldMendedAndNotRestored() throws {
        let runner = try CommandRunner.recorded()
        runner.run("backup", "backup.db")
        func damage(_ name: String, _ sql: String) throws {
            let queue = try DatabaseQueue(path: runner.folder.appendingPathComponent(name).path)
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
        }
        try damage("hearsay.db", "UPDATE source_name SET folded = 'planted' WHERE folded = 'afp'; DROP INDEX claim_said")
        try damage("backup.db", "UPDATE claim SET stance = 1 WHERE id = 2")
        var told = ""
        for call in [
            ["check"], ["check", "--repair"], ["check", "--repair"], ["check", "--format", "jsonl"],
            ["--db", "restored.db", "restore", "backup.db"], ["restore", "backup.db"],
            ["--db", "backup.db", "check", "--repair"],
        ] {
            let result = runner.run(call)
            told += "$ hearsay \(call.joined(separator: " "))\n\(result.output)\(result.error)exit \(result.status)\n"
        }
        #expect(!runner.exists("restored.db"))
        Golden.check(told, "damage")
    }

    @Test func aNewVersionTellsWhatItDidToQuotes() throws {
        let runner = try CommandRunner.recorded()
        let head = CommandRunner.article.components(separatedBy: "claims:")[0]
        try runner.write(
            "corrected.yaml",
            head.replacingOccurrences(of: "around 2,500 troops", with: "some 2,000 troops")
                .replacingOccurrences(of: "Washington says", with: "On Friday Washington said"))
        var told = ""
        for call in [
            ["record", "corrected.yaml"], ["record", "--new-version", "corrected.yaml"], ["source", "versions", "wire-2024-01-05"],
            ["source", "versions", "wire-2024-01-05", "--format", "json"],
            ["source", "versions", "wire-2024-01-05", "--format", "csv"], ["audit", "--kind", "edited-quote"],
            ["source", "versions", "wire"],
        ] {
            runner.now += 60
            let result = runner.run(call)
            told += "$ hearsay \(call.joined(separator: " "))\n\(result.output)\(result.error)"
        }
        Golden.check(told, "source-versions")
    }

    @Test(arguments: [40, 60, 80, 120, 200]) func tablesFitTheTerminal(width: Int) throws {
        let runner = try CommandRunner.recorded()
        runner.terminal = .init(width: width, isOutput: true)
        for call in [["entity", "list"], ["source", "list"], ["predicate", "list"], ["log"], ["stats"]] {
            for line in runner.run(call).output.split(separator: "\n") {
                #expect(Self.plain(line).count <= width, "\(line)")
            }
        }
    }

    @Test func colourIsForTerminalsAndNeverWithNoColor() throws {
        let runner = try CommandRunner.recorded()
        #expect(!runner.run("stats").output.contains("\u{1B}["))
        runner.terminal.isOutput = true
        #expect(runner.run("stats").output.contains("\u{1B}["))
        runner.environment["NO_COLOR"] = "1"
        #expect(!runner.run("stats").output.contains("\u{1B}["))
    }

    private static func plain(_ line: Substring) -> String {
        line.replacing(/\u{1B}\[[0-9;]*m/, with: "").filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
    }
}
