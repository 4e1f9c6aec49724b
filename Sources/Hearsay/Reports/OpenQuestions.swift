import ClaimAnalysis
import ClaimModel
import ClaimRendering

/// What a dossier does not answer and somebody could be asked: derived, a sentence each.
struct OpenQuestions {
    let draft: DossierDraft

    private var claims: [Claim] { draft.claims }

    func sentences() -> [String] {
        conflicts() + denials() + unknown() + ends() + grounds() + quotes() + documents()
    }

    private func conflicts() -> [String] {
        draft.conflicts.filter { $0.kind != .denial }.map { conflict in
            let name = [conflict.kind.rawValue.replacing("-", with: " "), conflict.severity?.description].compactMap { $0 }.joined(separator: " ")
            let camps = draft.views.conflict(conflict, claims: byID).camps
            let sides = camps.prefix(4).map { camp in
                "\(camp.position) (\(camp.speakers.prefix(3).joined(separator: ", "))\(camp.speakers.count > 3 ? " and others" : ""))"
            }
            let more = camps.count > 4 ? ", and \(camps.count - 4) more" : ""
            return "\(ReportViews.issue(conflict)): the conflict (\(name)) is not resolved: \(sides.joined(separator: " against "))\(more)."
        }
    }

    private var byID: [String: Claim] { Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }

    /// Denials to which those who affirm have said nothing since.
    private func denials() -> [String] {
        claims.filter { $0.stance == .denies }.compactMap { denial in
            let affirming = claims.filter {
                $0.stance == .affirms && $0.subject == denial.subject && $0.predicate == denial.predicate
                    && $0.by.id != denial.by.id
            }
            let words = "\(denial.by.label) denied “\(ClaimSummary.object(denial.object))” (\(denial.said.edtf))"
            guard !affirming.isEmpty else { return "\(words); who affirms it is not recorded." }
            let end = denial.said.bounds.to ?? .max
            guard !affirming.contains(where: { ($0.said.bounds.from ?? .min) > end }) else { return nil }
            return "\(words); no later answer by \(names(affirming)) is recorded."
        }
    }

    private func names(_ claims: [Claim]) -> String {
        var seen: Set<String> = []
        let labels = claims.map(\.by.label).filter { seen.insert($0).inserted }
        return labels.prefix(3).joined(separator: ", ") + (labels.count > 3 ? " and others" : "")
    }

    private func unknown() -> [String] {
        claims.filter { $0.object.figure?.hedge == .unknown }.map {
            "\(GroundAudit.Topic($0).words.capitalisedFirst): \($0.by.label) gives no number, “\(ClaimSummary.object($0.object))”."
        }
    }

    /// Ways that do not reach a first utterance.
    private func ends() -> [String] {
        draft.lineages.filter { $0.lineage.end != .firstUtterance }.flatMap { $0.remarks.prefix(1) }
    }

    private func grounds() -> [String] {
        let figures = claims.filter { $0.object.figure != nil }
        let findings = GroundAudit(origins: draft.setting.origins).findings(figures)
        return findings.filter { $0.kind == .singleOrigin }.map { "\($0.sentence.dropLast()): who else can say?" }
            + findings.filter { $0.kind == .anonymousOnly }.map(\.sentence)
    }

    private func quotes() -> [String] {
        let findings = claims.compactMap(QuoteAudit().finding) + draft.misplaced
        let doubts = findings.filter { $0.kind != .figureInOtherWords }.map { "Claim \($0.ids.joined()): \($0.sentence)" }
        return doubts
            + list(claims.filter { $0.quote == nil }.map(\.id), "claim", "has no quote", "have no quote")
            + list(
                claims.filter { $0.quote != nil && $0.quote?.anchor == nil }.map(\.id), "quote of a claim",
                "was not checked against a text", "were not checked against a text", plural: "quotes of claims")
    }

    private func documents() -> [String] {
        let sources = draft.views.sources.keys.sorted().compactMap { draft.views.sources[$0] }
        return list(sources.filter { $0.url == nil && $0.archived == nil }.map(\.id), "source", "has no address", "have no address")
            + list(
                sources.filter { $0.url != nil && $0.archived == nil }.map(\.id), "source", "has no archived copy",
                "have no archived copy")
            + list(sources.filter { $0.text == nil }.map(\.id), "source", "has no text here", "have no text here")
    }

    private func list(
        _ ids: [String], _ noun: String, _ one: String, _ many: String, plural: String? = nil
    ) -> [String] {
        guard !ids.isEmpty else { return [] }
        return ["\(count(ids.count, noun, plural: plural)) \(ids.count == 1 ? one : many): \(ids.joined(separator: ", "))."]
    }
}
