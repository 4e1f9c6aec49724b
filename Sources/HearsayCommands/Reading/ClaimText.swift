import ClaimModel
import ClaimRendering
import Hearsay

/// Parts of a claim in words.
enum ClaimText {
    static func object(_ object: ClaimObject) -> String {
        switch object {
        case .entity(let entity): entity.label
        case .text(let text): text
        case .date(let date): date.text
        case .figure(let figure): figure.text
        }
    }

    /// The words, and the EDTF where it is not the same.
    static func time(_ time: ClaimTime) -> String {
        time.text == time.edtf || time.text.isEmpty ? time.edtf : "\(time.text) (\(time.edtf))"
    }

    static func quote(_ quote: Quote?) -> String? {
        quote.map { "“\($0.exact)”" + ($0.anchor == nil ? " (not anchored: the source has no text)" : "") }
    }

    static func source(_ source: Source) -> String {
        let publisher = [source.agency, source.outlet].compactMap { $0 }.joined(separator: " on ")
        let parts = [publisher.isEmpty ? nil : publisher, source.title.map { "“\($0)”" }, source.published?.edtf]
        return "\(source.id): " + parts.compactMap { $0 }.joined(separator: ", ")
    }

    /// A claim in a line.
    static func line(_ claim: Claim) -> String {
        var words = "\(claim.subject.label) · \(claim.predicate) · \(ClaimSummary.assertion(claim))"
        if !claim.place.isEmpty { words += " · in \(claim.place.map(\.label).joined(separator: ", "))" }
        return words + " · \(claim.by.label), \(claim.said.edtf)"
    }

    static func event(_ event: LogEntry) -> String {
        var words = "\(ClaimJSON.instant(event.at)) event \(event.id): \(event.kind)"
        if let undoes = event.undoes { words += " event \(undoes)" }
        words += " by \(event.recorder)"
        if let kind = event.reasonKind { words += ", \(kind)" }
        if let reason = event.reason { words += ": \(reason)" }
        if let undoneBy = event.undoneBy { words += " (undone by event \(undoneBy))" }
        return words
    }
}
