/// A document that claims are read from.
public struct Source: Hashable, Sendable {
    public var id: String
    public var outlet: String?
    public var agency: String?
    public var title: String?
    public var authors: [String]
    public var published: ClaimTime?
    public var url: String?
    /// The URL of a copy in an archive.
    public var archived: String?
    public var retrieved: ClaimTime?
    /// A BCP 47 tag.
    public var language: String?
    public var originalLanguage: String?
    public var text: String?
    /// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
    public var textHash: String?
    /// 1 for the text first recorded, one more for each corrected one.
    public var version: Int

    public init(
        id: String, outlet: String? = nil, agency: String? = nil, title: String? = nil, authors: [String] = [],
        published: ClaimTime? = nil, url: String? = nil, archived: String? = nil, retrieved: ClaimTime? = nil,
        language: String? = nil, originalLanguage: String? = nil, text: String? = nil, textHash: String? = nil,
        version: Int = 1
    ) {
        self.id = id
        self.outlet = outlet
        self.agency = agency
        self.title = title
        self.authors = authors
        self.published = published
        self.url = url
        self.archived = archived
        self.retrieved = retrieved
        self.language = language
        self.originalLanguage = originalLanguage
        self.text = text
        self.textHash = textHash
        self.version = version
    }
}
