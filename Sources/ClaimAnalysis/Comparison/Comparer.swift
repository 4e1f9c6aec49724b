package import ClaimModel

/// Compares claims two by two.
package struct Comparer: Sendable {
    package let setting: Setting

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// What two claims are to each other.
    ///
    /// - Parameter others: claims of the same subject and predicate, for sums of parts; without them a pair that breaks
    ///   only because one claim is a part among others is not seen as broken.
    package func compare(_ a: Claim, _ b: Claim, among others: [Claim] = []) -> Comparison {
        compare(a, b, in: group(a, b, among: others))
    }

    /// Two claims with those that may be parts beside them.
    func group(_ a: Claim, _ b: Claim, among others: [Claim]) -> ClaimGroup {
        let beside = others.filter {
            $0.id != a.id && $0.id != b.id && $0.subject.id == a.subject.id && $0.predicate == a.predicate
        }
        return ClaimGroup([a, b] + beside, setting)
    }

    /// What two claims of a group are to each other.
    func compare(_ a: Claim, _ b: Claim, in set: ClaimGroup) -> Comparison {
        if let obstacle = gate(a, b) { return .incomparable(obstacle) }
        let (grouping, table) = (set.group.grouping, set.group.table)
        guard let first = set.row(of: a) else { return .incomparable(.takesNoPart(claim: a.id, noFigure(a))) }
        guard let second = set.row(of: b) else { return .incomparable(.takesNoPart(claim: b.id, noFigure(b))) }
        return compare(a, b, first, second, table, grouping) { sum(a, b, in: set) }
    }

    /// What two claims are to each other that the gate lets through and whose rows are at hand.
    ///
    /// - Parameter sum: the two as a part and its whole; asked where the pair by itself is not broken.
    func compare(
        _ a: Claim, _ b: Claim, _ first: ComparableRow, _ second: ComparableRow, _ table: ScopeTable,
        _ grouping: Grouping, sum: () -> Comparison? = { nil }
    ) -> Comparison {
        if let opposed = opposed(a, b, first, second, grouping, table) { return opposed }
        switch table.judge(first, second, grouping) {
        case .failure(let obstacle):
            return .incomparable(incomparable(obstacle.reason, a, b))
        case .success(let verdict):
            guard let breach = verdict.breach else { return sum() ?? .related(verdict.relation, verdict.direction) }
            let kind = grouping.kind(first, second, verdict.relation, firstIsHigher: breach.firstIsHigher)
            return .conflict(
                PairConflict(
                    kind: kind, relation: verdict.relation, severity: breach.severity,
                    firstIsHigher: breach.firstIsHigher, ground: .init(breach.ground), isSoftened: breach.isSoftened))
        }
    }

    private func noFigure(_ claim: Claim) -> Incomparable.NoPart {
        guard let figure = claim.object.figure else { return .mood(claim.mood) }
        return figure.hedge == .unknown || figure.asserted == nil && figure.plausible == nil
            ? .unquantified(figure.text) : .emptyInterval(figure.text)
    }

    /// Who takes part, then same subject and same predicate.
    func gate(_ a: Claim, _ b: Claim) -> Incomparable? {
        if a.id == b.id { return .sameClaim }
        if let absent = absence(a) ?? absence(b) { return absent }
        if a.subject.id != b.subject.id { return .subjects(a.subject, b.subject) }
        if a.predicate != b.predicate { return .predicates(a.predicate, b.predicate) }
        return nil
    }

    /// Why a claim takes no part.
    private func absence(_ claim: Claim) -> Incomparable? {
        if claim.status != .current, !setting.includesRetracted {
            return .takesNoPart(claim: claim.id, .status(claim.status))
        }
        return claim.mood == .stated ? nil : .takesNoPart(claim: claim.id, .mood(claim.mood))
    }

    /// Denials, and objects that are no figures.
    private func opposed(
        _ a: Claim, _ b: Claim, _ first: ComparableRow, _ second: ComparableRow, _ grouping: Grouping,
        _ table: ScopeTable
    ) -> Comparison? {
        func conflict(_ kind: ConflictKind, _ ground: PairConflict.Ground, firstIsHigher: Bool) -> Comparison {
            .conflict(
                PairConflict(
                    kind: kind, relation: nil, severity: nil, firstIsHigher: firstIsHigher, ground: ground,
                    isSoftened: false))
        }
        if table.isDenial(first, of: second, grouping) { return conflict(.denial, .denial, firstIsHigher: true) }
        if table.isDenial(second, of: first, grouping) { return conflict(.denial, .denial, firstIsHigher: false) }
        if first.denies || second.denies {
            return .incomparable(.takesNoPart(claim: first.denies ? a.id : b.id, .denies))
        }
        if first.isFigure, second.isFigure { return nil }
        if table.isExclusive(first, second, grouping) { return conflict(.exclusive, .exclusive, firstIsHigher: true) }
        guard !first.isFigure, !second.isFigure, first.c.meets(second.c) else {
            return .incomparable(.objects(a.object, b.object))
        }
        // What meets and differs can only be dates.
        if first.object == second.object { return .related(.agrees, .mutual) }
        if second.c.contains(first.c) { return .related(.refines, .forward) }
        return first.c.contains(second.c) ? .related(.refines, .backward) : .related(.compatible, .mutual)
    }

    private func incomparable(_ reason: RowObstacle, _ a: Claim, _ b: Claim) -> Incomparable {
        switch reason {
        case .units:
            let own = setting.predicate(a.predicate).unit
            return .units(a.object.figure?.unit ?? own, b.object.figure?.unit ?? own)
        case .separators:
            let names = setting.predicate(a.predicate).separators
            let name = names.first { plainText(a.qualifiers[$0] ?? "") != plainText(b.qualifiers[$0] ?? "") }
            return .separator(name: name ?? "", a.qualifiers[name ?? ""], b.qualifiers[name ?? ""])
        case .places: return .places(a.place, b.place)
        case .times: return .times(namedTime(a), namedTime(b))
        case .crossing: return .crossing
        case .unequalScopes: return .unequalScopes
        case .objects: return .objects(a.object, b.object)
        }
    }

    /// The time that decides for a claim: `during`, or for a state without one the time it was said.
    func namedTime(_ claim: Claim) -> ClaimTime {
        let measuring = Grouping(subject: claim.subject.id, predicate: claim.predicate, setting: setting).measuring
        switch measuring {
        case .toll: return claim.said
        case .level, .rate: return claim.isDuringStated ? claim.during : claim.said
        case .count, .object: return claim.during
        }
    }

    /// The two as a part and its whole, where the parts of one speaker in one source exceed the whole together.
    private func sum(_ a: Claim, _ b: Claim, in set: ClaimGroup) -> Comparison? {
        for breach in set.group.brokenSums() {
            let whole = set.claim(breach.whole)
            let parts = breach.parts.map { set.claim($0.row).id }
            guard whole.id == a.id && parts.contains(b.id) || whole.id == b.id && parts.contains(a.id) else { continue }
            guard let first = set.row(of: a), let second = set.row(of: b) else { continue }
            let firstIsPart = whole.id == b.id
            let kind = set.group.grouping.kind(first, second, breach.relation, firstIsHigher: firstIsPart)
            return .conflict(
                PairConflict(
                    kind: kind, relation: breach.relation, severity: breach.severity, firstIsHigher: firstIsPart,
                    ground: .sum(parts: parts, lower: breach.sum.value), isSoftened: false))
        }
        return nil
    }
}

extension PairConflict.Ground {
    init(_ ground: Breach.Ground) {
        switch ground {
        case .strict: self = .strict
        case .plausible: self = .plausible
        case .laterAndHigher: self = .laterAndHigher
        }
    }
}
