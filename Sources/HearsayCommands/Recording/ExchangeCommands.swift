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
            A line is a claim: at least `subject`, `predicate`, `object` and `source`, and whatever else a claim may \
            have (`hearsay record --help`). At its first mention a source is given whole, such as `{"id": "a1", \
            "outlet": "AFP", "published": "2024-01-05"}`, and after that by its id, `"a1"`. \
            An export read into a new base makes the same base again, history and all. The file may be packed by gzip.

            All lines are taken, or none. Lines that cannot be taken are written to a file of rejects, each with its \
            number, the reason and the line itself; with --skip-bad the others are taken all the same, and the exit \
            code is 0. The file of rejects can be imported in turn once its lines are mended, as it is. A later import \
            of FILE without bad lines removes it.

            Interrupted, an import leaves the base as it was. With --resume the work is committed now and then (after \
            --batch megabytes), and the same command goes on where it was interrupted; it then stops at the first bad \
            line, which can be mended.

            While its first import goes on, a new base cannot be asked: who opens it waits up to ten seconds and is \
            told who holds it. With --resume, and in any base that holds something, others ask meanwhile.

            EXAMPLES
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
    @Option(parsing: .unconditional, help: "With --resume, how many megabytes of input are taken between two commits; else 32.")
    var batch: Int?
    @Option(
        help: "Where lines that cannot be taken are written; else FILE.rejects.jsonl, or import.rejects.jsonl from standard input.",
        completion: .file(extensions: ["jsonl"]))
    var rejects: String?

    func run(in context: Context) throws {
        let name = rejects ?? (file == "-" ? "import" : file) + ".rejects.jsonl"
        if let batch, !(1...1_024).contains(batch) { throw ValidationError("--batch is a number of megabytes from 1 to 1,024.") }
        guard batch == nil || resume else { throw ValidationError("--batch goes with --resume: without it, all is committed at once.") }
        var options = ImportOptions(
            recording: context.recordingOptions(recorder: recorder), skipsBadLines: skipBad, rejects: context.url(name),
            resumes: resume)
        if let batch { options.batchBytes = batch << 20 }
        context.surroundings.interruption.watch()
        let report = try ProgressLine.showing(context) { bar in
            try context.filling(base.database) { base in
                try importing(into: base, options, in: context) { state in
                    if context.surroundings.interruption.isWanted() { throw interrupted(at: state) }
                    bar.show(state)
                }
            }
        }
        ReportText.tell(report, mostAdvice: 20, to: context)
        if report.rejectedLineCount > 0 {
            context.note(
                "\(count(report.rejectedLineCount, "line")) skipped; see \(name) for \(report.rejectedLineCount == 1 ? "the reason" : "the reasons")")
        }
    }

    private func importing(
        into base: KnowledgeBase, _ options: ImportOptions, in context: Context, progress: (ImportProgress) throws -> Void
    ) throws -> RecordingReport {
        guard file == "-" else { return try base.importLines(context.url(file), options: options, progress: progress) }
        let name = "standard input"
        if let stream = context.surroundings.inputStream {
            return try base.importLines(stream: stream, named: name, options: options, progress: progress)
        }
        return try base.importLines(text: context.surroundings.readInput(), named: name, options: options)
    }

    private func interrupted(at state: ImportProgress) -> Interrupted {
        guard resume else {
            return Interrupted(
                description: "interrupted; nothing was recorded.\n  With --resume an import keeps what it took, and goes on from there.")
        }
        guard state.committedLines > 0 else {
            return Interrupted(
                description: "interrupted before anything was recorded.\n  A smaller --batch than \(batch ?? 32) (megabytes) keeps what was taken sooner.")
        }
        return Interrupted(
            description: "interrupted; what the first \(grouped(state.committedLines)) lines say is recorded.\n  The same command goes on from there.")
    }
}
