import ClaimModel
import ClaimStore
import Foundation

/// Makes a base again from its export, event by event, and shows that it is the same.
struct Restorer {
    let recorder: Recorder
    let writer: StoreWriter

    init(_ writer: StoreWriter, options: RecordingOptions) {
        self.writer = writer
        recorder = Recorder(writer, options: options, isVerbose: false)
        recorder.restores = true
    }

    /// Whether the first line of an input is an event, as that of an export is.
    static func isExport(_ data: Data) -> Bool {
        data.starts(with: Data("{\"event\":".utf8))
    }

    func restore(_ node: RecordNode, folder: URL?) throws {
        if case .map(let pairs) = node.value, pairs.count == 1, pairs[0].key == "event" {
            let event = try Self.event(pairs[0].node)
            try writer.restore(event)
            try EventEffects(writer: writer).apply(event)
        } else {
            try recorder.record(line: node, folder: folder)
        }
    }

    private static func event(_ node: RecordNode) throws(RecordError) -> StoredEvent {
        let fields = try RecordFields(
            node, of: "an event",
            allowing: [
                "id", "at", "recorder", "kind", "target", "reason", "reason_kind", "undoes", "undone_by", "detail", "chain",
            ])
        guard let id = try fields.integer("id") else { throw RecordError("an event lacks its `id`.", at: node.place) }
        let at = try fields.required("at")
        guard let moment = try? EDTF(at.value).bounds.from else {
            throw RecordError("`at` is an instant in UTC, not “\(at.value)”.", at: at.place)
        }
        var detail: [String: String] = [:]
        if let node = fields.node("detail"), case .map(let pairs) = node.value {
            for pair in pairs { detail[pair.key] = try RecordFields.string(pair.node, "`detail`", multiline: true).value }
        }
        return StoredEvent(
            id: Int64(id.value), at: moment, recorder: try fields.required("recorder").value,
            kind: try fields.required("kind").value, target: try fields.string("target")?.value,
            reason: try fields.string("reason", multiline: true)?.value,
            reasonKind: try fields.string("reason_kind")?.value, undoes: try fields.integer("undoes").map { Int64($0.value) },
            detail: detail, chain: try fields.required("chain").value)
    }
}
