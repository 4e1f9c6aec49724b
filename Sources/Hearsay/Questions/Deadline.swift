import ClaimStore

/// When a question must be answered by.
struct Deadline: Sendable {
    private let end: ContinuousClock.Instant?

    /// - Parameter seconds: from now; `nil` for no end.
    init(seconds: Double?) {
        end = seconds.map { ContinuousClock.now + .seconds(max(0, $0)) }
    }

    /// Throws `StoreError.timedOut` where the time has come.
    func check() throws {
        if let end, ContinuousClock.now >= end { throw StoreError.timedOut }
    }
}
