import ClaimAnalysis
import ClaimLanguage
import ClaimModel
package import ClaimRendering
import ClaimStore

extension KnowledgeBase {
    /// The evidence sheet of a question: what was claimed, where claims part, in whose words, from which documents.
    ///
    /// The clock is never asked: plain words of time are read against the moment up to which the base is read, which is
    /// what `known` says, else the last event.
    ///
    /// - Throws: `HistoryError` where the question gives rows; `AskError` where it cannot be asked.
    package func dossier(_ question: String) throws -> Dossier {
        let parsed = try Self.parse(question)
        return try asking(timeout: nil) { reader, deadline in
            let last = try reader.events().last
            var run = try QuestionRun(
                parsed, reader: reader, parameters: [:], today: Day(containing: last?.at ?? 0), deadline: deadline)
            guard case .claims(let claims) = try run.answer().content else {
                throw HistoryError.refused("A dossier is of claims, and the question gives rows: leave its last stages out.")
            }
            let asOf = run.resolved.settings.known?.edtf ?? last.map { ClaimJSON.instant($0.at) } ?? "nothing recorded"
            let basis = AnalysisBasis(reader: reader, view: run.view)
            return try DossierDraft(question: parsed.description, asOf: asOf, claims: claims, basis: basis).dossier()
        }
    }
}

/// Gathers what a dossier shows.
struct DossierDraft {
    let question: String
    let asOf: String
    /// In the order they were said.
    let claims: [Claim]
    let basis: AnalysisBasis
    let setting: Setting
    let views: ReportViews
    let conflicts: [Conflict]
    let lineages: [LineageAnswer]
    /// Quotes that are not in the newest texts as they were read.
    let misplaced: [AuditFinding]

    init(question: String, asOf: String, claims: [Claim], basis: AnalysisBasis) throws {
        self.question = question
        self.asOf = asOf
        self.basis = basis
        let grouped = Pipeline.inOrder(claims)
        setting = try basis.setting(
            includesRetracted: claims.contains { $0.status != .current }, originsOf: Set(claims.map(\.source)))
        conflicts = ClaimAnalysis.conflicts(among: grouped, setting)
        self.claims = claims.sorted { one, other in
            let (left, right) = (one.said.bounds, other.said.bounds)
            if left.from != right.from { return (left.from ?? .min) < (right.from ?? .min) }
            if left.to != right.to { return (left.to ?? .max) < (right.to ?? .max) }
            return one.id < other.id
        }
        var sources: [String: Source] = [:]
        for id in Set(claims.map(\.source)) { sources[id] = try basis.reader.source(slug: id) }
        let ids = Set(claims.map(\.id))
        misplaced = try PlaceAudit(reader: basis.reader).findings(in: Set(sources.keys)).filter { ids.isSuperset(of: $0.ids) }
        views = ReportViews(sources: sources, misplaced: misplaced.filter { $0.kind != .unanchoredQuote })
        lineages = try self.claims.filter { $0.reports != nil || !$0.via.isEmpty }.map {
            try KnowledgeBase.lineage(of: $0, basis)
        }
    }

    func dossier() -> Dossier {
        let byID = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Dossier(
            title: ReportViews.title(claims), question: question, asOf: asOf, summary: summary(),
            timeline: claims.map(row), chart: chart(), conflicts: conflicts.map { views.conflict($0, claims: byID) },
            lineages: lineages.map { answer in
                let claim = answer.lineage.claims[0]
                return answer.view(title: "\(ClaimSummary.object(claim.object)), in \(views.source(claim.source).outlet)")
            },
            openQuestions: OpenQuestions(draft: self).sentences(),
            sources: views.sources.keys.sorted().map(views.source))
    }

    /// The claims of one thing can be drawn on one axis; of several they cannot.
    private func chart() -> Trace? {
        let drawn = claims.filter { $0.object.figure != nil }
        guard let first = drawn.first,
            drawn.allSatisfy({ $0.predicate == first.predicate && $0.object.figure?.unit == first.object.figure?.unit })
        else { return nil }
        return views.trace(drawn)
    }

    /// How many characters either side of a quote are shown, to the nearest word.
    private static let context = 160

    /// A claim with its quote in its place: more of the text than the anchor keeps.
    private func row(_ claim: Claim) -> TraceRow {
        var row = views.row(claim)
        // Core troops and all troops are two things: what narrows a figure stands beside its place.
        let narrowed = setting.predicates[claim.predicate]?.separators.compactMap { claim.qualifiers[$0] } ?? []
        row.place = ([row.place] + narrowed).filter { !$0.isEmpty }.joined(separator: "; ")
        guard let anchor = claim.quote?.anchor, let text = views.sources[claim.source]?.text else { return row }
        let scalars = text.unicodeScalars
        guard let start = scalars.index(scalars.startIndex, offsetBy: anchor.start, limitedBy: scalars.endIndex),
            let end = scalars.index(scalars.startIndex, offsetBy: anchor.end, limitedBy: scalars.endIndex),
            start <= end, String(scalars[start..<end]) == claim.quote?.exact
        else { return row }
        row.quote?.prefix = Self.words(before: start, in: scalars)
        row.quote?.suffix = Self.words(after: end, in: scalars)
        return row
    }

    private static func words(before end: String.Index, in text: String.UnicodeScalarView) -> String {
        let start = text.index(end, offsetBy: -context, limitedBy: text.startIndex) ?? text.startIndex
        var words = text[start..<end]
        if start > text.startIndex { words = words.drop { !$0.properties.isWhitespace } }
        return String(String.UnicodeScalarView(words.drop { $0.properties.isWhitespace }))
    }

    private static func words(after start: String.Index, in text: String.UnicodeScalarView) -> String {
        let end = text.index(start, offsetBy: context, limitedBy: text.endIndex) ?? text.endIndex
        var words = text[start..<end]
        if end < text.endIndex { while let last = words.last, !last.properties.isWhitespace { words.removeLast() } }
        while let last = words.last, last.properties.isWhitespace { words.removeLast() }
        return String(String.UnicodeScalarView(words))
    }
}
