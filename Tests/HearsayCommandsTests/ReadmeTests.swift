import Foundation
import HearsayCommands
import Testing

/// The README shows real output: its record is recorded, and its commands print what stands below them.
@Suite struct ReadmeTests {
    private static let text: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
    }()

    private static func blocks(_ language: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }

    @Test func whatItShowsIsWhatIsPrinted() throws {
        let runner = try CommandRunner()
        try runner.write("strike.yaml", try #require(Self.blocks("yaml").first))
        let examples = Self.blocks("console")
        #expect(examples.count >= 4)
        for example in examples {
            let lines = example.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let command = try #require(lines.first).dropFirst("$ hearsay ".count)
            let result = runner.run(ShellWords.split(String(command)))
            let printed = result.output + result.error
            #expect(printed == lines.last.map(String.init), "\(command)\n\(printed)")
        }
    }
}

/// Splits a line as a shell does, as far as documentation needs it.
enum ShellWords {
    static func split(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        var isOpen = false
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { word.append(character) }
            } else if character == "\"" || character == "'" {
                (quote, isOpen) = (character, true)
            } else if character == " " {
                if !word.isEmpty || isOpen { words.append(word) }
                (word, isOpen) = ("", false)
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty || isOpen { words.append(word) }
        return words
    }
}
