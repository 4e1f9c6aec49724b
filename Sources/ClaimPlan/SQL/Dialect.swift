import ClaimLanguage
import ClaimModel

/// Writes conditions on one claim of a statement. All SQL text of questions is written in this folder.
///
/// The dialect is what SQLite and PostgreSQL share, but for full-text search and lists of numbers, which are written in
/// one place each.
struct Dialect {
    /// The number of the pattern; `nil` where the statement is about one claim.
    var number: Int?
    /// The last event that counts.
    var cutoff: Int64?
    /// The tables that the conditions written so far need beside the claim.
    private(set) var joins: Set<Join> = []

    enum Join: Int, CaseIterable, Comparable {
        case source, event

        static func < (left: Join, right: Join) -> Bool { left.rawValue < right.rawValue }
    }

    init(number: Int? = nil, cutoff: Int64?) {
        self.number = number
        self.cutoff = cutoff
    }

    var claim: SQLText { SQLText(alias: "c", number) }

    mutating func source(_ column: SQLText) -> SQLText {
        joins.insert(.source)
        return "\(SQLText(alias: "s", number)).\(column)"
    }

    mutating func event(_ column: SQLText) -> SQLText {
        joins.insert(.event)
        return "\(SQLText(alias: "e", number)).\(column)"
    }

    /// The tables that the claim is read from, with what its conditions need, and its source where that is read too.
    func from(readingSources: Bool = false) -> SQLText {
        var text: SQLText = "claim \(claim)"
        if readingSources, !joins.contains(.source) {
            let source = SQLText(alias: "s", number)
            text += " LEFT JOIN source \(source) ON \(source).id = \(claim).source"
        }
        for join in joins.sorted() {
            switch join {
            case .source:
                let source = SQLText(alias: "s", number)
                text += " JOIN source \(source) ON \(source).id = \(claim).source"
            case .event:
                let event = SQLText(alias: "e", number)
                text += " JOIN event \(event) ON \(event).id = \(claim).event"
            }
        }
        return text
    }

    /// The status of the claim, as it stood at the cutoff.
    func status() -> SQLText {
        guard let cutoff else { return "\(claim).status" }
        return """
            coalesce((SELECT h.status FROM claim_status h WHERE h.claim = \(claim).id AND h.event <= \(value: cutoff) \
            ORDER BY h.event DESC, h.id DESC LIMIT 1), 0)
            """
    }

    /// What holds of every claim that takes part: recorded by the cutoff, and current unless all are asked for.
    func scope(includingRetracted: Bool) -> [SQLText] {
        var members: [SQLText] = []
        if let cutoff { members.append("\(claim).event <= \(value: cutoff)") }
        if !includingRetracted { members.append("\(status()) = 0") }
        return members
    }

    /// One condition as an expression that stands anywhere. A missing value makes a test false, and its complement
    /// true: only there is SQL's third truth value told from the second.
    mutating func write(_ condition: PlannedCondition) -> SQLText {
        switch condition {
        case .all(let members):
            if members.isEmpty { return "1" }
            return members.count == 1 ? write(members[0]) : "(\(written(members).joined(separator: " AND ")))"
        case .any(let members):
            if members.isEmpty { return "0" }
            return members.count == 1 ? write(members[0]) : "(\(written(members).joined(separator: " OR ")))"
        case .not(.test(.missing(let column))): return present(column)
        case .not(.test(.entity(let column, let rows))) where column != .object && !rows.isEmpty:
            return "\(entity(column)) NOT IN \(list(rows))"
        case .not(let member): return "(\(write(member))) IS NOT TRUE"
        case .test(let test): return write(test)
        case .evaluated: return "1"
        }
    }

    private mutating func written(_ members: [PlannedCondition]) -> [SQLText] {
        var written: [SQLText] = []
        for member in members { written.append(write(member)) }
        return written
    }

    /// Numbers in parentheses; many as one JSON argument, so that a statement never has too many places.
    func list(_ rows: [Int64]) -> SQLText {
        guard rows.count > 32 else {
            return "(\(rows.map { "\(value: $0)" as SQLText }.joined(separator: ", ")))"
        }
        let json = "[" + rows.map(String.init).joined(separator: ",") + "]"
        return "(SELECT value FROM json_each(\(value: json)))"
    }

    /// The column is one of these rows.
    func member(_ column: SQLText, of rows: [Int64]) -> SQLText {
        if rows.isEmpty { return "0" }
        return rows.count == 1 ? "\(column) = \(value: rows[0])" : "\(column) IN \(list(rows))"
    }
}
