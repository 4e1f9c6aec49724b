import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

struct ExportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole base as JSON Lines, with its history.",
        discussion: """
            The same base gives the same bytes. Only the lines of claims have the key `subject`; sources, entities, \
            predicates and events stand on lines of their own.

            EXAMPLE
              hearsay export > base.jsonl
              hearsay --db copy.db import base.jsonl
            """)

    @OptionGroup var base: BaseOptions

    func run(in context: Context) throws {
        var buffer = ""
        try context.open(base.database, .read).export { line in
            buffer += line
            buffer += "\n"
            if buffer.utf8.count > 1 << 16 {
                context.surroundings.writeOutput(buffer)
                buffer = ""
            }
        }
        context.surroundings.writeOutput(buffer)
    }
}

struct ImportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in an export, or claims in JSON Lines.",
        discussion: """
            An export read into a new base makes the same base again, history and all. Anything else is recorded as \
            new: a source is given whole at its first mention, and by its id after that.

            EXAMPLE
              hearsay --db copy.db import base.jsonl
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "A .jsonl file; - for standard input.", completion: .file(extensions: ["jsonl"])) var file: String
    @Option(help: "Who records; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let options = context.recordingOptions(recorder: recorder)
        let bar = ProgressLine(context)
        let typed = file == "-" ? context.surroundings.readInput() : nil
        let report = try context.filling(base.database) { base in
            if let typed {
                return try base.importLines(
                    text: typed, named: "standard input", options: options)
            }
            return try base.importLines(context.url(file), options: options) { bar.show(done: $0, total: $1) }
        }
        bar.clear()
        ReportText.tell(report, to: context)
    }
}
