import Foundation
import Hearsay
import Testing

/// A call that is killed leaves all it would have done, or nothing; once it has said that it is done, all.
@Suite(.enabled(if: Preload.works), .serialized) struct KillTests {
    /// At each operation on the base's files: before it, and with half of it on the disk.
    @Test(arguments: Scenario.all)
    func killedAtEachWrite(_ scenario: Scenario) throws {
        let hearsay = try Built()
        let start = try scenario.prepare()
        let before = try Records.sound(start.base)
        let (after, count) = try whole(scenario, from: start)
        #expect(before != after)

        let moments = Array(1...count).some(4, soak: scenario.isWhole ? .max : 60, seed: UInt64(scenario.name.utf8.count))
        var kills = 0
        for moment in moments {
            for fault in Amount.isSoak ? [Preload.Fault.kill, .tear] : [moment % 2 == 0 ? .kill : .tear] {
                let folder = try TrustFolder()
                try scenario.place(in: folder)
                try folder.copyBase(from: start)
                let killed = try hearsay.run(
                    scenario.arguments, in: folder, faults: Preload(fault: fault, at: moment))
                #expect(killed.end == .signal(SIGKILL))
                kills += 1
                let found = try Records.sound(folder.base)
                #expect(found == before || found == after, "\(fault) at \(moment) of \(count)")
                if !killed.output.isEmpty { #expect(found == after, "said to be done; \(fault) at \(moment)") }
                guard scenario.isRepeatable || found == before else { continue }
                let again = try hearsay.run(scenario.arguments, in: folder, faults: Preload())
                #expect(again.end == .exit(0), "\(again.error)")
                #expect(try Records.sound(folder.base) == after, "called again after \(fault) at \(moment)")
            }
        }
        Amount.tell("\(kills) kills at writes: \(scenario.name), \(count) operations")
    }

    /// What the whole call leaves, and how many operations it takes.
    private func whole(_ scenario: Scenario, from start: TrustFolder) throws -> (export: String, count: Int) {
        let folder = try TrustFolder()
        try scenario.place(in: folder)
        try folder.copyBase(from: start)
        let log = folder.path("log")
        let outcome = try Built().run(scenario.arguments, in: folder, faults: Preload(log: log))
        #expect(outcome.end == .exit(0), "\(outcome.error)")
        return (try Records.sound(folder.base), try Operation.read(log).count(where: \.isCounted))
    }

    /// At moments of the clock, one article after the other into one base: whatever was acknowledged is there, and no
    /// article is there in part.
    @Test func killedAtAnyMoment() throws {
        let hearsay = try Built()
        let folder = try TrustFolder()
        var random = Seeded(7)
        var acknowledged: Set<Int> = []
        let count = Amount.of(8, soak: 400)
        for number in 1...count {
            try folder.write("\(number).yaml", Records.article(number))
            let outcome = try hearsay.run(
                ["record", "\(number).yaml"], in: folder, killedAfter: .random(in: 0.01..<0.2, using: &random))
            if outcome.end == .exit(0) { acknowledged.insert(number) }
            if number % Amount.of(4, soak: 20) == 0 { try verify(folder, acknowledged, of: number) }
        }
        Amount.tell("\(count - acknowledged.count) of \(count) calls killed at moments of the clock")
    }

    /// An import that commits as it goes is killed at operations and at moments of the clock, and called again until it
    /// is done: then its export is that of one which nobody interrupted.
    @Test(arguments: 0..<2) func aResumedImportIsKilled(_ kind: Int) throws {
        let hearsay = try Built()
        let input = try Records.lines(bytes: Amount.of(5, soak: 16) << 20, isExport: kind == 1)
        let whole = try TrustFolder()
        try whole.write("claims.jsonl", input)
        let log = whole.path("log")
        let arguments = ["import", "claims.jsonl", "--resume", "--batch", "1"]
        let outcome = try hearsay.run(arguments, in: whole, faults: Preload(log: log))
        #expect(outcome.end == .exit(0), "\(outcome.error)")
        let count = try Operation.read(log).count(where: \.isCounted)
        let plain = try TrustFolder()
        try plain.write("claims.jsonl", input)
        #expect(try hearsay.run(["import", "claims.jsonl"], in: plain, faults: Preload()).end == .exit(0))
        let expected = try Records.sound(plain.base)
        #expect(try Records.sound(whole.base) == expected)

        var random = Seeded(UInt64(5 + kind))
        var kills = 0
        for round in 0..<Amount.of(1, soak: 8) {
            let folder = try TrustFolder()
            try folder.write("claims.jsonl", input)
            for attempt in 0..<40 {
                // At first early, so that it is killed within its first batches too; the last call is left alone.
                let faults = attempt == 39 ? Preload() : Preload(
                    fault: Bool.random(using: &random) ? .kill : .tear,
                    at: Int.random(in: 1...max(2, count * min(attempt + 1, 6) / 6), using: &random))
                let killed = try hearsay.run(
                    arguments, in: folder, faults: faults,
                    killedAfter: attempt % 5 == 4 ? .random(in: 0.05..<1.5, using: &random) : nil)
                if killed.end == .exit(0) { break }
                #expect(killed.end == .signal(SIGKILL), "round \(round): \(killed.end) \(killed.error)")
                kills += 1
                // An export that is half restored lacks what its last event says was added: `check` says that it is unfinished.
                if attempt % 4 == 0, kind == 0 { _ = try Records.sound(folder.base) }
            }
            #expect(try Records.sound(folder.base) == expected, "round \(round)")
        }
        #expect(kills > 0)
        Amount.tell("\(kills) kills of an import that goes on where it stopped, \(count) operations")
    }

    private func verify(_ folder: TrustFolder, _ acknowledged: Set<Int>, of count: Int) throws {
        let lines = try Records.sound(folder.base).split(separator: "\n").filter { $0.contains("\"subject\":") }
        for number in 1...count {
            let claims = lines.count { $0.contains("\"wire-\(number)\"") }
            #expect(claims == 3 || (claims == 0 && !acknowledged.contains(number)), "article \(number): \(claims) claims")
        }
    }
}
