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
            let joined = unique(unite(kept))
            return joined.count == 1 ? joined[0] : .any(joined)
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

    /// Alternatives about one column become one list of rows: `by A or by B` is one set of speakers.
    private static func unite(_ members: [PlannedCondition]) -> [PlannedCondition] {
        var united: [PlannedCondition] = []
        for member in members {
            if let place = united.firstIndex(where: { $0.united(with: member) != nil }),
                let whole = united[place].united(with: member)
            {
                united[place] = whole
            } else {
                united.append(member)
            }
        }
        return united
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

extension PlannedCondition {
    /// One test of a column for both, where they test the same column for rows.
    fileprivate func united(with other: PlannedCondition) -> PlannedCondition? {
        guard case .test(let one) = self, case .test(let two) = other else { return nil }
        func rows(_ left: [Int64], _ right: [Int64]) -> [Int64] { Set(left + right).sorted() }
        switch (one, two) {
        case (.entity(let column, let left), .entity(let second, let right)) where column == second:
            return .test(.entity(column, rows(left, right)))
        case (.list(let column, let left), .list(let second, let right)) where column == second:
            return .test(.list(column, rows(left, right)))
        case (.predicate(let left), .predicate(let right)): return .test(.predicate(rows(left, right)))
        case (.about(let left), .about(let right)): return .test(.about(rows(left, right)))
        default: return nil
        }
    }
}
