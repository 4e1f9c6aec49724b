/// What of a conflict a reader wants besides what the sweep tells: its kind, severity, pairs and claims. Each of these
/// needs the claims whole.
package struct ConflictParts: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Unit and envelope.
    package static let bounds = ConflictParts(rawValue: 1)
    package static let camps = ConflictParts(rawValue: 2)
    package static let reason = ConflictParts(rawValue: 4)
    package static let all: ConflictParts = [.bounds, .camps, .reason]
}
