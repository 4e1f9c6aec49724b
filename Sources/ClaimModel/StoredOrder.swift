/// A word that tables hold as an integer: its place among all cases.
///
/// Append only: the numbers are in every base, so a case is never moved and a new one comes last.
package protocol StoredOrder: CaseIterable, Hashable, RawRepresentable where RawValue == String {}

extension StoredOrder {
    package var storedCode: Int64 {
        Int64(Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0)
    }

    package init?(storedCode: Int64) {
        guard let found = Self.allCases.enumerated().first(where: { $0.offset == storedCode }) else { return nil }
        self = found.element
    }
}

extension Hedge: StoredOrder {}
extension Stance: StoredOrder {}
extension Mood: StoredOrder {}
extension ClaimStatus: StoredOrder {}
