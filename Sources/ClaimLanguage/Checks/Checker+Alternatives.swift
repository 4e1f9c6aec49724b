/// An `or` that stands beside other conditions joins one kind only, for people read `by A or in C during D` both ways.
extension Checker {
    func refuseMixture(in conditions: [Alternatives], filter: Filter?, isPattern: Bool) throws(QuestionError) {
        let filters = conditions.filter { !$0.isSetting }.count + (filter == nil ? 0 : 1)
        guard filters > 1, let mixed = conditions.first(where: { Set($0.members.map(\.family)).count > 1 }) else {
            return
        }
        var kinds: [String] = []
        for family in mixed.members.map(\.family) where !kinds.contains(family) { kinds.append(family) }
        // A pattern begins with its triple, so its first condition cannot move into parentheses.
        let readings = [asParsed(conditions, filter)] + (isPattern ? [] : [asSplit(conditions, filter)])
        throw error(
            .mixedAlternatives(kinds: kinds.map { "`\($0)`" }, readings: readings.map { "`\($0)`" }), at: mixed.span)
    }

    /// The reading of the grammar: `or` first.
    private func asParsed(_ conditions: [Alternatives], _ filter: Filter?) -> String {
        let words = conditions.map { $0.members.count > 1 ? "(" + $0.printed + ")" : $0.printed }
        return (words + (filter.map { [$0.printed] } ?? [])).joined(separator: " ")
    }

    /// The other reading: what stands side by side first.
    private func asSplit(_ conditions: [Alternatives], _ filter: Filter?) -> String {
        var sides: [[String]] = [[]]
        for alternatives in conditions {
            for (index, member) in alternatives.members.enumerated() {
                if index > 0 { sides.append([]) }
                sides[sides.count - 1].append(member.printed)
            }
        }
        if let filter { sides[sides.count - 1].append(filter.printed) }
        return sides.map { $0.count > 1 ? "(" + $0.joined(separator: " ") + ")" : $0.joined() }.joined(
            separator: " or ")
    }
}

extension Alternatives {
    /// Whether it is a setting of the question or a name, which narrow nothing.
    fileprivate var isSetting: Bool {
        members.allSatisfy { member in
            guard case .clause(let clause) = member.kind else { return false }
            switch clause.kind {
            case .known, .includingRetracted, .name: return true
            default: return false
            }
        }
    }
}

extension Condition {
    /// The word that tells what kind of condition it is: that of its members where parentheses hold one kind only.
    fileprivate var family: String {
        switch kind {
        case .triple: return "of"
        case .group(let group):
            let families = Set(group.conditions.flatMap { $0.members.map(\.family) })
            return families.count == 1 && group.filter == nil ? families.first ?? "( )" : "( )"
        case .clause(let clause):
            switch clause.kind {
            case .term(let role, _): return role.rawValue
            case .time(let axis, _, _, _): return axis.rawValue
            case .quoting: return "quoting"
            case .known: return "known"
            case .includingRetracted: return "including"
            case .name: return "as"
            }
        }
    }
}
