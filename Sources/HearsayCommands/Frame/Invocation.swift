package import Foundation

/// Everything that a command has from outside: nothing in a command reads the process, so that tests give it theirs.
package struct Surroundings: Sendable {
    package var environment: [String: String]
    /// Seconds from 1970-01-01T00:00:00Z.
    package var now: Int64
    package var terminal: Terminal
    package var folder: String
    /// - Throws: `LongInputError` where there is more than a command takes at once.
    package var readInput: @Sendable () throws -> Data
    /// Standard input as a stream, for what may be longer than memory; `nil` where there is only `readInput`.
    package var inputStream: FileHandle?
    /// The next line that the user types, without its end; `nil` at the end of input.
    package var readLine: @Sendable () -> String?
    package var writeOutput: @Sendable (String) -> Void
    /// The same for text as UTF-8.
    package var writeBytes: @Sendable ([UInt8]) -> Void
    package var writeError: @Sendable (String) -> Void
    /// Whether what is written as a result goes nowhere any more.
    package var isOutputLost: @Sendable () -> Bool
    /// What the user's wish to stop is learned from.
    package var interruption: Interruption

    package init(
        environment: [String: String], now: Int64, terminal: Terminal, folder: String,
        readInput: @escaping @Sendable () throws -> Data, writeOutput: @escaping @Sendable (String) -> Void,
        writeError: @escaping @Sendable (String) -> Void, readLine: @escaping @Sendable () -> String? = { nil },
        inputStream: FileHandle? = nil, isOutputLost: @escaping @Sendable () -> Bool = { false },
        interruption: Interruption = .never,
        writeBytes: (@Sendable ([UInt8]) -> Void)? = nil
    ) {
        self.environment = environment
        self.now = now
        self.terminal = terminal
        self.folder = folder
        self.readInput = readInput
        self.inputStream = inputStream
        self.isOutputLost = isOutputLost
        self.interruption = interruption
        self.readLine = readLine
        self.writeOutput = writeOutput
        self.writeBytes = writeBytes ?? { writeOutput(String(decoding: $0, as: UTF8.self)) }
        self.writeError = writeError
    }

    /// What the output goes to.
    package struct Terminal: Sendable {
        /// The columns of the terminal, or what a table is fitted to off it.
        package var width: Int
        package var isOutput: Bool
        package var isError: Bool

        package init(width: Int = 100, isOutput: Bool = false, isError: Bool = false) {
            self.width = width
            self.isOutput = isOutput
            self.isError = isError
        }
    }
}

/// The user's wish that work ends before it is done, as by Ctrl-C.
package struct Interruption: Sendable {
    /// From here on the wish is noted, and the work is to look; before, the system ends the process at once.
    package var watch: @Sendable () -> Void
    /// Whether it was wished since.
    package var isWanted: @Sendable () -> Bool

    package init(watch: @escaping @Sendable () -> Void, isWanted: @escaping @Sendable () -> Bool) {
        (self.watch, self.isWanted) = (watch, isWanted)
    }

    package static let never = Interruption(watch: {}, isWanted: { false })
}

/// The exit codes that programs rely on.
package enum ExitStatus: Int32, Error {
    case done = 0
    /// The work failed.
    case failed = 1
    /// The call or the input was wrong.
    case wrongCall = 2
    /// `conflicts --check` found some.
    case found = 3
    /// The user ended it: 128 and the number of SIGINT, as shells have it.
    case interrupted = 130
}

/// Standard input is longer than what a command takes at once.
package struct LongInputError: ReadingError, CustomStringConvertible {
    /// In bytes.
    package static let longest = 256 << 20

    package init() {}

    package var description: String {
        "standard input is longer than 256 MiB.\n  Name a file, or take JSON Lines of any length in by `hearsay import -`."
    }
}
