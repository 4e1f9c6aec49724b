import Foundation
import Testing

/// Ctrl-C while a command takes much in.
@Suite struct InterruptTests {
    private static let lines = (0..<200).map { number in
        let source = number == 0 ? #"{"id":"s","outlet":"O","published":"2024-01-05"}"# : #""s""#
        return #"{"subject":"Unit \#(number)","predicate":"troops","object":"\#(number)","by":"A","source":\#(source)}"# + "\n"
    }.joined()

    /// The import takes back what it did, says so, and ends as the signal would have ended it.
    @Test func anImportIsInterrupted() throws {
        let folder = try TrustFolder()
        let pipe = Pipe()
        // A process begins with the signals that are blocked where it is started, and threads that run tests block most.
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let outcome = try Built().run(["import", "-"], in: folder, stream: pipe) { process in
            try pipe.fileHandleForWriting.write(contentsOf: Data(Self.lines.utf8))
            while !FileManager.default.fileExists(atPath: folder.base), process.isRunning { usleep(2_000) }
            kill(process.processIdentifier, SIGINT)
            try pipe.fileHandleForWriting.close()
        }
        #expect(outcome.end == .signal(SIGINT))
        #expect(outcome.output == "")
        #expect(outcome.error.hasPrefix("hearsay: interrupted; nothing was recorded.\n"), "\(outcome.error)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.watched) == [])
    }
}
