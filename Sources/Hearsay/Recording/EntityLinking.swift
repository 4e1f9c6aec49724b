import ClaimModel
import ClaimStore

/// What entities may be linked to each other, in a record and by a command alike.
enum EntityLinking {
    /// Beyond so many no place, and no spokesman, was meant; and each look goes over all of them.
    private static let mostAbove = 1_000

    /// Why one entity cannot lie within another, or speak for it; `nil` where it can. Its name comes before the words.
    static func objection(
        to kind: EntityLinkKind, from entity: RowID, to target: RowID, _ writer: StoreWriter
    ) throws -> String? {
        let above = try writer.above(kind, target, most: mostAbove + 1)
        let verb = kind == .within ? "lie within" : "speak for"
        if above.contains(entity) { return "would \(verb) itself." }
        if above.count > mostAbove { return "would \(verb) more than 1,000 others." }
        return nil
    }
}
