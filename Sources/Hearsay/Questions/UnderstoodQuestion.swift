import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

/// A question as one state of the base understands it: its names found, its times read, its statement written.
struct UnderstoodQuestion: Sendable {
    let question: Question
    let resolved: ResolvedQuestion
    let view: HistoryView
    let plan: QuestionPlan
    /// Words that are no EDTF, and what they became.
    let times: [(words: String, time: ClaimTime)]
    /// Why there can be no answer, or not to all of the question: the base held nothing yet at the time asked for, or has
    /// no claim with a predicate.
    let emptyNotes: [String]

    /// All that an understanding depends on beside the state of the base.
    struct Asked: Hashable, Sendable {
        var text: String
        var parameters: [String: String]
        var today: Day
    }

    init(_ question: Question, reader: StoreReader, parameters: [String: String], today: Day) throws {
        self.question = question
        // Names are those of the time that the question asks for, which is known only from the question.
        let times = QuestionTimes()
        func context(_ view: HistoryView) -> ResolutionContext {
            ResolutionContext(
                names: BaseNames(reader: reader, view: view), times: times, today: today, parameters: parameters)
        }
        let settings = try Self.explained { () throws(QuestionError) in try question.settings(in: context(.now)) }
        let known = settings.known?.bounds.to
        let view = try known.map { HistoryView.asOf(event: try reader.lastEvent(atOrBefore: $0)) } ?? .now
        self.view = view
        // Before its first event a base knows no names: the question is understood as today, and has no answer yet.
        let isEmpty = view == .asOf(event: 0)
        resolved = try Self.explained { () throws(QuestionError) in
            try question.resolved(in: context(isEmpty ? .now : view))
        }
        let first = isEmpty ? try reader.firstEventMoment() : nil
        let facts = BaseFacts(reader: reader, view: view)
        plan = try Planner.plan(resolved, facts: facts)
        let unused = try resolved.predicates.filter { try facts.predicateRows(of: $0).isEmpty }
        emptyNotes = [first].compactMap { $0 }.map {
            "at the end of \(settings.known?.text ?? "that day") this base held nothing: its first record is of \(Day(containing: $0))"
        } + (try unused.map { try UnusedPredicate(predicate: $0).note(reader) })
        self.times = times.plain
    }

    private static func explained<Value>(_ body: () throws(QuestionError) -> Value) throws -> Value {
        do throws(QuestionError) { return try body() } catch { throw AskError(error) }
    }
}
