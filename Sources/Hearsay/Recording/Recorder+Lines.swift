import ClaimModel
import ClaimStore
import Foundation

extension Recorder {
    /// A line longer than this is no claim.
    static let longestLine = 8 << 20

    /// Records JSON Lines one by one: claims, and the sources, entities and predicates that an export has beside them.
    func record(lines input: RecordInput, progress: (_ done: Int) -> Void) throws {
        var number = 0
        try input.data.forEachLine { line, offset in
            number += 1
            if number % 1_000 == 0 { progress(offset) }
            let place = RecordPlace(file: input.name, line: number)
            guard line.count <= Self.longestLine else {
                throw RecordError("the line is longer than 8 MiB.", at: place)
            }
            guard line.contains(where: { $0 > 0x20 }) else { return }
            try record(line: RecordJSON.read(line, at: place), folder: input.folder)
        }
    }

    /// Records what one line holds, told by its keys.
    func record(line node: RecordNode, folder: URL?) throws {
        guard case .map(let pairs) = node.value else {
            throw RecordError("a line is an object, not \(node.kind).", at: node.place)
        }
        if pairs.contains(where: { $0.key == "subject" }) { return try add(claimLine: node, pairs, folder: folder) }
        guard pairs.count == 1, let pair = pairs.first else {
            throw RecordError(
                "a line without `subject` is no claim.", at: node.place,
                hint: "It may hold one of `source`, `entity`, `predicate`, `event` instead.")
        }
        switch pair.key {
        case "source":
            let source = try RecordReader.source(pair.node)
            sources[source.id.value] = nil
            try add(source, folder: folder)
        case "entity":
            let entity = try RecordReader.entity(pair.node)
            try add(entity)
            try link(entity)
        case "predicate": try declare(RecordReader.predicate(pair.node))
        case "event": break
        default:
            throw RecordError(
                "a line has no key `\(pair.key)` by itself.", at: pair.keyPlace,
                hint: "A claim has at least `subject`, `predicate`, `object` and `source`.")
        }
    }

    private func add(
        claimLine node: RecordNode, _ pairs: [RecordNode.Pair], folder: URL?
    ) throws {
        guard let source = pairs.first(where: { $0.key == "source" }) else {
            throw RecordError("a claim in JSON Lines lacks its `source`.", at: node.place)
        }
        let claim = try RecordReader.claim(node, inFile: false)
        var id = claim.source?.value ?? ""
        if case .map(let keys) = source.node.value, keys.count > 1 || keys.first?.key != "id" {
            let record = try RecordReader.source(source.node)
            try add(record, folder: folder)
            id = record.id.value
        }
        try add(claim, sourceID: id)
        try takeStatus(pairs, at: node.place)
    }

    /// A claim that another base had retracted or superseded arrives so.
    private func takeStatus(
        _ pairs: [RecordNode.Pair], at place: RecordPlace
    ) throws {
        guard !restores, let pair = pairs.first(where: { $0.key == "status" }) else { return }
        let written = try RecordFields.string(pair.node, "`status`", multiline: false)
        let status: ClaimStatus = try Choice.read(written, as: "`status`")
        if status != .current, lastClaimIsNew, let key = lastClaim { pendingStatuses.append((key, status)) }
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
}

extension Data {
    /// Calls `body` with each line, without its line end, and the offset of its first byte.
    func forEachLine(_ body: (_ line: Data, _ offset: Int) throws -> Void) rethrows {
        var offset = 0
        while offset < count {
            let length = lineLength(from: offset)
            try body(self[startIndex + offset..<startIndex + offset + length], offset)
            offset += length + 1
        }
    }

    /// The bytes before the next line end; searched for in raw memory, since long input is mostly this search.
    private func lineLength(from offset: Int) -> Int {
        withUnsafeBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
            guard let base = rest.baseAddress, let end = memchr(base, 0x0A, rest.count) else { return rest.count }
            return base.distance(to: UnsafeRawPointer(end))
        }
    }
}
