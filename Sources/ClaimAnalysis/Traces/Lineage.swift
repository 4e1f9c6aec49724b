package import ClaimModel

/// The way a claim came: from the one asked about back to the first utterance.
package struct Lineage: Sendable {
    /// The claim asked about first, the first utterance last.
    package var claims: [Claim]
    /// What changed on the way from each claim's forerunner to it; one for each claim but the last.
    package var changes: [[LineageChange]]
    package var end: End

    /// How the walk ended.
    package enum End: Hashable, Sendable {
        /// The last claim reports no other.
        case firstUtterance
        /// The last claim reports one that this base does not hold.
        case missing(String)
        /// The last claim reports one that was passed already: the ids of the circle, in order.
        case circular([String])
    }

    /// The place in `changes` of the first change, as time runs: the hop nearest the first utterance. `nil` where
    /// nothing changed.
    package var firstChange: Int? { changes.lastIndex { !$0.isEmpty } }
}

/// What a hop changed, with the earlier and the later words.
package enum LineageChange: Hashable, Sendable {
    case figure(from: String, to: String)
    case hedge(from: Hedge, to: Hedge)
    case unit(from: String?, to: String?)
    case subject(from: EntityReference, to: EntityReference)
    case predicate(from: String, to: String)
    case place(from: [EntityReference], to: [EntityReference])
    /// A qualifier, which tells what is counted.
    case qualifier(name: String, from: String?, to: String?)
    case object(from: ClaimObject, to: ClaimObject)
    case stance(from: Stance, to: Stance)
    case mood(from: Mood, to: Mood)
}

/// Walks from a claim to the one it reports, and on, until the first utterance.
///
/// - Parameter claim: the claim with an id, or `nil` where there is none.
package func lineage(of claim: Claim, claim find: (String) -> Claim?) -> Lineage {
    var claims = [claim]
    var seen: [String: Int] = [claim.id: 0]
    var end = Lineage.End.firstUtterance
    while let next = claims[claims.count - 1].reports {
        if let start = seen[next] {
            end = .circular(claims[start...].map(\.id))
            break
        }
        guard let earlier = find(next) else {
            end = .missing(next)
            break
        }
        seen[next] = claims.count
        claims.append(earlier)
    }
    let changes = zip(claims, claims.dropFirst()).map { later, earlier in lineageChanges(from: earlier, to: later) }
    return Lineage(claims: claims, changes: changes, end: end)
}

/// What one claim that reports another changed of it. Words alone are no change where value and bounds are the same.
func lineageChanges(from earlier: Claim, to later: Claim) -> [LineageChange] {
    var changes: [LineageChange] = []
    if let one = earlier.object.figure, let other = later.object.figure {
        if one.value != other.value || one.asserted != other.asserted || one.plausible != other.plausible {
            changes.append(.figure(from: one.text, to: other.text))
        }
        if one.hedge != other.hedge { changes.append(.hedge(from: one.hedge, to: other.hedge)) }
        if one.unit != other.unit { changes.append(.unit(from: one.unit, to: other.unit)) }
    } else if earlier.object != later.object {
        changes.append(.object(from: earlier.object, to: later.object))
    }
    if earlier.subject.id != later.subject.id { changes.append(.subject(from: earlier.subject, to: later.subject)) }
    if earlier.predicate != later.predicate { changes.append(.predicate(from: earlier.predicate, to: later.predicate)) }
    if Set(earlier.place.map(\.id)) != Set(later.place.map(\.id)) {
        changes.append(.place(from: earlier.place, to: later.place))
    }
    for name in Set(earlier.qualifiers.keys).union(later.qualifiers.keys).sorted()
    where earlier.qualifiers[name] != later.qualifiers[name] {
        changes.append(.qualifier(name: name, from: earlier.qualifiers[name], to: later.qualifiers[name]))
    }
    if earlier.stance != later.stance { changes.append(.stance(from: earlier.stance, to: later.stance)) }
    if earlier.mood != later.mood { changes.append(.mood(from: earlier.mood, to: later.mood)) }
    return changes
}

/// The circles among claims that report each other: each once, from its least id on, in the order of these.
///
/// - Parameter reports: for each claim that reports another, the id of that one.
package func circularChains(_ reports: [String: String]) -> [[String]] {
    var visit: [String: Int] = [:]
    var circles: [[String]] = []
    for (number, start) in reports.keys.sorted().enumerated() where visit[start] == nil {
        var path: [String] = []
        var here: String? = start
        while let id = here, visit[id] == nil {
            visit[id] = number
            path.append(id)
            here = reports[id]
        }
        // Met again on this very walk, it closes a circle; met on an earlier one, it leads to what is known.
        guard let again = here, visit[again] == number, let from = path.firstIndex(of: again) else { continue }
        let circle = path[from...]
        let least = circle.indices.min { circle[$0] < circle[$1] } ?? circle.startIndex
        circles.append(Array(circle[least...] + circle[..<least]))
    }
    return circles.sorted { $0[0] < $1[0] }
}
