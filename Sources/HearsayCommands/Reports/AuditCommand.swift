import ArgumentParser
import ClaimRendering
package import Hearsay

extension AuditKind: ExpressibleByArgument {}

struct AuditCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "What is worth a second look: figures, quotes, chains, grounds and names.",
        discussion: """
            Finds figures that their quote does not hold, quotes without a place in their text, what was said after its \
            source was published, chains that run in circles, what rests on one origin or on nobody who is named, and entities and predicates that are likely to \
            be one. It ends with 0 whatever it finds. A table shows the first few of what rests on one origin or on nobody \
            who is named; --kind, and every other format, all of them.

            EXAMPLES
              hearsay audit
              hearsay audit --kind figure-not-in-quote --kind similar-entities
              hearsay audit --format jsonl
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only this kind; given again, one of them.") var kind: [AuditKind] = []

    func run(in context: Context) throws {
        let kinds = kind.isEmpty ? Set(AuditKind.allCases) : Set(kind)
        let findings = try context.open(base.database, .read).audit(kinds)
        let rows = listed(findings, isSummed: kind.isEmpty && output.format == .table)
        if !findings.isEmpty || output.format != .table {
            context.write(RowSet(["kind", "ids", "finding"], rows), as: output.format, records: findings.map(\.json))
        }
        let counts = AuditKind.allCases.compactMap { kind -> String? in
            let number = findings.count { $0.kind == kind }
            return number > 0 ? "\(grouped(number)) \(kind.rawValue)" : nil
        }
        context.note(
            count(findings.count, "finding") + (counts.count > 1 ? ": " + counts.joined(separator: ", ") : ""))
    }

    /// In a small base nearly everything rests on one origin: of such kinds a table shows a few, and how many more.
    private static let plentiful: Set<AuditKind> = [.singleOrigin, .anonymousOnly]
    private static let mostShown = 3

    private func listed(_ findings: [AuditFinding], isSummed: Bool) -> [[Cell]] {
        var rows: [[Cell]] = []
        for kind in AuditKind.allCases {
            let all = findings.filter { $0.kind == kind }
            let shown = isSummed && Self.plentiful.contains(kind) && all.count > Self.mostShown + 1 ? Self.mostShown : all.count
            rows += all.prefix(shown).map { [Cell.text($0.kind.rawValue), .list($0.ids), .text($0.sentence)] }
            if shown < all.count {
                rows.append([.text(kind.rawValue), .list([]), .text("and \(grouped(all.count - shown)) more: --kind \(kind.rawValue) lists them")])
            }
        }
        return rows
    }
}
