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
                // Nobody reads on: the base need not be read to its end.
                if context.surroundings.isOutputLost() { throw ExitStatus.done }
            }
        }
        context.surroundings.writeOutput(buffer)
    }
}

struct ImportCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in an export, or claims in JSON Lines, of any length.",
        discussion: """
            An export read into a new base makes the same base again, history and all. Anything else is recorded as \
            new: a source is given whole at its first mention, and by its id after that. The file may be packed by gzip.

            All lines are taken, or none. Lines that cannot be taken are written to a file of rejects, each with its \
            number, the reason and the line itself; with --skip-bad the others are taken all the same. With --resume \
            the work is committed now and then (after --batch megabytes), and the same command goes on where it was \
            interrupted; it then stops at the first bad line, which can be mended. The file of rejects can be imported \
            in turn once its lines are mended, as it is; an import without bad lines removes it.

            While its first import goes on, a new base cannot be asked: who opens it waits up to ten seconds and is \
            told who holds it. With --resume, and in any base that holds something, others ask meanwhile.

            EXAMPLE
              hearsay --db copy.db import base.jsonl
              hearsay import archive.jsonl.gz --skip-bad
            """)

    @OptionGroup var base: BaseOptions
    @Argument(
        help: "A .jsonl or .jsonl.gz file; - for standard input.", completion: .file(extensions: ["jsonl", "gz"]))
    var file: String
    @Option(help: "Who records; else $USER.") var recorder: String?
    @Flag(help: "Take the other lines where some cannot be taken.") var skipBad = false
    @Flag(help: "Commit now and then; go on where an earlier call with --resume stopped.") var resume = false
    @Option(help: "With --resume, how many megabytes of input are taken between two commits.") var batch = 32
    @Option(
        help: "Where lines that cannot be taken are written; else FILE.rejects.jsonl.",
        completion: .file(extensions: ["jsonl"]))
    var rejects: String?

    func run(in context: Context) throws {
        let name = rejects ?? (file == "-" ? "import" : file) + ".rejects.jsonl"
        guard (1...1_024).contains(batch) else { throw ValidationError("--batch is a number of megabytes from 1 to 1,024.") }
        var options = ImportOptions(
            recording: context.recordingOptions(recorder: recorder), skipsBadLines: skipBad, rejects: context.url(name),
            resumes: resume)
        options.batchBytes = batch << 20
        let bar = ProgressLine(context)
        let report: RecordingReport
        do {
            report = try context.filling(base.database) { base in
                guard file == "-" else {
                    return try base.importLines(context.url(file), options: options) { bar.show($0) }
                }
                if let stream = context.surroundings.inputStream {
                    return try base.importLines(stream: stream, named: "standard input", options: options) { bar.show($0) }
                }
                return try base.importLines(
                    text: context.surroundings.readInput(), named: "standard input", options: options)
            }
        } catch {
            bar.clear()
            throw error
        }
        bar.clear()
        ReportText.tell(report, to: context)
        if report.rejectedLineCount > 0 {
            context.note(
                "\(count(report.rejectedLineCount, "line")) skipped; see \(name) for \(report.rejectedLineCount == 1 ? "the reason" : "the reasons")")
        }
    }
}
