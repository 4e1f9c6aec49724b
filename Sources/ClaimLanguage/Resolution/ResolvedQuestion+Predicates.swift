import ClaimModel

extension ResolvedQuestion {
    /// The ids of the predicates that the conditions name, each once, in the order of the question.
    package var predicates: [String] {
        var found: [String] = []
        switch body {
        case .claims(let condition): condition.collectPredicates(&found)
        case .match(let match):
            for pattern in match.patterns { pattern.condition.collectPredicates(&found) }
            match.filter?.collectPredicates(&found)
        }
        return found
    }
}

extension ResolvedCondition {
    fileprivate func collectPredicates(_ found: inout [String]) {
        switch self {
        case .all(let members), .any(let members): for member in members { member.collectPredicates(&found) }
        case .not(let member): member.collectPredicates(&found)
        case .test(let test, _): if let id = test.predicate, !found.contains(id) { found.append(id) }
        }
    }
}

extension ConditionTest {
    /// The id of the predicate that it names.
    fileprivate var predicate: String? {
        switch self {
        case .predicate(.exactly(let predicate)): return predicate.id
        case .comparison(let comparison):
            guard comparison.column.origin == .field(Field(.predicate)), case .name(let id) = comparison.value else { return nil }
            return id
        default: return nil
        }
    }
}
