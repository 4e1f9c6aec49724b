import ClaimLanguage
public import ClaimModel
import ClaimPlan
import ClaimStore

/// How a question is answered: what it was read as, the statement, and what each step gave.
public struct Explanation: Sendable {
    /// The question as it prints.
    public var question: String
    /// Plain words of time and the EDTF that they were read as.
    public var times: [(words: String, edtf: String)]
    /// What each pass of the planner did.
    public var passes: [(pass: String, what: String)]
    /// The statement, with a `?` for each value.
    public var sql: String
    /// The values, in the order of their places.
    public var arguments: [String]
    /// SQLite's plan for the statement.
    public var queryPlan: [String]
    /// How many rows each step gave.
    public var steps: [(step: String, rows: Int)]
}

extension KnowledgeBase {
    /// Answers a question and tells how; the arguments are those of `ask`.
    public func explain(
        _ question: String, parameters: [String: String] = [:], today: Day, timeout: Double? = nil
    ) throws -> Explanation {
        let parsed = try Self.parse(question)
        return try asking(timeout: timeout) { reader, deadline in
            var run = try QuestionRun(
                parsed, reader: reader, parameters: parameters, today: today, deadline: deadline)
            _ = try run.answer()
            return try run.explanation(reader)
        }
    }
}

extension QuestionRun {
    func explanation(_ reader: StoreReader) throws -> Explanation {
        let direct = readDirectly
        let statement = direct.map(Self.shown) ?? plan.statement
        var passes = plan.passes.map { ($0.pass, $0.what) }
        if direct?.cut != nil { passes.append(("cut", "where the search has found enough")) }
        if direct?.order != nil { passes.append(("order", "after reading; of more than \(Planner.mostRead) claims by the statement")) }
        return Explanation(
            question: understood.question.description, times: understood.times.map { ($0.words, $0.time.edtf) },
            passes: passes, sql: statement.sql, arguments: statement.arguments.map(\.shown),
            queryPlan: try reader.queryPlan(sql: statement.sql, arguments: statement.arguments),
            steps: pipeline.counts.map { ($0.stage, $0.rows) })
    }

    /// How the claims were read by the search that found them; `nil` where they were not.
    private var readDirectly: DirectReading? { pipeline.counts.first?.stage == Self.conditions ? plan.direct : nil }

    /// The statement of a search, its fifty columns in short.
    private static func shown(_ direct: DirectReading) -> QuestionPlan.Statement {
        var statement = direct.source
        statement.sql = "SELECT c.*, s.slug " + statement.sql
        return statement
    }
}

extension BoundValue {
    /// The value as SQL writes it.
    fileprivate var shown: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): "'" + text.replacing("'", with: "''") + "'"
        }
    }
}
