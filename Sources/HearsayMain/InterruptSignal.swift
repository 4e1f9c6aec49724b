import Foundation
import HearsayCommands
import Synchronization

/// Ctrl-C, for commands whose work takes long enough to be stopped: they take back what they did, and say so.
enum InterruptSignal {
    private static let wasSent = Atomic(false)

    static let interruption = Interruption(watch: watch, isWanted: { wasSent.load(ordering: .relaxed) })

    /// Notes the first Ctrl-C; the second ends the process at once.
    private static func watch() {
        // Made here, since nothing may be made within a handler.
        wasSent.store(false, ordering: .relaxed)
        let before = signal(SIGINT) { number in
            signal(number, SIG_DFL)
            InterruptSignal.wasSent.store(true, ordering: .relaxed)
        }
        // Who started this in the background wants it to go on.
        if isIgnoring(before) { signal(SIGINT, SIG_IGN) }
    }

    private static func isIgnoring(_ handler: sighandler_t?) -> Bool {
        unsafeBitCast(handler, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self)
    }

    /// Ends the process as the signal would have, so that what started it (a loop of a shell) stops too.
    static func end() -> Never {
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
        exit(ExitStatus.interrupted.rawValue)
    }
}
