import ArgumentParser
import ClaimRendering
import Hearsay

struct WhyCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Why two claims are or are not in conflict, in one sentence.",
        discussion: """
            The sentence names the bounds, places and dates that decide it.

            EXAMPLES
              hearsay why 3f2a 91c0
              hearsay why 3f2a 91c0 --strict --format json
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "A claim's id, or its beginning.") var first: String
    @Argument(help: "The other claim's.") var second: String
    @Flag(help: "Read round numbers as exact.") var strict = false

    func run(in context: Context) throws {
        let answer = try context.open(base.database, .read).why(first, second, strict: strict)
        guard output.format == .table else {
            let properties = answer.claims.map { ("claim", Cell.text("\($0.id)  \(ClaimText.line($0))")) }
            return context.write(properties + [("why", .text(answer.sentence))], as: output.format, record: answer.json)
        }
        let width = context.surroundings.terminal.width
        for claim in answer.claims { context.print(visible("\(claim.id)  \(ClaimText.line(claim))")) }
        context.print("\n" + wrapped(visible(answer.sentence), to: width).joined(separator: "\n"))
    }
}
