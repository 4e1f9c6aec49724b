import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

struct AskCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask in the question language.",
        discussion: """
            The question is the argument, the file that --file names, or standard input. `Docs/ask.md` teaches the \
            language.

            EXAMPLES
              hearsay ask 'troops of "United States" in Iraq since 2019 | trace'
              hearsay ask 'claims about Iraq | count by speaker, predicate | first 10'
              hearsay ask 'claims by $who' --param who=Washington
              hearsay ask --explain 'claims quoting "self-defence"'
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The question; best in single quotes, since a shell reads * | < > $ itself.")
    var words: [String] = []
    @Option(help: "Read the question from this file.", completion: .file()) var file: String?
    @Option(help: "NAME=VALUE: the value of $NAME; may be given more than once.") var param: [String] = []
    @Flag(help: "Show how the question is answered: what its words were read as, how claims are found, what takes long, the SQL.") var explain = false
    @Option(parsing: .unconditional, help: "Give up after so many seconds.") var timeout: Double?

    func run(in context: Context) throws {
        let text = try self.text(context)
        let parameters = try self.parameters()
        if let timeout, !(timeout > 0) { throw ValidationError("--timeout takes a number of seconds above 0.") }
        let base = try context.open(base.database, .read)
        if explain {
            return context.print(
                visible(
                    try base.explain(text, parameters: parameters, today: context.today, timeout: timeout).description,
                    keepingLineBreaks: true))
        }
        try context.answer(text, of: base, parameters: parameters, timeout: timeout, as: output.format)
    }

    private func text(_ context: Context) throws -> String {
        if !words.isEmpty {
            guard file == nil else { throw ValidationError("Give the question or --file, not both.") }
            return words.joined(separator: " ")
        }
        let data: Data
        if let file {
            guard let contents = FileManager.default.contents(atPath: context.path(file)) else {
                throw QuestionInputError(description: "there is no file \(file) that can be read")
            }
            data = contents
        } else {
            data = try context.surroundings.readInput()
        }
        return try KnowledgeBase.questionText(data)
    }

    private func parameters() throws -> [String: String] {
        var parameters: [String: String] = [:]
        for pair in param {
            guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
                throw ValidationError("--param takes NAME=VALUE, not '\(pair)'.")
            }
            let name = String(pair[..<equals])
            guard parameters.updateValue(String(pair[pair.index(after: equals)...]), forKey: name) == nil else {
                throw ValidationError("--param gives \(name) twice.")
            }
        }
        return parameters
    }
}

/// A question that cannot be read from where it is said to be.
struct QuestionInputError: ReadingError, CustomStringConvertible {
    var description: String
}
