/// A word that tables hold as an integer: its place among all cases.
///
/// Append only: the numbers are in every base, so a case is never moved and a new one comes last.
package protocol StoredOrder: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
    /// All cases, made once: a claim that is stored or read asks for several.
    static var storedOrder: [Self] { get }
}

extension StoredOrder {
    @inlinable package var storedCode: Int64 {
        for (code, word) in Self.storedOrder.enumerated() where word == self { return Int64(code) }
        return 0
    }

    @inlinable package init?(storedCode: Int64) {
        guard Self.storedOrder.indices.contains(Int(truncatingIfNeeded: storedCode)) else { return nil }
        self = Self.storedOrder[Int(storedCode)]
    }
}

extension Hedge: StoredOrder { package static let storedOrder = allCases }
extension Stance: StoredOrder { package static let storedOrder = allCases }
extension Mood: StoredOrder { package static let storedOrder = allCases }
extension ClaimStatus: StoredOrder { package static let storedOrder = allCases }
