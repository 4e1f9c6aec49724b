import ClaimModel
import GRDB

/// Which names and ids a base may have, in memory: most of what a long import brings in is new, and to find nothing in
/// the base takes as long as to find something.
struct NamesInUse {
    private var entities = GrowingBloomFilter()
    private var sources = GrowingBloomFilter()

    /// What the base has.
    init(_ database: Database) throws {
        try RowStatement(database, "SELECT folded FROM entity_name").forEach { if let name = $0.text(0) { addEntity(folded: name) } }
        try RowStatement(database, "SELECT slug FROM entity").forEach { if let slug = $0.text(0) { addEntity(slug: slug) } }
        try RowStatement(database, "SELECT slug FROM source").forEach { if let slug = $0.text(0) { addSource(slug: slug) } }
    }

    mutating func addEntity(folded name: String) { entities.insert(Self.hash(name)) }
    mutating func addEntity(slug: String) { entities.insert(Self.hash(slug)) }
    mutating func addSource(slug: String) { sources.insert(Self.hash(slug)) }

    /// Whether an entity may have a name that folds to this, or this id; what was taken back counts too.
    func mayHaveEntity(_ name: String) -> Bool { entities.mayContain(Self.hash(name)) }
    func mayHaveSource(slug: String) -> Bool { sources.mayContain(Self.hash(slug)) }

    private static func hash(_ name: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(name)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
