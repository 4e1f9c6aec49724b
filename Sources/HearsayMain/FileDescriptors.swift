import Foundation

/// The file descriptors that a call of the command has to work with.
enum FileDescriptors {
    /// How many must be free: each connection to a base has three, a long import sorts in files of its own, and the system's
    /// queues of work end the process where they get none.
    static let needed = 32

    /// Keeps 0, 1 and 2 from being given to a file that is opened later, where whoever called has closed one of them: what
    /// is printed would go into that file. Writing to the one that stands in fails as it should.
    static func guardStandard() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            // The lowest free number is the one that is given.
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// Whether as many as are needed can be had, by having them for a moment: the limit alone says nothing of those that
    /// whoever called left open.
    static var areEnough: Bool {
        var taken: [CInt] = []
        defer { taken.forEach { close($0) } }
        while taken.count < needed {
            let descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)
            // Where another is refused for any other reason, nothing is known of the limit.
            guard descriptor >= 0 else { return errno != EMFILE && errno != ENFILE }
            taken.append(descriptor)
        }
        return true
    }
}
