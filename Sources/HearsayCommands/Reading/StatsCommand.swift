import ArgumentParser
import ClaimRendering
import Hearsay

struct StatsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "How much the base holds.",
        discussion: """
            EXAMPLE
              hearsay stats --format json
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions

    func run(in context: Context) throws {
        let base = try context.open(base.database, .read)
        let counts = try base.counts()
        try context.noteUnfinishedImports(of: base)
        let rows = counts.map { [Cell.text($0.name), .number($0.count)] }
        let record = JSONValue.record(counts.map { ($0.name, .integer(Int64($0.count))) })
        switch output.format {
        case .json, .jsonl: context.write([], as: output.format, record: record)
        default: context.write(RowSet(["what", "count"], rows), as: output.format)
        }
    }
}
