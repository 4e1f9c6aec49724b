import Testing

@testable import ClaimStore

@Suite struct KeyTableTests {
    /// Few different keys, and many that begin at one place, so that they are moved when one before them goes.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func holdsWhatADictionaryHolds(seed: UInt64) {
        var (table, truth) = (KeyTable(), [Int64: RowID]())
        var state = seed
        for row in 1...20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let key = Int64(state >> 33 % 900) << (state >> 60 & 1 == 0 ? 0 : 40) | Int64(state >> 50 & 3)
            if truth[key] != nil {
                truth[key] = nil
                table.remove(key)
            } else {
                truth[key] = RowID(row)
                table.add(key, row: RowID(row))
            }
            if row % 500 == 0 { for (key, row) in truth { #expect(table[key] == row) } }
        }
        #expect(table.count == truth.count)
        for key in Int64(0)..<1_000 { #expect(table[key] == truth[key]) }
    }

    @Test func hasNothingAtFirst() {
        var table = KeyTable()
        #expect(table[0] == nil)
        table.remove(0)
        table.add(0, row: 7)
        #expect(table[0] == 7)
    }

    @Test func takesBackWhatWasMarked() throws {
        let keys = BulkKeys(most: 2)
        keys.addClaim(1, row: 1)
        keys.mark()
        keys.addClaim(2, row: 2)
        keys.takeMarkedBack()
        #expect(try keys.row(of: 1) == 1 && keys.row(of: 2) == nil)
        keys.mark()
        keys.addClaim(2, row: 2)
        keys.keepMarked()
        keys.takeMarkedBack()
        #expect(try keys.row(of: 2) == 2 && !keys.isFull)
        keys.addClaim(4, row: 3)
        #expect(keys.isFull)
    }

    /// What is set aside is found as what is in memory, up to the most runs that there may be.
    @Test func findsWhatIsSetAside() throws {
        let keys = BulkKeys(most: 10)
        var (truth, row) = ([Int64: RowID](), RowID(0))
        func key(_ number: Int) -> Int64 { Int64(truncatingIfNeeded: UInt64(number) &* 0x9E37_79B9_7F4A_7C15) }
        while true {
            for _ in 0..<20 {
                row += 1
                keys.addClaim(key(Int(row)), row: row)
                truth[key(Int(row))] = row
            }
            #expect(keys.isFull)
            guard keys.setAside() else { break }
            #expect(!keys.isFull)
        }
        #expect(row == 65 * 20, "64 runs, and what memory holds")
        for (key, row) in truth { #expect(try keys.row(of: key) == row) }
        for number in 2_000..<4_000 { #expect(try keys.row(of: key(number)) == nil) }
    }
}
