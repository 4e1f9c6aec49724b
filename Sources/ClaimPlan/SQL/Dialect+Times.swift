import ClaimLanguage
import ClaimModel

/// Times: two columns of seconds, in which a missing end is open.
extension Dialect {
    mutating func bounds(_ columns: TimeColumns) -> (from: SQLText, to: SQLText) {
        switch columns {
        case .said: ("\(claim).said_from", "\(claim).said_to")
        case .during: ("\(claim).during_from", "\(claim).during_to")
        case .recorded: (event("at"), event("at"))
        case .published: (source("published_from"), source("published_to"))
        case .retrieved: (source("retrieved_from"), source("retrieved_to"))
        case .object: ("\(claim).object_from", "\(claim).object_to")
        }
    }

    /// The ranges share a moment.
    mutating func meets(_ columns: TimeColumns, _ asked: TimeBounds, startIsNeverOpen: Bool) -> SQLText {
        let (from, to) = bounds(columns)
        var members: [SQLText] = []
        if let end = asked.to {
            members.append(startIsNeverOpen ? "\(from) <= \(value: end)" : "(\(from) <= \(value: end) OR \(from) IS NULL)")
        }
        if let start = asked.from { members.append("(\(to) >= \(value: start) OR \(to) IS NULL)") }
        return members.isEmpty ? "1" : members.joined(separator: " AND ")
    }

    /// A comparison of ranges; false where the claim has no such time, or one open at both ends.
    mutating func days(_ columns: TimeColumns, _ comparator: Operator, _ asked: TimeBounds) -> SQLText {
        if asked.from == nil, asked.to == nil { return "0" }
        let (from, to) = bounds(columns)
        let present = self.present(.time(columns))
        switch comparator {
        case .equal: return "\(day(from, asked.from)) AND \(day(to, asked.to))"
        case .notEqual: return "NOT (\(day(from, asked.from)) AND \(day(to, asked.to))) AND \(present)"
        case .less: return asked.from.map { "\(to) < \(value: $0)" } ?? "0"
        case .greater: return asked.to.map { "\(from) > \(value: $0)" } ?? "0"
        case .lessOrEqual: return asked.to.map { "\(to) <= \(value: $0)" } ?? present
        case .greaterOrEqual: return asked.from.map { "\(from) >= \(value: $0)" } ?? present
        case .overlaps: return "\(meets(columns, asked, startIsNeverOpen: false)) AND \(present)"
        case .disjoint: return "NOT (\(meets(columns, asked, startIsNeverOpen: false))) AND \(present)"
        case .within:
            let ends = [asked.from.map { "\(from) >= \(value: $0)" as SQLText }, asked.to.map { "\(to) <= \(value: $0)" }]
            return (ends.compactMap { $0 } + [present]).joined(separator: " AND ")
        case .contains:
            return """
                \(asked.from.map { "(\(from) <= \(value: $0) OR \(from) IS NULL)" } ?? "\(from) IS NULL") AND \
                \(asked.to.map { "(\(to) >= \(value: $0) OR \(to) IS NULL)" } ?? "\(to) IS NULL") AND \(present)
                """
        }
    }

    /// The end lies in the day that holds the moment; an open one equals an open one.
    private func day(_ column: SQLText, _ moment: Int64?) -> SQLText {
        guard let moment else { return "\(column) IS NULL" }
        let day = Day(containing: moment)
        return "coalesce(\(column) BETWEEN \(value: day.firstSecond) AND \(value: day.lastSecond), 0)"
    }
}
