import Foundation
import GRDB
import Hearsay
import HearsayCommands
import Testing

/// What steers a terminal, hides or reverses text, runs in a browser or in a spreadsheet is shown, never sent: in every
/// command and notation, even from a base that was altered behind Hearsay's back.
@Suite struct VisibleOutputTests {
    /// A terminal's escape sequences, text that is hidden or reversed, markup, a formula.
    static let poison =
        "=1+1\u{1B}[31m\u{1B}]0;title\u{7}\u{9B}2J\r\u{8}\u{202E}lru\u{2066}\u{200B}\u{E0041}<script>alert(1)</script>]](javascript:x)|`"

    /// A base whose texts all end in the poison, whatever Hearsay would refuse to record.
    private func poisoned() throws -> TrustFolder {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        for number in 1...2 {
            let record = Records.article(number).replacing("more than \(number) attacks", with: "many attacks")
                .replacing("\"around 2,500\"", with: "\"\(number),500\"").replacing("quote: \"\(number),500", with: "note: \"around")
            try base.record(text: Data(record.utf8), named: "a.yaml", options: Records.options)
        }
        let claim = try #require(try base.source("wire-1").claims.first { $0.object.figure == nil })
        try base.retract(claim.id, why: "withdrawn", kind: .outletCorrected, options: Records.options)
        try base.close()
        let queue = try DatabaseQueue(path: folder.base)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            for (table, column) in [
                ("entity", "label"), ("entity", "description"), ("entity", "kind"), ("entity_name", "name"),
                ("source", "outlet"), ("source", "title"), ("source", "url"), ("source", "authors"), ("claim", "quote"),
                ("claim", "note"), ("event", "reason"), ("event", "recorder"), ("term", "text"),
                ("source_text", "text"), ("predicate", "label"), ("predicate", "meaning"), ("object", "text"),
            ] {
                let columns = try Row.fetchAll(database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
                guard columns.contains(where: { $0["name"] == column }) else { continue }
                let values = try Row.fetchAll(database, sql: "SELECT rowid AS r FROM \(table)")
                for value in values {
                    try database.execute(
                        sql: "UPDATE \(table) SET \(column) = coalesce(\(column), '') || ? WHERE rowid = ?",
                        arguments: [Self.poison, value["r"] as Int64])
                }
            }
        }
        try queue.close()
        return folder
    }

    private static let formats = ["table", "json", "jsonl", "csv", "markdown"]

    private static let calls: [[String]] = [
        ["claims"], ["claims", "--including-retracted"], ["conflicts"], ["conflicts", "--all"],
        ["trace", "--of", "troops"], ["show", "wire-1"], ["show", "iraq"], ["show", "troops"], ["stats"], ["log"],
        ["ask", "claims | stats by speaker"], ["ask", "claims | count by source, place"], ["audit"], ["check"],
        ["entity", "list"], ["entity", "show", "iraq"], ["predicate", "list"], ["source", "list"],
        ["source", "show", "wire-1"], ["source", "origins"], ["dossier", "troops of *"], ["lineage"], ["why"],
    ]

    /// The ids of two claims stand in for what `lineage` and `why` are asked about.
    private func completed(_ call: [String], _ folder: TrustFolder) throws -> [String] {
        let claims = try KnowledgeBase(path: folder.base, access: .read).source("wire-1").claims.map(\.id)
        return switch call[0] {
        case "lineage": call + [claims[0]]
        case "why": call + Array(claims.prefix(2))
        default: call
        }
    }

    @Test(arguments: calls)
    func nothingIsSentRaw(call: [String]) throws {
        let folder = try poisoned()
        var calls = Calls(folder: folder)
        let call = try completed(call, folder)
        for isTerminal in [false, true] {
            calls.terminal.isOutput = isTerminal
            for format in Self.formats where isTerminal || format != "csv" {
                let arguments = call + ["--format", format]
                let result = calls.run(arguments)
                let isKnown = !result.error.contains("'--format")
                guard isKnown || format == "table" else { continue }
                let plain = isKnown ? result : calls.run(call)
                for text in [plain.output, plain.error] {
                    let raw = Self.raw(text, isTerminal: isTerminal, isData: format == "json" || format == "jsonl" || format == "csv")
                    #expect(raw == nil, "\(arguments): \(raw ?? "")")
                }
            }
        }
    }

    @Test func nothingRunsInAPageOrAPicture() throws {
        let folder = try poisoned()
        let calls = Calls(folder: folder)
        for arguments in [
            ["trace", "--of", "troops", "--html", "trace.html"], ["trace", "--of", "troops", "--svg", "trace.svg"],
            ["dossier", "troops of *", "--format", "html", "--out", "dossier.html"],
        ] {
            let result = calls.run(arguments)
            #expect(result.status == .done, "\(arguments): \(result.error)")
        }
        for name in ["trace.html", "trace.svg", "dossier.html"] {
            let page = try String(contentsOfFile: folder.path(name), encoding: .utf8)
            #expect(page.contains("&lt;script&gt;alert"), "\(name)")
            #expect(!page.contains("<script>alert"), "\(name)")
            #expect(!page.lowercased().contains("href=\"javascript"), "\(name)")
            #expect(Self.raw(page, isTerminal: false, isData: false) == nil, "\(name)")
        }
    }

    @Test func nothingRunsInASpreadsheet() throws {
        let folder = try poisoned()
        let calls = Calls(folder: folder)
        for call in [["entity", "list"], ["source", "list"], ["log"], ["claims"]] {
            let lines = calls.run(call + ["--format", "csv"]).output.split(separator: "\r\n")
            #expect(lines.count > 1)
            for cell in lines.flatMap({ $0.split(separator: ",") }) {
                let first = cell.drop { $0 == "\"" }.first
                #expect(first.map { !"=+-@".contains($0) } ?? true, "\(cell)")
            }
        }
    }

    /// Messages repeat what somebody wrote; they too show it.
    @Test(arguments: [
        ["claims", "--by", "x\u{1B}[31m\u{202E}y"], ["x\u{1B}[31m"], ["show", "x\u{1B}[2J"], ["ask", "claims by \u{1B}[31mx"],
        ["ask", "\u{202E}\u{1B}]0;x\u{7}"], ["record", "no\u{1B}[31m.yaml"], ["read", "figure", "x\u{1B}[31m"],
        ["read", "date", "x\u{1B}[31m\u{202E}", "--relative-to", "2024-01-05"], ["--db", "no\u{1B}[31m.db", "claims"],
        ["claims", "--format", "\u{1B}[31m"], ["entity", "alias", "iraq", "x\u{1B}[31m"],
        ["entity", "alias", "iraq", "x\u{202E}"], ["entity", "add", "x\u{1B}[31m"], ["entity", "add", "x\u{202E}y"],
        ["source", "show", "\u{9B}31m"], ["backup", "\u{1B}[31m.db"], ["restore", "\u{1B}[31m.db"],
        ["ask", "claims by $x", "--param", "x=\u{1B}[31m"], ["extract", "no\u{1B}[31m"], ["claims", "--\u{1B}[31m"],
        ["retract", "zz\u{1B}[31m", "--why", "x", "--kind", "entry-error"], ["undo", "\u{1B}[31m"],
        ["entity", "merge", "iraq", "\u{1B}[31m", "--why", "x"], ["predicate", "show", "\u{1B}[31m"],
    ])
    func messagesShowWhatWasWritten(arguments: [String]) throws {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        let result = Calls(folder: folder).run(arguments)
        for text in [result.output, result.error] {
            #expect(Self.raw(text, isTerminal: false, isData: false) == nil, "\(arguments): \(text.debugDescription)")
        }
        #expect(!(result.output + result.error).isEmpty)
    }

    /// The first character that a terminal would obey or hide, if there is any. On a terminal colours are Hearsay's own,
    /// and so are the isolates that keep words of another direction in their cells. JSON keeps what has no effect but to
    /// be unseen; CSV that goes to a program is to the letter.
    private static func raw(_ text: String, isTerminal: Bool, isData: Bool) -> String? {
        var text = text.replacing("\r\n", with: "\n")
        if isTerminal { text = text.replacing(/\u{1B}\[[0-9;]*m(?!\u{1B}\]0)/, with: "") }
        for scalar in text.unicodeScalars {
            let isHidden: Bool =
                switch scalar.value {
                case 0x0A: false
                case 0x0D: !isData
                case 0x00...0x1F, 0x7F...0x9F: true
                case 0x2068, 0x2069: !isTerminal && !isData
                case 0x202A...0x202E, 0x2066...0x2067, 0x200B, 0xE0000...0xE007F: !isData
                default: false
                }
            if isHidden { return "U+" + String(scalar.value, radix: 16) }
        }
        return nil
    }
}
