import ClaimModel
import ClaimPlan
import ClaimStore

/// Reads the claims of a question's plan, in order and in pieces.
struct ClaimReading {
    let plan: QuestionPlan
    let reader: StoreReader
    let view: HistoryView
    let deadline: Deadline

    /// Calls `body` with the pieces, at least one.
    func forEachPiece(_ body: ([Claim]) throws -> Void) throws {
        guard let direct = plan.direct else { return try readInOrder(body) }
        var (claims, rows, areMany): ([Claim], [RowID], Bool) = ([], [], false)
        try reader.forEachClaim(from: direct.source.sql, arguments: direct.source.arguments, view: view) { claim, row in
            if direct.isEnough(claims, before: claim) { return false }
            if claims.count == Planner.mostRead {
                areMany = direct.order != nil
                if areMany { return false }
                try deadline.check()
                try body(claims)
                claims.removeAll(keepingCapacity: true)
            }
            claims.append(claim)
            if direct.order != nil { rows.append(row) }
            return true
        }
        if areMany {
            return try readInOrder(knowing: Dictionary(uniqueKeysWithValues: zip(rows, claims)), body)
        }
        try deadline.check()
        if let order = direct.order { claims.arrange(by: order.isBefore) }
        if let cut = direct.cut {
            claims.removeFirst(min(cut.offset, claims.count))
            claims.removeLast(max(claims.count - cut.limit, 0))
        }
        try body(claims)
    }

    /// Finds all rows in order, then reads them; some claims are known by their rows.
    private func readInOrder(knowing known: [RowID: Claim] = [:], _ body: ([Claim]) throws -> Void) throws {
        let found = try reader.claimRows(sql: plan.statement.sql, arguments: plan.statement.arguments)
        for start in stride(from: 0, to: max(found.count, 1), by: Planner.mostRead) {
            try deadline.check()
            let rows = found[start..<min(start + Planner.mostRead, found.count)]
            let missing = rows.filter { known[$0] == nil }
            let read = missing.isEmpty ? [] : try reader.claims(rows: missing, view: view)
            if missing.count == rows.count {
                try body(read)
            } else {
                var next = read.makeIterator()
                try body(rows.compactMap { known[$0] ?? next.next() })
            }
        }
    }
}

extension [Claim] {
    /// Puts claims in order. They are large values: their places are sorted, and each is moved to its own by exchanging
    /// it with what stands there, without a copy.
    mutating func arrange(by isBefore: (Claim, Claim) -> Bool) {
        var order = indices.sorted { isBefore(self[$0], self[$1]) }
        for start in indices {
            var place = start
            while order[place] != start {
                let next = order[place]
                swapAt(place, next)
                order[place] = place
                place = next
            }
            order[place] = place
        }
    }
}
