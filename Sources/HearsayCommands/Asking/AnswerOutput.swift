import ClaimRendering
import Hearsay

/// Writes answers of questions: claims and rows.
extension Context {
    /// Asks a question and prints its answer: in the notations of programs as it is read, so that millions of claims take
    /// no memory; a table needs all its rows to be set.
    func answer(
        _ question: String, of base: KnowledgeBase, parameters: [String: String], timeout: Double? = nil,
        as format: RowFormat
    ) throws {
        switch format {
        case .table, .markdown:
            write(try base.ask(question, parameters: parameters, today: today, timeout: timeout), as: format)
        case .json, .jsonl, .csv:
            var pieces = AnswerPieces(context: self, format: format)
            try base.ask(question, parameters: parameters, today: today, timeout: timeout) { try pieces.write($0) }
            pieces.end()
        }
    }

    /// Says what the asker should know beside the answer.
    func tell(_ notes: [String]) {
        for note in notes { self.note("note: \(note)") }
    }

    func write(_ answer: Answer, as format: RowFormat) {
        tell(answer.notes)
        let rows = answer.rowSet
        write(format == .table && !answer.isOfClaims ? rows.legible : rows, as: format, records: answer.records(for: format))
        if answer.count == 0, format == .table { note("nothing found") }
    }
}

/// Prints the pieces of one answer, one after the other, as the whole would be printed.
private struct AnswerPieces {
    let context: Context
    let format: RowFormat
    private var isFirst = true
    private var isList = false

    init(context: Context, format: RowFormat) {
        (self.context, self.format) = (context, format)
    }

    mutating func write(_ piece: Answer) throws {
        // Whoever read it has gone, or its disk is full: the rest need not be read.
        if context.surroundings.isOutputLost() { throw ExitStatus.done }
        context.tell(piece.notes)
        switch format {
        case .json: writeMembers(piece.records(for: format))
        case .jsonl: context.surroundings.writeOutput(piece.records(for: format).map { $0.compact + "\n" }.joined())
        default: context.write(piece.rowSet, as: format, isContinued: !isFirst)
        }
        isFirst = false
    }

    /// Members of the one array that the answer is.
    private mutating func writeMembers(_ records: [JSONValue]) {
        guard !records.isEmpty else { return }
        context.surroundings.writeOutput((isList ? "," : "[") + JSONValue.array(records).pretty.dropFirst().dropLast(2))
        isList = true
    }

    func end() {
        if format == .json { context.print(isList ? "\n]" : "[]") }
    }
}

extension Answer {
    fileprivate var isOfClaims: Bool {
        if case .claims = content { true } else { false }
    }

    /// What programs get in place of the cells, one a row; nothing for the notations that have cells.
    fileprivate func records(for format: RowFormat) -> [JSONValue] {
        guard format == .json || format == .jsonl else { return [] }
        switch content {
        case .claims(let claims): return claims.map(ClaimJSON.claim)
        case .rows(let columns, let rows):
            let names = columns.map(\.name)
            return rows.map { AnswerText.record(names, $0) }
        }
    }

    fileprivate var rowSet: RowSet {
        let headings = columns.map { AnswerText.column($0.name) }
        guard case .claims(let claims) = content else {
            return RowSet(columns: headings, rows: table.map { $0.map(AnswerText.cell) })
        }
        let object = columns.firstIndex { $0.name == "object" }
        return RowSet(
            columns: headings,
            rows: zip(claims, table).map { claim, row in
                row.enumerated().map { index, value in
                    index == object ? Cell(ClaimSummary.assertion(claim), AnswerText.json(value)) : AnswerText.cell(value)
                }
            })
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
        TextTable.Column(name, isKeptWhole: name == "id" || name == "said", isYielding: name == "said")
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
