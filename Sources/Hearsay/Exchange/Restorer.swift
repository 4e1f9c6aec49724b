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

    func restore(_ input: LongInput, progress: (ReadLines) throws -> Void) throws {
        try ReadAhead(input).forEach { piece in
            try restore(piece, folder: input.folder)
            try progress(piece)
        }
    }

    func restore(_ piece: ReadLines, folder: URL?) throws {
        for line in piece.lines { try restore(line.content.get(), folder: folder) }
    }

    /// Takes one line of an export.
    func restore(_ line: RecordLine, folder: URL?) throws {
        guard case .event(let node) = line else { return try recorder.take(line, folder: folder) }
        let event = try Self.event(node)
        try writer.restore(event)
        try EventEffects(writer: writer).apply(event)
        // What names mean may have changed with it.
        recorder.forget()
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
