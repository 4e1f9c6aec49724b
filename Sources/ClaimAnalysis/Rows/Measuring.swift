import ClaimModel

/// How the claims of one subject and predicate are set against each other.
package enum Measuring: Hashable, Sendable {
    case level, count, rate
    /// A count whose subject is an event: its period is the event itself.
    case toll
    /// An object that is no figure.
    case object
}

/// What all claims of one subject and predicate have in common.
package struct Grouping: Hashable, Sendable {
    package var measuring: Measuring
    package var signed: Bool
    package var functional: Bool
    /// Days either side of `said`; `nil` for what stands for the time it names and no longer.
    package var steady: Int?
    package var strict: Bool

    /// The grouping of a subject and predicate. A rate has a steady span only where its predicate declares one.
    package init(subject: String, predicate: String, setting: Setting) {
        let predicate = setting.predicate(predicate)
        signed = predicate.signed
        functional = predicate.functional
        strict = setting.strict
        if predicate.object != .figure {
            measuring = .object
        } else {
            switch predicate.measure ?? .level {
            case .level: measuring = .level
            case .rate: measuring = .rate
            case .count: measuring = setting.events.contains(subject) ? .toll : .count
            }
        }
        switch measuring {
        case .level: steady = Self.bounded(predicate.steady ?? setting.steady)
        case .rate: steady = predicate.steady.map(Self.bounded)
        default: steady = nil
        }
    }

    /// Three thousand years are as good as any longer span, and cannot overflow.
    private static func bounded(_ days: Int) -> Int { min(max(0, days), 1_000_000) }

    /// Whether figures compare only where place and separators are the same.
    var needsEqualScopes: Bool { signed || measuring == .rate }
}
