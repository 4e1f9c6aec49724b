import ClaimModel
import ArgumentParser
import ClaimRendering
import Foundation
import Hearsay

extension RowFormat: ExpressibleByArgument {}

/// The option of every command that prints an answer.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "table, json (an array), jsonl (an object a line), csv or markdown.")
    var format: RowFormat = .table
}

extension Context {
    private var destination: RowSet.Destination {
        RowSet.Destination(
            width: surroundings.terminal.width, isColoured: usesColor, isTerminal: surroundings.terminal.isOutput)
    }

    /// Writes a file whole or not at all, and says so. What is no file, such as `/dev/null`, is written to and stays.
    func write(_ text: String, toFile path: String) throws {
        let file = url(path)
        let type = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)[.type]
        do {
            try Data(text.utf8).write(
                to: file, options: type == nil || type as? FileAttributeType == .typeRegular ? .atomic : [])
        } catch {
            throw QuestionInputError(description: "\(path) cannot be written")
        }
        note("wrote \(path)")
    }

    /// Prints rows in the format asked for. `records` are what programs get in place of the cells, one a row; `isContinued`
    /// says that some of the same answer stand before them.
    func write(_ rows: RowSet, as format: RowFormat, records: [JSONValue]? = nil, isContinued: Bool = false) {
        switch (format, records) {
        case (.json, let records?): print(JSONValue.array(records).pretty)
        case (.jsonl, let records?): for record in records { print(record.compact) }
        default: surroundings.writeOutput(rows.written(as: format, for: destination, isContinued: isContinued))
        }
    }

    /// Prints one thing: for people as a list of its properties, for programs as an object.
    func write(_ properties: [(String, Cell)], as format: RowFormat, record: JSONValue) {
        switch format {
        case .json: print(record.pretty)
        case .jsonl: print(record.compact)
        case .table:
            let shown = properties.filter { !$0.1.text.isEmpty }.map { (name: $0.0, value: $0.1.text) }
            surroundings.writeOutput(Properties.written(shown, to: destination))
        case .csv, .markdown:
            let rows = properties.filter { !$0.1.text.isEmpty }.map { [Cell(.string($0.0)), $0.1] }
            surroundings.writeOutput(RowSet(["property", "value"], rows).written(as: format, for: destination))
        }
    }
}

/// Properties of one thing, one below the other, with their values wrapped beside them.
enum Properties {
    static func written(_ properties: [(name: String, value: String)], to destination: RowSet.Destination) -> String {
        let label = properties.map { displayWidth($0.name) }.max() ?? 0
        let width = max(20, (destination.width ?? 100) - label - 2)
        var text = ""
        for (name, value) in properties {
            let lines = visible(value, keepingLineBreaks: true).split(separator: "\n", omittingEmptySubsequences: false)
                .flatMap { wrapped(String($0), to: width) }
            let head = destination.isColoured ? "\u{1B}[1m\(name)\u{1B}[0m" : name
            text += head + String(repeating: " ", count: label - displayWidth(name) + 2) + (lines.first ?? "") + "\n"
            for line in lines.dropFirst() { text += String(repeating: " ", count: label + 2) + line + "\n" }
        }
        return text
    }
}

/// Text for tables: numbers, times and lists as people read them.
extension Cell {
    static func text(_ text: String?) -> Cell { Cell(text.map(JSONValue.string) ?? .null) }
    static func number(_ number: Int) -> Cell { Cell(.integer(Int64(number))) }
    static func list(_ list: [String]) -> Cell { Cell(.array(list.map(JSONValue.string))) }
}
