import Foundation
import HearsayCommands
import Synchronization

/// What a call of `hearsay` printed and how it ended.
struct CommandResult {
    var status: ExitStatus
    var output: String
    var error: String
}

/// A folder with a base, in which commands run in this process, at a fixed time.
final class CommandRunner {
    let folder: URL
    var environment = ["USER": "nadia", "HEARSAY_PATIENCE": "0.1"]
    var terminal = Surroundings.Terminal(width: 100)
    /// 2024-01-06T12:00:00Z.
    var now: Int64 = 1_704_542_400
    /// What the user types, line by line.
    var typed: [String] = []
    var interruption = Interruption.never

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("hearsay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @discardableResult
    func run(_ arguments: String..., input: String = "") -> CommandResult {
        run(arguments, input: input)
    }

    @discardableResult
    func run(_ arguments: [String], input: String = "") -> CommandResult {
        let texts = Mutex(("", ""))
        let lines = Mutex(typed)
        let status = HearsayCommand.run(
            arguments,
            in: Surroundings(
                environment: environment, now: now, terminal: terminal, folder: folder.path,
                readInput: { Data(input.utf8) },
                writeOutput: { text in texts.withLock { $0.0 += text } },
                writeError: { text in texts.withLock { $0.1 += text } },
                readLine: { lines.withLock { $0.isEmpty ? nil : $0.removeFirst() } }, interruption: interruption))
        let (output, error) = texts.withLock { $0 }
        // The folder differs from run to run; what is printed must not.
        let path = folder.path
        return CommandResult(
            status: status, output: output.replacingOccurrences(of: path, with: "FOLDER"),
            error: error.replacingOccurrences(of: path, with: "FOLDER"))
    }

    /// A runner whose base holds the sample article.
    static func recorded() throws -> CommandRunner {
        let runner = try CommandRunner()
        try runner.write("article.yaml", article)
        runner.run("record", "article.yaml")
        return runner
    }

    static let article = """
        source:
          id: wire-2024-01-05
          outlet: Morning Wire
          agency: AFP
          title: Troops and attacks
          published: 2024-01-05
          url: https://example.org/troops
          text: |
            Washington says there have been more than 100 attacks on its forces in Iraq and Syria since mid-October.
            The country keeps around 2,500 troops in Iraq and 900 in Syria.
        entities:
          - {id: us-government, label: United States government, kind: organisation, metonyms: [Washington]}
          - {id: iraq, label: Iraq, kind: place, aliases: [العراق]}
          - {id: baghdad, label: Baghdad, kind: place, within: [Iraq]}
        claims:
          - subject: United States
            predicate: troops
            object: around 2,500
            place: [Iraq]
            quote: around 2,500 troops in Iraq
          - {subject: United States, predicate: troops, object: 900, place: [Syria]}
          - subject: US-led coalition
            predicate: attacks-suffered
            object: more than 100
            place: [Iraq, Syria]
            during: since mid-October
            by: Washington
            via: [a briefing]
            verb: says
            quote: more than 100 attacks on its forces
        """
}
