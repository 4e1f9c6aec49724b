import Foundation
import FuzzTargets

/// libFuzzer's own loop, for a program that has its own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) private var chosen = FuzzTarget.question

/// `hearsay-fuzz TARGET [libFuzzer's arguments]`: feeds bytes to one target, led by what code they reach.
@main
struct Fuzzer {
    static func main() {
        guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
            let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
            FileHandle.standardError.write(Data("usage: hearsay-fuzz \(names) [arguments of libFuzzer]\n".utf8))
            exit(2)
        }
        chosen = target
        let words = [CommandLine.arguments[0], "-max_len=\(target.longest)"] + CommandLine.arguments.dropFirst(2)
        let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count + 1)
        for (index, word) in words.enumerated() { arguments[index] = strdup(word) }
        arguments[words.count] = nil
        var (count, list) = (CInt(words.count), Optional(arguments))
        exit(runLibFuzzer(&count, &list) { bytes, count in
            if let problem = chosen.problem(with: Array(UnsafeBufferPointer(start: bytes, count: count))) {
                FileHandle.standardError.write(Data("does not hold: \(problem)\n".utf8))
                abort()
            }
            return 0
        })
    }
}
