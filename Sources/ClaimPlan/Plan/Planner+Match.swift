import ClaimLanguage
import ClaimModel

/// Plans a match: each pattern's conditions, the joins of variables that stand twice, and what of `where` the statement
/// decides.
struct MatchPlanner {
    private let match: ResolvedMatch
    private let expansion: Expansion
    private var statement: MatchStatement
    private var places: [String: MatchPlan.Place] = [:]
    /// The column that holds a variable which stands for an entity.
    private var entityColumns: [String: SQLText] = [:]
    private var reasons: [String] = []

    init(_ match: ResolvedMatch, facts: any PlanFacts) throws {
        self.match = match
        expansion = Expansion(facts: facts)
        statement = MatchStatement(
            patterns: match.patterns.count, hasMerges: try facts.hasMerges(), cutoff: facts.cutoff)
    }

    mutating func plan(_ question: ResolvedQuestion) throws -> QuestionPlan {
        var residuals: [ResolvedCondition?] = []
        for index in match.patterns.indices { residuals.append(try addConditions(of: index)) }
        for variable in match.variables { bind(variable) }
        let filter = ResolvedCondition.joined(
            (match.filter?.conjuncts ?? []).filter { !push($0) })
        if filter != nil { reasons.append("`where` on what variables stand for") }
        statement.addScope(includingRetracted: question.settings.includingRetracted)
        let text = statement.write()
        return QuestionPlan(
            statement: QuestionPlan.Statement(sql: text.text, arguments: text.arguments), residual: nil,
            match: MatchPlan(
                patternCount: match.patterns.count, variables: places, residuals: residuals, filter: filter,
                columns: match.columns),
            count: nil, stages: question.stages[...],
            passes: expansion.notes.names.map { PassNote(pass: "expand", what: $0) }
                + reasons.map { PassNote(pass: "evaluate", what: $0) })
    }

    /// Writes what the statement decides of a pattern. Returns what is left.
    private mutating func addConditions(of pattern: Int) throws -> ResolvedCondition? {
        var left: [ResolvedCondition] = []
        for part in match.patterns[pattern].condition.conjuncts where !part.isBinding {
            let planned = Simplification.simplify(try expansion.expand(part))
            if planned.isExpressible, !part.usesVariables {
                if planned != .always { statement.add(planned, to: pattern) }
            } else {
                left.append(part)
                reasons += planned.reasons
            }
        }
        return ResolvedCondition.joined(left)
    }

    private mutating func bind(_ variable: ResolvedVariable) {
        var firstColumn: SQLText?
        for (index, binding) in variable.bindings.enumerated() {
            var place = MatchPlan.Place.claim(binding.pattern, binding.role)
            var column = statement.column(binding.role, of: binding.pattern)
            if let list = ListColumn(binding.role) {
                let member = statement.addMember(of: list, to: binding.pattern)
                (place, column) = (.column(member.column), member.text)
            }
            if let firstColumn, index > 0 {
                join(variable, firstColumn, column, variable.bindings[0], binding)
            } else {
                firstColumn = column
                places[variable.name] = place
                if variable.kind == .entity || variable.kind == .object(.entity) { entityColumns[variable.name] = column }
            }
        }
    }

    private mutating func join(
        _ variable: ResolvedVariable, _ one: SQLText, _ two: SQLText, _ first: ResolvedVariable.Binding,
        _ second: ResolvedVariable.Binding
    ) {
        switch variable.kind {
        case .entity: statement.joinEntities(two, one)
        case .predicate, .source, .claim: statement.join(one, two)
        case .object(let kind): statement.joinObjects(first.pattern, second.pattern, kind: kind)
        case .time:
            statement.joinTimes(
                (TimeColumns(first.role), first.pattern), (TimeColumns(second.role), second.pattern))
        }
    }

    /// Whether the statement decides this part of `where`: entities that are the same or not, the order of ids.
    private mutating func push(_ condition: ResolvedCondition) -> Bool {
        guard case .test(.comparison(let comparison), _) = condition, case .variable(let other) = comparison.value,
            case .variable(let name, let part) = comparison.column.origin,
            case .variable(let otherName, let otherPart) = other.origin
        else { return false }
        if part == .whole, otherPart == .whole, let one = entityColumns[name], let two = entityColumns[otherName] {
            switch comparison.comparator {
            case .equal: statement.joinEntities(one, two)
            case .notEqual: statement.separateEntities(one, two)
            default: return false
            }
            return true
        }
        if part == .field(Field(.id)), otherPart == .field(Field(.id)), comparison.comparator.isOrder,
            case .claim(let one, .claim)? = places[name], case .claim(let two, .claim)? = places[otherName]
        {
            statement.compareKeys(one, comparison.comparator, two)
            return true
        }
        return false
    }
}

extension ListColumn {
    fileprivate init?(_ role: VariableRole) {
        switch role {
        case .via: self = .via
        case .place: self = .place
        default: return nil
        }
    }
}

extension TimeColumns {
    fileprivate init(_ role: VariableRole) {
        switch role {
        case .said: self = .said
        case .during: self = .during
        default: self = .object
        }
    }
}

extension ResolvedCondition {
    static func joined(_ members: [ResolvedCondition]) -> ResolvedCondition? {
        members.isEmpty ? nil : members.count == 1 ? members[0] : .all(members)
    }

    /// Whether it only says what a variable stands for.
    fileprivate var isBinding: Bool {
        if case .test(let test, _) = self { test.variable != nil } else { false }
    }

    fileprivate var usesVariables: Bool {
        switch self {
        case .all(let members), .any(let members): members.contains(where: \.usesVariables)
        case .not(let member): member.usesVariables
        case .test(let test, _): test.variable != nil
        }
    }
}

extension ConditionTest {
    /// The variable that stands in it.
    package var variable: String? {
        switch self {
        case .predicate(.variable(let name)), .subject(.variable(let name)), .about(.variable(let name)),
            .speaker(.variable(let name)), .via(.variable(let name)), .source(.variable(let name)),
            .place(.variable(let name)), .object(.variable(let name)), .time(_, .variable(let name)):
            name
        default: nil
        }
    }
}
