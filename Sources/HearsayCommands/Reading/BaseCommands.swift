import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

struct CheckCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the base: SQLite's integrity, hashes, indexes against their tables, events against the state.",
        discussion: """
            Every part is compared with what it was made from, and the events are replayed into a base on the side, \
            which must be the same. What is wrong is named. Exits 1 where something is.

            With --repair, what follows from other parts is made anew: indexes and full text, folded names, what merges \
            and retractions give, the bounds of times. Nothing else is touched; for the rest, restore a backup.

            EXAMPLES
              hearsay check
              hearsay check --repair
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Make anew what follows from other parts, and say what cannot be.") var repair = false

    func run(in context: Context) throws {
        if repair { return try mend(try context.open(base.database, .write), context) }
        let base = try context.open(base.database, .read)
        let findings = try base.check()
        // Of a damaged base the findings are what counts.
        try? context.noteUnfinishedImports(of: base)
        show(findings, context)
        let wrong = findings.filter { $0.problem != nil }
        guard !wrong.isEmpty else { return }
        let repairable = KnowledgeBase.repairable(wrong)
        if !repairable.isEmpty {
            context.note("`hearsay check --repair` makes anew what follows from other parts: \(repairable.joined(separator: ", "))")
        }
        if repairable.count < wrong.count {
            context.note("\(repairable.isEmpty ? "Nothing can" : "The rest cannot") be made anew: restore a backup, or an export of before")
        }
        throw ExitStatus.failed
    }

    private func mend(_ base: KnowledgeBase, _ context: Context) throws {
        let report = try base.repair()
        for part in report.mended { context.note("mended: \(part)") }
        if report.mended.isEmpty, report.remaining.isEmpty { context.note("nothing to mend") }
        guard !report.remaining.isEmpty else { return }
        show(report.remaining, context)
        context.note("\(count(report.remaining.count, "part")) cannot be made anew from the others: restore a backup")
        throw ExitStatus.failed
    }

    private func show(_ findings: [CheckFinding], _ context: Context) {
        let rows = findings.map { [Cell.text($0.part), .text($0.problem ?? $0.note.map { "sound; \($0)" } ?? "sound")] }
        let records = findings.map { finding in
            JSONValue.record([
                ("part", .string(finding.part)), ("problem", .optional(finding.problem)), ("note", .optional(finding.note)),
            ])
        }
        context.write(RowSet(["part", "result"], rows), as: output.format, records: records)
    }
}

struct BackupCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the base to a file, also while others write, and verify that the copy is whole.",
        discussion: """
            A copy has whatever is wrong with the base too: `hearsay check` finds that, and `restore` looks for it.

            EXAMPLE
              hearsay backup hearsay-2024-01-05.db
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The file to write; it must not exist.", completion: .file()) var path: String

    func run(in context: Context) throws {
        let last = try context.open(base.database, .read).backup(to: context.path(path))
        context.say("backed up to \(path)\(last > 0 ? ", whole, up to event \(last)" : "")")
    }
}

struct RestoreCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a base from a backup.",
        discussion: """
            The backup is verified first, part by part as by `check`, and so is the copy. The base must not exist: move \
            it away to replace it.

            EXAMPLE
              hearsay --db restored.db restore hearsay-2024-01-05.db
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The backup.", completion: .file()) var path: String

    func run(in context: Context) throws {
        let target = context.databasePath(base.database)
        guard !FileManager.default.fileExists(atPath: target) else {
            throw HistoryError.refused(
                "There is a base at \(target) already, and nothing was restored.\n  Move it away, or name another with --db.")
        }
        let backup = try KnowledgeBase(path: context.path(path), access: .read)
        let problems = try backup.check().filter { $0.problem != nil }
        guard problems.isEmpty else {
            for problem in problems { context.note("\(problem.part): \(problem.problem ?? "")") }
            context.note("hearsay: The backup \(path) is damaged; nothing was restored.")
            throw ExitStatus.failed
        }
        let last = try backup.backup(to: target)
        context.say("restored to \(target)\(last > 0 ? ", up to event \(last)" : "")")
    }
}
