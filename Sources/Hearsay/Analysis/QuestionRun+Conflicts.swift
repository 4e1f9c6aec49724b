import ClaimAnalysis
import ClaimLanguage
import ClaimModel
import ClaimPlan
import ClaimStore

extension QuestionRun {
    /// The conflicts among the claims of the question as it stands before its stages; `nil` where something is left to
    /// do before its claims are known, so that they must be read one by one.
    func swept(_ search: ConflictSearch) throws -> ConflictSearch.Found? {
        guard plan.match == nil, plan.count == nil, plan.residual == nil else { return nil }
        return try search.conflicts(
            among: .init(sql: plan.statement.sql, arguments: plan.statement.arguments, readsAll: plan.readsAll),
            includesRetracted: resolved.settings.includingRetracted)
    }

    /// The answer of a question whose first stage sets claims against each other; `nil` for any other.
    mutating func conflictRows() throws -> Pipeline.Rows? {
        guard let stage = plan.stages.first, case .conflicts(let all, let strict) = stage.kind else { return nil }
        let rest = plan.stages.dropFirst()
        let search = ConflictSearch(
            basis: pipeline.basis, strict: strict, includesMinor: all, parts: ConflictParts(neededBy: rest),
            check: deadline.check)
        guard let found = try swept(search) else { return nil }
        return try runAfterConflicts(stage, rest, found.conflicts)
    }
}

extension Pipeline {
    var basis: AnalysisBasis { AnalysisBasis(reader: fields.reader, view: fields.view) }
}

extension ConflictParts {
    /// What of conflicts these stages show or look at.
    init(neededBy stages: ArraySlice<ResolvedStage>) {
        self = []
        for stage in stages {
            switch stage.kind {
            case .filter(let condition): formUnion(Self(condition.columns))
            case .sort(let keys): formUnion(Self(keys.map(\.column)))
            case .select(let columns), .count(let columns), .stats(let columns):
                // Nothing else goes on from here.
                formUnion(Self(columns))
                return
            case .first, .skip: continue
            case .trace, .conflicts, .sources, .speakers: break
            }
        }
        self = .all
    }

    private init(_ columns: [ColumnReference]) {
        self = []
        for case .row(let name) in columns.map(\.origin) {
            switch name {
            case "reason": insert(.reason)
            case "camps": insert(.camps)
            case "unit", "envelope.lower", "envelope.upper": insert(.bounds)
            case "kind", "severity", "subject", "predicate", "place", "pairs", "claims", "id": continue
            default: self = .all
            }
        }
    }
}

extension ResolvedCondition {
    /// The columns that it looks at.
    fileprivate var columns: [ColumnReference] {
        switch self {
        case .all(let members), .any(let members): members.flatMap(\.columns)
        case .not(let member): member.columns
        case .test(.isNull(let column), _): [column]
        case .test(.comparison(let comparison), _):
            if case .variable(let other) = comparison.value { [comparison.column, other] } else { [comparison.column] }
        case .test: []
        }
    }
}
