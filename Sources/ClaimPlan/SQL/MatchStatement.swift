import ClaimLanguage
import ClaimModel

/// The statement for a match: one alias of `claim` a pattern, joined where they share variables.
struct MatchStatement {
    private var dialects: [Dialect]
    private var tests: [SQLText] = []
    /// The members of lists that variables stand for, each read beside its claim.
    private var members: [SQLText] = []
    private var memberJoins: [Int: [SQLText]] = [:]
    private let hasMerges: Bool
    private let cutoff: Int64?

    init(patterns: Int, hasMerges: Bool, cutoff: Int64?) {
        dialects = (0..<patterns).map { Dialect(number: $0 + 1, cutoff: cutoff) }
        self.hasMerges = hasMerges
        self.cutoff = cutoff
    }

    mutating func add(_ condition: PlannedCondition, to pattern: Int) {
        tests.append(dialects[pattern].write(condition))
    }

    mutating func addScope(includingRetracted: Bool) {
        for dialect in dialects { tests += dialect.scope(includingRetracted: includingRetracted) }
    }

    /// Reads each member of a list of a pattern's claim. Returns the column of the row that holds it.
    mutating func addMember(of list: ListColumn, to pattern: Int) -> (column: Int, text: SQLText) {
        let alias = SQLText(alias: "m", members.count + 1)
        memberJoins[pattern, default: []].append(
            "JOIN entity_list_member \(alias) ON \(alias).list = \(dialects[pattern].list(list))")
        members.append("\(alias).entity")
        return (dialects.count + members.count - 1, "\(alias).entity")
    }

    /// The column for a variable's place.
    mutating func column(_ role: VariableRole, of pattern: Int) -> SQLText {
        switch role {
        case .predicate: "\(dialects[pattern].claim).predicate"
        case .source: "\(dialects[pattern].claim).source"
        case .claim: "\(dialects[pattern].claim).id"
        case .object: dialects[pattern].entity(.object)
        case .speaker: dialects[pattern].entity(.speaker)
        case .subject, .said, .during, .via, .place: dialects[pattern].entity(.subject)
        }
    }

    mutating func join(_ one: SQLText, _ two: SQLText) {
        tests.append("\(one) = \(two)")
    }

    /// The same entity after merges.
    mutating func joinEntities(_ one: SQLText, _ two: SQLText) {
        tests.append(same(one, two))
    }

    /// Different entities after merges.
    mutating func separateEntities(_ one: SQLText, _ two: SQLText) {
        guard hasMerges else { return tests.append("\(one) <> \(two)") }
        tests.append("\(one) IS NOT NULL AND \(two) IS NOT NULL AND (\(same(one, two))) IS NOT TRUE")
    }

    mutating func compareKeys(_ one: Int, _ comparator: Operator, _ two: Int) {
        let (left, right) = (dialects[one].claim, dialects[two].claim)
        let sign = dialects[one].sign(comparator)
        tests.append("(\(left).key < 0, \(left).key) \(sign) (\(right).key < 0, \(right).key)")
    }

    /// Where nothing is merged the rows tell; else their wholes. What was merged then and is not now is found by the
    /// merges of that time.
    private func same(_ one: SQLText, _ two: SQLText) -> SQLText {
        guard hasMerges else { return "\(one) = \(two)" }
        guard let cutoff else {
            return """
                \(one) IN (SELECT whole.id FROM entity whole WHERE whole.canonical = \
                (SELECT part.canonical FROM entity part WHERE part.id = \(two)))
                """
        }
        return """
            \(one) IN (WITH RECURSIVE same (id) AS (SELECT \(two) UNION SELECT CASE link.entity WHEN same.id \
            THEN link.target ELSE link.entity END FROM same JOIN entity_merge link ON same.id IN (link.entity, \
            link.target) WHERE link.event <= \(value: cutoff) AND (link.ended IS NULL OR link.ended > \(value: cutoff))) \
            SELECT id FROM same)
            """
    }

    /// The same figure, days, text or entity.
    mutating func joinObjects(_ one: Int, _ two: Int, kind: ObjectKind?) {
        let left = ObjectColumns(&dialects[one])
        let right = ObjectColumns(&dialects[two])
        let figure: SQLText = "\(left.value) = \(right.value) AND \(left.unit) IS \(right.unit)"
        let text: SQLText = "lower(\(left.text)) = lower(\(right.text))"
        let days = sameDays(left.days, right.days)
        let kinds: SQLText = "\(left.kind) = \(right.kind)"
        switch kind {
        case .figure: tests.append(figure)
        case .entity: joinEntities(left.entity, right.entity)
        case .text: tests.append("\(kinds) AND \(left.kind) = 1 AND \(text)")
        case .date: tests.append(days)
        case nil:
            tests.append(
                """
                \(kinds) AND CASE \(left.kind) WHEN 0 THEN \(same(left.entity, right.entity)) WHEN 1 THEN \(text) \
                WHEN 2 THEN \(days) ELSE \(figure) END
                """)
        }
    }

    /// The same days, of `said`, `during` or a date as object.
    mutating func joinTimes(_ one: (TimeColumns, Int), _ two: (TimeColumns, Int)) {
        let left = dialects[one.1].bounds(one.0)
        let right = dialects[two.1].bounds(two.0)
        tests.append(sameDays(left, right))
    }

    private func sameDays(_ one: (from: SQLText, to: SQLText), _ two: (from: SQLText, to: SQLText)) -> SQLText {
        """
        \(day(one.from)) IS \(day(two.from)) AND \(day(one.to)) IS \(day(two.to)) \
        AND (\(one.from) IS NOT NULL OR \(one.to) IS NOT NULL)
        """
    }

    /// The number of the day that holds a moment; the remainder of a moment before 1970 is negative.
    private func day(_ moment: SQLText) -> SQLText {
        "(\(moment) - ((\(moment) % 86400) + 86400) % 86400)"
    }

    func write() -> SQLText {
        let columns = dialects.map { "\($0.claim).id" as SQLText } + members
        var tables: [SQLText] = []
        for (pattern, dialect) in dialects.enumerated() {
            tables.append(([dialect.from()] + (memberJoins[pattern] ?? [])).joined(separator: " "))
        }
        let text: SQLText = "SELECT \(columns.joined(separator: ", "))\nFROM \(tables.joined(separator: "\nJOIN "))"
        return tests.isEmpty ? text : text + "\nWHERE \(tests.joined(separator: "\nAND "))"
    }
}

/// The columns of an object that tell whether two are the same.
private struct ObjectColumns {
    let kind: SQLText
    let entity: SQLText
    let text: SQLText
    let value: SQLText
    let unit: SQLText
    let days: (from: SQLText, to: SQLText)

    init(_ dialect: inout Dialect) {
        kind = "\(dialect.claim).object_kind"
        entity = "\(dialect.claim).object_entity"
        text = "\(dialect.claim).object_text"
        value = "\(dialect.claim).value"
        unit = "\(dialect.claim).unit"
        days = dialect.bounds(.object)
    }
}
