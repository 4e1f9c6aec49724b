public import ArgumentParser
import ClaimRendering
public import Hearsay

extension CorrectionKind: ExpressibleByArgument {}

struct RetractCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract",
        abstract: "Take a claim back. It stays in the base, and out of answers.",
        discussion: """
            --kind says who erred: the speaker (speaker-corrected), the outlet or agency (outlet-corrected), or \
            whoever recorded it (entry-error).

            EXAMPLE
              hearsay retract 3f2a --kind outlet-corrected --why "The outlet withdrew the figure on 7 January."
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The claim's id, or its beginning.") var id: String
    @Option(help: "The reason.") var why: String
    @Option(help: "speaker-corrected, outlet-corrected or entry-error.") var kind: CorrectionKind
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let options = context.recordingOptions(recorder: recorder)
        let event = try context.open(base.database, .write).retract(id, why: why, kind: kind, options: options)
        context.say("retracted \(event.target ?? id) (event \(event.id)); `hearsay undo \(event.id)` has it back")
    }
}

struct SupersedeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "supersede",
        abstract: "Replace a claim by those of a recording file.",
        discussion: """
            The old claim stays in the base with the status `superseded`.

            EXAMPLE
              hearsay supersede 3f2a corrected.yaml --kind speaker-corrected --why "900 was corrected to about 2,000."
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The claim's id, or its beginning.") var id: String
    @Argument(help: "A recording file with what takes its place.", completion: .file()) var file: String
    @Option(help: "The reason.") var why: String
    @Option(help: "speaker-corrected, outlet-corrected or entry-error.") var kind: CorrectionKind
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let options = context.recordingOptions(recorder: recorder)
        let (event, report) = try context.open(base.database, .write)
            .supersede(id, with: context.url(file), why: why, kind: kind, options: options)
        context.say("superseded \(event.target ?? id) (event \(event.id))")
        ReportText.tell(report, to: context)
    }
}

struct UndoCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what an event did.",
        discussion: """
            `hearsay log` numbers the events. An undo is an event itself, and can be undone.

            EXAMPLE
              hearsay undo 12 --why "Retracted the wrong claim."
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The event's number.") var event: Int64
    @Option(help: "The reason.") var why: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let options = context.recordingOptions(recorder: recorder)
        let undoing = try context.open(base.database, .write).undo(event: event, why: why, options: options)
        context.say("undid event \(event) (event \(undoing.id))")
    }
}

struct LogCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "What was done to the base, when, by whom and why.",
        discussion: """
            EXAMPLES
              hearsay log
              hearsay log --format jsonl
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions

    func run(in context: Context) throws {
        let events = try context.open(base.database, .read).log()
        context.write(EventTable.rows(events), as: output.format, records: events.map(ClaimJSON.event))
    }
}

/// Events as a table.
enum EventTable {
    static func rows(_ events: [LogEntry]) -> RowSet {
        RowSet(
            columns: [
                .init("event"), .init("at", isKeptWhole: true), .init("recorder"), .init("kind"), .init("target"),
                .init("reason"),
            ],
            rows: events.map { event in
                [
                    Cell(String(event.id), .integer(event.id)), .text(ClaimJSON.instant(event.at)),
                    .text(event.recorder), .text(kind(event)), .text(target(event)), .text(reason(event)),
                ]
            })
    }

    private static func kind(_ event: LogEntry) -> String {
        var kind = event.kind
        if let undoes = event.undoes { kind += " event \(undoes)" }
        if let undoneBy = event.undoneBy { kind += " (undone by \(undoneBy))" }
        return kind
    }

    private static func target(_ event: LogEntry) -> String {
        let detail = event.detail
        var target = event.target ?? ""
        for (key, word) in [("into", "into"), ("from", "from"), ("to", "→"), ("with", "with"), ("name", "")] {
            if let value = detail[key] { target += " \(word) \(value)".replacing("  ", with: " ") }
        }
        if event.target == nil, detail["added"] != nil { target = added(event) + sources(event) }
        return target
    }

    /// For example `4 claims, 9 names`. The sources of claims are named after it.
    private static func added(_ event: LogEntry) -> String {
        event.additions.filter { $0.noun != "source" || event.sources.isEmpty }.filter { $0.count > 0 }.map { count($0.count, $0.noun) }.joined(separator: ", ")
    }

    private static func sources(_ event: LogEntry) -> String {
        guard !event.sources.isEmpty else { return "" }
        let names = event.sources.prefix(LogEntry.mostSources).joined(separator: ", ")
        return ": \(names)" + (event.sources.count > LogEntry.mostSources ? ", …" : "")
    }

    private static func reason(_ event: LogEntry) -> String {
        [event.reasonKind, event.reason].compactMap { $0 }.joined(separator: ": ")
    }
}
