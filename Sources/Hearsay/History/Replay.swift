import ClaimModel
import ClaimRendering
import ClaimStore
import Crypto
import Foundation

/// Makes a base again from its events, as an import of its export does, and compares the two.
///
/// The lines of the export are never held: each is taken into a base on the side and counted in its event's digest, and
/// the digests of both bases are compared. Lines are looked at only of the first event whose digests differ. What an
/// export does not show, such as which event ended a name, is compared row by row (`HistoryTable`).
struct Replay {
    let reader: StoreReader

    /// What the events do not explain; `nil` where they make the same base.
    func problem() throws -> String? {
        let copy = try ClaimStore(scratch: ())
        var digests: [EventDigest] = []
        do {
            try copy.write(recorder: "", at: 0) { writer in
                try writer.leaveOutIndexesOfQuestions()
                let restorer = Restorer(writer, options: RecordingOptions(recorder: "", moment: 0, acceptsNewVersions: true))
                digests = try Self.digests(reader) { line, number in
                    let input = InputLine(number: number, bytes: Data(line.utf8), end: 0)
                    try restorer.restore(RecordReader.line(input, of: RecordPlace(file: "event", line: 1)), folder: nil)
                }
            }
        } catch RestoreError.otherContents(let event) {
            if let input = try reader.unfinishedImport(inEvent: event) {
                return "the import of \(input) was interrupted within event \(event): `hearsay import --resume` goes on with it"
            }
            return "what was recorded with event \(event) is not what is there now: something of it was altered, added or removed"
        } catch RestoreError.brokenChain(let event) {
            return "event \(event) does not follow from the one before it"
        } catch let error as StoreError {
            throw error
        } catch {
            return "the events cannot be replayed: \("\(error)".split(separator: "\n").first ?? "")"
        }
        return try copy.read { again in
            let others = try Self.digests(again) { _, _ in }
            guard others != digests else { return try reader.difference(fromReplayed: again) }
            let event = zip(digests, others).enumerated().first { $1.0 != $1.1 }?.offset ?? min(digests.count, others.count)
            return try difference(inEvent: event, again)
        }
    }

    private struct EventDigest: Equatable {
        var lines = 0
        var hash = SHA256()

        var value: [UInt8] { Array(hash.finalize().prefix(16)) }

        static func == (one: EventDigest, other: EventDigest) -> Bool { one.lines == other.lines && one.value == other.value }
    }

    /// A digest of what each event and its additions write, in order.
    private static func digests(_ reader: StoreReader, _ body: (_ line: String, _ event: Int) throws -> Void) throws -> [EventDigest] {
        var digests: [EventDigest] = []
        try forEachLine(reader) { line, isEvent, _ in
            if isEvent { digests.append(EventDigest()) }
            guard !digests.isEmpty else { return }
            digests[digests.count - 1].lines += 1
            digests[digests.count - 1].hash.update(data: Data(line.utf8))
            try body(line, digests.count)
        }
        return digests
    }

    private static func forEachLine(
        _ reader: StoreReader, _ body: (_ line: String, _ isEvent: Bool, JSONValue) throws -> Void
    ) throws {
        try withoutActuallyEscaping(body) { body in
            try Exporter(reader: reader) { value in
                var isEvent = false
                if case .object(let members) = value, members.count == 1, members[0].key == "event" { isEvent = true }
                try body(value.compact, isEvent, value)
            }.export()
        }
    }

    // MARK: Naming

    private func difference(inEvent number: Int, _ again: StoreReader) throws -> String {
        let (stored, replayed) = (try lines(ofEvent: number, reader), try lines(ofEvent: number, again))
        for index in 0..<max(stored.count, replayed.count) {
            guard index < stored.count else { return "\(Self.name(replayed[index])) is gone, though the events add it" }
            guard index < replayed.count else { return "\(Self.name(stored[index])) is there, though no event adds it" }
            if stored[index] != replayed[index] {
                return "\(Self.name(stored[index])) is not what the events make it\(Self.differingKey(stored[index], replayed[index]))"
            }
        }
        return "event \(number + 1) does not make what is there"
    }

    private func lines(ofEvent number: Int, _ reader: StoreReader) throws -> [JSONValue] {
        var (event, lines): (Int, [JSONValue]) = (-1, [])
        try Self.forEachLine(reader) { _, isEvent, value in
            if isEvent { event += 1 }
            if event == number { lines.append(value) }
        }
        return lines
    }

    private static func name(_ line: JSONValue) -> String {
        guard case .object(let members) = line, let first = members.first else { return "a line" }
        if members.count > 1 { return "the claim \(words(first.value))" }
        guard case .object(let inner) = first.value, let id = inner.first(where: { $0.key == "id" }) else { return "a line" }
        return first.key == "event" ? "event \(words(id.value))" : "the \(first.key) \(words(id.value))"
    }

    private static func differingKey(_ one: JSONValue, _ other: JSONValue) -> String {
        guard case .object(var left) = one, case .object(var right) = other else { return "" }
        if left.count == 1, right.count == 1, case .object(let inner) = left[0].value, case .object(let another) = right[0].value {
            (left, right) = (inner, another)
        }
        for member in left {
            let match = right.first { $0.key == member.key }?.value
            if match != member.value { return ": its \(member.key) is \(short(member.value)), they give \(match.map(short) ?? "none")" }
        }
        return right.first { member in !left.contains { $0.key == member.key } }.map { ": it lacks its \($0.key)" } ?? ""
    }

    private static func short(_ value: JSONValue) -> String { words(value).shortened(to: 80) }

    private static func words(_ value: JSONValue) -> String {
        if case .string(let text) = value { text } else { value.compact }
    }
}
