import ArgumentParser
import ClaimRendering
import Hearsay

struct CheckCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verify the base: SQLite's integrity, hashes, indexes against their tables, the chain of events.",
        discussion: """
            Exits 1 where something is wrong.

            EXAMPLE
              hearsay check
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions

    func run(in context: Context) throws {
        let findings = try context.open(base.database, .read).check()
        let rows = findings.map { [Cell.text($0.part), .text($0.problem ?? "sound")] }
        let records = findings.map { JSONValue.record([("part", .string($0.part)), ("problem", .optional($0.problem))]) }
        context.write(RowSet(["part", "result"], rows), as: output.format, records: records)
        if findings.contains(where: { $0.problem != nil }) { throw ExitStatus.failed }
    }
}

struct BackupCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the base to a file, also while others write.",
        discussion: """
            EXAMPLE
              hearsay backup hearsay-2024-01-05.db
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The file to write; it must not exist.", completion: .file()) var path: String

    func run(in context: Context) throws {
        try context.open(base.database, .read).backup(to: context.path(path))
        context.say("backed up to \(path)")
    }
}

struct RestoreCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a base from a backup.",
        discussion: """
            The backup is verified first. The base must not exist: move it away to replace it.

            EXAMPLE
              hearsay --db restored.db restore hearsay-2024-01-05.db
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The backup.", completion: .file()) var path: String

    func run(in context: Context) throws {
        let target = context.databasePath(base.database)
        let backup = try KnowledgeBase(path: context.path(path), access: .read)
        let problems = try backup.check().filter { $0.problem != nil }
        guard problems.isEmpty else {
            for problem in problems { context.note("\(problem.part): \(problem.problem ?? "")") }
            throw HistoryError.refused("The backup is damaged; nothing was restored.")
        }
        try backup.backup(to: target)
        context.say("restored to \(target)")
    }
}
