/// What the planner asks of the base before it writes a statement: the rows that names stand for.
///
/// Names are expanded first, so that the statement compares integers and the engine can answer from index ranges. The
/// base implements it as it stands, or as it stood at `cutoff`.
package protocol PlanFacts {
    /// The last event that counts; `nil` for the base as it stands.
    var cutoff: Int64? { get }
    /// The rows of the entity with this id and of all merged into it.
    func entityRows(of id: String) throws -> [Int64]
    /// These, and those that speak for it, at any remove.
    func speakerRows(for id: String) throws -> [Int64]
    /// These, and those that lie within it, at any remove.
    func rows(within id: String) throws -> [Int64]
    /// These, and those that it lies within, at any remove.
    func rows(around id: String) throws -> [Int64]
    /// The lists of entities (places, hands of a chain) that hold any of these rows.
    func lists(holding rows: [Int64]) throws -> [Int64]
    func predicateRows(of id: String) throws -> [Int64]
    /// Whether some entity is merged into another, so that different rows may be one.
    func hasMerges() throws -> Bool
    /// Whether some claim's `said` has no beginning, so that a range of starts does not hold them all.
    func hasOpenSaid() throws -> Bool
}
