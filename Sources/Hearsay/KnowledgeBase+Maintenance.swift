import ClaimModel
import ClaimStore

extension KnowledgeBase {
    /// Verifies every part of the base: what was looked at, and what is wrong with it (`nil` where it is sound).
    public func check() throws -> [(part: String, problem: String?)] {
        try store.check().map { ($0.part, $0.problem) }
    }

    /// Copies the base to a file that does not exist, while others may write.
    public func backup(to path: String) throws {
        try store.backup(to: path)
    }

    /// Whether `error` says that there is no base.
    public static func isMissingBase(_ error: any Error) -> Bool {
        if case StoreError.missing = error { true } else { false }
    }

    /// Removes the base at `path` where nothing was ever recorded in it and nobody has it open: for a call that made a
    /// base and then failed.
    public static func removeIfEmpty(path: String) {
        ClaimStore.removeIfEmpty(path: path)
    }

    /// Whether `error` says that the base was moved or removed while it was open.
    public static func isMovedBase(_ error: any Error) -> Bool {
        if case StoreError.moved = error { true } else { false }
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
