import ArgumentParser
import ClaimAnalysis
import ClaimLanguage
import ClaimRendering
import Foundation
import Hearsay

struct TraceCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "One figure across sources and time: who said it when, in which words, and how it changed.",
        discussion: """
            Claims stand in the order in which they were said, each with its relation to the one before. Below the \
            table a chart shows what the words strictly allow (light) and what they are taken to mean (solid).

            The relation is `agrees` (the same bounds), `refines` (the narrower lies within the other) or `compatible` \
            (they meet) where both are of the same scope; `update` (a later or longer count) or `part` (of a smaller \
            place or group) where one scope lies within the other and nothing is broken; `contradiction` where the two \
            cannot both be true, `tension` where they can but are not taken so; none where they are not of one thing. \
            `hearsay why` says it of two claims in a sentence.

            EXAMPLES
              hearsay trace --of troops --subject "United States" --in Syria
              hearsay trace --of attacks-suffered --since 2023-10 --svg attacks.svg
              hearsay trace --of troops --html troops.html
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup(title: "Conditions") var conditions: ConditionOptions
    @OptionGroup(title: "Order") var order: OrderOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Write the trace as a picture to this file.", completion: .file()) var svg: String?
    @Option(help: "Write the trace as a page with quotes and links to this file.", completion: .file()) var html: String?
    @Flag(help: "Draw the chart with plain ASCII.") var ascii = false
    @Flag(help: "Print the question that the options stand for, and do not ask it.") var showQuestion = false

    func run(in context: Context) throws {
        // A trace has its own order; another one, or a limit, holds for its rows.
        let draft = conditions.draft(stages: ["trace"] + order.stages)
        if showQuestion { return context.print(try DraftText.printed(draft)) }
        let base = try context.open(base.database, .read)
        let trace = try base.trace(conditions.draft().text, parameters: draft.parameters, today: context.today)
        let picture = trace.views.trace(trace.claims, subtitle: Self.subtitle(trace))
        if let svg { try context.write(picture.svg() + "\n", toFile: svg) }
        if let html { try context.write(picture.html, toFile: html) }
        if svg != nil || html != nil, output.format == .table { return }
        if output.format == .markdown { return context.surroundings.writeOutput(picture.markdown) }
        guard output.format == .table else {
            let answer = try base.ask(draft.text, parameters: draft.parameters, today: context.today)
            return context.write(answer, as: output.format)
        }
        try showTable(trace, base, draft, context)
        guard trace.claims.contains(where: { $0.object.figure != nil }) else { return }
        let terminal = context.surroundings.terminal
        context.print(
            "\n" + picture.chart(
                width: terminal.width, signs: ascii ? .ascii : .unicode, isolating: terminal.isOutput).trimmedEnd)
    }

    /// The rows as people read them: both intervals in words, and no column that is empty throughout, or that the heading of the chart says.
    private func showTable(
        _ trace: TraceAnswer, _ base: KnowledgeBase, _ draft: QuestionDraft, _ context: Context
    ) throws {
        guard !trace.claims.isEmpty else { return context.note("nothing found") }
        var rows = RowSet(
            columns: TraceTable.columns,
            rows: try places(trace, base, draft, context).map {
                TraceTable.row(trace.claims[$0], trace.relations[$0]?.relation)
            })
        let shown = rows.columns.indices.filter { column in
            let texts = Set(rows.rows.map { $0[column].text })
            return texts.count > 1 || texts != [""] && !["subject", "predicate", "place"].contains(rows.columns[column].heading)
        }
        rows.columns = shown.map { rows.columns[$0] }
        rows.rows = rows.rows.map { row in shown.map { row[$0] } }
        context.write(rows, as: .table)
    }

    /// Where the claims of the rows stand in the trace: one after the other where nobody asks for another order or fewer.
    /// Sorting and cutting are those of the language, so then the rows come from the question itself.
    private func places(
        _ trace: TraceAnswer, _ base: KnowledgeBase, _ draft: QuestionDraft, _ context: Context
    ) throws -> [Int] {
        guard !order.stages.isEmpty else { return Array(trace.claims.indices) }
        let byID = Dictionary(zip(trace.claims.map(\.id), trace.claims.indices), uniquingKeysWith: { $1 })
        return try base.ask(draft.text, parameters: draft.parameters, today: context.today).table.compactMap { row in
            if case .name(let id)? = row.last { byID[id] } else { nil }
        }
    }

    private static func subtitle(_ trace: TraceAnswer) -> String {
        let claims = trace.claims
        let days = claims.compactMap(\.said.bounds.from).map { Day(containing: $0).description }
        let span = days.first.map { first in
            let (low, high) = (days.min() ?? first, days.max() ?? first)
            return low == high ? ", said \(low)" : ", said \(low) to \(high)"
        } ?? ""
        let speakers = Set(claims.map(\.by.id)).count
        return "\(count(claims.count, "claim")) by \(count(speakers, "speaker")) from "
            + "\(count(trace.origins, "independent origin"))\(span)"
    }
}

/// The columns of a trace on a terminal.
enum TraceTable {
    static let columns: [TextTable.Column] = [
        .init("said"), .init("subject"), .init("predicate"), .init("speaker"), .init("via"), .init("says", alignment: .right), .init("place"),
        .init("strictly allows"), .init("plausible"), .init("relation"), .init("source"), .init("id", isKeptWhole: true),
    ]

    static func row(_ claim: Claim, _ relation: TraceRelation?) -> [Cell] {
        let figure = claim.object.figure
        return [
            .text(claim.said.edtf), .text(claim.subject.label), .text(claim.predicate), .text(claim.by.label), .text(claim.via.map(\.label).joined(separator: " → ")),
            .text(ClaimSummary.assertion(claim)), .text(claim.place.map(\.label).joined(separator: ", ")),
            .text(figure?.asserted.map(interval)), .text(figure?.plausible.map(interval)),
            .text(relation?.rawValue), .text(claim.source), .text(claim.id),
        ]
    }

    /// An interval open at both ends allows everything, and says nothing.
    private static func interval(_ interval: FigureInterval) -> String {
        interval.lower == nil && interval.upper == nil ? "any" : interval.description
    }
}
