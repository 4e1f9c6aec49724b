import ArgumentParser
import ClaimRendering
import Hearsay

struct LineageCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "lineage",
        abstract: "The way a claim came, from the first utterance to the outlet.",
        discussion: """
            Follows `reports` from claim to claim, and inside each claim the hands it went through, and marks the first \
            hop at which the figure, its hedge, its unit or what is counted changed.

            EXAMPLE
              hearsay lineage 3f2a
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The claim's id, or its beginning.") var id: String

    func run(in context: Context) throws {
        let answer = try context.open(base.database, .read).lineage(id)
        if output.format == .json { return context.print(answer.json.pretty) }
        context.write(LineageTable.rows(answer.hops), as: output.format, records: answer.hops.map(\.json))
        let remarks = answer.remarks
        guard !remarks.isEmpty else { return }
        guard output.format == .table else { return remarks.forEach(context.note) }
        let width = context.surroundings.terminal.width
        context.print("\n" + remarks.flatMap { wrapped(visible($0), to: width) }.joined(separator: "\n"))
    }
}

/// A lineage with a row for each hand.
enum LineageTable {
    static func rows(_ hops: [LineageHop]) -> RowSet {
        var rows: [[Cell]] = []
        for (number, hop) in hops.enumerated() {
            for (index, hand) in hop.hands.enumerated() {
                let isFirst = index == 0
                let mark = hop.isFirstChange ? "first change: " : ""
                rows.append([
                    isFirst ? .number(number + 1) : .text(nil), .text(hand.name), .text(hand.role.rawValue),
                    .text(isFirst ? hop.claim.said.edtf : nil), .text(isFirst ? ClaimText.object(hop.claim.object) : nil),
                    .text(isFirst && !hop.changes.isEmpty ? mark + hop.changeWords : nil),
                    .text(isFirst ? hop.claim.id : nil),
                ])
            }
        }
        var set = RowSet(["hop", "who", "as", "said", "words", "changed", "claim"], rows)
        set.columns[6].isKeptWhole = true
        return set
    }
}
