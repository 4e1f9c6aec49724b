/// How two rows of one subject and predicate stand to each other.
struct Verdict: Hashable, Sendable {
    var relation: Relation
    var direction: Direction
    /// What broke the rule; `nil` where it holds.
    var breach: Breach?
}

/// How the one rule was broken.
struct Breach: Hashable, Sendable {
    enum Ground: Hashable, Sendable {
        /// The intervals that a contradiction must break.
        case strict
        /// The plausible ones only, or only a soft bound besides.
        case plausible
        /// A toll said later by another speaker, wholly above.
        case laterAndHigher
    }

    var ground: Ground
    var severity: Severity
    /// Whether the higher of the two is the first.
    var firstIsHigher: Bool
    /// Whether it would be a contradiction but for uncertain times.
    var isSoftened = false
}

/// Why two rows were not compared.
enum RowObstacle: Hashable, Sendable {
    case units, separators, places, times
    /// Place and time, or place and separators, cross.
    case crossing
    /// The measure compares only in equal scopes.
    case unequalScopes
    case objects
}

extension ScopeTable {
    /// How place and separators of two rows lie to each other.
    func inclusion(_ a: ComparableRow, _ b: ComparableRow, _ grouping: Grouping) -> Inclusion {
        placeInclusion(a.place, b.place, absentIsWhole: grouping.measuring == .toll)
            .joined(separatorInclusion(a.separators, b.separators))
    }

    /// The gate, then the rule, for two rows with figures that affirm.
    func judge(
        _ a: ComparableRow, _ b: ComparableRow, _ grouping: Grouping
    ) -> Result<Verdict, Obstacle> {
        guard a.isFigure, b.isFigure else { return .failure(Obstacle(.objects)) }
        guard areConvertible(a.unit, b.unit) else { return .failure(Obstacle(.units)) }
        let separators = separatorInclusion(a.separators, b.separators)
        guard separators != .apart else { return .failure(Obstacle(.separators)) }
        let places = placeInclusion(a.place, b.place, absentIsWhole: grouping.measuring == .toll)
        guard places != .apart else { return .failure(Obstacle(.places)) }
        let link = TimeLink(a, b, measuring: grouping.measuring)
        guard link.isRelated else { return .failure(Obstacle(.times)) }
        let inclusion = places.joined(separators)
        guard inclusion != .apart else { return .failure(Obstacle(.crossing)) }
        if a.unit == b.unit { return grouping.verdict(a, b, inclusion, link) }
        return grouping.verdict(a.rebased(to: scale(a.unit)), b.rebased(to: scale(b.unit)), inclusion, link)
    }
}

/// A `RowObstacle` as the failure of a judgement.
struct Obstacle: Error, Hashable {
    var reason: RowObstacle
    init(_ reason: RowObstacle) { self.reason = reason }
}

extension Grouping {
    /// The rule, for two rows in one unit whose places, separators and times are related.
    func verdict(
        _ a: ComparableRow, _ b: ComparableRow, _ inclusion: Inclusion, _ link: TimeLink
    ) -> Result<Verdict, Obstacle> {
        let forward = inclusion.firstWithinSecond && link.firstWithinSecond
        let backward = inclusion.secondWithinFirst && link.secondWithinFirst
        if needsEqualScopes, !(forward && backward) { return .failure(Obstacle(.unequalScopes)) }
        guard forward || backward else { return .failure(Obstacle(.crossing)) }
        if forward, let breach = breach(inner: a, outer: b, certain: link.firstIsCertain, innerIsFirst: true) {
            return .success(breach)
        }
        if backward, let breach = breach(inner: b, outer: a, certain: link.secondIsCertain, innerIsFirst: false) {
            return .success(breach)
        }
        if measuring == .toll, inclusion == .equal, forward != backward, a.speaker != b.speaker {
            let (earlier, later) = forward ? (a, b) : (b, a)
            if later.c.exceeds(earlier.c) {
                let severity = Severity(lower: later.c.lower, upper: earlier.c.upper)
                let breach = Breach(ground: .laterAndHigher, severity: severity, firstIsHigher: backward)
                return .success(Verdict(relation: .tension, direction: backward ? .forward : .backward, breach: breach))
            }
        }
        return .success(peace(a, b, inclusion, forward: forward, backward: backward))
    }

    /// The breach, if any, of "what lies within cannot exceed what it lies within".
    private func breach(
        inner: ComparableRow, outer: ComparableRow, certain: Bool, innerIsFirst: Bool
    ) -> Verdict? {
        let strict = !outer.isSoft && inner.c.exceeds(outer.c)
        guard strict || inner.p.exceeds(outer.p) else { return nil }
        let severity =
            strict
            ? Severity(lower: inner.c.lower, upper: outer.c.upper)
            : Severity(lower: inner.p.lower, upper: outer.p.upper)
        let breach = Breach(
            ground: strict ? .strict : .plausible, severity: severity, firstIsHigher: innerIsFirst,
            isSoftened: strict && !certain)
        return Verdict(
            relation: strict && certain ? .contradiction : .tension, direction: innerIsFirst ? .forward : .backward,
            breach: breach)
    }

    private func peace(
        _ a: ComparableRow, _ b: ComparableRow, _ inclusion: Inclusion, forward: Bool, backward: Bool
    ) -> Verdict {
        if inclusion != .equal {
            return Verdict(relation: .part, direction: inclusion == .inner ? .forward : .backward)
        }
        guard forward && backward else {
            return Verdict(relation: .update, direction: backward ? .forward : .backward)
        }
        if a.c == b.c { return Verdict(relation: .agrees, direction: .mutual) }
        if b.c.contains(a.c) { return Verdict(relation: .refines, direction: .forward) }
        if a.c.contains(b.c) { return Verdict(relation: .refines, direction: .backward) }
        return Verdict(relation: .compatible, direction: .mutual)
    }

    /// The kind of conflict that a broken pair of figures is: the first that fits.
    ///
    /// Said times that overlap are one said time, since neither is known to be the later. Where a speaker is an outlet
    /// or agency that no record names, two of its documents of one time fit no kind of the list; they count as its
    /// contradicting itself.
    func kind(_ a: ComparableRow, _ b: ComparableRow, _ relation: Relation, firstIsHigher: Bool) -> ConflictKind {
        guard a.speaker == b.speaker else { return relation == .contradiction ? .contradiction : .tension }
        if a.saidFrom <= b.saidTo, b.saidFrom <= a.saidTo {
            let bothNamed = a.marks.contains(.speakerNamed) && b.marks.contains(.speakerNamed)
            return bothNamed && a.source != b.source ? .reportedDifferently : .selfContradiction
        }
        let firstIsLater = b.saidTo < a.saidFrom
        let laterIsLower = firstIsLater != firstIsHigher
        return laterIsLower && (measuring == .count || measuring == .toll) ? .retrograde : .revision
    }
}
