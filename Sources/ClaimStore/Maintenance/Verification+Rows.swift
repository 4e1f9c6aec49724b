import ClaimModel
import GRDB

/// What a row may hold: codes that stand for a word, columns that go with others, JSON. What reads a row takes what has
/// no meaning for nothing, so that no other check would see it.
extension Verification {
    private struct RowRule {
        var table: String
        /// What people call a row, as an SQL expression.
        var naming: String
        /// Each column with the condition under which it holds what it may not.
        var faults: [(column: String, condition: String)]
    }

    private static let rules = [
        RowRule(
            table: "event", naming: "'event ' || t.id", faults: [("detail", "NOT json_valid(t.detail)")]),
        RowRule(
            table: "entity_name",
            naming: "'the name “' || t.name || '” of the entity ' || coalesce((SELECT slug FROM entity WHERE id = t.entity), '?')",
            faults: [("class", "t.class NOT BETWEEN 0 AND 3")] + unread("during", hasMarks: false)),
        RowRule(
            table: "source", naming: "'the source ' || t.slug", faults: unread("published") + unread("retrieved")),
        RowRule(
            table: "claim", naming: "'the claim ' || printf('%016x', t.key)",
            faults: [
                ("stance", "t.stance NOT IN (0, 1)"), ("mood", "t.mood NOT BETWEEN 0 AND 3"),
                ("status", "t.status NOT BETWEEN 0 AND 2"), ("speaker_named", "t.speaker_named NOT IN (0, 1)"),
                ("during_text", "t.during_edtf IS NULL AND t.during_text IS NOT NULL"),
                ("qualifiers", "NOT json_valid(coalesce(t.qualifiers, '{}'))"),
            ] + objects),
    ]

    /// Which columns an object of each kind has.
    private static let objects: [(column: String, condition: String)] =
        [
            ("object_kind", "t.object_kind NOT BETWEEN 0 AND 3"),
            ("object_entity", "(t.object_kind = 0) <> (t.object_entity IS NOT NULL)"),
            ("object_text", "(t.object_kind = 0) <> (t.object_text IS NULL)"),
            ("hedge", "t.object_kind = 3 AND (t.hedge IS NULL OR t.hedge NOT BETWEEN 0 AND \(Hedge.allCases.count - 1))"),
            ("bounds", "t.object_kind = 3 AND (t.bounds IS NULL OR t.bounds NOT BETWEEN 0 AND 31)"),
        ]
        + bounds.map { ($0, "t.bounds & 16 AND t.\($0) IS NOT NULL") }
        + zip([1, 2, 4, 8], bounds).map { ("bounds", "t.bounds & \($0) AND (t.\($1) IS NULL OR t.bounds & 16)") }
        + ["edtf", "from", "to", "marks"].map { ("object_\($0)", "t.object_kind <> 2 AND t.object_\($0) IS NOT NULL") }
        + (["hedge", "value", "bounds", "unit"] + bounds).map { ($0, "t.object_kind <> 3 AND t.\($0) IS NOT NULL") }

    private static let bounds = ["lower", "upper", "plausible_lower", "plausible_upper"]

    /// The columns of a time that has no EDTF hold nothing.
    private static func unread(_ time: String, hasMarks: Bool = true) -> [(String, String)] {
        ["from", "to"].map { ("\(time)_\($0)", "t.\(time)_edtf IS NULL AND t.\(time)_\($0) IS NOT NULL") }
            + (hasMarks ? [("\(time)_marks", "t.\(time)_edtf IS NULL AND t.\(time)_marks <> 0")] : [])
    }

    func rows() throws -> StoreFinding {
        var faults = Faults()
        for rule in Self.rules {
            let columns = rule.faults.map { "WHEN \($0.condition) THEN '\($0.column)'" }.joined(separator: " ")
            let conditions = rule.faults.map { "(\($0.condition))" }.joined(separator: " OR ")
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT \(rule.naming), CASE \(columns) END FROM \(rule.table) t WHERE \(conditions)")
            while let row = try rows.next() {
                faults.add("\(row[at: 0] as String? ?? "a row") has no such \(row[at: 1] as String)")
            }
        }
        return StoreFinding(StorePart.rows, problem: faults.problem)
    }
}
