import Foundation
import HearsayCommands

@main
struct Main {
    static func main() {
        let status = HearsayCommand.run(Array(CommandLine.arguments.dropFirst()), in: .process)
        exit(status.rawValue)
    }
}
