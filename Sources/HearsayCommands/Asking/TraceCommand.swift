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
        if let svg { try write(picture.svg() + "\n", to: svg, context) }
        if let html { try write(picture.html, to: html, context) }
        if svg != nil || html != nil, output.format == .table { return }
        if output.format == .markdown { return context.surroundings.writeOutput(picture.markdown) }
        context.write(try base.ask(draft.text, parameters: draft.parameters, today: context.today), as: output.format)
        if output.format == .table, trace.claims.contains(where: { $0.object.figure != nil }) {
            let terminal = context.surroundings.terminal
            context.print(
                "\n" + picture.chart(
                    width: terminal.width, signs: ascii ? .ascii : .unicode, isolating: terminal.isOutput).trimmedEnd)
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

    private func write(_ text: String, to path: String, _ context: Context) throws {
        do {
            try Data(text.utf8).write(to: context.url(path), options: .atomic)
        } catch {
            throw QuestionInputError(description: "\(path) cannot be written")
        }
        context.note("wrote \(path)")
    }
}
