package import ClaimModel

/// Says in one sentence why two claims are or are not in conflict, naming what decides it.
package struct Why: Sendable {
    let comparer: Comparer

    package init(_ setting: Setting) {
        comparer = Comparer(setting)
    }

    var setting: Setting { comparer.setting }

    /// The sentence, for example: Contradiction ×1.24: Baghdad says 3,200, which is at least 3,150, but Washington says
    /// 2,500, which is at most 2,550; both in Iraq, both said 2024-01-05.
    ///
    /// - Parameter others: claims of the same subject and predicate, for sums of parts.
    package func sentence(_ a: Claim, _ b: Claim, among others: [Claim] = []) -> String {
        sentence(a, b, in: comparer.group(a, b, among: others))
    }

    /// The same for two claims of a group.
    func sentence(_ a: Claim, _ b: Claim, in set: ClaimGroup) -> String {
        switch comparer.compare(a, b, in: set) {
        case .incomparable(let reason): "Not comparable: " + words(reason, a, b) + "."
        case .related(let relation, let direction): "No conflict: " + words(relation, direction, a, b) + "."
        case .conflict(let conflict):
            label(conflict) + ": " + words(conflict, a, b, set) + "."
        }
    }

    private func label(_ conflict: PairConflict) -> String {
        let name =
            switch conflict.kind {
            case .contradiction: "Contradiction"
            case .denial: "Denial"
            case .exclusive: "Excluding each other"
            case .selfContradiction: "Self-contradiction"
            case .reportedDifferently: "Reported differently"
            case .retrograde: "Later and lower"
            case .tension: "Tension"
            case .revision: "Revision"
            }
        return conflict.severity.map { name + " " + $0.description } ?? name
    }

    // MARK: Conflicts

    private func words(_ conflict: PairConflict, _ a: Claim, _ b: Claim, _ set: ClaimGroup) -> String {
        let (high, low) = conflict.firstIsHigher ? (a, b) : (b, a)
        switch conflict.ground {
        case .denial:
            return "\(high.by.label) denies \(said(high)), which \(low.by.label) affirms; " + scope(high, low)
        case .exclusive:
            return
                "\(a.by.label) says \(said(a)), \(b.by.label) says \(said(b)), and \(label(a.predicate)) can be only one"
                + " at a time; " + scope(a, b)
        case .strict:
            let (upper, lower) = bounds(high, low, set, \.c)
            return "\(high.by.label) says \(said(high)), \(verb(high)) \(upper), but \(low.by.label) says \(said(low)), "
                + "\(verb(low)) \(lower); " + scope(high, low) + caveat(conflict, high, low)
        case .plausible:
            let (upper, lower) = bounds(high, low, set, \.p)
            return
                "\(high.by.label) says \(said(high)), taken to mean \(upper), but \(low.by.label) says \(said(low)), "
                + "taken to mean \(lower); the words themselves allow both; " + scope(high, low)
        case .laterAndHigher:
            let (upper, lower) = bounds(high, low, set, \.c)
            return "\(high.by.label) said later \(said(high)), \(verb(high)) \(upper), than \(low.by.label) \(said(low)), "
                + "\(verb(low)) \(lower); another speaker's higher toll may be an update; " + scope(high, low)
        case .sum(let parts, let lower):
            let bound = bounds(high, low, set, conflict.relation == .contradiction ? \.c : \.p).1
            return
                "\(high.by.label) gives \(parts.count) parts that come to at least \(NumberFormat.formatted(lower)) together, "
                + "\(said(high)) among them, but \(low.by.label) says \(said(low)) for the whole, \(verb(low)) \(bound); "
                + scope(high, low)
        }
    }

    /// The nearest bounds of the two, in words: in their own unit, or both in the base unit where these differ.
    private func bounds(
        _ high: Claim, _ low: Claim, _ set: ClaimGroup, _ interval: KeyPath<ComparableRow, Span>
    ) -> (String, String) {
        guard let first = set.row(of: high), let second = set.row(of: low) else { return ("", "") }
        let (one, other) =
            first.unit == second.unit
            ? (first, second)
            : (
                first.rebased(to: set.group.table.scale(first.unit)),
                second.rebased(to: set.group.table.scale(second.unit))
            )
        func words(_ row: ComparableRow, _ bound: (FigureInterval) -> String?) -> String {
            let span = row[keyPath: interval].interval
            return span.lower == span.upper && span.lower != nil ? span.words : bound(span) ?? "any amount"
        }
        return (words(one, \.lowerWords), words(other, \.upperWords))
    }

    private func caveat(_ conflict: PairConflict, _ a: Claim, _ b: Claim) -> String {
        guard conflict.isSoftened else { return "" }
        let grouping = Grouping(subject: a.subject.id, predicate: a.predicate, setting: setting)
        let marks = a.during.marks.union(b.during.marks)
        switch grouping.measuring {
        case .toll: return ", in an order that is not known"
        case .count:
            return marks.contains(.unknownStart) ? ", with a start that nobody gives" : ", with an end that is vague"
        case .level, .rate, .object: return ", but they may be of different days"
        }
    }

    // MARK: No conflict

    private func words(_ relation: Relation, _ direction: Direction, _ a: Claim, _ b: Claim) -> String {
        let (first, second) = direction == .backward ? (b, a) : (a, b)
        switch relation {
        case .agrees:
            return "\(said(a)) and \(said(b)) mean the same\(meaning(a)); " + scope(a, b)
        case .refines:
            return "\(said(first)) lies within \(said(second)), \(verb(second)) \(interval(second)); " + scope(first, second)
        case .compatible:
            return "\(said(a)), \(verb(a)) \(interval(a)), and \(said(b)), \(verb(b)) \(interval(b)), meet; " + scope(a, b)
        case .update:
            return "\(said(first)) updates \(said(second)) and is not below it; " + scope(second, first)
        case .part:
            return "\(said(first)) is a part of \(said(second)) and does not exceed it; " + scope(first, second)
        case .contradiction, .tension:
            return scope(a, b)
        }
    }

    private func meaning(_ claim: Claim) -> String {
        claim.object.figure == nil ? "" : ", " + interval(claim)
    }

    private func interval(_ claim: Claim) -> String {
        let set = ClaimGroup([claim], setting)
        return set.group.rows.first?.c.interval.words ?? "no amount"
    }

    // MARK: Words for parts

    /// A round or hedged number does not say its bounds: they are what it is taken to mean.
    private func verb(_ claim: Claim) -> String {
        switch claim.object.figure?.hedge {
        case .round, .about, .nearly, .justOver: "taken to mean"
        default: "which is"
        }
    }

    func said(_ claim: Claim) -> String {
        switch claim.object {
        case .entity(let entity): entity.label
        case .text(let text): "“\(text)”"
        case .date(let time): time.text.isEmpty ? time.edtf : time.text
        case .figure(let figure): "“\(figure.text)”"
        }
    }

    func label(_ predicate: String) -> String { setting.predicate(predicate).label }
}
