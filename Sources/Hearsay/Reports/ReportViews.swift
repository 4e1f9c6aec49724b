package import ClaimAnalysis
package import ClaimModel
package import ClaimRendering

/// Turns claims, sources and conflicts into what the drawing floor shows.
package struct ReportViews: Sendable {
    /// The sources of the claims to be shown, by id.
    package var sources: [String: Source]
    /// What became of the quotes that do not stand in the newest texts as they were read: a finding for each claim.
    let misplaced: [String: AuditFinding]

    package init(sources: [String: Source], misplaced: [AuditFinding] = []) {
        self.sources = sources
        self.misplaced = Dictionary(misplaced.map { ($0.ids[0], $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func row(_ claim: Claim) -> TraceRow {
        let figure = claim.object.figure
        return TraceRow(
            id: claim.id, speaker: claim.by.label, said: claim.said.edtf, saidBounds: claim.said.bounds,
            object: ClaimSummary.assertion(claim), value: figure?.value, asserted: figure?.asserted,
            plausible: figure?.plausible, during: claim.isDuringStated ? claim.during.edtf : "",
            place: claim.place.map(\.label).joined(separator: ", "), source: source(claim.source),
            quote: claim.quote.map {
                QuoteView(
                    prefix: $0.anchor?.prefix ?? "", exact: $0.exact, suffix: $0.anchor?.suffix ?? "",
                    isAnchored: $0.anchor != nil, fate: misplaced[claim.id]?.sentence ?? "")
            })
    }

    package func source(_ id: String) -> SourceView {
        let source = sources[id]
        return SourceView(
            id: id, outlet: source?.outlet ?? source?.agency ?? id, agency: source?.agency, title: source?.title,
            authors: source?.authors ?? [], published: source?.published?.edtf, retrieved: source?.retrieved?.edtf,
            url: source?.url, archived: source?.archived, textHash: source?.textHash,
            textVersion: source?.version ?? 1)
    }

    /// The claims of a trace under a title that says what they are of.
    package func trace(_ claims: [Claim], subtitle: String = "") -> Trace {
        Trace(
            title: Self.title(claims), subtitle: subtitle, unit: Self.unit(claims), rows: claims.map(row))
    }

    /// What claims are of, as a heading: `Troops of United States in Iraq`.
    package static func title(_ claims: [Claim]) -> String {
        func names(_ all: [String], many: String) -> String {
            var seen: Set<String> = []
            let distinct = all.filter { seen.insert($0).inserted }
            return distinct.count <= 3 ? distinct.joined(separator: ", ") : "\(distinct.count) \(many)"
        }
        guard let first = claims.first else { return "No claims" }
        let predicate = names(claims.map(\.predicate), many: "predicates").replacing("-", with: " ")
        let subject = names(claims.map(\.subject.label), many: "subjects")
        let places = Set(claims.map { $0.place.map(\.label) })
        let place = places.count == 1 && !first.place.isEmpty
            ? " in " + first.place.map(\.label).joined(separator: " and ") : ""
        return predicate.prefix(1).uppercased() + predicate.dropFirst() + " of " + subject + place
    }

    /// The unit that all figures share.
    private static func unit(_ claims: [Claim]) -> String? {
        let units = Set(claims.compactMap { $0.object.figure?.unit })
        return units.count == 1 ? units.first : nil
    }

    /// - Parameter claims: the claims of the conflict, by id.
    package func conflict(_ conflict: Conflict, claims: [String: Claim]) -> ConflictView {
        ConflictView(
            id: conflict.id, kind: conflict.kind.rawValue, severity: conflict.severity?.description ?? "",
            issue: Self.issue(conflict), reason: conflict.reason,
            envelope: conflict.camps.contains { $0.object == nil } ? conflict.envelope : nil, unit: conflict.unit,
            camps: conflict.camps.map { camp($0, claims: claims) })
    }

    static func issue(_ conflict: Conflict) -> String {
        let predicate = conflict.predicate.replacing("-", with: " ")
        let place = conflict.place.isEmpty ? "" : " in " + conflict.place.map(\.label).joined(separator: " and ")
        return predicate.prefix(1).uppercased() + predicate.dropFirst() + " of " + conflict.subject.label + place
    }

    private func camp(_ camp: Camp, claims: [String: Claim]) -> CampView {
        // A camp reaches as far as its widest scope; who said less, or said it earlier, is shown with his own words.
        var said: [(speaker: String, words: [String])] = []
        for claim in camp.claims.compactMap({ claims[$0] }).sorted(by: Pipeline.isBefore) {
            let words = ClaimSummary.object(claim.object) + mark(claim)
            if let index = said.firstIndex(where: { $0.speaker == claim.by.label }) {
                if !said[index].words.contains(words) { said[index].words.append(words) }
            } else {
                said.append((claim.by.label, [words]))
            }
        }
        let speakers = said.map { camp.object == nil ? "\($0.speaker): \($0.words.joined(separator: " → "))" : $0.speaker }
        return CampView(
            position: position(camp), place: camp.place.map(\.label).joined(separator: ", "), during: camp.during.edtf,
            speakers: speakers, sources: camp.sources, origins: camp.origins, claims: camp.claims)
    }

    /// Whose words were changed since they were read is said wherever the claim is.
    private func mark(_ claim: Claim) -> String {
        switch misplaced[claim.id]?.kind {
        case .editedQuote: " (quote edited since)"
        case .lostQuote: " (quote gone since)"
        default: ""
        }
    }

    private func position(_ camp: Camp) -> String {
        if let object = camp.object { return (camp.denies ? "denies: " : "") + ClaimSummary.object(object) }
        let narrowed = camp.separators.sorted { $0.key < $1.key }.map(\.value)
        return phrase(camp.bounds) + (narrowed.isEmpty ? "" : " (\(narrowed.joined(separator: ", ")))")
    }
}
