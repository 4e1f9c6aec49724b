/// The names closest to one that is unknown, by Damerau–Levenshtein distance (adjacent letters swapped count once).
package enum Nearest {
    /// At most `limit` names of `candidates`, the closest first; none that differs in half of its letters or more.
    package static func names(to name: String, among candidates: some Sequence<String>, limit: Int) -> [String] {
        let wanted = Array(NameFolding.folded(name))
        guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
        let near = candidates.compactMap { candidate -> (name: String, distance: Int)? in
            let letters = Array(NameFolding.folded(candidate))
            let most = max(1, max(wanted.count, letters.count) / 3)
            guard abs(letters.count - wanted.count) <= most else { return nil }
            let distance = distance(from: wanted, to: letters)
            return distance <= most ? (candidate, distance) : nil
        }
        return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(limit).map(\.name)
    }

    /// How many letters to add, drop, change or swap with the next one.
    static func distance(from first: [Character], to second: [Character]) -> Int {
        var twoBefore: [Int] = []
        var before = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let change = before[column] + (first[row] == second[column] ? 0 : 1)
                var best = min(change, before[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    best = min(best, twoBefore[column - 1] + 1)
                }
                current.append(best)
            }
            twoBefore = before
            before = current
        }
        return before[second.count]
    }
}
