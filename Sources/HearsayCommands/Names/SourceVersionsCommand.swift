import ArgumentParser
import ClaimAnalysis
import ClaimRendering
import Hearsay

struct SourceVersionsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions",
        abstract: "The versions of a source's text, and what the newest did to the quotes.",
        discussion: """
            A claim's quote stays anchored in the text it was read from. In the newest text it is `exact` (the same \
            words at the same place), `moved` (the same words elsewhere), `edited` (nearly the same words: shown is \
            what changed, and whether a number, negation, hedge, unit, date or name is touched) or `lost`. An edit \
            inside a number, a hedge, a negation or a name is never taken for the same words.

            EXAMPLES
              hearsay source versions ahram-2024-01-05
              hearsay source versions ahram-2024-01-05 --format json
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The source's id.") var id: String

    func run(in context: Context) throws {
        let found = try context.open(base.database, .read).versions(ofSource: id)
        switch output.format {
        case .json: context.print(found.json.pretty)
        case .jsonl: context.print(found.json.compact)
        case .csv, .markdown: context.write(quotes(found), as: output.format)
        case .table:
            guard !found.versions.isEmpty else { return context.note("\(id) has no text") }
            let versions = found.versions.map { version in
                [
                    Cell.number(version.number), .text(ClaimJSON.instant(version.recorded)), .text(version.recorder),
                    .number(version.length), .text(String(version.hash.prefix(16))),
                ]
            }
            context.write(RowSet(["version", "recorded", "by", "characters", "SHA-256"], versions), as: .table)
            guard !found.quotes.isEmpty else { return context.note("no claim quotes it") }
            context.print("")
            context.write(quotes(found), as: .table)
        }
    }

    private func quotes(_ found: SourceVersions) -> RowSet {
        let rows = found.quotes.map { quote in
            [
                Cell.text(quote.claim), quote.version.map(Cell.number) ?? .text(nil), .text(quote.outcome),
                .text(quote.exact), .text(QuoteText.difference(quote.fate)),
            ]
        }
        return RowSet(["claim", "read from", "now", "quote", "difference"], rows)
    }
}

/// What became of quotes, in words.
enum QuoteText {
    private static let longestList = 20

    /// A line of counts, and a line for each quote that is not as it was.
    static func tell(_ quotes: [TrackedQuote], to context: Context) {
        let tracked = quotes.filter { $0.fate != nil }
        guard !tracked.isEmpty else { return }
        let counts = ["exact", "moved", "edited", "lost"].compactMap { outcome -> String? in
            let number = tracked.count { $0.outcome == outcome }
            return number > 0 ? "\(grouped(number)) \(outcome)" : nil
        }
        context.note("  quotes of earlier versions in it: \(counts.joined(separator: ", "))")
        let changed = tracked.filter { $0.outcome == "edited" || $0.outcome == "lost" }
        for quote in changed.prefix(longestList) {
            context.note("  \(quote.claim) \(quote.outcome): \(difference(quote.fate) ?? "“\(quote.exact)”")")
        }
        if changed.count > longestList {
            context.note("  … and \(grouped(changed.count - longestList)) more: `hearsay source versions` shows them all")
        }
    }

    static func difference(_ fate: QuoteFate?) -> String? {
        guard case .edited(let passage) = fate else { return nil }
        return passage.words() + (passage.standsElsewhere ? "; its own words stand elsewhere" : "")
    }
}
