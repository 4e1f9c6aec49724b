import ClaimModel
import ClaimStore

extension Recorder {
    /// The entity that a name means, made where it is new.
    ///
    /// - Parameters:
    ///   - speaking: whether the name stands in `by` or `via`, where metonyms count.
    ///   - kind: what a new entity is, where its place in the record tells.
    func entity(
        _ name: Located<String>, speaking: Bool = false, said: TimeBounds? = nil, kind: String? = nil
    ) throws -> KnownEntity {
        let way: ResolvedNames.Way = name.isID ? .id : speaking ? .speaking : .plain
        if let known = knownEntities[way, name.value] { return known }
        if name.isID, let row = try writer.reader.entityRow(slug: name.value) {
            let found = KnownEntity(row: row, slug: name.value)
            knownEntities.add(way, name.value, found)
            return found
        }
        let matches = try writer.reader.entities(named: name.value)
        switch EntityNaming.resolve(name.value, among: matches, speaking: speaking, said: said) {
        case .one(let match):
            let found = KnownEntity(row: match.row, slug: match.slug)
            // A dated alias makes the same name mean different entities, so such names are not kept.
            if !matches.contains(where: { $0.during != nil }) { knownEntities.add(way, name.value, found) }
            return found
        case .several(let several):
            let list = several.map { "\($0.reference.id) (\($0.reference.label))" }.joined(separator: ", ")
            throw RecordError(
                "“\(name.value)” fits several entities: \(list).", at: name.place, hint: "Write the id of the one meant.")
        case .none:
            let made = try create(name, kind: kind)
            knownEntities.add(way, name.value, made)
            return made
        }
    }

    private func create(_ name: Located<String>, kind: String?) throws -> KnownEntity {
        let nearest = try nearestEntity(to: name.value)
        if options.refusesNewNames {
            throw RecordError(
                "“\(name.value)” is no known entity.", at: name.place,
                hint: nearest.isEmpty
                    ? "Declare it under `entities:`, or record without --no-new-names."
                    : "Did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?")
        }
        let slug = try freeSlug(for: name)
        let row = try writer.addEntity(Entity(id: slug, label: name.value, kind: kind))
        noteNew(Entity(id: slug, label: name.value), nearest: nearest.first)
        return KnownEntity(row: row, slug: slug)
    }

    private func noteNew(_ entity: Entity, nearest: String?) {
        report.newEntityCount += 1
        knownNames?.append(entity.label)
        sources.isNamed(folded: entity.label.foldedName)
        guard isVerbose else { return }
        report.newEntities.append(.init(id: entity.id, label: entity.label, nearest: nearest))
    }

    /// After so many new names in one call none is looked for a known one near it: each look goes over all names, and who
    /// brings so many did not mistype one.
    static let mostCompared = 1_000

    /// Known names near to this one; none where the input is long, since each look goes over all names.
    private func nearestEntity(to name: String) throws -> [String] {
        guard isVerbose, report.newEntityCount < Self.mostCompared || options.refusesNewNames else { return [] }
        let names = try knownNames ?? writer.reader.nearNames()
        knownNames = names
        // Beside a name that is made anew, only what may be a slip of it is worth a word.
        return names.nearest(to: name, asSlip: !options.refusesNewNames)
    }

    /// A slug for the name that no entity has.
    func freeSlug(for name: Located<String>) throws -> String {
        let base = name.value.slug
        guard !base.isEmpty else {
            throw RecordError(
                "“\(name.value)” has neither letters nor digits, so no id can be made of it.", at: name.place,
                hint: "Declare it under `entities:` with an `id`.")
        }
        var slug = base
        var number = 2
        while try writer.reader.entityRow(slug: slug) != nil {
            slug = "\(base)-\(number)"
            number += 1
        }
        return slug
    }

    /// Adds a declared entity, or what the declaration adds to a known one.
    func add(_ record: EntityRecord) throws {
        // What names mean may change with it.
        knownEntities = ResolvedNames()
        declarations += 1
        let id = record.id?.value ?? record.label.value.slug
        guard id.isSlug else {
            throw RecordError(
                "“\(id)” cannot be an id.", at: (record.id ?? record.label).place,
                hint: "An id is lower-case letters and digits joined by hyphens, such as `us-forces`.")
        }
        let row: RowID
        if let known = try writer.reader.entityRow(slug: id) {
            row = known
            try refuseMany(record.sameAs, joining: writer.reader.sameAs(ofEntity: known), "`same_as` of \(id)")
            try writer.complete(
                known, kind: record.kind?.value, description: record.description?.value, sameAs: record.sameAs.map(\.value))
            if record.label.value != id, try writer.reader.label(ofEntity: row) != record.label.value {
                try writer.addName(record.label.value, of: row, as: .alias)
            }
        } else {
            let entity = Entity(
                id: id, label: record.label.value, kind: record.kind?.value, description: record.description?.value,
                sameAs: record.sameAs.map(\.value))
            row = try writer.addEntity(entity)
            report.newEntityCount += 1
            knownNames?.append(entity.label)
        }
        for alias in record.aliases {
            let during = try alias.during.map { try time($0, relativeTo: nil) }
            try writer.addName(alias.name.value, of: row, as: .alias, during: during)
        }
        for metonym in record.metonyms { try writer.addName(metonym.value, of: row, as: .metonym) }
    }

    /// Refuses names that would make a list longer than one record may: what grows line by line is written anew each time.
    func refuseMany(_ names: [Located<String>], joining known: [String], _ what: String) throws {
        let all = Set(known).union(names.map(\.value))
        guard all.count > RecordFields.longestList, let place = names.first?.place else { return }
        throw RecordError("\(what) would have more than 1,000 names.", at: place)
    }

    /// Links a declared entity to those it lies within or speaks for; all of a file's entities exist by then.
    func link(_ record: EntityRecord) throws {
        let id = record.id?.value ?? record.label.value.slug
        guard let row = try writer.reader.entityRow(slug: id) else { return }
        for whole in record.within { try link(.within, row, to: whole, id: id) }
        for principal in record.speaksFor { try link(.speaksFor, row, to: principal, id: id) }
    }

    func link(_ kind: EntityLinkKind, _ row: RowID, to name: Located<String>, id: String) throws {
        let target = try entity(name).row
        if let objection = try EntityLinking.objection(to: kind, from: row, to: target, writer) {
            throw RecordError("\(id) \(objection)", at: name.place)
        }
        try writer.addLink(kind, from: row, to: target)
    }
}
