import Foundation
import HearsayCommands

extension Surroundings {
    /// Those of this process.
    static var process: Surroundings {
        Surroundings(
            environment: ProcessInfo.processInfo.environment,
            now: Int64(Date().timeIntervalSince1970.rounded(.down)),
            terminal: Terminal(
                width: terminalWidth, isOutput: isatty(STDOUT_FILENO) == 1, isError: isatty(STDERR_FILENO) == 1),
            folder: FileManager.default.currentDirectoryPath,
            readInput: { FileHandle.standardInput.readDataToEndOfFile() },
            writeOutput: { write($0, to: .standardOutput) },
            writeError: { write($0, to: .standardError) },
            readLine: { Swift.readLine(strippingNewline: true) }, inputStream: .standardInput)
    }

    /// The terminal's columns; 100 where there is none, so that what goes into a file does not depend on a window.
    private static var terminalWidth: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return max(40, Int(size.ws_col))
    }

    /// A reader that went away (`| head`) ends the work quietly, as other commands do.
    private static func write(_ text: String, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            exit(0)
        }
    }
}
