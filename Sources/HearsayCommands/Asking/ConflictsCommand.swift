import ArgumentParser
import ClaimAnalysis
import ClaimLanguage
import ClaimRendering
import Hearsay

extension ConflictKind: ExpressibleByArgument {}

struct ConflictsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "Claims that cannot all be true, sorted into camps, with the reason; the gravest first.",
        discussion: """
            Without conditions the whole base is looked through. Figures are compared by what their words mean: "around \
            2,500" and "2,600" do not conflict, "2,500" and "3,200" do. --check exits 3 where there are any.

            Kinds, the gravest first: contradiction (the words cannot both hold), denial (one denies what another \
            affirms), exclusive (only one can be so at a time), self-contradiction and reported-differently (one \
            speaker, in one source or in several), retrograde (a speaker's count that falls), tension (the words \
            allow both, what they are taken to mean does not), revision (a speaker's later figure; with --all). ×1.8 \
            is the ratio of the nearest bounds. Camps are the largest sets of claims that agree within themselves; \
            origins are independent origins: ten outlets with one agency's copy are one.

            EXAMPLES
              hearsay conflicts
              hearsay conflicts --of troops --in Syria
              hearsay conflicts --all --format json
              hearsay conflicts --since-recorded 2024-01-06 --check
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup(title: "Conditions") var conditions: ConditionOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Minor ones too: revisions, and bounds that nearly touch.") var all = false
    @Flag(help: "Read round numbers as exact.") var strict = false
    @Option(help: "Only this kind; given again, one of them.") var kind: [ConflictKind] = []
    @Option(help: "Only those with a claim recorded since this day or instant (EDTF).") var sinceRecorded: String?
    @Option(parsing: .unconditional, help: "At most so many, from 1.", transform: RowLimit.read) var limit: Int?
    @Flag(help: "Exit 3 where there are any.") var check = false
    @Flag(help: "Print the question that the options stand for, and do not ask it.") var showQuestion = false

    func run(in context: Context) throws {
        let stage = "conflicts" + (all ? " all" : "") + (strict ? " strict" : "")
        let draft = conditions.draft(stages: [stage])
        if showQuestion { return context.print(try DraftText.printed(draft)) }
        let base = try context.open(base.database, .read)
        var report = try draft.explainingErrors {
            try base.conflicts(
                conditions.draft().text, parameters: draft.parameters, all: all, strict: strict,
                recordedSince: try sinceRecorded.map(Self.moment), today: context.today)
        }
        context.tell(report.notes)
        if !kind.isEmpty { report.conflicts.removeAll { !kind.contains($0.kind) } }
        if let limit { report.conflicts = Array(report.conflicts.prefix(limit)) }
        write(report, context)
        if check, !report.conflicts.isEmpty { throw ExitStatus.found }
    }

    private func write(_ report: ConflictAnswer, _ context: Context) {
        switch output.format {
        case .table:
            if report.conflicts.isEmpty { return context.note("no conflicts") }
            let views = report.conflicts.map { report.views.conflict($0, claims: report.claims) }
            context.print(
                views.map {
                    $0.text(
                        width: context.surroundings.terminal.width, bold: context.usesColor,
                        isolating: context.surroundings.terminal.isOutput)
                }.joined(separator: "\n").trimmedEnd)
        default:
            context.write(
                ConflictTable.rows(report.conflicts), as: output.format, records: report.conflicts.map(ConflictJSON.conflict))
        }
    }

    private static func moment(_ text: String) throws -> Int64 {
        do {
            guard let from = try EDTF(text).bounds.from else {
                throw PhraseError(what: "moment", text: text, reason: "it has no beginning.")
            }
            return from
        } catch let error as EDTFError {
            throw PhraseError(what: "moment", text: text, reason: "\(error)")
        }
    }
}

/// Conflicts in a row each, for CSV and Markdown.
enum ConflictTable {
    static func rows(_ conflicts: [Conflict]) -> RowSet {
        RowSet(
            ["kind", "severity", "subject", "predicate", "place", "camps", "claims", "reason"],
            conflicts.map { conflict in
                [
                    Cell.text(conflict.kind.rawValue), Cell(ClaimJSON.number(conflict.severity?.value)),
                    .text(conflict.subject.label), .text(conflict.predicate), .list(conflict.place.map(\.label)),
                    .number(conflict.camps.count), .number(conflict.claims.count), .text(conflict.reason),
                ]
            })
    }
}

extension String {
    /// Without line ends at the end.
    var trimmedEnd: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text
    }
}
