package import ArgumentParser
import ClaimLanguage
import ClaimModel
import Foundation
import Hearsay

/// A command of `hearsay`: it works with a context, and never with the process.
protocol ContextCommand: ParsableCommand {
    func run(in context: Context) throws
}

/// The options of every command that opens a base.
struct BaseOptions: ParsableArguments {
    @Option(name: .customLong("db"), help: "The base; else $HEARSAY_DB, else hearsay.db here.", completion: .file())
    var database: String?
}

package struct HearsayCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "hearsay",
        abstract: "A knowledge base of attributed claims: who said what, when, according to whom.",
        usage: "hearsay [--db PATH] COMMAND [OPTIONS]",
        discussion: """
            Hearsay never says what is true. It shows who said what, on what authority, and which statements cannot \
            all hold.

            The base is the file that --db names, else $HEARSAY_DB, else hearsay.db here; --db may stand before or \
            after the command.

            EXAMPLES
              hearsay record article.yaml
              hearsay claims --by Washington --in Iraq
              hearsay trace --of troops --subject "United States" --in Syria
              hearsay conflicts
            """,
        version: HearsayVersion.current,
        groupedSubcommands: CommandList.groups)

    package init() {}

    /// Runs one call, and says how it ended.
    package static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        let (database, rest) = leadingDatabase(arguments)
        let context = Context(surroundings, leadingDatabase: database)
        if let unknown = unknownCommand(rest) {
            context.note(unknown)
            return .wrongCall
        }
        do {
            var command = try parseAsRoot(rest)
            if let command = command as? any ContextCommand {
                try command.run(in: context)
            } else {
                try command.run()
            }
            return .done
        } catch {
            return report(error, context)
        }
    }

    /// The message for a first word that is no command, with the nearest one.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
        let names = CommandList.groups.flatMap(\.subcommands).compactMap { $0.configuration.commandName }
        guard !names.contains(first) else { return nil }
        let nearest = NearMiss.nearest(to: first, among: names, limit: 1).first
        let hint = nearest.map { "Did you mean `\($0)`?" } ?? "`hearsay --help` lists them."
        return "hearsay: there is no command `\(first)`.\n  \(hint)"
    }

    /// `--db PATH` before the command, which holds for whatever command follows.
    private static func leadingDatabase(_ arguments: [String]) -> (path: String?, rest: [String]) {
        guard let first = arguments.first else { return (nil, arguments) }
        if first == "--db", arguments.count > 1 { return (arguments[1], Array(arguments.dropFirst(2))) }
        if first.hasPrefix("--db=") { return (String(first.dropFirst(5)), Array(arguments.dropFirst())) }
        return (nil, arguments)
    }

    /// Says what went wrong, on standard error, and which exit code tells it.
    private static func report(_ error: any Error, _ context: Context) -> ExitStatus {
        if let status = error as? ExitStatus { return status }
        if let interrupted = error as? Interrupted {
            context.note("hearsay: \(interrupted)")
            return .interrupted
        }
        if KnowledgeBase.isInputError(error) {
            context.note("hearsay: \(error)")
            return .wrongCall
        }
        if let error = error as? any ReadingError {
            context.note("hearsay: \(error)")
            return .wrongCall
        }
        if error is CleanExit || exitCode(for: error).rawValue == 0 {
            context.print(fullMessage(for: error, columns: context.surroundings.terminal.width))
            return .done
        }
        if error is ValidationError || "\(type(of: error))".contains("CommandError") {
            context.note(fullMessage(for: error, columns: context.surroundings.terminal.width))
            return .wrongCall
        }
        context.note("hearsay: \(error)")
        return .failed
    }
}

/// The user ended the work; what became of it.
struct Interrupted: Error, CustomStringConvertible {
    var description: String
}

/// An error of reading what the caller wrote.
package protocol ReadingError: Error {}
