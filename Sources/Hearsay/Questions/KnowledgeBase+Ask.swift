import ClaimAnalysis
package import ClaimLanguage
public import ClaimModel
import ClaimPlan
import ClaimStore

extension KnowledgeBase {
    /// Answers a question.
    ///
    ///     try base.ask("troops of \"United States\" in Iraq since 2019 | sort said", today: today)
    ///
    /// - Parameters:
    ///   - parameters: the values of `$name`, by name.
    ///   - today: the day, in UTC, that plain words of time are read against where the question has no `known`.
    ///   - timeout: how many seconds it may take.
    /// - Throws: `AskError` where the question cannot be asked; an error that says so where it took too long.
    public func ask(
        _ question: String, parameters: [String: String] = [:], today: Day, timeout: Double? = nil
    ) throws -> Answer {
        try asking(timeout: timeout) { reader, deadline in
            var run = try Self.run(of: question, parameters, today, reader, deadline)
            return try run.answer()
        }
    }

    /// Answers a question in pieces, as it is read, so that an answer of any length takes the same memory: claims come up
    /// to a thousand at a time where no stage needs all of them, everything else at once. The arguments are those of `ask`.
    ///
    /// - Parameter body: is called with each piece, at least once. Notes come with the first.
    public func ask(
        _ question: String, parameters: [String: String] = [:], today: Day, timeout: Double? = nil,
        inPieces body: (Answer) throws -> Void
    ) throws {
        try asking(timeout: timeout) { reader, deadline in
            var run = try Self.run(of: question, parameters, today, reader, deadline)
            try run.answer(inPieces: body)
        }
    }

    private static func run(
        of question: String, _ parameters: [String: String], _ today: Day, _ reader: StoreReader, _ deadline: Deadline
    ) throws -> QuestionRun {
        let asked = UnderstoodQuestion.Asked(text: question, parameters: parameters, today: today)
        let understood = try reader.remembered(asked) {
            try UnderstoodQuestion(parse(question), reader: reader, parameters: parameters, today: today)
        }
        return QuestionRun(understood, reader: reader, deadline: deadline)
    }

    /// Stops the questions that are being answered, from any thread.
    public func interrupt() {
        store.interrupt()
    }

    /// Answers a question that has been read.
    package func ask(
        _ question: Question, parameters: [String: String] = [:], today: Day, timeout: Double? = nil
    ) throws -> Answer {
        try asking(timeout: timeout) { reader, deadline in
            var run = try QuestionRun(question, reader: reader, parameters: parameters, today: today, deadline: deadline)
            return try run.answer()
        }
    }

    static func parse(_ question: String) throws -> Question {
        do throws(QuestionError) {
            return try Question(parsing: question)
        } catch {
            throw AskError(error)
        }
    }

    /// Reads the base with a deadline.
    func asking<Value>(timeout: Double?, _ body: (StoreReader, Deadline) throws -> Value) throws -> Value {
        let deadline = Deadline(seconds: timeout)
        return try store.read(timeout: timeout) { reader in try body(reader, deadline) }
    }
}

/// One question on its way to its answer.
struct QuestionRun {
    let understood: UnderstoodQuestion
    var pipeline: Pipeline
    let reader: StoreReader
    let deadline: Deadline

    init(
        _ question: Question, reader: StoreReader, parameters: [String: String], today: Day, deadline: Deadline
    ) throws {
        let understood = try UnderstoodQuestion(question, reader: reader, parameters: parameters, today: today)
        self.init(understood, reader: reader, deadline: deadline)
    }

    init(_ understood: UnderstoodQuestion, reader: StoreReader, deadline: Deadline) {
        self.understood = understood
        self.reader = reader
        self.deadline = deadline
        let fields = ClaimFields(reader: reader, view: understood.view)
        pipeline = Pipeline(fields: fields, evaluator: ConditionEvaluator(fields: fields), deadline: deadline)
    }

    var resolved: ResolvedQuestion { understood.resolved }
    var view: HistoryView { understood.view }
    var plan: QuestionPlan { understood.plan }

    /// What the stages after `conflicts` make of these.
    mutating func runAfterConflicts(
        _ stage: ResolvedStage, _ rest: ArraySlice<ResolvedStage>, _ conflicts: [Conflict]
    ) throws -> Pipeline.Rows {
        pipeline.counts.append((stage.kind.word, conflicts.count))
        return try pipeline.run(rest, on: .rows(stage.columns, conflicts.map(ConflictRow.values)))
    }

    /// What the statement gives where that is no claims: the rows of a match, or a count.
    mutating func rowsOfStatement() throws -> Pipeline.Rows? {
        let (rows, step): (Pipeline.Rows, String)
        if let match = plan.match {
            (rows, step) = (.rows(match.columns.map(\.column), try matched(match)), "match")
        } else if let count = plan.count {
            let groups = try reader.rows(sql: plan.statement.sql, arguments: plan.statement.arguments)
            let counted = try CountEvaluation(count, fields: pipeline.fields).rows(groups)
            (rows, step) = (.rows(count.given, counted), "count")
        } else {
            return nil
        }
        pipeline.counts.append((step, rows.count))
        return rows
    }

    /// The rows of a match.
    private func matched(_ match: MatchPlan) throws -> [[AnswerValue]] {
        let evaluation = MatchEvaluation(match, evaluator: pipeline.evaluator)
        try reader.forEachRow(sql: plan.statement.sql, arguments: plan.statement.arguments) { row in
            try deadline.check()
            try evaluation.add(row)
        }
        return evaluation.rows
    }
}
