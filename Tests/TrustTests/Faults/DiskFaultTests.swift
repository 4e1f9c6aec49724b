import Foundation
import Hearsay
import Testing

/// A disk that is full, or broken, at each operation in turn: the call says so in one sentence and fails, and the base
/// is as it was; or the call was done by then, and says that.
@Suite(.enabled(if: Preload.works), .serialized) struct DiskFaultTests {
    @Test(arguments: Scenario.all, [Preload.Fault.full, .short])
    func aFullDisk(_ scenario: Scenario, _ fault: Preload.Fault) throws {
        try fail(scenario, fault) { outcome, folder in
            // Where SQLite cannot tell what ailed the disk, neither can Hearsay.
            outcome.error == "hearsay: No room left on the disk that holds \(folder.base). Nothing was changed.\n"
                || outcome.error == "hearsay: Cannot read or write \(folder.base): the disk reports an error.\n"
        }
    }

    @Test(arguments: Scenario.all, [Preload.Fault.sync, .read])
    func aBrokenDisk(_ scenario: Scenario, _ fault: Preload.Fault) throws {
        try fail(scenario, fault) { outcome, folder in
            // What cannot be read may look like what is not there.
            outcome.error == "hearsay: Cannot read or write \(folder.base): the disk reports an error.\n"
                || fault == .read && outcome.error.hasPrefix("hearsay: \(folder.base) is damaged: ")
        }
    }

    /// A call that could not even begin a base leaves none: not an empty file, and nothing that cannot be opened.
    @Test(arguments: [Preload.Fault.full, .short])
    func aDiskTooFullForABase(_ fault: Preload.Fault) throws {
        for moment in 1...12 {
            let folder = try TrustFolder()
            try folder.write("claims.jsonl", Records.lines(3))
            let outcome = try Built().run(["import", "claims.jsonl"], in: folder, faults: Preload(fault: fault, at: moment))
            #expect(outcome.end == .exit(1))
            let left = (try? FileManager.default.attributesOfItem(atPath: folder.base))?[.size] as? Int
            #expect(left == nil || left != 0, "\(fault) at \(moment)")
            #expect(try Records.sound(folder.base) == "", "\(fault) at \(moment)")
        }
    }

    private func fail(
        _ scenario: Scenario, _ fault: Preload.Fault, isSaid: (Built.Outcome, TrustFolder) -> Bool
    ) throws {
        let hearsay = try Built()
        let start = try scenario.prepare()
        let before = try Records.sound(start.base)
        let folder = try TrustFolder()
        try scenario.place(in: folder)
        try folder.copyBase(from: start)
        let log = folder.path("log")
        #expect(try hearsay.run(scenario.arguments, in: folder, faults: Preload(log: log)).end == .exit(0))
        let after = try Records.sound(folder.base)
        let count = try Operation.read(log).count(where: \.isCounted)
        var said = 0
        // Reads are counted by themselves; there are fewer.
        for moment in Array(1...(fault == .read ? 60 : count)).some(2, soak: scenario.isWhole ? .max : 40, seed: UInt64(count)) {
            let folder = try TrustFolder()
            try scenario.place(in: folder)
            try folder.copyBase(from: start)
            let outcome = try hearsay.run(scenario.arguments, in: folder, faults: Preload(fault: fault, at: moment))
            let found = try Records.sound(folder.base)
            switch outcome.end {
            case .exit(0): #expect(found == after, "\(fault) at \(moment): said to be done")
            case .exit(1):
                // What a failed sync leaves in the log may be found whole when the base is next opened.
                #expect(found == before || (fault == .sync && found == after), "\(fault) at \(moment)")
                #expect(isSaid(outcome, folder), "\(fault) at \(moment): \(outcome.error)")
                #expect(outcome.output.isEmpty)
                said += 1
            default: Issue.record("\(fault) at \(moment): \(outcome.end) \(outcome.error)")
            }
        }
        Amount.tell("\(said) failures by \(fault): \(scenario.name)")
    }
}
