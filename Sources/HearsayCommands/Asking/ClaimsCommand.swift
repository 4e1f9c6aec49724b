import ArgumentParser
import ClaimLanguage
import ClaimRendering
import Hearsay

struct ClaimsCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims",
        abstract: "Claims by speaker, subject, predicate, place, source and time; the newest first.",
        discussion: """
            The options carry the names of the conditions of the question language; all must hold, and an option given \
            twice asks for one of the two.

            EXAMPLES
              hearsay claims --by Washington --in Iraq
              hearsay claims --of troops --subject "United States" --since 2019
              hearsay claims --about "US-led coalition" --quoting self-defence --format json
              hearsay claims --by Pentagon --show-question
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup(title: "Conditions") var conditions: ConditionOptions
    @OptionGroup(title: "Order") var order: OrderOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Print the question that the options stand for, and do not ask it.") var showQuestion = false

    func run(in context: Context) throws {
        var draft = conditions.draft()
        order.add(to: &draft)
        if showQuestion { return context.print(try DraftText.printed(draft)) }
        let base = try context.open(base.database, .read)
        try draft.explainingErrors {
            try context.answer(draft.text, of: base, parameters: draft.parameters, as: output.format)
        }
    }
}

/// The question of a command's options, printed as it would be written.
enum DraftText {
    static func printed(_ draft: QuestionDraft) throws -> String {
        let question = try draft.explainingErrors { try KnowledgeBase.printed(draft.text) }
        return ([question] + draft.parameters.sorted { $0.key < $1.key }.map { "  --param \($0.key)=\($0.value)" })
            .joined(separator: "\n")
    }
}
