import ClaimLanguage
import ClaimModel

/// The statement for a question about claims.
struct ClaimStatement {
    /// Conditions that all hold.
    var members: [PlannedCondition]
    var includingRetracted: Bool
    var cutoff: Int64?
    /// `nil` where the order does not matter.
    var order: [ClaimOrder]?
    var limit: Int?
    var offset: Int
    /// Alternatives that share no claim, each an index range in the order asked; empty for none.
    var arms: [[PlannedCondition]] = []
    /// The columns by which the statement counts; `nil` where it gives claims.
    var count: CountPlan?
    /// Whether every claim's `said` has a beginning.
    var saidIsNeverOpen = false

    func write() -> SQLText {
        var text: SQLText =
            arms.isEmpty
            ? select(members) : arms.map { select($0 + members) }.joined(separator: "\nUNION ALL\n")
        if let order {
            text += "\nORDER BY \(orderTerms(order, byPosition: arms.count > 1).joined(separator: ", "))"
        }
        if limit != nil || offset > 0 {
            text += "\nLIMIT \(value: limit.map { Int64($0) } ?? -1)"
            if offset > 0 { text += " OFFSET \(value: Int64(offset))" }
        }
        return text
    }

    private func select(_ members: [PlannedCondition]) -> SQLText {
        var dialect = Dialect(cutoff: cutoff)
        let tests = tests(members, &dialect)
        var columns: [SQLText] = ["c.id"]
        for key in order ?? [] {
            let terms = key.columns(&dialect, saidIsNeverOpen)
            // The parts of a union are ordered by their columns.
            if arms.count > 1 { columns += terms.map(\.column) }
        }
        var groups: [SQLText] = []
        if let count {
            columns = count.columns.flatMap { $0.columns(&dialect) }
            groups = columns.indices.map { "\(position: $0 + 1)" }
            columns.append("count(*)")
        }
        var text: SQLText = "SELECT \(columns.joined(separator: ", ")) \(source(members, tests, dialect.from()))"
        if !groups.isEmpty { text += "\nGROUP BY \(groups.joined(separator: ", "))" }
        return text
    }

    /// What must hold of each claim.
    private func tests(_ members: [PlannedCondition], _ dialect: inout Dialect) -> [SQLText] {
        var tests: [SQLText] = []
        let searched = searchedWords(members)
        if let searched { tests += [Dialect.holds(searched), "\(dialect.claim).id = quote_search.rowid"] }
        for member in members where searched.map({ member != .test(.quoting($0)) }) ?? true {
            tests.append(dialect.write(member))
        }
        return tests + dialect.scope(includingRetracted: includingRetracted)
    }

    /// What stands after the columns.
    private func source(_ members: [PlannedCondition], _ tests: [SQLText], _ tables: SQLText) -> SQLText {
        let search: SQLText = searchedWords(members) == nil ? "" : "quote_search CROSS JOIN "
        let text: SQLText = "FROM \(search)\(tables)"
        return tests.isEmpty ? text : text + "\nWHERE \(tests.joined(separator: "\nAND "))"
    }

    /// How few claims are read as they are found; `nil` where to find them in order is better: parts of a union come so
    /// already, of all claims and of those that a cut leaves out most would be read for nothing.
    ///
    /// - Parameter most: how many claims are read before they are put in order.
    func direct(most: Int) -> DirectReading? {
        guard arms.isEmpty, count == nil, !members.isEmpty || order == nil else { return nil }
        var cut: DirectReading.Cut?
        if limit != nil || offset > 0 {
            guard let limit, limit <= most, offset <= most - limit, comesNewestFirst else { return nil }
            cut = DirectReading.Cut(limit: limit, offset: offset)
        }
        var dialect = Dialect(cutoff: cutoff)
        let tests = tests(members, &dialect)
        var text = source(members, tests, dialect.from(readingSources: true))
        if cut != nil { text += "\nORDER BY c.said_from DESC" }
        return DirectReading(
            source: QuestionPlan.Statement(sql: text.text, arguments: text.arguments), order: order, cut: cut)
    }

    /// Whether one index range holds the claims by the first moment said, and nothing else narrows them much.
    private var comesNewestFirst: Bool {
        guard case .said(isDescending: true)? = order?.first else { return false }
        let others = members.filter { member in
            if case .test(.meets) = member { false } else if case .test(.code) = member { false } else { true }
        }
        if others.count == 1 { return others[0].isSingleRange }
        return others.count == 2 && others.contains { $0.subjects?.count == 1 } && others.contains { $0.predicates?.count == 1 }
    }

    /// The words whose claims the full-text index gives one by one; `nil` where another index may hold fewer, and the
    /// words are looked for among those.
    private func searchedWords(_ members: [PlannedCondition]) -> String? {
        var words: String?
        for case .test(let test) in members {
            switch test {
            case .quoting(let phrase): words = words ?? phrase
            case .meets, .code: continue
            default: return nil
            }
        }
        return words
    }

    private func orderTerms(_ order: [ClaimOrder], byPosition: Bool) -> [SQLText] {
        var dialect = Dialect(cutoff: cutoff)
        var terms: [SQLText] = []
        var position = 1
        for key in order {
            for (column, isDescending) in key.columns(&dialect, saidIsNeverOpen) {
                position += 1
                let term = byPosition ? "\(position: position)" : column
                terms.append(isDescending ? term + " DESC" : term)
            }
        }
        return terms
    }
}

extension ClaimOrder {
    /// The expressions that order by the key, missing values last.
    func columns(_ dialect: inout Dialect, _ saidIsNeverOpen: Bool) -> [(column: SQLText, isDescending: Bool)] {
        switch self {
        case .said(isDescending: true): [("c.said_from", true), ("c.said_to", true)]
        case .said(isDescending: false):
            (saidIsNeverOpen ? [] : [("c.said_from IS NULL", false)])
                + [("c.said_from", false), ("c.said_to IS NULL", false), ("c.said_to", false)]
        case .value(isDescending: true): [("\(dialect.claim).value", true)]
        case .value(isDescending: false): [("\(dialect.claim).value IS NULL", false), ("\(dialect.claim).value", false)]
        // Read as digits, ids are unsigned.
        case .id(let isDescending): [("c.key < 0", isDescending), ("c.key", isDescending)]
        }
    }
}

extension CountPlan.Column {
    func columns(_ dialect: inout Dialect) -> [SQLText] {
        switch self {
        case .entity(let column): [dialect.entity(column)]
        case .list(let column): [dialect.list(column)]
        case .predicate: ["c.predicate"]
        case .source: ["c.source"]
        case .code(let column): [dialect.code(column)]
        case .word(let column): [dialect.word(column)]
        case .bucket(let times, _): [dialect.bounds(times).from, dialect.bounds(times).to]
        }
    }
}

extension SQLText.StringInterpolation {
    /// The number of a column of a union, in its `ORDER BY`.
    mutating func appendInterpolation(position: Int) {
        appendInterpolation(SQLText(alias: "", position))
    }
}
