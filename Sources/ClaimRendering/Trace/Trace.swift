package import ClaimModel

/// What was claimed of one thing over time, ready to be drawn: one row a claim, in the order to be shown.
package struct Trace: Hashable, Sendable {
    /// What is traced, as a heading: `Troops of the United States in Iraq`.
    package var title: String
    /// One line more: the question, the time, how many claims from how many independent origins.
    package var subtitle: String
    /// The unit of the figures; `nil` where they have none or differ.
    package var unit: String?
    package var rows: [TraceRow]

    package init(title: String, subtitle: String = "", unit: String? = nil, rows: [TraceRow]) {
        self.title = title
        self.subtitle = subtitle
        self.unit = unit
        self.rows = rows
    }
}

/// One claim as charts and tables show it.
package struct TraceRow: Hashable, Sendable {
    /// The id of the claim.
    package var id: String
    package var speaker: String
    /// When it was said, as it is to be read: `2024-01-05`, `late 2017`.
    package var said: String
    /// When it was said, to be placed on an axis; the middle is taken.
    package var saidBounds: TimeBounds
    /// What was said, in its words: `around 2,500`.
    package var object: String
    /// The number that the words name; `nil` where they name none.
    package var value: Double?
    /// What the words strictly allow; `nil` where the object is no figure or an unknown one.
    package var asserted: FigureInterval?
    /// What a reader takes them to mean.
    package var plausible: FigureInterval?
    /// The time that the claim holds for, as it is to be read; empty where not given.
    package var during: String
    /// The places that it holds for, as they are to be read; empty where none is given.
    package var place: String
    package var source: SourceView
    package var quote: QuoteView?

    package init(
        id: String, speaker: String, said: String, saidBounds: TimeBounds, object: String, value: Double? = nil,
        asserted: FigureInterval? = nil, plausible: FigureInterval? = nil, during: String = "", place: String = "",
        source: SourceView, quote: QuoteView? = nil
    ) {
        self.id = id
        self.speaker = speaker
        self.said = said
        self.saidBounds = saidBounds
        self.object = object
        self.value = value
        self.asserted = asserted
        self.plausible = plausible
        self.during = during
        self.place = place
        self.source = source
        self.quote = quote
    }

    /// Whether there is anything of it to draw.
    package var hasFigure: Bool { value != nil || asserted != nil || plausible != nil }

    /// Whether the words rule out the number that they name, as "more than 100" rules out 100.
    var excludesValue: Bool {
        guard let value, let asserted else { return false }
        return !asserted.contains(FigureInterval(lower: value, upper: value))
    }
}

/// A document that claims come from, as a reader would look it up.
package struct SourceView: Hashable, Sendable {
    package var id: String
    /// Who published it: the outlet, else the agency, else the id.
    package var outlet: String
    package var agency: String?
    package var title: String?
    package var authors: [String]
    package var published: String?
    package var retrieved: String?
    package var url: String?
    package var archived: String?
    /// SHA-256 of the newest text, and which version that is.
    package var textHash: String?
    package var textVersion: Int

    /// `SHA-256 of version 2 of the text`; of an only one, `text SHA-256`.
    var hashName: String { textVersion > 1 ? "SHA-256 of version \(textVersion) of the text" : "text SHA-256" }

    package init(
        id: String, outlet: String, agency: String? = nil, title: String? = nil, authors: [String] = [],
        published: String? = nil, retrieved: String? = nil, url: String? = nil, archived: String? = nil,
        textHash: String? = nil, textVersion: Int = 1
    ) {
        self.textVersion = textVersion
        self.id = id
        self.outlet = outlet
        self.agency = agency
        self.title = title
        self.authors = authors
        self.published = published
        self.retrieved = retrieved
        self.url = url
        self.archived = archived
        self.textHash = textHash
    }
}

/// The words of a source with what stands around them.
package struct QuoteView: Hashable, Sendable {
    package var prefix: String
    package var exact: String
    package var suffix: String
    /// Whether the words were found in the source's text; else they are the recorder's copy of them.
    package var isAnchored: Bool
    /// What became of the words in a newer text of the source, as a sentence; empty where they stand as they were read.
    package var fate: String

    package init(prefix: String = "", exact: String, suffix: String = "", isAnchored: Bool = false, fate: String = "") {
        self.fate = fate
        self.prefix = prefix
        self.exact = exact
        self.suffix = suffix
        self.isAnchored = isAnchored
    }
}
