import ArgumentParser
import Foundation
@testable import HearsayCommands
import Testing

/// The help is documentation: every command has an example, and every example can be read.
@Suite struct HelpTests {
    private static func all(_ command: any ParsableCommand.Type, path: [String]) -> [(path: [String], type: any ParsableCommand.Type)] {
        [(path, command)]
            + command.configuration.subcommands.flatMap { all($0, path: path + [$0.configuration.commandName ?? ""]) }
            + command.configuration.groupedSubcommands.flatMap(\.subcommands).flatMap {
                all($0, path: path + [$0.configuration.commandName ?? ""])
            }
    }

    static let commands = all(HearsayCommand.self, path: ["hearsay"]).map { $0.path }

    @Test(arguments: commands) func everyCommandHasAnExampleThatParses(path: [String]) throws {
        let entry = try #require(Self.all(HearsayCommand.self, path: ["hearsay"]).first { $0.path == path })
        let discussion = entry.type.configuration.discussion
        #expect(discussion.contains("EXAMPLE"), "\(path.joined(separator: " "))")
        let examples = discussion.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasPrefix("hearsay ") }
        #expect(!examples.isEmpty)
        for example in examples {
            var words = ShellWords.split(example)
            words.removeFirst()
            if words.first == "--db" { words.removeFirst(2) }
            if let end = words.firstIndex(where: { $0 == ">" || $0 == "|" }) { words.removeSubrange(end...) }
            #expect(throws: Never.self, "\(example)") { _ = try HearsayCommand.parseAsRoot(words) }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionsAreGenerated(shell: String) throws {
        let result = try CommandRunner().run("--generate-completion-script", shell)
        #expect(result.status == .done)
        #expect(result.output.contains("hearsay"))
        #expect(result.output.contains("speaks-for"))
    }

    @Test func versionAndHelpGoToStandardOutput() throws {
        let runner = try CommandRunner()
        #expect(runner.run("--version").output == "\(HearsayVersion.current)\n")
        let help = runner.run("--help")
        #expect(help.status == .done)
        #expect(help.output.hasPrefix("OVERVIEW: A knowledge base of attributed claims"))
        #expect(help.error == "")
    }
}
