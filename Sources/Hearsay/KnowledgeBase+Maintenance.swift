import ClaimModel
import ClaimStore

extension KnowledgeBase {
    /// Verifies every part of the base, and replays its events to see that they explain the state.
    public func check() throws -> [CheckFinding] {
        try store.check { try Replay(reader: $0).problem() }.map(CheckFinding.init)
    }

    /// The inputs that `importLines` has taken in part, since it was ended before it was done, and how many of their lines.
    public func unfinishedImports() throws -> [(name: String, lines: Int)] {
        try store.read { try $0.unfinishedImports() }
    }

    /// Makes anew what follows from other parts of the base: indexes, folded names, what merges and statuses give, times.
    /// Nothing else is touched, and nothing at all where the file itself is damaged.
    ///
    /// A part is left alone where what it follows from is itself damaged: it may be the better witness.
    ///
    /// - Returns: the parts that were mended, and what is wrong after that.
    public func repair() throws -> RepairReport {
        let found = try check().filter { $0.problem != nil }
        let parts = Self.repairable(found)
        guard !parts.isEmpty else { return RepairReport(mended: [], remaining: found) }
        try store.repair(Set(parts))
        let remaining = try check().filter { $0.problem != nil }
        let broken = Set(remaining.map(\.part))
        return RepairReport(mended: parts.filter { !broken.contains($0) }, remaining: remaining)
    }

    /// The parts that can be made anew: what they follow from is sound, or can be made anew itself.
    package static func repairable(_ found: [CheckFinding]) -> [String] {
        var damaged = Set(found.filter { !$0.isDerivable }.map(\.part))
        guard !damaged.contains(StorePart.integrity) else { return [] }
        while true {
            let blocked = found.map(\.part).filter { !damaged.contains($0) && !damaged.isDisjoint(with: StorePart.basis(of: $0)) }
            if blocked.isEmpty { return found.map(\.part).filter { !damaged.contains($0) } }
            damaged.formUnion(blocked)
        }
    }

    /// Copies the base to a file that does not exist, while others may write, and verifies the copy.
    ///
    /// - Returns: the number of the last event that the copy has; 0 where there is none.
    @discardableResult
    public func backup(to path: String) throws -> Int64 {
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

    /// Names of all sorts close to one that is not known.
    public func nearestNames(to name: String) throws -> [String] {
        try store.read { reader in
            var search = NearSearch(for: name)
            try reader.consider(in: &search)
            for other in try reader.sourceSlugs() + reader.predicateNames() + Vocabulary.builtIn.names {
                search.consider(other)
            }
            return search.nearest
        }
    }
}

/// What a repair mended, and what it could not.
public struct RepairReport: Hashable, Sendable {
    /// The parts that were made anew and are sound now.
    public var mended: [String]
    /// What is still wrong.
    public var remaining: [CheckFinding]

    package init(mended: [String], remaining: [CheckFinding]) {
        (self.mended, self.remaining) = (mended, remaining)
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
