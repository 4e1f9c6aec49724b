import ClaimModel
import ClaimStore

/// The kinds of events, as the log names them.
enum EventKind: String, CaseIterable {
    case recorded, imported, retracted, superseded, merged, split, undone
    case aliasAdded = "alias-added"
    case aliasRemoved = "alias-removed"
    case linked, unlinked, declared
    case originJoined = "origin-joined"
    case originCut = "origin-cut"
}

/// What events do to the base: the same whether they happen now or are replayed from an export, so that the log
/// explains the state.
struct EventEffects {
    let writer: StoreWriter

    /// Does what the event says.
    func apply(_ event: StoredEvent) throws {
        switch EventKind(rawValue: event.kind) {
        case .retracted, .superseded: try refreshStatus(of: event.target)
        case .merged:
            guard let target = event.detail["into"] else { return }
            try writer.merge(entity(event.target), into: entity(target))
        case .split: _ = try writer.split(entity(event.target))
        case .aliasAdded: try addName(event)
        case .aliasRemoved: try endName(event)
        case .linked: try link(event, adds: true)
        case .unlinked: try link(event, adds: false)
        case .originJoined, .originCut:
            guard let other = event.detail["with"] else { return }
            try writer.linkOrigins(
                source(event.target), source(other), joined: event.kind == EventKind.originJoined.rawValue)
        case .undone: try revertUndone(event)
        case .recorded, .imported, .declared, nil: break
        }
    }

    /// Whether an event of this kind can be undone.
    static func isReversible(_ event: StoredEvent) -> Bool {
        switch EventKind(rawValue: event.kind) {
        case .declared, nil: false
        default: true
        }
    }

    private func revertUndone(_ undoing: StoredEvent) throws {
        guard let id = undoing.undoes, let event = try writer.reader.event(id: id) else { return }
        try revert(event, because: undoing)
    }

    /// Takes back what an event did. The status of claims follows from all events that are not undone.
    private func revert(_ event: StoredEvent, because undoing: StoredEvent) throws {
        switch EventKind(rawValue: event.kind) {
        case .retracted: try refreshStatus(of: event.target)
        case .superseded:
            try refreshStatus(of: event.target)
            try refreshStatus(ofClaimsAddedBy: event.id)
        case .recorded, .imported: try refreshStatus(ofClaimsAddedBy: event.id)
        case .merged: _ = try writer.split(entity(event.target))
        case .split:
            guard let target = event.detail["from"] else { return }
            try writer.merge(entity(event.target), into: entity(target))
        case .aliasAdded: try endName(event)
        case .aliasRemoved: try addName(event)
        case .linked: try link(event, adds: false)
        case .unlinked: try link(event, adds: true)
        case .originJoined, .originCut: try writer.unlinkOrigins(source(event.target), source(event.detail["with"]))
        case .undone:
            guard let id = event.undoes, let original = try writer.reader.event(id: id) else { return }
            try redo(original)
        case .declared, nil: break
        }
    }

    private func redo(_ event: StoredEvent) throws {
        switch EventKind(rawValue: event.kind) {
        case .recorded, .imported: try refreshStatus(ofClaimsAddedBy: event.id)
        case .superseded:
            try apply(event)
            try refreshStatus(ofClaimsAddedBy: event.id)
        default: try apply(event)
        }
    }

    private func refreshStatus(ofClaimsAddedBy event: Int64) throws {
        for row in try writer.reader.claimRows(ofEvent: event) { try refreshStatus(row) }
    }

    private func refreshStatus(of claim: String?) throws {
        guard let key = claim.flatMap(ClaimKey.init), let row = try writer.reader.claimRow(key: key) else { return }
        try refreshStatus(row)
    }

    /// Sets a claim's status to what the events say that are not undone: the last retraction or supersession, or that
    /// the event which recorded it is undone.
    private func refreshStatus(_ row: RowID) throws {
        guard let claim = try writer.reader.claimHistory(row: row) else { return }
        var status = ClaimStatus.current
        if try writer.reader.undoing(of: claim.recordedBy) != nil { status = .retracted }
        for event in try writer.reader.events(target: claim.key.description) {
            guard try writer.reader.undoing(of: event.id) == nil else { continue }
            switch EventKind(rawValue: event.kind) {
            case .retracted: status = .retracted
            case .superseded: status = .superseded
            default: break
            }
        }
        if status != claim.status { try writer.setStatus(status, ofClaim: row) }
    }

    private func addName(_ event: StoredEvent) throws {
        guard let name = event.detail["name"] else { return }
        let nameClass: NameClass = event.detail["class"] == "metonym" ? .metonym : .alias
        let during = try event.detail["during"].map { try ClaimTime(edtf: $0) }
        try writer.addName(name, of: entity(event.target), as: nameClass, during: during)
    }

    private func endName(_ event: StoredEvent) throws {
        guard let name = event.detail["name"] else { return }
        _ = try writer.endName(name, of: entity(event.target))
    }

    private func link(_ event: StoredEvent, adds: Bool) throws {
        guard let target = event.detail["to"] else { return }
        let kind: EntityLinkKind = event.detail["kind"] == "speaks-for" ? .speaksFor : .within
        if adds {
            try writer.addLink(kind, from: entity(event.target), to: entity(target))
        } else {
            _ = try writer.endLink(kind, from: entity(event.target), to: entity(target))
        }
    }

    private func entity(_ slug: String?) throws -> RowID {
        guard let slug, let row = try writer.reader.entityRow(slug: slug) else {
            throw HistoryError.unknown(kind: "entity", id: slug ?? "", nearest: [])
        }
        return row
    }

    private func source(_ slug: String?) throws -> RowID {
        guard let slug, let row = try writer.reader.sourceRow(slug: slug) else {
            throw HistoryError.unknown(kind: "source", id: slug ?? "", nearest: [])
        }
        return row
    }
}
