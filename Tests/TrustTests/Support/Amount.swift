import Foundation

/// How much of a harness runs: a few seconds of it with the tests, all of it with `make soak`.
enum Amount {
    static let isSoak = ProcessInfo.processInfo.environment["HEARSAY_SOAK"] != nil

    static func of(_ short: Int, soak: Int) -> Int { isSoak ? soak : short }

    /// Says what was done, for the figures of `Docs/trust.md`.
    static func tell(_ line: String) {
        if isSoak { FileHandle.standardError.write(Data("soak: \(line)\n".utf8)) }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Array {
    /// So many elements, chosen by a seed, in order; all where there are no more.
    func some(_ short: Int, soak: Int, seed: UInt64) -> [Element] {
        let count = Amount.of(short, soak: soak)
        guard self.count > count else { return self }
        var random = Seeded(seed)
        return indices.shuffled(using: &random).prefix(count).sorted().map { self[$0] }
    }
}
