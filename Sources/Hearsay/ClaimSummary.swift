import ClaimModel

/// A claim in a line, for messages.
enum ClaimSummary {
    static func line(_ claim: Claim) -> String {
        var words = "\(claim.predicate) of \(claim.subject.label): \(object(claim.object))"
        if !claim.place.isEmpty { words += " in \(claim.place.map(\.label).joined(separator: ", "))" }
        return words + ", by \(claim.by.label), said \(claim.said.edtf)"
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
