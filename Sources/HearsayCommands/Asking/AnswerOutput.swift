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
            let records = rows.map { AnswerText.record(names, $0) }
            let cells = RowSet(columns: names.map(AnswerText.column), rows: rows.map { $0.map(AnswerText.cell) })
            write(format == .table ? cells.legible : cells, as: format, records: records)
        }
        if answer.count == 0, format == .table { note("nothing found") }
    }

    private func write(_ claims: [Claim], columns answer: Answer, as format: RowFormat) {
        let object = answer.columns.firstIndex { $0.name == "object" }
        let rows = zip(claims, answer.table).map { claim, row in
            row.enumerated().map { index, value in
                index == object
                    ? Cell(ClaimSummary.assertion(claim), AnswerText.json(value)) : AnswerText.cell(value)
            }
        }
        write(
            RowSet(columns: answer.columns.map { AnswerText.column($0.name) }, rows: rows), as: format,
            records: format == .json || format == .jsonl ? claims.map(ClaimJSON.claim) : [])
    }
}

extension RowSet {
    /// For people: without columns that are empty throughout, and of conflicts without what only programs read.
    fileprivate var legible: RowSet {
        let isConflicts = columns.contains { $0.heading == "camps" } && columns.contains { $0.heading == "reason" }
        let left: Set<String> = isConflicts ? ["unit", "pairs", "envelope.lower", "envelope.upper", "claims"] : []
        let shown = columns.indices.filter { column in
            !left.contains(columns[column].heading) && (rows.isEmpty || rows.contains { !$0[column].text.isEmpty })
        }
        return RowSet(columns: shown.map { columns[$0] }, rows: rows.map { row in shown.map { row[$0] } })
    }
}

/// Values of an answer, for people and for programs.
enum AnswerText {
    /// A row as an object with the columns as keys; a whole conflict in the shape of the record.
    static func record(_ names: [String], _ row: [AnswerValue]) -> JSONValue {
        let values = Dictionary(zip(names, row.map(json)), uniquingKeysWith: { $1 })
        let keys = [
            "id", "kind", "severity", "subject", "predicate", "place", "unit", "reason", "envelope", "camps", "claims",
            "pairs",
        ]
        guard let lower = values["envelope.lower"], let upper = values["envelope.upper"],
            Set(names).union(["envelope"]).isSuperset(of: keys)
        else { return .object(zip(names, row).map { JSONValue.Member($0, json($1)) }) }
        let envelope = JSONValue.record([("lower", lower), ("upper", upper)])
        return .record(keys.map { ($0, $0 == "envelope" ? envelope : values[$0] ?? .null) })
    }

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
        case .list(let values):
            if case .object? = values.first { "\(values.count)" } else { values.map(words).joined(separator: ", ") }
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
