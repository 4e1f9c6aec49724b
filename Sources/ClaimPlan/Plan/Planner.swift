package import ClaimLanguage
import ClaimModel

/// From a resolved question to a statement and what is left to evaluate.
///
/// The passes, in order: `push stages` that join the conditions, `expand` names to rows, `simplify`, `split` what the
/// statement decides from what it cannot, `merge` alternatives that an index holds in order, `write` in the dialect.
package enum Planner {
    package static func plan(_ question: ResolvedQuestion, facts: any PlanFacts) throws -> QuestionPlan {
        switch question.body {
        case .claims(let condition): return try plan(condition, question, facts)
        case .match(let match):
            var planner = try MatchPlanner(match, facts: facts)
            return try planner.plan(question)
        }
    }

    /// How many claims are read at once, and so put in order without a statement that does.
    package static let mostRead = 1_000

    private static func plan(
        _ condition: ResolvedCondition, _ question: ResolvedQuestion, _ facts: any PlanFacts
    ) throws -> QuestionPlan {
        let expansion = Expansion(facts: facts)
        func planned(_ condition: ResolvedCondition) throws -> PlannedCondition {
            Simplification.simplify(try expansion.expand(condition))
        }
        var split = Split()
        for part in condition.conjuncts { split.add(part, as: try planned(part)) }
        var stages = StagePushing(question.stages)
        try stages.pushFilters { part in split.add(part, as: try planned(part)) }
        stages.pushOrder()
        if split.residual == nil { stages.pushCuts() }
        let count = split.residual == nil ? stages.pushCount() : nil
        var statement = ClaimStatement(
            members: split.members, includingRetracted: question.settings.includingRetracted, cutoff: facts.cutoff,
            order: count == nil && stages.needsOrder ? stages.order : nil, limit: stages.limit, offset: stages.offset)
        statement.count = count
        statement.saidIsNeverOpen = try !facts.hasOpenSaid()
        let merged = Merging.merge(&statement)
        let text = statement.write()
        var notes = expansion.notes.names.map { PassNote(pass: "expand", what: $0) }
        if !stages.pushed.isEmpty {
            notes.append(PassNote(pass: "push stages", what: stages.pushed.joined(separator: ", ")))
        }
        notes += split.reasons.map { PassNote(pass: "evaluate", what: $0) }
        if let merged { notes.append(PassNote(pass: "merge", what: merged)) }
        return QuestionPlan(
            statement: QuestionPlan.Statement(sql: text.text, arguments: text.arguments),
            direct: statement.direct(most: mostRead),
            readsAll: split.members.isEmpty && stages.limit == nil && stages.offset == 0 && count == nil,
            residual: split.residual, match: nil, count: count, stages: stages.rest, passes: notes)
    }
}

/// Pass `split`: conditions that the statement decides, and those that the evaluator must.
struct Split {
    private(set) var members: [PlannedCondition] = []
    private var left: [ResolvedCondition] = []
    /// Why some are left to the evaluator.
    private(set) var reasons: [String] = []

    mutating func add(_ condition: ResolvedCondition, as planned: PlannedCondition) {
        if planned.isExpressible {
            members += Simplification.conjuncts(planned).filter { !members.contains($0) }
        } else {
            left.append(condition)
            reasons += planned.reasons
        }
    }

    /// What must also hold of each claim that the statement gives.
    var residual: ResolvedCondition? {
        .joined(left)
    }
}

extension ResolvedCondition {
    /// The conditions that all hold.
    var conjuncts: [ResolvedCondition] {
        if case .all(let members) = self { members.flatMap(\.conjuncts) } else { [self] }
    }
}

extension PlannedCondition {
    /// Why no statement can decide it.
    var reasons: [String] {
        switch self {
        case .all(let members), .any(let members): members.flatMap(\.reasons)
        case .not(let member): member.reasons
        case .test: []
        case .evaluated(_, let reason): [reason]
        }
    }
}
