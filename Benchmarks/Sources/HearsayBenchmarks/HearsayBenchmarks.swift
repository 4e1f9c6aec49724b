import Foundation
import Hearsay

/// Times, in this process, what people wait for.
///
///     swift run -c release HearsayBenchmarks made 100000
@main
struct HearsayBenchmarks {
    static let usage = """
        HearsayBenchmarks made [SIZE]            a base of made claims, recorded and asked; needs nothing else
        HearsayBenchmarks load RECORDS BASE      imports JSON Lines into a new base
        HearsayBenchmarks query BASE KEYS        asks the base for the keys of a keys-N.json; compares its conflicts with
                                                 the truth-N.jsonl and records the extra-N.jsonl that lie beside it
        HearsayBenchmarks frequent BASE KEYS [ROUNDS]
                                                 only the questions asked most, q1 to q4, ROUNDS times over (1)
        HearsayBenchmarks conflicts BASE KEYS    of these only the question about all conflicts
        HearsayBenchmarks durable BASE KEYS      of these only the records, each on the disk before the next
        HearsayBenchmarks readers                how many figures, times, questions and lines are read in a second
        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(error is BenchmarkError ? 2 : 1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.count) {
        case ("made", 1...2):
            guard let size = arguments.count == 1 ? 10_000 : Int(arguments[1]), size > 0 else {
                throw BenchmarkError("SIZE is a number of claims, not \(arguments[1]).")
            }
            try MadeRun(size: size).run()
        case ("load", 3): try LoadRun(records: URL(fileURLWithPath: arguments[1]), base: arguments[2]).run().print()
        case ("query", 3): try QueryRun(base: arguments[1], keys: URL(fileURLWithPath: arguments[2])).run().print()
        case ("frequent", 3...4):
            guard let rounds = arguments.count == 3 ? 1 : Int(arguments[3]), rounds > 0 else {
                throw BenchmarkError("ROUNDS is a number, not \(arguments[3]).")
            }
            try QueryRun(base: arguments[1], keys: URL(fileURLWithPath: arguments[2])).frequent(rounds: rounds).print()
        case ("conflicts", 3):
            try ConflictRun(base: arguments[1], keys: URL(fileURLWithPath: arguments[2])).run().print()
        case ("durable", 3):
            try DurableRun(base: arguments[1], keys: URL(fileURLWithPath: arguments[2]))?.run().print()
        case ("readers", 1): try ReadersRun().run().print()
        default: throw BenchmarkError(usage)
        }
    }
}

/// The call, or a file it names, is not what a benchmark needs.
struct BenchmarkError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Day {
    /// The day that questions are asked on: fixed, so that every run asks the same.
    static let ofQuestions = Day(number: 20_650)
}

extension RecordingOptions {
    /// The options of the call with this number.
    static func benchmark(_ number: Int) -> RecordingOptions {
        RecordingOptions(recorder: "benchmark", moment: 1_704_067_200 + Int64(number))
    }
}
