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
            Claims stand in the order in which they were said. Below the table a chart shows what the words strictly allow \
            (light) and what they are taken to mean (solid), of the claims that the table shows, in the order of time. Of \
            more than \(Trace.mostLines) claims each is a point of one picture that fits the screen: time from left to right, the \
            figure upwards, a digit where several share a place. --svg and --html tell their speakers apart.

            The relation is that to the nearest claim before it of the same subject, predicate, place and group, said of \
            things that can be counted in one unit. That is the row above, unless the beginning of another id stands \
            beside the relation. (For programs: `hearsay ask '… | trace | select id, relation, earlier'`.)

            Nothing broken: `rises`, `falls` (the bounds lie higher, lower; or the number does where the hedge is the \
            same, as in "more than 100", "more than 137"), `agrees` (the same bounds), `refines` (narrower, within the \
            other's), `widens` (around the other's), `compatible` (they meet), `differs` (another object). The two cannot \
            both be true: `contradicts`, `denies`, `exclusive`, `self-contradiction`, `reported-differently`, \
            `retrograde`; they can but are not taken so: `tension`; one speaker's later figure: `revision`. `hearsay \
            conflicts --help` explains these, `hearsay why` says of two claims how they stand, in a sentence.

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
        var draft = conditions.draft(stages: ["trace"])
        order.add(to: &draft)
        if showQuestion { return context.print(try DraftText.printed(draft)) }
        let base = try context.open(base.database, .read)
        try draft.explainingErrors { try show(base, draft, context) }
    }

    private func show(_ base: KnowledgeBase, _ draft: QuestionDraft, _ context: Context) throws {
        let isPicture = svg != nil || html != nil
        guard isPicture || output.format == .table || output.format == .markdown else {
            return try context.answer(draft.text, of: base, parameters: draft.parameters, as: output.format)
        }
        let trace = try base.trace(conditions.draft().text, parameters: draft.parameters, today: context.today)
        context.tell(trace.notes)
        let places = try places(trace, base, draft, context)
        let subtitle = Self.subtitle(trace, places)
        let picture = trace.views.trace(places.map { trace.claims[$0] }, subtitle: subtitle)
        if let svg { try context.write(picture.svg() + "\n", toFile: svg) }
        if let html { try context.write(picture.html, toFile: html) }
        switch output.format {
        case .table where isPicture: return
        case .table: break
        case .markdown: return context.surroundings.writeOutput(picture.markdown)
        default: return try context.answer(draft.text, of: base, parameters: draft.parameters, as: output.format)
        }
        guard !places.isEmpty else { return context.note("nothing found") }
        context.write(TraceTable.rows(trace, places), as: .table)
        // A chart through time stays in the order of time.
        let drawn = trace.views.trace(places.sorted().map { trace.claims[$0] }, subtitle: subtitle)
        guard drawn.rows.contains(where: \.hasFigure) else { return }
        let terminal = context.surroundings.terminal
        context.print(
            "\n" + drawn.chart(
                width: terminal.width, signs: ascii ? .ascii : .unicode, isolating: terminal.isOutput).trimmedEnd)
    }

    /// Where the claims to be shown stand in the trace: all, one after the other, where nobody asks for another order or
    /// fewer. Sorting and cutting are those of the language, so then the rows come from the question itself.
    private func places(
        _ trace: TraceAnswer, _ base: KnowledgeBase, _ draft: QuestionDraft, _ context: Context
    ) throws -> [Int] {
        guard order.isGiven else { return Array(trace.claims.indices) }
        let byID = Dictionary(zip(trace.claims.map(\.id), trace.claims.indices), uniquingKeysWith: { $1 })
        return try base.ask(draft.text, parameters: draft.parameters, today: context.today).table.compactMap { row in
            if case .name(let id)? = row.last { byID[id] } else { nil }
        }
    }

    private static func subtitle(_ trace: TraceAnswer, _ places: [Int]) -> String {
        let claims = places.map { trace.claims[$0] }
        let days = claims.compactMap(\.said.bounds.from).map { Day(containing: $0).description }
        let span = days.first.map { first in
            let (low, high) = (days.min() ?? first, days.max() ?? first)
            return low == high ? ", said \(low)" : ", said \(low) to \(high)"
        } ?? ""
        let all = count(trace.claims.count, "claim")
        let speakers = Set(claims.map(\.by.id)).count
        let origins = Set(claims.map { trace.origins[$0.source] ?? $0.source }).count
        return "\(claims.count < trace.claims.count ? "\(claims.count) of " : "")\(all) by \(count(speakers, "speaker")) from "
            + "\(count(origins, "independent origin"))\(span)"
    }
}

/// The columns of a trace on a terminal.
enum TraceTable {
    static let columns: [TextTable.Column] = [
        .init("said"), .init("subject"), .init("predicate"), .init("speaker"), .init("via"), .init("says", alignment: .right), .init("place"),
        .init("strictly allows"), .init("plausible"), .init("relation"), .init("source"), .init("id", isKeptWhole: true),
    ]

    /// The rows as people read them: both intervals in words, and no column that is empty throughout, or that the heading
    /// of the chart says.
    static func rows(_ trace: TraceAnswer, _ places: [Int]) -> RowSet {
        var rows = RowSet(
            columns: columns,
            rows: places.indices.map { index in
                let above = index > 0 ? trace.claims[places[index - 1]].id : nil
                return row(trace.claims[places[index]], relation(trace.relations[places[index]], above: above))
            })
        let shown = rows.columns.indices.filter { column in
            let texts = Set(rows.rows.map { $0[column].text })
            return texts.count > 1 || texts != [""] && !["subject", "predicate", "place"].contains(rows.columns[column].heading)
        }
        rows.columns = shown.map { rows.columns[$0] }
        rows.rows = rows.rows.map { row in shown.map { row[$0] } }
        return rows
    }

    /// The relation, with the beginning of the id of the claim that it is to where that is not the one in the row above.
    private static func relation(_ relation: (relation: TraceRelation, previous: String)?, above: String?) -> String? {
        relation.map { $0.previous == above ? $0.relation.rawValue : $0.relation.rawValue + " " + $0.previous.prefix(8) }
    }

    private static func row(_ claim: Claim, _ relation: String?) -> [Cell] {
        let figure = claim.object.figure
        return [
            .text(claim.said.edtf), .text(claim.subject.label), .text(claim.predicate), .text(claim.by.label), .text(claim.via.map(\.label).joined(separator: " → ")),
            .text(ClaimSummary.assertion(claim)), .text(claim.place.map(\.label).joined(separator: ", ")),
            .text(figure?.asserted.map(interval)), .text(figure?.plausible.map(interval)),
            .text(relation), .text(claim.source), .text(claim.id),
        ]
    }

    /// An interval open at both ends allows everything, and says nothing.
    private static func interval(_ interval: FigureInterval) -> String {
        interval.lower == nil && interval.upper == nil ? "any" : interval.description
    }
}
