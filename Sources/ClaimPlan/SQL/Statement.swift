import ClaimLanguage
import ClaimModel

/// The statement for a question about claims.
struct ClaimStatement {
    /// Conditions that all hold.
    var members: [PlannedCondition]
    var includingRetracted: Bool
    var cutoff: Int64?
    /// `nil` where the order does not matter.
    var order: [OrderKey]?
    var limit: Int?
    var offset: Int
    /// Alternatives that share no claim, each an index range in the order asked; empty for none.
    var arms: [[PlannedCondition]] = []
    /// The columns by which the statement counts; `nil` where it gives claims.
    var count: CountPlan?
    /// Whether every claim's `said` has a beginning.
    var saidIsNeverOpen = false

    /// One column of the order.
    enum OrderKey: Hashable {
        case said(isDescending: Bool)
        case value(isDescending: Bool)
        case id(isDescending: Bool)
    }

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
        var tests: [SQLText] = []
        let searched = searchedWords(members)
        if let searched { tests += [Dialect.holds(searched), "\(dialect.claim).id = quote_search.rowid"] }
        for member in members where searched.map({ member != .test(.quoting($0)) }) ?? true {
            tests.append(dialect.write(member))
        }
        tests += dialect.scope(includingRetracted: includingRetracted)
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
        let search: SQLText = searched == nil ? "" : "quote_search CROSS JOIN "
        var text: SQLText = "SELECT \(columns.joined(separator: ", ")) FROM \(search)\(dialect.from())"
        if !tests.isEmpty { text += "\nWHERE \(tests.joined(separator: "\nAND "))" }
        if !groups.isEmpty { text += "\nGROUP BY \(groups.joined(separator: ", "))" }
        return text
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

    private func orderTerms(_ order: [OrderKey], byPosition: Bool) -> [SQLText] {
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

extension ClaimStatement.OrderKey {
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
