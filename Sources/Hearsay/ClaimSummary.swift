package import ClaimModel

/// A claim in a line, for messages.
package enum ClaimSummary {
    package static func line(_ claim: Claim) -> String {
        var words = "\(claim.predicate) of \(claim.subject.label): \(assertion(claim))"
        if !claim.place.isEmpty { words += " in \(claim.place.map(\.label).joined(separator: ", "))" }
        return words + ", by \(claim.by.label), said \(claim.said.edtf)"
    }

    /// The object as the claim has it: what is denied, or only planned, must never read as if it were stated, nor what
    /// counts some as if it counted all.
    package static func assertion(_ claim: Claim) -> String {
        var words = object(claim.object)
        if let population = claim.qualifiers["population"], !words.lowercased().contains(population.lowercased()) {
            words += " (\(population))"
        }
        if claim.mood != .stated { words = "\(claim.mood.rawValue): \(words)" }
        if claim.stance == .denies { words = "denies: \(words)" }
        return claim.status == .current ? words : "\(words) [\(claim.status.rawValue)]"
    }

    static func object(_ object: ClaimObject) -> String {
        switch object {
        case .entity(let entity): entity.label
        case .text(let text): text
        case .date(let date): date.text
        case .figure(let figure): figure.text
        }
    }
}
