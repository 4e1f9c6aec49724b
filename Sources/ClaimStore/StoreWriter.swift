import ClaimModel
import Crypto
import Foundation
import GRDB

/// Writes within one transaction. Lent for that transaction; must not be kept.
///
/// What is new belongs to an event: one that `begin` starts, else a `recorded` event that starts by itself with the
/// first new thing, so that a call that adds nothing leaves no event.
package final class StoreWriter {
    package let reader: StoreReader
    let database: Database
    package let recorder: String
    package let moment: Int64
    var open: StoredEvent? { didSet { openID = open?.id } }
    /// The number of the open event: asked for with each claim.
    private(set) var openID: Int64?
    /// The link of the event before one that was begun here.
    private var linkBefore: (event: Int64, link: Data)?
    var additions = AdditionDigest()
    var restoresEvents = false
    private(set) var termRows: [String: RowID] = [:]
    private var listRows: [[RowID]: RowID] = [:]
    private var preparedStatements: ClaimStatements?
    /// Those that insert and update, by the addresses of their SQL, whose words would take longer to hash than a row to bind.
    private var changes: [UnsafePointer<UInt8>: RowStatement] = [:]
    /// Room for the digests of each claim.
    let digestInput = DigestInput()
    /// Whether quotes enter the full-text index one by one.
    var indexesQuotes = true
    /// Those that are indexed on the side.
    var quotes: WaitingQuotes?
    private(set) var isInSavepoint = false
    /// The keys, where memory holds them instead of indexes, and the SQL that makes those.
    var keys: BulkKeys? { reader.bulkKeys }
    var deferredKeys: [String] = []

    init(_ database: Database, recorder: String, at moment: Int64) {
        self.database = database
        self.recorder = recorder
        self.moment = moment
        reader = StoreReader(database)
    }

    /// Starts an event; what is added from here on belongs to it. Returns its number.
    @discardableResult
    package func begin(
        _ kind: String, target: String? = nil, reason: String? = nil, reasonKind: String? = nil, undoes: Int64? = nil,
        detail: [String: String] = [:]
    ) throws -> Int64 {
        try sealEvents()
        let last = try lastEvent()
        linkBefore = (last.id + 1, last.link)
        let event = StoredEvent(
            id: last.id + 1, at: moment, recorder: recorder, kind: kind, target: target, reason: reason,
            reasonKind: reasonKind, undoes: undoes, detail: detail)
        try insert(event, chain: Data())
        open = event
        return event.id
    }

    var hasOpenEvent: Bool { openID != nil }

    var statements: ClaimStatements {
        get throws {
            if let preparedStatements { return preparedStatements }
            let prepared = try ClaimStatements(database, hasKeys: keys == nil)
            preparedStatements = prepared
            return prepared
        }
    }

    /// Has keys looked up in memory, or else in the base.
    func keepKeys(in keys: BulkKeys?) {
        reader.bulkKeys = keys
        preparedStatements = nil
    }

    /// The number of the event that what is added now belongs to.
    func currentEvent() throws -> Int64 {
        if let openID { return openID }
        return try begin("recorded")
    }

    /// Runs `body`; where it throws, what it wrote is taken back, and the transaction goes on.
    package func takingBackOnError(_ body: () throws -> Void) throws {
        let before = (open, additions)
        isInSavepoint = true
        keys?.mark()
        defer { isInSavepoint = false }
        do {
            try database.inSavepoint {
                try body()
                return .commit
            }
        } catch {
            (open, additions) = before
            quotes?.waiting = []
            keys?.takeMarkedBack()
            (termRows, listRows, reader.caches) = ([:], [:], [:])
            throw error
        }
        isInSavepoint = false
        keys?.keepMarked()
        handQuotesOver()
        try makeRoomForKeys()
    }

    /// Notes in the open event that something was added, so that its digest covers it.
    func note(added parts: [String]) {
        digestInput.removeAll()
        for part in parts { digestInput.add(part) }
        additions.add(digestInput)
    }

    /// Sets down a detail of the open event.
    package func setDetail(_ key: String, _ value: String) throws {
        _ = try currentEvent()
        open?.detail[key] = value
    }

    /// The open event as it stands.
    package func currentStoredEvent() throws -> StoredEvent {
        _ = try currentEvent()
        return open ?? StoredEvent(id: 0, at: moment, recorder: recorder, kind: "recorded")
    }

    /// Closes the open event: writes its digest and its link in the chain.
    package func sealEvents() throws {
        guard var event = open else { return }
        open = nil
        if restoresEvents { return try checkRestored(event) }
        if additions.count > 0 {
            event.detail["added"] = String(additions.count)
            event.detail["digest"] = additions.hexadecimal
            additions = AdditionDigest()
        }
        let before = linkBefore?.event == event.id ? linkBefore?.link : nil
        let link = EventChain.link(event, after: try before ?? lastEvent(before: event.id).link)
        try run(
            "UPDATE event SET detail = ?, chain = ? WHERE id = ?",
            [TextMap.encode(event.detail) ?? "{}", link, event.id])
    }

    /// Sets down an event that happened in another base, as it was; what is added next belongs to it. For `import`
    /// into an empty base.
    ///
    /// - Throws: `RestoreError` where the event does not follow from the one before, or what was added to that one is
    ///   not what it says.
    package func restore(_ event: StoredEvent) throws {
        try sealEvents()
        restoresEvents = true
        let last = try lastEvent()
        guard event.id > last.id else { throw RestoreError.brokenChain(event: event.id) }
        guard EventChain.link(event, after: last.link).hexadecimal == event.chain else {
            throw RestoreError.brokenChain(event: event.id)
        }
        try insert(event, chain: Data(hexadecimal: event.chain) ?? Data())
        open = event
    }

    private func checkRestored(_ event: StoredEvent) throws {
        let (count, digest) = (additions.count, additions.count > 0 ? additions.hexadecimal : nil)
        additions = AdditionDigest()
        // The count too: what is added twice is not in the digest.
        guard digest == event.detail["digest"], count == Int(event.detail["added"] ?? "0") else { throw RestoreError.otherContents(event: event.id) }
    }

    /// The last event, or the last before another; number 0 where there is none.
    private func lastEvent(before event: Int64 = .max) throws -> (id: Int64, link: Data) {
        let statement = try RowStatement(database, "SELECT id, chain FROM event WHERE id < ? ORDER BY id DESC LIMIT 1")
        statement.bind(event)
        return try statement.first { ($0.number(0), $0.blob(1)) } ?? (0, Data())
    }

    private func insert(_ event: StoredEvent, chain: Data) throws {
        try insert(
            """
            INSERT INTO event (id, at, recorder, kind, target, reason, reason_kind, undoes, detail, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.id, event.at, event.recorder, event.kind, event.target, event.reason, event.reasonKind,
                event.undoes, TextMap.encode(event.detail) ?? "{}", chain,
            ])
    }

    /// The row of a recurring string.
    func term(_ text: String?) throws -> RowID? {
        guard let text else { return nil }
        if let known = termRows[text] { return known }
        let row = try row("SELECT id FROM term WHERE text = ?", text) ?? insert("INSERT INTO term (text) VALUES (?)", [text])
        termRows[text] = row
        return row
    }

    /// The row of a list of entities; `nil` for an empty one.
    func list(_ members: [RowID]) throws -> RowID? {
        guard !members.isEmpty else { return nil }
        if let known = listRows[members] { return known }
        let key = members.map(String.init).joined(separator: ",")
        if let known = try row("SELECT id FROM entity_list WHERE key = ?", key) {
            listRows[members] = known
            return known
        }
        let row = try insert("INSERT INTO entity_list (key) VALUES (?)", [key])
        for (position, member) in members.enumerated() {
            try insert(
                "INSERT INTO entity_list_member (list, position, entity) VALUES (?, ?, ?)", [row, position, member])
        }
        listRows[members] = row
        return row
    }

    private func row(_ sql: String, _ text: String) throws -> RowID? {
        let statement = try RowStatement(database, sql)
        statement.bind(text)
        return try statement.integer()
    }

    @discardableResult
    func insert(_ sql: StaticString, _ values: [(any DatabaseValueConvertible)?]) throws -> RowID {
        try run(sql, values).lastInsertedRow
    }

    /// Runs a statement that is prepared once.
    @discardableResult
    private func run(_ sql: StaticString, _ values: [(any DatabaseValueConvertible)?]) throws -> RowStatement {
        let statement: RowStatement
        if let known = changes[sql.utf8Start] {
            statement = known
        } else {
            statement = try RowStatement(database, sql.description)
            changes[sql.utf8Start] = statement
        }
        for value in values { statement.bind(value?.databaseValue ?? .null) }
        try statement.run()
        return statement
    }
}

/// Why an export cannot be restored: it is not what was exported.
package enum RestoreError: Error, Equatable, CustomStringConvertible {
    case brokenChain(event: Int64)
    case otherContents(event: Int64)
    case changedSince(event: Int64)
    /// The input holds what was recorded in a base, and does not begin with the event that recorded it.
    case lacksBeginning(at: String)

    package var description: String {
        switch self {
        case .brokenChain(let event): "Event \(event) does not follow from the one before it: the export was altered."
        case .changedSince(let event):
            "Something was recorded after event \(event), up to which this export was restored: it cannot go on."
        case .lacksBeginning(let place):
            "\(place): what a base recorded stands here, but the input does not begin with the event that recorded it: "
                + "the beginning of the export is missing. Import it whole; `hearsay record` takes claims of it as new."
        case .otherContents(let event):
            "What follows event \(event) is not what was recorded with it: the export was altered or cut short."
        }
    }
}

/// A digest of a set of things, whatever their order: SHA-256 of each, combined by exclusive or.
struct AdditionDigest {
    private(set) var count = 0
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    /// One that so many things were added to.
    init(count: Int, bytes: [UInt8]) {
        self.count = count
        if bytes.count == 32 { bytes.withUnsafeBytes { combine($0) } }
    }

    mutating func add(_ input: DigestInput) {
        count += 1
        input.digest.withUnsafeBytes { combine($0) }
    }

    private mutating func combine(_ digest: UnsafeRawBufferPointer) {
        words.0 ^= digest.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        words.1 ^= digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        words.2 ^= digest.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        words.3 ^= digest.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    var hexadecimal: String { Data(bytes).hexadecimal }
}

/// The chain of events: each link is a SHA-256 over the one before and all that the event says.
enum EventChain {
    static func link(_ event: StoredEvent, after before: Data) -> Data {
        var bytes = Array(before)
        let parts = [
            String(event.id), String(event.at), event.recorder, event.kind, event.target ?? "", event.reason ?? "",
            event.reasonKind ?? "", event.undoes.map(String.init) ?? "", TextMap.encode(event.detail) ?? "{}",
        ]
        for part in parts {
            bytes += part.utf8
            bytes.append(0x1E)
        }
        return Data(SHA256.hash(data: bytes))
    }
}

extension Data {
    /// The bytes that pairs of hexadecimal digits write; `nil` for anything else.
    init?(hexadecimal: String) {
        let digits = Array(hexadecimal.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes = Data(capacity: digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        self = bytes
    }
}
