package import ClaimModel

/// An evidence sheet for one question: what was claimed, where claims part, in whose words, from which documents.
///
/// Made for those who must answer for a sentence in print: an editor sees what can be said and how firmly, a lawyer
/// where each word stands and which copy of it was read. The same dossier always gives the same bytes.
package struct Dossier: Hashable, Sendable {
    package var title: String
    /// The question as it was asked.
    package var question: String
    /// The time up to which the base was read, as it is to be shown.
    package var asOf: String
    /// What the sheet comes to, a sentence each.
    package var summary: [String]
    /// All claims in the order they were said.
    package var timeline: [TraceRow]
    /// What to draw; `nil` where the claims are of no one thing.
    package var chart: Trace?
    package var conflicts: [ConflictView]
    package var lineages: [LineageView]
    /// What is not known and could be asked, a sentence each.
    package var openQuestions: [String]
    /// The documents; those of the timeline that are not named here are added at the end.
    package var sources: [SourceView]

    package init(
        title: String, question: String, asOf: String, summary: [String] = [], timeline: [TraceRow] = [],
        chart: Trace? = nil, conflicts: [ConflictView] = [], lineages: [LineageView] = [], openQuestions: [String] = [],
        sources: [SourceView] = []
    ) {
        self.title = title
        self.question = question
        self.asOf = asOf
        self.summary = summary
        self.timeline = timeline
        self.chart = chart
        self.conflicts = conflicts
        self.lineages = lineages
        self.openQuestions = openQuestions
        self.sources = sources
    }

    var allSources: [SourceView] {
        var seen = Set(sources.map(\.id))
        return sources + timeline.map(\.source).filter { seen.insert($0.id).inserted }
    }

    /// How much the sheet rests on: `12 claims by 4 speakers in 5 sources; 2 conflicts.`
    var extent: String {
        let speakers = Set(timeline.map(\.speaker)).count
        return
            "\(count(timeline.count, "claim")) by \(count(speakers, "speaker")) in \(count(allSources.count, "source"))"
            + "; \(conflicts.isEmpty ? "no conflict" : count(conflicts.count, "conflict"))."
    }

    /// What every sheet says of itself.
    static let reading = [
        "This sheet says who said what, when, and in which document. It does not say what is true, takes no average and picks no winner.",
        "Plausible is what a reader takes the words to mean; strictly allowed is what they do not rule out. “Around 2,500” rules out nothing, “more than 100” rules out 100 and less.",
        "Claims that cannot all be true are sorted into camps, each free of conflict within itself. Camps are weighed by independent origins, not by outlets: ten outlets that print one agency's copy are one origin.",
    ]
}

/// Claims that cannot all be true, as a reader is shown them.
package struct ConflictView: Hashable, Sendable {
    package var id: String
    /// `contradiction`, `tension`, `denial` and so on.
    package var kind: String
    /// How far apart: `×1.8`, as ``ratio(_:)`` writes it; empty where the kind has none.
    package var severity: String
    /// What is at issue: `Troops of the United States in Iraq`.
    package var issue: String
    /// In one sentence why.
    package var reason: String
    /// From the lowest to the highest that any claim of it allows; `nil` where there are no figures.
    package var envelope: FigureInterval?
    package var unit: String?
    package var camps: [CampView]

    package init(
        id: String, kind: String, severity: String = "", issue: String, reason: String, envelope: FigureInterval? = nil,
        unit: String? = nil, camps: [CampView]
    ) {
        self.id = id
        self.kind = kind
        self.severity = severity
        self.issue = issue
        self.reason = reason
        self.envelope = envelope
        self.unit = unit
        self.camps = camps
    }
}

/// Claims of a conflict that agree within themselves.
package struct CampView: Hashable, Sendable {
    /// What the camp says: the interval in words, or the object where there are no figures.
    package var position: String
    package var place: String
    package var during: String
    package var speakers: [String]
    /// The number of documents.
    package var sources: Int
    /// The number of independent origins.
    package var origins: Int
    /// The ids of its claims.
    package var claims: [String]

    package init(
        position: String, place: String = "", during: String = "", speakers: [String], sources: Int, origins: Int,
        claims: [String]
    ) {
        self.position = position
        self.place = place
        self.during = during
        self.speakers = speakers
        self.sources = sources
        self.origins = origins
        self.claims = claims
    }
}

/// The way a statement came, from its first utterance to the outlet.
package struct LineageView: Hashable, Sendable {
    package var title: String
    /// The first utterance first.
    package var hops: [Hop]

    package init(title: String, hops: [Hop]) {
        self.title = title
        self.hops = hops
    }

    package struct Hop: Hashable, Sendable {
        /// The id of the claim.
        package var claim: String
        package var speaker: String
        package var said: String
        package var source: String
        package var object: String
        /// What changed on the way to this hop: `the hedge: “up to 200” became “200”`; `nil` where nothing did.
        package var change: String?
        /// Through whom it went from the speaker to the reader, in order.
        package var hands: [String]

        package init(
            claim: String, speaker: String, said: String, source: String, object: String, change: String? = nil,
            hands: [String] = []
        ) {
            self.claim = claim
            self.speaker = speaker
            self.said = said
            self.source = source
            self.object = object
            self.change = change
            self.hands = hands
        }
    }
}

/// A severity as people read it: `×1.24`, to two decimals; `∞` for `nil`.
package func ratio(_ severity: Double?) -> String {
    guard let severity, severity.isFinite else { return "∞" }
    return "×" + (severity >= 1_000 ? grouped(severity.rounded()) : grouped((severity * 100).rounded() / 100))
}
