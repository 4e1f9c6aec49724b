import ClaimLanguage

/// Pass `simplify`: nested groups become one list, what always or never holds disappears, double complements cancel.
enum Simplification {
    static func simplify(_ condition: PlannedCondition) -> PlannedCondition {
        switch condition {
        case .all(let members):
            var kept: [PlannedCondition] = []
            for member in members.map(simplify) {
                if member == .never { return .never }
                if case .all(let inner) = member { kept += inner } else { kept.append(member) }
            }
            return kept.count == 1 ? kept[0] : .all(unique(kept))
        case .any(let members):
            var kept: [PlannedCondition] = []
            for member in members.map(simplify) {
                if member == .always { return .always }
                if case .any(let inner) = member { kept += inner } else { kept.append(member) }
            }
            return kept.count == 1 ? kept[0] : .any(unique(kept))
        case .not(let member):
            switch simplify(member) {
            case .not(let inner): return inner
            case .always: return .never
            case .never: return .always
            case let inner: return .not(inner)
            }
        case .test, .evaluated: return condition
        }
    }

    private static func unique(_ members: [PlannedCondition]) -> [PlannedCondition] {
        var seen: Set<PlannedCondition> = []
        return members.filter { seen.insert($0).inserted }
    }

    /// The conditions that all hold.
    static func conjuncts(_ condition: PlannedCondition) -> [PlannedCondition] {
        if case .all(let members) = condition { members } else { [condition] }
    }
}
