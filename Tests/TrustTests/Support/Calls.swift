import Foundation
import HearsayCommands
import Synchronization

/// Calls of the command within this process, in one folder, at a fixed time.
struct Calls {
    let folder: TrustFolder
    var terminal = Surroundings.Terminal(width: 100)

    struct Result {
        var status: ExitStatus
        var output: String
        var error: String
    }

    func run(_ arguments: [String], input: String = "") -> Result {
        let texts = Mutex(("", ""))
        let status = HearsayCommand.run(
            arguments,
            in: Surroundings(
                environment: ["USER": "nadia", "HEARSAY_DB": folder.base], now: Int64(Preload.now), terminal: terminal,
                folder: folder.url.path, readInput: { Data(input.utf8) },
                writeOutput: { text in texts.withLock { $0.0 += text } },
                writeError: { text in texts.withLock { $0.1 += text } }))
        return texts.withLock { Result(status: status, output: $0.0, error: $0.1) }
    }
}
