/// The notations that rows of an answer are written in.
package enum RowFormat: String, CaseIterable, Sendable {
    case table, json, jsonl, csv, markdown
}

/// One cell of an answer: what people read, and the value that programs get.
package struct Cell: Hashable, Sendable {
    package var text: String
    package var value: JSONValue

    package init(_ text: String, _ value: JSONValue) {
        self.text = text
        self.value = value
    }

    /// A cell that reads as its value does: numbers grouped by thousands, `null` as nothing, lists joined by commas.
    package init(_ value: JSONValue) {
        self.init(Cell.text(of: value), value)
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        case .bool(let flag): flag ? "yes" : "no"
        case .integer(let number): Int(exactly: number).map { grouped($0) } ?? String(number)
        case .number(let number): grouped(number)
        case .array(let values): values.map(text).joined(separator: ", ")
        case .object: (value["label"] ?? value["text"]).map(text) ?? value.compact
        }
    }

    /// The cell as it stands in CSV: numbers as programs write them, all else as people read it.
    var plain: String {
        switch value {
        case .integer, .number: value.compact
        default: text
        }
    }
}

/// The rows of an answer under their columns, to be written in any ``RowFormat``.
package struct RowSet: Sendable {
    package var columns: [TextTable.Column]
    package var rows: [[Cell]]

    package init(columns: [TextTable.Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }

    package init(_ headings: [String], _ rows: [[Cell]]) {
        self.init(columns: headings.map { TextTable.Column($0) }, rows: rows)
    }

    /// Where the rows go, and what may be done for it.
    package struct Destination: Sendable {
        /// Columns of the terminal; `nil` for no limit.
        package var width: Int?
        /// Whether ANSI escapes may be used.
        package var isColoured: Bool
        /// Whether it is a terminal: then nothing in any notation reaches it raw that it would obey.
        package var isTerminal: Bool

        package init(width: Int? = nil, isColoured: Bool = false, isTerminal: Bool = false) {
            self.width = width
            self.isColoured = isColoured
            self.isTerminal = isTerminal
        }
    }

    /// The rows in a notation, ending with a newline; nothing where there are neither rows nor a notation that has a
    /// heading.
    ///
    /// - Parameter isContinued: whether rows of the same answer stand before them, so that CSV has its heading already.
    package func written(
        as format: RowFormat, for destination: Destination = Destination(), isContinued: Bool = false
    ) -> String {
        // Markdown is read by people wherever it goes; CSV off a terminal is data, to the letter but for controls.
        let isShown = format == .markdown || format == .csv && destination.isTerminal
        let safe = isShown ? madeVisible() : self
        return safe.write(format, destination, isContinued)
    }

    private func write(_ format: RowFormat, _ destination: Destination, _ isContinued: Bool) -> String {
        let headings = columns.map(\.heading)
        switch format {
        case .table:
            let table = TextTable(columns: columns, rows: rows.map { $0.map(\.text) })
            return table.rendered(
                width: destination.width, bold: destination.isColoured, isolating: destination.isTerminal)
        case .json: return JSONValue.array(objects).pretty + "\n"
        case .jsonl: return objects.map { $0.compact + "\n" }.joined()
        case .csv:
            return (isContinued ? "" : CSV.line(headings.map { Cell(.string($0)) })) + rows.map(CSV.line).joined()
        case .markdown: return Markdown.table(headings: headings, rows: rows.map { $0.map(\.text) }, isRight: isRight)
        }
    }

    /// One object a row with the headings as keys; a short row lacks its last keys.
    package var objects: [JSONValue] {
        rows.map { row in .object(zip(columns, row).map { JSONValue.Member($0.heading, $1.value) }) }
    }

    private var isRight: [Bool] {
        Sheet(TextTable(columns: columns, rows: rows.map { $0.map(\.text) })).isRight
    }

    private func madeVisible() -> RowSet {
        var copy = self
        copy.columns = columns.map {
            var column = $0
            column.heading = visible($0.heading)
            return column
        }
        copy.rows = rows.map { $0.map { Cell(visible($0.text, keepingLineBreaks: true), $0.value) } }
        return copy
    }
}
