/// A value that goes into a statement's place or comes out of its column; never part of the statement's text.
///
/// The planner names these and the store binds them, so that neither needs to know the other.
package enum BoundValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}
