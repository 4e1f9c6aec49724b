import ClaimModel
import ClaimStore

extension KnowledgeBase {
    /// Takes a claim back: it stays in the base, and out of answers unless they ask for it.
    @discardableResult
    public func retract(_ id: String, why: String, kind: CorrectionKind, options: RecordingOptions) throws -> LogEntry {
        try change(options) { writer in
            let claim = try Self.currentClaim(id, writer.reader)
            return try Self.happen(
                .retracted, target: claim.description, reason: why, reasonKind: kind.rawValue, writer)
        }
    }

    /// Takes back what an event did.
    @discardableResult
    public func undo(event id: Int64, why: String?, options: RecordingOptions) throws -> LogEntry {
        try change(options) { writer in
            guard let event = try writer.reader.event(id: id) else {
                throw HistoryError.unknown(kind: "event", id: String(id), nearest: [])
            }
            if let undoing = try writer.reader.undoing(of: id) {
                throw HistoryError.undone(event: id, by: undoing.id)
            }
            guard EventEffects.isReversible(event) else { throw HistoryError.cannotUndo(event: id, kind: event.kind) }
            return try Self.happen(.undone, target: event.target, reason: why, undoes: id, writer)
        }
    }

    /// Everything that was done to the base, the oldest first.
    public func log() throws -> [LogEntry] {
        try store.read { reader in
            let counts = try reader.countsOfAdditions()
            return try reader.events().map { event in
                var entry = LogEntry(event, undoneBy: try reader.undoing(of: event.id)?.id)
                guard event.target == nil else { return entry }
                entry.sources = try reader.sourceSlugs(ofEvent: event.id, limit: LogEntry.mostSources + 1)
                let others = counts[event.id] ?? [:]
                entry.additions = [.init(count: try reader.claimCount(ofEvent: event.id), noun: "claim")]
                    + AdditionKind.allCases.map { .init(count: others[$0] ?? 0, noun: $0.rawValue) }
                return entry
            }
        }
    }

    /// One write transaction that does something by an event.
    func change<Value>(
        _ options: RecordingOptions, as extent: WriteExtent = .usual, _ body: (StoreWriter) throws -> Value
    ) throws -> Value {
        let recorder = try Legible.text(options.recorder, "the recorder's name")
        guard recorder == options.recorder else {
            throw HistoryError.refused("The recorder's name “\(options.recorder)” begins or ends with white space.")
        }
        return try store.write(recorder: recorder, at: options.moment, as: extent, body)
    }

    /// Sets an event down and does what it says.
    static func happen(
        _ kind: EventKind, target: String?, reason: String? = nil, reasonKind: String? = nil, undoes: Int64? = nil,
        detail: [String: String] = [:], _ writer: StoreWriter
    ) throws -> LogEntry {
        let reason = try Legible.text(reason, "the reason", multiline: true)
        let detail = try detail.mapValues { try Legible.text($0, "the name") }
        let id = try writer.begin(
            kind.rawValue, target: target, reason: reason, reasonKind: reasonKind, undoes: undoes, detail: detail)
        guard let event = try writer.reader.event(id: id) else {
            throw HistoryError.unknown(kind: "event", id: String(id), nearest: [])
        }
        try EventEffects(writer: writer).apply(event)
        return LogEntry(event, undoneBy: nil)
    }

    /// The claim that an id, or the beginning of one, means; it must be current.
    static func currentClaim(_ id: String, _ reader: StoreReader) throws -> ClaimKey {
        let key = try claimKey(id, reader)
        if let row = try reader.claimRow(key: key), let history = try reader.claimHistory(row: row),
            history.status != .current
        {
            throw HistoryError.notCurrent(id: key.description, status: history.status.rawValue)
        }
        return key
    }

    /// The claim that an id, or the beginning of one, means.
    static func claimKey(_ id: String, _ reader: StoreReader) throws -> ClaimKey {
        let keys = try reader.claimKeys(prefix: id.lowercased())
        guard let key = keys.first else { throw HistoryError.unknown(kind: "claim", id: id, nearest: []) }
        guard keys.count == 1 else { throw HistoryError.ambiguous(id: id, fits: keys.map(\.description)) }
        return key
    }
}

/// One event of the base's history.
public struct LogEntry: Hashable, Sendable {
    public var id: Int64
    /// Seconds from 1970-01-01T00:00:00Z.
    public var at: Int64
    public var recorder: String
    public var kind: String
    public var target: String?
    public var reason: String?
    public var reasonKind: String?
    public var undoes: Int64?
    public var undoneBy: Int64?
    public var detail: [String: String]
    /// The sources of the claims that it added, where it has no target: the first few, and one more where there are more.
    package var sources: [String] = []
    package static let mostSources = 3
    /// How many claims it added, and how much else, where it has no target.
    package var additions: [Addition] = []

    package struct Addition: Hashable, Sendable {
        package var count: Int
        package var noun: String
    }

    init(_ event: StoredEvent, undoneBy: Int64?) {
        id = event.id
        at = event.at
        recorder = event.recorder
        kind = event.kind
        target = event.target
        reason = event.reason
        reasonKind = event.reasonKind
        undoes = event.undoes
        self.undoneBy = undoneBy
        detail = event.detail
    }
}
