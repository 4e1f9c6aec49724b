/// How a call records.
public struct RecordingOptions: Sendable {
    /// Who records.
    public var recorder: String
    /// When: seconds from 1970-01-01T00:00:00Z.
    public var moment: Int64
    /// Refuse names and predicates that the base does not know.
    public var refusesNewNames: Bool
    /// Take a source's changed text as its next version.
    public var acceptsNewVersions: Bool

    public init(
        recorder: String, moment: Int64, refusesNewNames: Bool = false, acceptsNewVersions: Bool = false
    ) {
        self.recorder = recorder
        self.moment = moment
        self.refusesNewNames = refusesNewNames
        self.acceptsNewVersions = acceptsNewVersions
    }
}

/// What a call recorded, for telling it.
public struct RecordingReport: Sendable {
    /// The claims that the base did not have, in the order of the files: their ids, and a line about each.
    public var newClaims: [ListedClaim] = []
    /// How many claims were new: also where `newClaims` is not kept, for long input.
    public var newClaimCount = 0
    /// How many claims the base had already.
    public var knownClaimCount = 0
    public var newSources: [String] = []
    public var newSourceCount = 0
    public var newVersions: [(source: String, version: Int)] = []
    public var newEntities: [NewName] = []
    public var newEntityCount = 0
    public var newPredicates: [NewName] = []
    /// Current claims of a recorded source that its file no longer holds.
    public var missingClaims: [ListedClaim] = []
    /// Lines of an import that could not be taken and were skipped, and the file that holds them.
    public var rejectedLineCount = 0
    public var rejects: String?
    /// What the recorder should look at: sources described otherwise before, and the like.
    public var notes: [String] = []

    /// A name that was new, and a known one that it nearly is.
    public struct NewName: Hashable, Sendable {
        public var id: String
        public var label: String
        /// For a predicate: what its object was taken for.
        public var detail: String?
        public var nearest: String?
    }

    public struct ListedClaim: Hashable, Sendable {
        public var id: String
        public var source: String
        public var summary: String
    }
}
