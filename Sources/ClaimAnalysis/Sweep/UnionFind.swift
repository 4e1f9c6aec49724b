/// Sets of numbers that grow together (Tarjan 1975: union by size, path halving).
struct UnionFind: Sendable {
    private var parents: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parents = (0..<Int32(count)).map { $0 }
        sizes = Array(repeating: 1, count: count)
    }

    /// Adds a set of one more item.
    mutating func grow() {
        parents.append(Int32(parents.count))
        sizes.append(1)
    }

    mutating func find(_ item: Int32) -> Int32 {
        var item = item
        while parents[Int(item)] != item {
            parents[Int(item)] = parents[Int(parents[Int(item)])]
            item = parents[Int(item)]
        }
        return item
    }

    /// Joins the sets of two items.
    mutating func join(_ one: Int32, _ other: Int32) {
        var (one, other) = (find(one), find(other))
        guard one != other else { return }
        if sizes[Int(one)] < sizes[Int(other)] { swap(&one, &other) }
        parents[Int(other)] = one
        sizes[Int(one)] += sizes[Int(other)]
    }
}
