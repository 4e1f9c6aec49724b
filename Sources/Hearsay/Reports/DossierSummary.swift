import ClaimAnalysis
import ClaimModel
import ClaimRendering

extension DossierDraft {
    /// What the sheet comes to. It counts and names, and weighs nothing.
    func summary() -> [String] {
        guard !claims.isEmpty else { return ["The base holds no claim that fits the question."] }
        return [grounds(), span(), reach(), gravest(), changed()].compactMap { $0 }
    }

    private func grounds() -> String {
        let origins = Set(claims.map { setting.origins[$0.source] ?? $0.source }).count
        let sources = Set(claims.map(\.source)).count
        let named = claims.count { $0.isSpeakerNamed }
        return "\(count(sources, "source")) of \(count(origins, "independent origin")); "
            + "\(grouped(named)) of \(count(claims.count, "claim")) \(named == 1 ? "names" : "name") who spoke, the others stand in the source's own voice."
    }

    private func span() -> String? {
        let first = claims.compactMap(\.said.bounds.from).min().map { Day(containing: $0).description }
        let last = claims.compactMap(\.said.bounds.to).max().map { Day(containing: $0).description }
        guard let first, let last else { return nil }
        return first == last ? "All was said on \(first)." : "Said from \(first) to \(last)."
    }

    /// The lowest and the highest figure of those that assert one, where all are of one thing.
    private func reach() -> String? {
        let figures = claims.filter { $0.stance == .affirms && $0.mood == .stated && $0.object.figure?.value != nil }
        guard Set(figures.map(\.predicate)).count == 1, Set(figures.map { $0.object.figure?.unit }).count == 1 else {
            return nil
        }
        func value(_ claim: Claim) -> Double { claim.object.figure?.value ?? 0 }
        guard let low = figures.min(by: { value($0) < value($1) }), let high = figures.max(by: { value($0) < value($1) }),
            value(low) < value(high)
        else { return nil }
        return "The lowest figure is “\(ClaimSummary.object(low.object))” (\(place(low))\(low.by.label), \(low.said.edtf)), "
            + "the highest “\(ClaimSummary.object(high.object))” (\(place(high))\(high.by.label), \(high.said.edtf))."
    }

    private func place(_ claim: Claim) -> String {
        claim.place.isEmpty ? "" : claim.place.map(\.label).joined(separator: " and ") + ", "
    }

    private func gravest() -> String? {
        guard let first = conflicts.first else { return nil }
        return conflicts.count == 1
            ? "One conflict: \(first.reason)" : "\(count(conflicts.count, "conflict")); the gravest: \(first.reason)"
    }

    private func changed() -> String? {
        let changed = lineages.count { $0.lineage.firstChange != nil }
        return changed == 0
            ? nil : "On the way to \(count(changed, "claim")) the figure, its hedge, its unit or what is counted changed."
    }
}
