import Testing

@testable import Hearsay

@Suite struct PackedNamesTests {
    /// Names come, are looked up, and go, as in a dictionary.
    @Test func holdsWhatADictionaryHolds() {
        let (names, truth) = (PackedNames(), Truth())
        var state: UInt64 = 7
        for row in 1...30_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let name = String(state >> 40 % 9_000, radix: 3)
            if truth.entries[name] != nil {
                names.remove(name)
                truth.entries[name] = nil
            } else {
                let entry = PackedNames.Entry(
                    row: Int64(row), mark: UInt16(truncatingIfNeeded: row), text: row % 3 == 0 ? "" : "the \(row)th, é")
                names.add(name, entry)
                truth.entries[name] = entry
            }
        }
        for number in 0..<9_000 {
            let name = String(number, radix: 3)
            #expect(names[name] == truth.entries[name], "\(name)")
        }
        #expect(names.byteCount < 4 << 20)
        names.removeAll()
        #expect(truth.entries.keys.allSatisfy { names[$0] == nil })
    }

    private final class Truth {
        var entries: [String: PackedNames.Entry] = [:]
    }

    @Test(arguments: ["", "a", "Łódź", String(repeating: "x", count: 1 << 20)])
    func takesNamesOfAnyLength(name: String) {
        let names = PackedNames()
        names.add(name, PackedNames.Entry(row: 5, mark: 9, text: "t"))
        #expect(names[name] == PackedNames.Entry(row: 5, mark: 9, text: "t"))
        #expect(names[name + "."] == nil)
    }

    /// What does not fit is not kept, and so looked up in the base.
    @Test(arguments: [
        PackedNames.Entry(row: 1 << 32), PackedNames.Entry(row: 0),
        PackedNames.Entry(row: 1, text: String(repeating: "x", count: 1 << 16)),
    ])
    func leavesOutWhatIsTooLarge(entry: PackedNames.Entry) {
        let names = PackedNames()
        names.add("a", entry)
        #expect(names["a"] == nil)
    }
}
