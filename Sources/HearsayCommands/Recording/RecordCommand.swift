import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

struct RecordCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record the claims of articles: all files, or none.",
        discussion: """
            Each file is one source with its claims, in YAML, or claims in JSON Lines. Recording a file again adds \
            nothing. “-” reads standard input.

            A claim has a subject, a predicate and an object, and may have: by (the speaker), via (the hands it went \
            through), verb (says, denies, …), stance (affirms or denies), mood (stated, planned, forecast, possible), \
            said (when it was said), during (the time it is about), place (a list), quote, qualifiers (such as \
            population: civilians), reports (the id of the claim it passes on) and note. Beside `source` and `claims`, \
            a file may have `entities` (id, label, kind, aliases, metonyms, within, speaks_for) and `predicates`.

            EXAMPLE
              article.yaml:
                source:
                  id: ahram-2024-01-05
                  outlet: Ahram Online
                  agency: AFP
                  published: 2024-01-05
                claims:
                  - subject: United States
                    predicate: troops
                    object: around 2,500
                    place: [Iraq]
                  - subject: US-led coalition
                    predicate: attacks-suffered
                    object: more than 100
                    by: Washington
                    during: since mid-October

              hearsay record article.yaml
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "Recording files: .yaml, .yml, .jsonl; - for standard input.", completion: .file())
    var files: [String]
    @Option(help: "Who records; else $USER.") var recorder: String?
    @Flag(help: "Refuse names and predicates that the base does not know.") var noNewNames = false
    @Flag(
        help: """
            Take a source's changed text, and what else the file now says of it (its title), as the next version. The \
            texts before stay; quotes are followed into the new one, and edits shown. Without it, a changed text is refused.
            """)
    var newVersion = false

    func run(in context: Context) throws {
        let options = context.recordingOptions(
            recorder: recorder, refusesNewNames: noNewNames, acceptsNewVersions: newVersion)
        let typed = files == ["-"] ? try context.surroundings.readInput() : nil
        let report = try ProgressLine.showing(context) { bar in
            try context.filling(base.database) { base in
                if let typed { return try base.record(text: typed, named: "standard input", options: options) }
                context.surroundings.interruption.watch()
                return try base.record(files: files.map(context.url), options: options) { done, total in
                    if context.surroundings.interruption.isWanted() {
                        throw Interrupted(description: "interrupted; nothing was recorded.")
                    }
                    bar.show(done: done, total: total)
                }
            }
        }
        ReportText.tell(report, to: context)
    }
}

/// What a recording says when it is done: results to standard output, advice to standard error.
enum ReportText {
    /// - Parameter mostAdvice: how many lines of a kind of advice are told at most, where nobody reads them all.
    static func tell(_ report: RecordingReport, mostAdvice: Int = .max, to context: Context) {
        context.say(summary(report))
        list(report.newClaims.map { "  \($0.id)  \(visible($0.summary))" }, most: longestList, as: "  … and %", context.say)
        list(report.newEntities.map { newName("entity", $0) }, most: mostAdvice, as: "… and % new entities", context.note)
        list(report.newPredicates.map { newName("predicate", $0) }, most: mostAdvice, as: "… and % new predicates", context.note)
        for version in report.newVersions {
            context.note("source \(version.source): text recorded as version \(version.version)")
            if let quotes = report.trackedQuotes[version.source] { QuoteText.tell(quotes, to: context) }
        }
        list(report.notes, most: mostAdvice, as: "… and % such notes", context.note)
        for claim in report.missingClaims {
            context.note("no longer in the file: \(claim.id) (\(claim.summary)); `hearsay retract` it if it was a slip")
        }
    }

    private static func list(_ lines: [String], most: Int, as rest: String, _ say: (String) -> Void) {
        for line in lines.prefix(most) { say(line) }
        if lines.count > most { say(rest.replacing("%", with: "\(grouped(lines.count - most)) more")) }
    }

    private static let longestList = 20

    private static func summary(_ report: RecordingReport) -> String {
        var parts = ["\(grouped(report.newClaimCount)) new"]
        if report.knownClaimCount > 0 { parts.append("\(grouped(report.knownClaimCount)) known") }
        var line = parts.joined(separator: ", ") + (report.newClaimCount + report.knownClaimCount == 1 ? " claim" : " claims")
        var also: [String] = []
        if report.newSourceCount > 0 { also.append(count(report.newSourceCount, "source")) }
        if report.newEntityCount > 0 { also.append(count(report.newEntityCount, "entity", plural: "entities")) }
        if !report.newPredicates.isEmpty { also.append(count(report.newPredicates.count, "predicate")) }
        if !also.isEmpty { line += "; new: " + also.joined(separator: ", ") }
        return line
    }

    private static func newName(_ kind: String, _ name: RecordingReport.NewName) -> String {
        let detail = name.detail.map { " (\($0))" } ?? ""
        let nearest = name.nearest.map { "; near “\($0)”: if it is that, use the known name or merge them" } ?? ""
        return "new \(kind): \(name.id)\(name.label == name.id ? "" : " “\(name.label)”")\(detail)\(nearest)"
    }
}

/// A line of progress on a terminal, for long input; nothing elsewhere.
final class ProgressLine {
    private let context: Context
    private var isShown = false
    private var started = Date()

    private init(_ context: Context) { self.context = context }

    /// Shows how far `work` is; however it ends, nothing of the line stays before what is said then.
    static func showing<Value>(_ context: Context, _ work: (ProgressLine) throws -> Value) rethrows -> Value {
        let line = ProgressLine(context)
        defer { line.clear() }
        return try work(line)
    }

    func show(done: Int, total: Int) {
        guard context.surroundings.terminal.isError, total > 1 << 20 else { return }
        let seconds = Date().timeIntervalSince(started)
        let rate = seconds > 0 ? Double(done) / seconds : nil
        context.surroundings.writeError("\r\u{1B}[K" + progress(done: done, total: total, rate: rate))
        isShown = true
    }

    /// How far an import is: its rate, and the time left as far as the bytes read tell it.
    func show(_ state: ImportProgress) {
        guard context.surroundings.terminal.isError, Date().timeIntervalSince(started) > 0.5 else { return }
        let seconds = Date().timeIntervalSince(started)
        var parts = ["\(grouped(state.lines)) lines", "\(grouped((Double(state.lines) / seconds).rounded())) a second"]
        if state.isIndexing {
            parts.append("building the indexes")
        } else if let total = state.total, total > 0, state.position > 0 {
            parts.insert("\(state.position * 100 / total) %", at: 1)
            parts.append(span(seconds: seconds * Double(total - state.position) / Double(state.position)) + " left")
        }
        context.surroundings.writeError("\r\u{1B}[K" + parts.joined(separator: ", "))
        isShown = true
    }

    private func clear() {
        if isShown { context.surroundings.writeError("\r\u{1B}[K") }
    }
}
