/// How many active rows of one speaker stand before a position: a Fenwick tree over the positions, speaker by speaker.
struct VoiceCounts {
    private var slots: [Int32]
    private var positions: [Int32]
    private var ranges: [Int32: Range<Int>] = [:]
    private var sums: [Int32]

    init(speakers: [Int32]) {
        let order = speakers.indices.sorted { (speakers[$0], $0) < (speakers[$1], $1) }
        positions = order.map(Int32.init)
        slots = Array(repeating: 0, count: speakers.count)
        sums = Array(repeating: 0, count: speakers.count + 1)
        for (slot, position) in order.enumerated() {
            slots[position] = Int32(slot)
            let range = ranges[speakers[position]] ?? slot..<slot
            ranges[speakers[position]] = range.lowerBound..<slot + 1
        }
    }

    mutating func add(_ change: Int32, at position: Int) {
        var index = Int(slots[position]) + 1
        while index < sums.count {
            sums[index] += change
            index += index & -index
        }
    }

    func count(of speaker: Int32, before end: Int) -> Int {
        guard let range = ranges[speaker] else { return 0 }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(positions[middle]) < end { low = middle + 1 } else { high = middle }
        }
        return sum(before: low) - sum(before: range.lowerBound)
    }

    private func sum(before slot: Int) -> Int {
        var (index, total) = (slot, 0)
        while index > 0 {
            total += Int(sums[index])
            index -= index & -index
        }
        return total
    }
}
