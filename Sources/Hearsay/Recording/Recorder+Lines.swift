import ClaimModel
import ClaimStore
import Foundation

extension Recorder {
    /// Records JSON Lines one by one: claims, and the sources, entities and predicates that an export has beside them.
    ///
    /// - Throws: the error of the first line that cannot be taken.
    func record(lines input: LongInput, progress: (_ position: Int) throws -> Void) throws {
        ignoresEvents = input.isExport
        try ReadAhead(input).forEach { piece in
            for line in piece.lines { try take(line.content.get(), folder: input.folder) }
            try progress(piece.position)
        }
    }

    /// Records what one line holds.
    func take(_ line: RecordLine, folder: URL?) throws {
        switch line {
        case .claim(let claim, let source):
            if refusesRecorded, claim.wasRecorded { throw RestoreError.lacksBeginning(at: claim.place.description) }
            let named = Located(value: claim.source?.value ?? "", place: claim.source?.place ?? claim.place)
            try add(claim, of: source.map { try add($0, folder: folder) } ?? knownSource(named))
            try takeStatus(claim.status)
        case .source(let source):
            sources.remove(source.id.value)
            try add(source, folder: folder)
        case .entity(let entity):
            try add(entity)
            try link(entity)
        case .predicate(let predicate): try declare(predicate)
        case .event(let node):
            guard ignoresEvents else { throw RestoreError.lacksBeginning(at: node.place.description) }
        case .blank: break
        }
    }

    /// A claim that another base had retracted or superseded arrives so.
    private func takeStatus(_ written: Located<String>?) throws {
        guard !restores, let written else { return }
        let status: ClaimStatus = try Choice.read(written, as: "`status`")
        if status != .current, lastClaimIsNew, let key = lastClaim { pendingStatuses.append((key.description, status)) }
    }

    /// Retracts and supersedes what arrived so, by events of its own, since statuses follow from events.
    func settleStatuses() throws {
        for (key, status) in pendingStatuses {
            let kind: EventKind = status == .retracted ? .retracted : .superseded
            _ = try KnowledgeBase.happen(
                kind, target: key, reason: "\(status.rawValue) in the record it was taken from", writer)
        }
        pendingStatuses = []
    }

    /// Runs `body`; where it throws, what it wrote is taken back, and what was kept in memory of it is forgotten.
    func takingBackOnError(_ body: () throws -> Void) throws {
        let before = (report, pendingStatuses)
        do {
            try writer.takingBackOnError(body)
        } catch {
            (report, pendingStatuses) = before
            forget()
            throw error
        }
    }
}
