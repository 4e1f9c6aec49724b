import ClaimLanguage

/// Pass `merge`: where a name stands for a few rows, and an index holds the claims of each in the order asked, the
/// statement takes them as a union in that order, which needs no sorting and stops after the first few.
enum Merging {
    /// More parts than these cost more than they spare.
    static let mostArms = 12

    /// - Returns: what was merged, for `explain`.
    static func merge(_ statement: inout ClaimStatement) -> String? {
        guard case .said(_)? = statement.order?.first else { return nil }
        if let subject = statement.members.firstIndex(where: { $0.subjects != nil }),
            let predicate = statement.members.firstIndex(where: { $0.predicates != nil })
        {
            return mergePairs(subject, predicate, &statement)
        }
        // One row of an indexed column is a range in order already.
        if statement.members.contains(where: { $0.isSingleRange }) { return nil }
        for (index, member) in statement.members.enumerated() {
            guard let arms = member.arms, (2...mostArms).contains(arms.count) else { continue }
            statement.members.remove(at: index)
            statement.arms = arms.map { [$0] }
            return "\(arms.count) index ranges in order"
        }
        return nil
    }

    private static func mergePairs(_ subject: Int, _ predicate: Int, _ statement: inout ClaimStatement) -> String? {
        let subjects = statement.members[subject].subjects ?? []
        let predicates = statement.members[predicate].predicates ?? []
        let count = subjects.count * predicates.count
        guard (2...mostArms).contains(count) else { return nil }
        statement.arms = subjects.flatMap { subject in
            predicates.map { [.test(.entity(.subject, [subject])), .test(.predicate([$0]))] }
        }
        for index in [subject, predicate].sorted(by: >) { statement.members.remove(at: index) }
        return "\(count) index ranges in order"
    }
}

extension PlannedCondition {
    var subjects: [Int64]? {
        if case .test(.entity(.subject, let rows)) = self { rows } else { nil }
    }

    var predicates: [Int64]? {
        if case .test(.predicate(let rows)) = self { rows } else { nil }
    }

    /// One value of a column that begins an index whose second column is `said_from`.
    var isSingleRange: Bool { arms?.count == 1 }

    /// The alternatives, one row each, that an index holds in order of `said`.
    fileprivate var arms: [PlannedCondition]? {
        switch self {
        case .test(.entity(.speaker, let rows)): rows.map { .test(.entity(.speaker, [$0])) }
        case .test(.predicate(let rows)): rows.map { .test(.predicate([$0])) }
        case .test(.list(.place, let lists)): lists.map { .test(.list(.place, [$0])) }
        default: nil
        }
    }
}
