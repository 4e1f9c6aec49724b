import ArgumentParser
import ClaimAnalysis
import ClaimRendering
import Hearsay

struct SourceOriginsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "origins",
        abstract: "Which sources share an origin, and what speaks for it.",
        discussion: """
            Sources share an origin where they name one agency and have nearly its words, where one passes on the \
            other, or where their texts are near duplicates. --join adds a link by hand, --cut takes one away; `hearsay \
            undo` takes back either. An origin of one source needs no evidence, and is shown only when asked for.

            EXAMPLES
              hearsay source origins
              hearsay source origins ahram-2024-01-05 --threshold 0.5
              hearsay source origins --join ahram-2024-01-05 rudaw-2024-01-05 --why "Both print AFP's copy."
              hearsay source origins --cut ahram-2024-01-05 rudaw-2024-01-05 --why "Two reporters, one phrase."
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "A source's id: only its origin.") var source: String?
    @Option(parsing: .unconditional, help: "How alike texts of no common agency must be, from 0 to 1; else 0.35.")
    var threshold: Double?
    @Option(parsing: .upToNextOption, help: "Two sources that share an origin.") var join: [String] = []
    @Option(parsing: .upToNextOption, help: "Two sources without a link between them.") var cut: [String] = []
    @Option(help: "The reason for a join or a cut.") var why: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func validate() throws {
        if !join.isEmpty, !cut.isEmpty { throw ValidationError("Give --join or --cut, not both.") }
        for (name, pair) in [("--join", join), ("--cut", cut)] where !pair.isEmpty && pair.count != 2 {
            throw ValidationError("\(name) takes the ids of two sources.")
        }
        if !(join + cut).isEmpty, why == nil { throw ValidationError("A join or a cut needs its reason: --why.") }
        if let threshold, !(0...1).contains(threshold) {
            throw ValidationError("--threshold takes a number from 0 to 1.")
        }
    }

    func run(in context: Context) throws {
        guard !(join + cut).isEmpty else { return try show(context) }
        let base = try context.open(base.database, .write)
        let options = context.recordingOptions(recorder: recorder)
        let pair = join.isEmpty ? cut : join
        let event = join.isEmpty
            ? try base.cutOrigins(pair[0], pair[1], why: why ?? "", options: options)
            : try base.joinOrigins(pair[0], pair[1], why: why ?? "", options: options)
        context.say("\(join.isEmpty ? "cut" : "joined") \(pair[0]) and \(pair[1]) (event \(event.id))")
        guard join.isEmpty else { return }
        let group = try base.origins(of: pair[0]).groups.first
        if group?.sources.contains(where: { $0.id == pair[1] }) == true {
            context.note("they still share an origin by way of others: see `hearsay source origins \(pair[0])`")
        }
    }

    private func show(_ context: Context) throws {
        let report = try context.open(base.database, .read).origins(of: source, threshold: threshold)
        switch output.format {
        case .json, .jsonl:
            context.write(RowSet([], []), as: output.format, records: report.groups.map(\.json))
        default:
            let shared = report.groups.filter { $0.sources.count > 1 || source != nil }
            if !shared.isEmpty || output.format != .table { context.write(OriginTable.rows(shared), as: output.format) }
            let sources = report.groups.reduce(0) { $0 + $1.sources.count }
            context.note("\(count(sources, "source")), \(count(report.groups.count, "independent origin"))")
        }
    }
}

/// Origins with a row for each link, and one for a source that has none.
enum OriginTable {
    static func rows(_ groups: [OriginReport.Group]) -> RowSet {
        let rows = groups.flatMap { group -> [[Cell]] in
            let head = [Cell.text(group.id), .number(group.sources.count)]
            let empty = [Cell.text(nil), .text(nil)]
            var lines = group.links.map { [Cell.text($0.kind), .text($0.description)] }
            lines += group.cuts.map { [.text("cut"), .text("\($0.0) and \($0.1) were cut by hand, and others join them.")] }
            if lines.isEmpty { lines = [[.text(nil), .text("No other source shares it.")]] }
            return lines.enumerated().map { ($0 == 0 ? head : empty) + $1 }
        }
        return RowSet(["origin", "sources", "link", "evidence"], rows)
    }
}
