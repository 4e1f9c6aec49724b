import ClaimRendering
import Hearsay

/// Writes answers of questions: claims and rows.
extension Context {
    func write(_ answer: Answer, as format: RowFormat) {
        for note in answer.notes { self.note("note: \(note)") }
        switch answer.content {
        case .claims(let claims): write(claims, columns: answer, as: format)
        case .rows(let columns, let rows):
            let names = columns.map(\.name)
            let records = rows.map { row in
                JSONValue.object(zip(names, row).map { JSONValue.Member($0, AnswerText.json($1)) })
            }
            write(
                RowSet(columns: names.map(AnswerText.column), rows: rows.map { $0.map(AnswerText.cell) }), as: format,
                records: records)
        }
        if answer.count == 0, format == .table { note("nothing found") }
    }

    private func write(_ claims: [Claim], columns answer: Answer, as format: RowFormat) {
        let rows = answer.table.map { $0.map(AnswerText.cell) }
        write(
            RowSet(columns: answer.columns.map { AnswerText.column($0.name) }, rows: rows), as: format,
            records: format == .json || format == .jsonl ? claims.map(ClaimJSON.claim) : [])
    }
}

/// Values of an answer, for people and for programs.
enum AnswerText {
    static func column(_ name: String) -> TextTable.Column {
        TextTable.Column(name, isKeptWhole: name == "id" || name == "said")
    }

    static func cell(_ value: AnswerValue) -> Cell {
        switch value {
        case .number(let number): Cell(grouped(number), .number(number))
        default: Cell(words(value), json(value))
        }
    }

    static func words(_ value: AnswerValue) -> String {
        switch value {
        case .null: ""
        case .entity(let entity): entity.label
        case .name(let name): name
        case .integer(let number): grouped(number)
        case .number(let number): grouped(number)
        case .time(let time): time.edtf
        case .text(let text): text
        case .figure(let figure): figure.text
        case .list(let values): values.map(words).joined(separator: ", ")
        case .object(let fields): fields.map { "\($0.name) \(words($0.value))" }.joined(separator: "; ")
        }
    }

    static func json(_ value: AnswerValue) -> JSONValue {
        switch value {
        case .null: .null
        case .entity(let entity): ClaimJSON.reference(entity)
        case .name(let name): .string(name)
        case .integer(let number): .integer(Int64(number))
        case .number(let number): .number(number)
        case .time(let time): ClaimJSON.time(time)
        case .text(let text): .string(text)
        case .figure(let figure): .object([.init("figure", ClaimJSON.figure(figure))])
        case .list(let values): .array(values.map(json))
        case .object(let fields): .object(fields.map { JSONValue.Member($0.name, json($0.value)) })
        }
    }
}
