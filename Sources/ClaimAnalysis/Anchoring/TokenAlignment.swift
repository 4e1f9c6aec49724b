/// Alignment of two runs of tokens, as numbers that are equal where the tokens are.
enum TokenAlignment {
    enum Step: UInt8 { case pair, drop, add }

    /// One step of an alignment: a token of the pattern beside one of the text, or either alone.
    struct Link: Equatable {
        var pattern: Int?
        var text: Int?
    }

    /// The cheapest way to turn `pattern` into a stretch of `text`, looking only near the diagonal `offset`.
    ///
    /// Where `isWhole` is false, what stands in the text before and after costs nothing. It takes time and room in the
    /// length of the pattern times `band`.
    static func align(
        _ pattern: ArraySlice<Int32>, _ text: ArraySlice<Int32>, offset: Int, band: Int, isWhole: Bool
    ) -> [Link] {
        let (rows, columns, width) = (pattern.count, text.count, 2 * band + 1)
        // Cell (row, k) is: `row` tokens of the pattern used, and `row + offset - band + k` of the text.
        func column(_ row: Int, _ k: Int) -> Int { row + offset - band + k }
        let far = Int32.max / 4
        var costs = [Int32](repeating: far, count: width)
        var steps = [UInt8](repeating: 3, count: (rows + 1) * width)
        for k in 0..<width where (0...columns).contains(column(0, k)) {
            if !isWhole { costs[k] = 0; continue }
            if column(0, k) == 0 { costs[k] = 0 } else if k > 0, costs[k - 1] < far {
                costs[k] = costs[k - 1] + 2
                steps[k] = Step.add.rawValue
            }
        }
        for row in 1...max(rows, 1) where row <= rows {
            var next = [Int32](repeating: far, count: width)
            for k in 0..<width {
                let at = column(row, k)
                guard (0...columns).contains(at) else { continue }
                var (best, step) = (far, UInt8(3))
                if at > 0, costs[k] < far {
                    let isSame = pattern[pattern.startIndex + row - 1] == text[text.startIndex + at - 1]
                    (best, step) = (costs[k] + (isSame ? 0 : 3), Step.pair.rawValue)
                }
                if k + 1 < width, costs[k + 1] < far, costs[k + 1] + 2 < best {
                    (best, step) = (costs[k + 1] + 2, Step.drop.rawValue)
                }
                if k > 0, next[k - 1] < far, next[k - 1] + 2 < best {
                    (best, step) = (next[k - 1] + 2, Step.add.rawValue)
                }
                next[k] = best
                steps[row * width + k] = step
            }
            costs = next
        }
        return trace(steps, costs, rows: rows, columns: columns, width: width, isWhole: isWhole, column: column)
    }

    private static func trace(
        _ steps: [UInt8], _ costs: [Int32], rows: Int, columns: Int, width: Int, isWhole: Bool, column: (Int, Int) -> Int
    ) -> [Link] {
        let ends = (0..<width).filter { isWhole ? column(rows, $0) == columns : (0...columns).contains(column(rows, $0)) }
        guard var k = ends.min(by: { costs[$0] < costs[$1] }), costs[k] < Int32.max / 4 else { return [] }
        var links: [Link] = []
        var row = rows
        while let step = Step(rawValue: steps[row * width + k]) {
            let at = column(row, k)
            switch step {
            case .pair:
                links.append(Link(pattern: row - 1, text: at - 1))
                row -= 1
            case .drop:
                links.append(Link(pattern: row - 1, text: nil))
                (row, k) = (row - 1, k + 1)
            case .add:
                links.append(Link(pattern: nil, text: at - 1))
                k -= 1
            }
        }
        return links.reversed()
    }
}
