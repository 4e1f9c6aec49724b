import Foundation
import HearsayCommands

@main
struct Main {
    static func main() {
        // A reader that goes away is seen when writing to it fails.
        signal(SIGPIPE, SIG_IGN)
        FileDescriptors.guardStandard()
        Memory.shareArenas()
        let output = StandardOutput()
        let surroundings = Surroundings.process(output)
        guard FileDescriptors.areEnough else {
            surroundings.writeError(
                "hearsay: Too few files may be open at once: \(FileDescriptors.needed) more are needed. Raise the limit, such as with `ulimit -n 256`.\n")
            exit(ExitStatus.failed.rawValue)
        }
        let status = HearsayCommand.run(Array(CommandLine.arguments.dropFirst()), in: surroundings)
        // A reader that went away (`| head`) has what it wanted; anything else means that results are missing.
        if let failure = output.failure, failure != EPIPE {
            surroundings.writeError("hearsay: The results could not be written: \(String(cString: strerror(failure))).\n")
            exit(ExitStatus.failed.rawValue)
        }
        if status == .interrupted { InterruptSignal.end() }
        exit(status.rawValue)
    }
}
