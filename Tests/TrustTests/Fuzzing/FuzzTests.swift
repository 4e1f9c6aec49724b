import Foundation
import FuzzTargets
import Testing

/// What the fuzzer starts from, what it found and was mended, and mutations of both, through the same entry points.
@Suite struct FuzzTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FuzzTargets")

    private static func inputs(_ target: FuzzTarget) -> [(name: String, bytes: [UInt8])] {
        ["Seeds", "Found"].flatMap { kind in
            let folder = folder.appendingPathComponent("\(kind)/\(target.rawValue)")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().compactMap { name in
                FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
                    .map { ("\(kind)/\(target.rawValue)/\(name)", Array($0)) }
            }
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func knownInputsHold(target: FuzzTarget) {
        let inputs = Self.inputs(target)
        #expect(!inputs.isEmpty)
        for input in inputs {
            let problem = target.problem(with: input.bytes)
            #expect(problem == nil, "\(input.name): \(problem ?? "")")
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    func mutationsHold(target: FuzzTarget) {
        let inputs = Self.inputs(target)
        var random = Seeded(11)
        let count = target == .base || target == .article || target == .html
            ? Amount.of(10, soak: 500) : Amount.of(40, soak: 4_000)
        for number in 0..<count {
            guard let input = inputs.randomElement(using: &random), let other = inputs.randomElement(using: &random) else { return }
            let bytes = Self.mutated(input.bytes, other.bytes, using: &random).prefix(target.longest)
            let problem = target.problem(with: Array(bytes))
            #expect(problem == nil, "mutation \(number) of \(input.name): \(String(decoding: bytes, as: UTF8.self).debugDescription): \(problem ?? "")")
        }
        Amount.tell("\(count) mutations: \(target.rawValue)")
    }

    /// The input with some bytes changed, doubled, left out, or put in from another.
    private static func mutated(_ input: [UInt8], _ other: [UInt8], using random: inout Seeded) -> [UInt8] {
        var bytes = input
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, at + Int.random(in: 0...8, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: if at < bytes.count { bytes[at] = .random(in: 0...255, using: &random) }
            case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 2: bytes.removeSubrange(at..<end)
            case 3:
                let from = Int.random(in: 0...other.count, using: &random)
                bytes.insert(contentsOf: other[from...].prefix(Int.random(in: 0...20, using: &random)), at: at)
            default: bytes.insert(contentsOf: [0, 0xFF, 0x22, 0x5C, 0x0A, 0xE2, 0x39, 0x2E].shuffled(using: &random).prefix(1), at: at)
            }
        }
        return bytes
    }
}
