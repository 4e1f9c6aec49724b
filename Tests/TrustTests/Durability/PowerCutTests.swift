import Foundation
import Hearsay
import Testing

/// A power cut loses what was written and not synced. What a process did to the base's files is written down, and each
/// state is made that a disk may be in after a cut: then the base opens, is sound, and holds all or nothing; and
/// what was acknowledged is there.
@Suite(.enabled(if: Preload.works), .serialized) struct PowerCutTests {
    @Test(arguments: Scenario.all)
    func anAcknowledgedCallSurvives(_ scenario: Scenario) throws {
        let start = try scenario.prepare()
        let before = try Records.sound(start.base)
        let folder = try TrustFolder()
        try scenario.place(in: folder)
        try folder.copyBase(from: start)
        let log = folder.path("log")
        #expect(try Built().run(scenario.arguments, in: folder, faults: Preload(log: log)).end == .exit(0))
        let after = try Records.sound(folder.base)
        try cut(try Operation.read(log), in: folder, from: start, before: before, after: after, scenario.name)
    }

    /// While another process has the base open, a call that ends leaves its work in the log of writes; it must be
    /// synced there.
    @Test func anAcknowledgedRecordSurvivesBesideAReader() throws {
        let scenario = Scenario.all[1]
        let start = try scenario.prepare()
        let before = try Records.sound(start.base)
        let folder = try TrustFolder()
        try scenario.place(in: folder)
        try folder.copyBase(from: start)
        let reader = try KnowledgeBase(path: folder.base, access: .read)
        #expect(try reader.log().count == 1)
        // Opening it wrote the head of a log; that is where the call begins.
        let opened = try TrustFolder()
        try opened.copyBase(from: folder)
        let log = folder.path("log")
        #expect(try Built().run(scenario.arguments, in: folder, faults: Preload(log: log)).end == .exit(0))
        let after = try Records.export(reader)
        try reader.close()
        try cut(try Operation.read(log), in: folder, from: opened, before: before, after: after, "beside a reader")
    }

    private func cut(
        _ operations: [Operation], in folder: TrustFolder, from start: TrustFolder, before: String, after: String,
        _ name: String
    ) throws {
        #expect(before != after)
        var disk = Disk(start.watched, known: folder.watched)
        var wasPrinted = false
        let moments = Set(Array(0..<operations.count).some(12, soak: 150, seed: 3) + [operations.count - 1])
        var states = 0
        for (number, operation) in operations.enumerated() {
            if case .printed = operation { wasPrinted = true }
            disk.apply(operation)
            guard moments.contains(number) else { continue }
            for choice in Disk.Choice.all(seed: UInt64(number)) {
                let crashed = try TrustFolder()
                try disk.write(to: crashed.watched, choice)
                states += 1
                let found = try Records.sound(crashed.base)
                #expect(found == before || found == after, "\(name): \(choice) after operation \(number)")
                if wasPrinted { #expect(found == after, "\(name): acknowledged; \(choice) after operation \(number)") }
            }
        }
        Amount.tell("\(states) states after a power cut: \(name)")
    }
}
