import ClaimModel

extension Why {
    /// Place, separators and time of two comparable claims, the first of which lies within the second where they differ.
    func scope(_ a: Claim, _ b: Claim) -> String {
        [places(a, b), separators(a, b), times(a, b)].compactMap { $0 }.joined(separator: ", ")
    }

    func list(_ places: [EntityReference]) -> String {
        let labels = places.map(\.label)
        guard let last = labels.last, labels.count > 1 else { return labels.last ?? "the whole" }
        return labels.dropLast().joined(separator: ", ") + " and " + last
    }

    private func places(_ a: Claim, _ b: Claim) -> String? {
        if a.place.isEmpty, b.place.isEmpty { return nil }
        if a.place == b.place { return "both in \(list(a.place))" }
        var table = ScopeTable(setting: setting)
        let (one, other) = (table.placeKey(a.place.map(\.id)), table.placeKey(b.place.map(\.id)))
        switch table.placeInclusion(one, other, absentIsWhole: true) {
        case .equal: return "both in \(list(a.place))"
        case .inner: return "\(list(a.place)) being within \(list(b.place))"
        case .outer: return "\(list(b.place)) being within \(list(a.place))"
        case .apart: return "in \(list(a.place)) and \(list(b.place))"
        }
    }

    private func separators(_ a: Claim, _ b: Claim) -> String? {
        let names = setting.predicate(a.predicate).separators
        let words = names.compactMap { name -> String? in
            switch (a.qualifiers[name], b.qualifiers[name]) {
            case (let one?, let other?) where plainText(one) == plainText(other): "both of \(one)"
            case (let one?, nil), (nil, let one?): "\(one) being among all"
            default: nil
            }
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private func times(_ a: Claim, _ b: Claim) -> String {
        let (one, other) = (comparer.namedTime(a), comparer.namedTime(b))
        let grouping = Grouping(subject: a.subject.id, predicate: a.predicate, setting: setting)
        switch grouping.measuring {
        case .toll:
            return one.edtf == other.edtf ? "both said \(one.edtf)" : "said \(one.edtf) and \(other.edtf)"
        case .count:
            return one.edtf == other.edtf
                ? "both for \(period(one))" : "for \(period(one)) and \(period(other))"
        case .level, .rate, .object:
            if one.bounds.from == nil, one.bounds.to == nil, other.bounds == one.bounds { return "at any time" }
            let (left, right) = (state(a, one, grouping), state(b, other, grouping))
            return left == right ? "both \(left)" : "\(left) and \(right)"
        }
    }

    /// A period in words where EDTF alone is hard to read: an unknown start is an empty one.
    private func period(_ time: ClaimTime) -> String {
        guard time.marks.contains(.unknownStart), let to = time.bounds.to else { return time.edtf }
        return "the time up to \(Day(containing: to))"
    }

    private func state(_ claim: Claim, _ time: ClaimTime, _ grouping: Grouping) -> String {
        claim.isDuringStated || grouping.measuring == .object ? "for \(time.edtf)" : "said \(time.edtf)"
    }

    // MARK: Not comparable

    func words(_ reason: Incomparable, _ a: Claim, _ b: Claim) -> String {
        let name = label(a.predicate)
        switch reason {
        case .sameClaim: return "it is one claim"
        case .takesNoPart(let id, let cause): return words(cause, id == a.id ? a : b)
        case .subjects(let one, let other): return "the subjects differ, \(one.label) and \(other.label)"
        case .predicates(let one, let other): return "they claim different things, \(label(one)) and \(label(other))"
        case .objects: return "\(name) can be both, \(said(a)) and \(said(b))"
        case .units(let one, let other):
            return "\(name) is counted in different units, \(one ?? "none") and \(other ?? "none")"
        case .separator(let separator, let one, let other):
            return "\(name) counts different things, \(separator) \(one ?? "of any kind") and \(other ?? "of any kind")"
        case .places(let one, let other):
            if one.isEmpty || other.isEmpty {
                return "\(name) speaks of \(list(one.isEmpty ? other : one)) in one claim and of no place in the other"
            }
            return "\(name) speaks of different places, \(list(one)) and \(list(other)), neither within the other"
        case .times(let one, let other):
            return "\(name) speaks of different times, \(one.edtf) and \(other.edtf), which do not meet"
        case .crossing:
            return
                "the scopes of \(name) cross, neither within the other: \(place(a)), \(timeWords(a)), and \(place(b)), "
                + timeWords(b)
        case .unequalScopes:
            let why = setting.predicate(a.predicate).signed ? "can be negative" : "adds over nothing"
            return "\(name) \(why) and compares only in equal scopes: \(place(a)), \(timeWords(a)), and \(place(b)), "
                + timeWords(b)
        }
    }

    private func place(_ claim: Claim) -> String {
        let separators = setting.predicate(claim.predicate).separators.compactMap { claim.qualifiers[$0] }
        return (separators + [claim.place.isEmpty ? "no place" : list(claim.place)]).joined(separator: ", ")
    }

    private func timeWords(_ claim: Claim) -> String {
        let isToll =
            Grouping(subject: claim.subject.id, predicate: claim.predicate, setting: setting).measuring == .toll
        return isToll ? "said \(claim.said.edtf)" : period(comparer.namedTime(claim))
    }

    private func words(_ cause: Incomparable.NoPart, _ claim: Claim) -> String {
        switch cause {
        case .status(let status): "\(said(claim)) by \(claim.by.label) is \(status.rawValue)"
        case .mood(.planned): "\(said(claim)) by \(claim.by.label) is a plan and asserts nothing"
        case .mood(.forecast): "\(said(claim)) by \(claim.by.label) is a forecast and asserts nothing"
        case .mood: "\(said(claim)) by \(claim.by.label) is a possibility and asserts nothing"
        case .denies: "\(claim.by.label) denies \(said(claim)) and asserts no other figure"
        case .unquantified(let words): "“\(words)” names no amount"
        case .emptyInterval(let words): "the bounds of “\(words)” leave no amount"
        }
    }
}
