import Foundation
import HearsayCommands

extension Surroundings {
    /// Those of this process.
    static func process(_ output: StandardOutput) -> Surroundings {
        Surroundings(
            environment: ProcessInfo.processInfo.environment,
            now: Int64(Date().timeIntervalSince1970.rounded(.down)),
            terminal: Terminal(
                width: terminalWidth, isOutput: isatty(STDOUT_FILENO) == 1, isError: isatty(STDERR_FILENO) == 1),
            folder: FileManager.default.currentDirectoryPath,
            readInput: readInput,
            writeOutput: output.write,
            // Where nobody hears what is said besides, the work goes on.
            writeError: { text in
                var text = text
                text.withUTF8 { _ = StandardOutput.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
            },
            readLine: { Swift.readLine(strippingNewline: true) }, inputStream: .standardInput,
            isOutputLost: { output.failure != nil }, interruption: InterruptSignal.interruption, writeBytes: output.write)
    }

    /// Standard input to its end.
    private static func readInput() throws -> Data {
        var data = Data()
        while let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty {
            data += piece
            guard data.count <= LongInputError.longest else { throw LongInputError() }
        }
        return data
    }

    /// The terminal's columns; 100 where there is none, so that what goes into a file does not depend on a window.
    private static var terminalWidth: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 100
        }
        return max(40, Int(size.ws_col))
    }
}
