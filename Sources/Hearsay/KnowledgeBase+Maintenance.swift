import ClaimModel
import ClaimStore

extension KnowledgeBase {
    /// Verifies every part of the base, and replays its events to see that they explain the state.
    public func check() throws -> [CheckFinding] {
        let findings = try store.check()
        return findings.map(CheckFinding.init) + [try replay()]
    }

    private func replay() throws -> CheckFinding {
        try store.read { reader in CheckFinding(part: StorePart.replay, problem: try Replay(reader: reader).problem()) }
    }

    /// Copies the base to a file that does not exist, while others may write.
    public func backup(to path: String) throws {
        try store.backup(to: path)
    }

    /// Whether `error` says that there is no base.
    public static func isMissingBase(_ error: any Error) -> Bool {
        if case StoreError.missing = error { true } else { false }
    }

    /// Names of all sorts close to one that is not known.
    public func nearestNames(to name: String) throws -> [String] {
        try store.read { reader in
            NearMiss.nearest(
                to: name,
                among: try reader.entityNames() + reader.sourceSlugs() + reader.predicateNames() + Vocabulary.builtIn.names)
        }
    }
}

/// One part of a base that was verified.
public struct CheckFinding: Hashable, Sendable {
    public var part: String
    /// What is wrong, naming the first few things it is wrong with; `nil` where the part is sound.
    public var problem: String?
    /// What was not looked at, or is worth knowing though nothing is wrong.
    public var note: String?
    /// Whether `repair` can make the part anew from others.
    public var isDerivable = false

    init(part: String, problem: String?) {
        (self.part, self.problem) = (part, problem)
    }

    init(_ finding: StoreFinding) {
        (part, problem, note, isDerivable) = (finding.part, finding.problem, finding.note, finding.isDerivable)
    }
}
