/// An entity as a claim shows it: the slug that names it and the label that people read.
public struct EntityReference: Hashable, Sendable {
    public var id: String
    public var label: String

    public init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}

/// A person, organisation, place, event or thing that claims are about or made by.
public struct Entity: Hashable, Sendable {
    /// The slug, for example `us-forces`.
    public var id: String
    public var label: String
    public var kind: String?
    public var aliases: [Alias]
    /// Names that mean this entity only where somebody speaks ("Washington").
    public var metonyms: [String]
    /// The slugs of the entities that this one lies within or belongs to.
    public var within: [String]
    /// The slugs of the entities that this one speaks for.
    public var speaksFor: [String]
    public var description: String?
    /// IRIs of the same entity elsewhere.
    public var sameAs: [String]

    public init(
        id: String, label: String, kind: String? = nil, aliases: [Alias] = [], metonyms: [String] = [],
        within: [String] = [], speaksFor: [String] = [], description: String? = nil, sameAs: [String] = []
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.aliases = aliases
        self.metonyms = metonyms
        self.within = within
        self.speaksFor = speaksFor
        self.description = description
        self.sameAs = sameAs
    }

    /// Another name; with `during`, one that means this entity only for claims said in that time.
    public struct Alias: Hashable, Sendable {
        public var name: String
        public var during: ClaimTime?

        public init(name: String, during: ClaimTime? = nil) {
            self.name = name
            self.during = during
        }
    }
}
