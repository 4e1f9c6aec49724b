import ArgumentParser
import ClaimRendering
import Hearsay

struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "The documents that claims were read from.",
        discussion: """
            EXAMPLES
              hearsay source list
              hearsay source show ahram-2024-01-05
              hearsay source versions ahram-2024-01-05
              hearsay source origins
            """,
        subcommands: [
            SourceListCommand.self, SourceShowCommand.self, SourceVersionsCommand.self, SourceOriginsCommand.self,
        ],
        defaultSubcommand: SourceListCommand.self)
}

struct SourceListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All sources.",
        discussion: """
            EXAMPLE
              hearsay source list --format csv
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions

    func run(in context: Context) throws {
        let sources = try context.open(base.database, .read).sources()
        let rows = sources.map { source in
            [
                Cell.text(source.id), .text(source.outlet), .text(source.agency), .text(source.title),
                .text(source.published?.edtf),
            ]
        }
        context.write(
            RowSet(["id", "outlet", "agency", "title", "published"], rows), as: output.format,
            records: sources.map { ClaimJSON.source($0, withText: false) })
    }
}

struct SourceShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One source, whole, with its text and claims.",
        discussion: """
            EXAMPLE
              hearsay source show ahram-2024-01-05 --text-version 1
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Its id.") var id: String
    @Option(name: .customLong("text-version"), help: "Which version of its text; else the newest.") var version: Int?

    func run(in context: Context) throws {
        Sheet.show(try context.open(base.database, .read).source(id, version: version), context, output.format)
    }
}
