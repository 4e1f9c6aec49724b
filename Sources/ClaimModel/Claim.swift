public enum Stance: String, CaseIterable, Hashable, Sendable {
    case affirms, denies
}

public enum Mood: String, CaseIterable, Hashable, Sendable {
    case stated, planned, forecast, possible
}

public enum ClaimStatus: String, CaseIterable, Hashable, Sendable {
    case current, retracted, superseded
}

/// What a claim says of its subject.
public enum ClaimObject: Hashable, Sendable {
    case entity(EntityReference)
    case text(String)
    case date(ClaimTime)
    case figure(Figure)

    public var figure: Figure? {
        if case .figure(let figure) = self { figure } else { nil }
    }
}

/// A quote as a W3C Web Annotation text selector: `exact` is what the text has, and the offsets count Unicode scalars
/// of the source's text. Without a text the quote is unanchored and only `exact` is known.
public struct Quote: Hashable, Sendable {
    public var exact: String
    public var anchor: Anchor?

    public init(exact: String, anchor: Anchor? = nil) {
        self.exact = exact
        self.anchor = anchor
    }

    public struct Anchor: Hashable, Sendable {
        public var prefix: String
        public var suffix: String
        public var start: Int
        public var end: Int
        /// Which version of the source's text the offsets count in.
        public var version: Int

        public init(prefix: String, suffix: String, start: Int, end: Int, version: Int = 1) {
            self.version = version
            self.prefix = prefix
            self.suffix = suffix
            self.start = start
            self.end = end
        }
    }
}

/// One attributed statement of one triple, resolved.
///
/// `Optional<…>` is written out: what is written with `?` is nil before the initializer sets it, and to set it once more
/// makes the compiler copy the whole claim, which takes longer than all the rest of making one.
public struct Claim: Hashable, Sendable, Identifiable {
    /// Sixteen hexadecimal digits: a hash of all that makes the claim this one.
    public var id: String
    public var subject: EntityReference
    public var predicate: String
    public var object: ClaimObject
    /// The speaker.
    public var by: EntityReference
    /// Whether the record names the speaker in `by`, rather than its being the source's agency or outlet.
    public var isSpeakerNamed: Bool
    /// The hands between speaker and source, nearest the speaker first.
    public var via: [EntityReference]
    public var verb: Optional<String>
    public var stance: Stance
    public var mood: Mood
    public var said: ClaimTime
    public var during: ClaimTime
    /// Whether the record gives `during`, rather than its following from `said` and the measure.
    public var isDuringStated: Bool
    public var place: [EntityReference]
    public var quote: Optional<Quote>
    public var qualifiers: [String: String]
    /// The id of the earlier claim that this one passes on.
    public var reports: Optional<String>
    public var note: Optional<String>
    /// The id of the source.
    public var source: String
    /// When this base learned of it: seconds from 1970-01-01T00:00:00Z.
    public var recorded: Int64
    public var recorder: String
    public var status: ClaimStatus

    public init(
        id: String, subject: EntityReference, predicate: String, object: ClaimObject, by: EntityReference,
        isSpeakerNamed: Bool = true, via: [EntityReference] = [], verb: String? = nil, stance: Stance = .affirms,
        mood: Mood = .stated, said: ClaimTime, during: ClaimTime, isDuringStated: Bool = true,
        place: [EntityReference] = [], quote: Quote? = nil, qualifiers: [String: String] = [:], reports: String? = nil,
        note: String? = nil, source: String, recorded: Int64 = 0, recorder: String = "", status: ClaimStatus = .current
    ) {
        self.id = id
        self.subject = subject
        self.predicate = predicate
        self.object = object
        self.by = by
        self.isSpeakerNamed = isSpeakerNamed
        self.via = via
        self.verb = verb
        self.stance = stance
        self.mood = mood
        self.said = said
        self.during = during
        self.isDuringStated = isDuringStated
        self.place = place
        self.quote = quote
        self.qualifiers = qualifiers
        self.reports = reports
        self.note = note
        self.source = source
        self.recorded = recorded
        self.recorder = recorder
        self.status = status
    }
}
