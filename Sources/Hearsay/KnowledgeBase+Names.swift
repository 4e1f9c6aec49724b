public import ClaimModel
import ClaimStore

/// Entities, predicates and sources: looking them up, and adding to what the base knows of them.
extension KnowledgeBase {
    /// The entity that an id or name means, whole; a merged one as what it is merged into.
    public func entity(_ name: String) throws -> EntityProfile {
        try store.read { reader in
            let slug = try Self.entitySlug(name, reader)
            guard let entity = try reader.entity(slug: slug) else {
                throw HistoryError.unknown(kind: "entity", id: name, nearest: [])
            }
            return EntityProfile(
                entity: entity, merged: try reader.mergedSlugs(into: slug), claimCounts: try reader.claimCounts(ofEntity: slug),
                history: try Self.history(of: slug, reader))
        }
    }

    /// All entities that are not merged into others, in the order they were recorded.
    public func entities(kind: String? = nil) throws -> [Entity] {
        try store.read { reader in
            try reader.entitySlugs().compactMap { try reader.entity(slug: $0) }.filter { kind == nil || $0.kind == kind }
        }
    }

    @discardableResult
    public func addEntity(_ entity: Entity, options: RecordingOptions) throws -> LogEntry {
        let entity = try Legible.entity(entity)
        return try change(options) { writer in
            let id = entity.id.isEmpty ? entity.label.slug : entity.id
            guard id.isSlug else {
                throw HistoryError.refused("“\(id)” cannot be an id: lower-case letters and digits joined by hyphens.")
            }
            guard try writer.reader.entityRow(slug: id) == nil else {
                throw HistoryError.already("There is an entity \(id) already; `hearsay entity alias` adds names to it.")
            }
            let event = try writer.begin(EventKind.recorded.rawValue, target: id)
            var entity = entity
            entity.id = id
            let row = try writer.addEntity(entity)
            for alias in entity.aliases { try writer.addName(alias.name, of: row, as: .alias, during: alias.during) }
            for metonym in entity.metonyms { try writer.addName(metonym, of: row, as: .metonym) }
            return LogEntry(
                try writer.reader.event(id: event) ?? StoredEvent(id: event, at: 0, recorder: "", kind: ""), undoneBy: nil)
        }
    }

    /// Adds a name to an entity: an alias, for some time only where `during` is given, or a metonym.
    @discardableResult
    public func addAlias(
        _ name: String, to entity: String, isMetonym: Bool = false, during: ClaimTime? = nil, why: String? = nil,
        options: RecordingOptions
    ) throws -> LogEntry {
        try change(options) { writer in
            let slug = try Self.entitySlug(entity, writer.reader)
            if let known = try writer.reader.entity(slug: slug),
                isMetonym ? known.metonyms.contains(name) : known.aliases.contains(.init(name: name, during: during))
            {
                throw HistoryError.already("\(slug) has the \(isMetonym ? "metonym" : "alias") “\(name)” already.")
            }
            var detail = ["name": name, "class": isMetonym ? "metonym" : "alias"]
            detail["during"] = during?.edtf
            return try Self.happen(.aliasAdded, target: slug, reason: why, detail: detail, writer)
        }
    }

    @discardableResult
    public func removeAlias(
        _ name: String, from entity: String, why: String? = nil, options: RecordingOptions
    ) throws -> LogEntry {
        try change(options) { writer in
            let slug = try Self.entitySlug(entity, writer.reader)
            let known = try writer.reader.entity(slug: slug)
            let isMetonym = known?.metonyms.contains(name) == true
            guard isMetonym || known?.aliases.contains(where: { $0.name == name }) == true else {
                throw HistoryError.unknown(
                    kind: "alias of \(slug)", id: name,
                    nearest: NearMiss.nearest(to: name, among: known?.aliases.map(\.name) ?? []))
            }
            return try Self.happen(
                .aliasRemoved, target: slug, reason: why,
                detail: ["name": name, "class": isMetonym ? "metonym" : "alias"], writer)
        }
    }

    /// Makes two entities one. Both ids go on working, and `split` or `undo` takes it back.
    @discardableResult
    public func merge(_ entity: String, into target: String, why: String, options: RecordingOptions) throws -> LogEntry {
        try change(options) { writer in
            let (slug, into) = (try Self.entitySlug(entity, writer.reader), try Self.entitySlug(target, writer.reader))
            guard slug != into else { throw HistoryError.already("“\(entity)” and “\(target)” are one entity: \(into).") }
            return try Self.happen(.merged, target: slug, reason: why, detail: ["into": into], writer)
        }
    }

    /// Ends a merge: the entity stands by itself again.
    @discardableResult
    public func split(_ id: String, why: String, options: RecordingOptions) throws -> LogEntry {
        try change(options) { writer in
            guard try writer.reader.entityRow(slug: id) != nil else {
                throw HistoryError.unknown(
                    kind: "entity", id: id,
                    nearest: NearMiss.nearest(to: id, among: try writer.reader.entitySlugs(includingMerged: true)))
            }
            guard let canonical = try writer.reader.canonicalSlug(of: id), canonical != id,
                let target = try writer.reader.mergeTarget(of: id)
            else {
                throw HistoryError.already("\(id) is merged into nothing; `split` takes the id that was merged.")
            }
            return try Self.happen(.split, target: id, reason: why, detail: ["from": target], writer)
        }
    }

    /// Says that an entity lies within another (`speaking` false), or speaks for it.
    @discardableResult
    public func link(
        _ entity: String, to target: String, speaking: Bool, removes: Bool = false, why: String? = nil,
        options: RecordingOptions
    ) throws -> LogEntry {
        try change(options) { writer in
            let (slug, other) = (try Self.entitySlug(entity, writer.reader), try Self.entitySlug(target, writer.reader))
            guard let row = try writer.reader.entityRow(slug: slug), let otherRow = try writer.reader.entityRow(slug: other)
            else { throw HistoryError.unknown(kind: "entity", id: entity, nearest: []) }
            let kind: EntityLinkKind = speaking ? .speaksFor : .within
            if !removes, let objection = try EntityLinking.objection(to: kind, from: row, to: otherRow, writer) {
                throw HistoryError.refused("\(slug) \(objection)")
            }
            let detail = ["kind": speaking ? "speaks-for" : "within", "to": other]
            return try Self.happen(removes ? .unlinked : .linked, target: slug, reason: why, detail: detail, writer)
        }
    }

    /// The predicates of the base, and those of the built-in vocabulary that it does not use yet.
    public func predicates() throws -> [(predicate: Predicate, isUsed: Bool)] {
        let used = try store.read { try $0.predicates() }
        let ids = Set(used.map(\.id))
        return used.map { ($0, true) } + Vocabulary.builtIn.predicates.filter { !ids.contains($0.id) }.map { ($0, false) }
    }

    public func predicate(_ name: String) throws -> Predicate {
        try store.read { reader in
            if let found = try reader.predicates(named: name).first?.predicate { return found }
            if let builtIn = Vocabulary.builtIn.predicate(named: name) { return builtIn }
            throw HistoryError.unknown(
                kind: "predicate", id: name,
                nearest: NearMiss.nearest(to: name, among: try reader.predicateNames() + Vocabulary.builtIn.names))
        }
    }

    /// Declares a predicate, or changes what it declares: how its figures are read from now on.
    @discardableResult
    public func declare(_ predicate: Predicate, options: RecordingOptions) throws -> LogEntry {
        let predicate = try Legible.predicate(predicate)
        return try change(options) { writer in
            guard predicate.id.isSlug else {
                throw HistoryError.refused("“\(predicate.id)” cannot be an id: lower-case letters and digits joined by hyphens.")
            }
            let event = try writer.begin(EventKind.declared.rawValue, target: predicate.id)
            if let known = try writer.reader.predicates(named: predicate.id).first {
                try writer.redeclare(known.row, as: predicate)
            } else {
                _ = try writer.addPredicate(predicate)
            }
            return LogEntry(
                try writer.reader.event(id: event) ?? StoredEvent(id: event, at: 0, recorder: "", kind: ""), undoneBy: nil)
        }
    }

    /// All sources in the order they were recorded, without their texts.
    public func sources() throws -> [Source] {
        try store.read { try $0.sources() }
    }

    /// The source with this id, with its text.
    public func source(_ id: String, version: Int? = nil) throws -> SourceProfile {
        try store.read { reader in
            guard let source = try reader.source(slug: id, version: version), let row = try reader.sourceRow(slug: id) else {
                throw HistoryError.unknown(
                    kind: "source", id: id, nearest: NearMiss.nearest(to: id, among: try reader.sourceSlugs()))
            }
            return SourceProfile(
                source: source, versions: try reader.texts(ofSource: row).map { ($0.version, $0.hash) },
                claims: try reader.claims(rows: try reader.claimRows(ofSource: row)), history: try Self.history(of: id, reader))
        }
    }

    /// The claim that an id, or the beginning of one, means, with its history.
    public func claim(_ id: String) throws -> (claim: Claim, history: [LogEntry]) {
        try store.read { reader in
            let key = try Self.claimKey(id, reader)
            guard let row = try reader.claimRow(key: key), let claim = try reader.claims(rows: [row]).first else {
                throw HistoryError.unknown(kind: "claim", id: id, nearest: [])
            }
            return (claim, try Self.history(of: key.description, reader))
        }
    }

    /// How many of each thing the base holds.
    public func counts() throws -> [(name: String, count: Int)] {
        try store.read { try $0.counts() }
    }

    static func history(of target: String, _ reader: StoreReader) throws -> [LogEntry] {
        try reader.events(target: target).map { LogEntry($0, undoneBy: try reader.undoing(of: $0.id)?.id) }
    }

    /// The id of the entity that a name means, after merges.
    static func entitySlug(_ name: String, _ reader: StoreReader) throws -> String {
        let matches = try reader.entities(named: name)
        switch EntityNaming.resolve(name, among: matches, speaking: false, said: nil) {
        case .one(let match): return match.reference.id
        case .several(let several): throw HistoryError.ambiguous(id: name, fits: several.map(\.reference.id))
        case .none:
            if case .one(let match) = EntityNaming.resolve(name, among: matches, speaking: true, said: nil) {
                return match.reference.id
            }
            var search = NearSearch(for: name)
            try reader.consider(in: &search)
            throw HistoryError.unknown(kind: "entity", id: name, nearest: search.nearest)
        }
    }
}

/// An entity with what the base knows of it.
public struct EntityProfile: Sendable {
    public var entity: Entity
    /// The ids that are merged into it.
    public var merged: [String]
    /// How many current claims are about it, by it, passed on by it, and placed in it.
    public var claimCounts: [(role: String, count: Int)]
    public var history: [LogEntry]
}

/// A source with what was recorded from it.
public struct SourceProfile: Sendable {
    public var source: Source
    /// The versions of its text with their SHA-256.
    public var versions: [(version: Int, hash: String)]
    public var claims: [Claim]
    public var history: [LogEntry]
}
