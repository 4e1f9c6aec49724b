import ClaimModel
import ClaimPlan
import ClaimStore

/// Reads the claims of a question's plan, in order and in pieces.
struct ClaimReading {
    let plan: QuestionPlan
    let reader: StoreReader
    let view: HistoryView
    let deadline: Deadline

    /// Room for so many is made at first.
    private static let few = 50

    /// Calls `body` with the pieces, at least one.
    func forEachPiece(_ body: ([Claim]) throws -> Void) throws {
        guard let direct = plan.direct else { return try readInOrder(body) }
        var (claims, rows, areMany): ([Claim], [RowID], Bool) = ([], [], false)
        claims.reserveCapacity(min(direct.cut.map { $0.offset + $0.limit } ?? Self.few, Self.few))
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
        if let order = direct.order { claims.arrange(claims.places(in: order)) }
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
    /// The places of the claims, in an order.
    func places(in order: [ClaimOrder]) -> [Int] {
        // Nearly all are told apart by one number.
        let leads = map { order.first?.lead(of: $0.said.bounds.from, $0.object.figure?.value) ?? 0 }
        let values = map { ClaimOrder.Values(said: $0.said.bounds, value: $0.object.figure?.value, id: $0.id) }
        return indices.sorted {
            leads[$0] == leads[$1] ? order.isBefore(values[$0], values[$1]) : leads[$0] < leads[$1]
        }
    }

    /// Puts at each place the claim that stands at the one given for it.
    ///
    /// Claims are large values with a dozen references: they are moved as bytes, which no exchange of array elements does.
    mutating func arrange(_ places: [Int]) {
        var places = places
        withUnsafeMutableBufferPointer { claims in
            guard let claims = claims.baseAddress else { return }
            for start in places.indices where places[start] != start {
                let first = (claims + start).move()
                var place = start
                while places[place] != start {
                    let next = places[place]
                    (claims + place).moveInitialize(from: claims + next, count: 1)
                    places[place] = place
                    place = next
                }
                (claims + place).initialize(to: first)
                places[place] = place
            }
        }
    }
}

extension ClaimOrder {
    /// A number that is less where a claim comes first; of claims with the same, the whole order tells.
    fileprivate func lead(of said: Int64?, _ value: Double?) -> Double {
        func lead(_ number: Double?, _ isDescending: Bool) -> Double {
            number.map { isDescending ? -$0 : $0 } ?? .infinity
        }
        switch self {
        case .said(let isDescending): return lead(said.map(Double.init), isDescending)
        case .value(let isDescending): return lead(value, isDescending)
        case .id: return 0
        }
    }
}
