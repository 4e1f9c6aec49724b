/// Room for the rows of an edit distance, which is asked of many pairs one after the other.
struct Alignment {
    private var (beforeLast, last, current): ([Int], [Int], [Int]) = ([], [], [])

    /// The optimal string alignment distance; `nil` where it is more than `limit`.
    ///
    /// A place that lies more than `limit` off the diagonal takes more edits than that, so only those nearer are looked
    /// at (Ukkonen, Algorithms for approximate string matching, 1985).
    mutating func distance(
        _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>, atMost limit: Int
    ) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        let width = right.count + 1
        if last.count < width {
            let row = [Int](repeating: 0, count: width)
            (beforeLast, last, current) = (row, row, row)
        }
        for column in 0..<width { last[column] = column }
        let (one, other) = (left.startIndex - 1, right.startIndex - 1)
        for row in 1...left.count {
            let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
            current[columns.lowerBound - 1] = columns.lowerBound == 1 ? row : limit + 1
            var least = current[columns.lowerBound - 1]
            for column in columns {
                let isSame = left[one + row] == right[other + column]
                var edits = min(last[column - 1] + (isSame ? 0 : 1), current[column - 1] + 1)
                // The row before ends one place earlier.
                if column < row + limit || row == 1 { edits = min(edits, last[column] + 1) }
                if row > 1, column > 1, left[one + row] == right[other + column - 1], left[one + row - 1] == right[other + column] {
                    edits = min(edits, beforeLast[column - 2] + 1)
                }
                current[column] = edits
                least = min(least, edits)
            }
            if least > limit { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
