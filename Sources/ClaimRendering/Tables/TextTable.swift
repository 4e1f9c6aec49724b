import ClaimModel

/// A table for a terminal or a text file, fitted to a width without cutting anything.
///
/// Columns stand two spaces apart (one where that saves words from being broken) under a ruled heading. What is too long for its column goes on below it, broken at
/// words; a table too narrow for its columns becomes a list of `heading  value` lines, one block a row.
package struct TextTable: Sendable {
    /// How the cells under one heading are set.
    package struct Column: Sendable {
        /// The side that cells are set to.
        package enum Alignment: Sendable {
            /// To the right where every cell is a number, else to the left.
            case automatic
            case left, right
        }

        package var heading: String
        package var alignment: Alignment
        /// Whether cells stay on one line, as an identifier that is to be copied should.
        package var isKeptWhole: Bool
        /// Whether that holds only as long as no word of another column is broken for it, as with a date and its time of
        /// day.
        package var isYielding: Bool

        package init(
            _ heading: String, alignment: Alignment = .automatic, isKeptWhole: Bool = false, isYielding: Bool = false
        ) {
            self.heading = heading
            self.alignment = alignment
            self.isKeptWhole = isKeptWhole
            self.isYielding = isYielding
        }
    }

    package var columns: [Column]
    /// One array of cells a row; a short row is filled with empty cells, what is beyond the columns is not shown.
    package var rows: [[String]]

    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table as lines, each with its newline.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` for as wide as the content is.
    ///   - bold: Whether the heading is set bold by ANSI escapes: only for a terminal that takes colour.
    ///   - isolating: Whether right-to-left cells are set apart by Unicode isolates, for terminals that reorder text.
    package func rendered(width: Int?, bold: Bool = false, isolating: Bool = true) -> String {
        guard !columns.isEmpty else { return "" }
        let sheet = Sheet(self)
        guard let layout = sheet.layout(within: width) else {
            return sheet.stacked(width: width ?? 80, bold: bold, isolating: isolating)
        }
        return sheet.laidOut(layout, bold: bold, isolating: isolating)
    }
}

/// A table made safe to show and measured: the ground that both layouts stand on.
struct Sheet {
    static let gap = 2

    let headings: [String]
    let cells: [[String]]
    let isRight: [Bool]
    let isKeptWhole: [Bool]
    let isYielding: [Bool]

    init(_ table: TextTable) {
        headings = table.columns.map { visible($0.heading) }
        let count = table.columns.count
        cells = table.rows.map { row in
            (0..<count).map { $0 < row.count ? visible(row[$0], keepingLineBreaks: true) : "" }
        }
        isKeptWhole = table.columns.map(\.isKeptWhole)
        isYielding = table.columns.map(\.isYielding)
        let shown = cells
        isRight = table.columns.enumerated().map { index, column in
            switch column.alignment {
            case .left: false
            case .right: true
            case .automatic: Sheet.isNumeric(shown.lazy.map { $0[index] })
            }
        }
    }

    /// Whether all cells that are not empty read as numbers: digits with grouping, a sign, a percent sign, `×`.
    private static func isNumeric(_ cells: some Sequence<String>) -> Bool {
        var found = false
        for cell in cells where !cell.isEmpty && cell != "∞" {
            guard cell.contains(where: \.isNumber) else { return false }
            let trimmed = cell.drop { "+-−×~ ".contains($0) }
            guard trimmed.first?.isNumber == true,
                trimmed.allSatisfy({ $0.isNumber || ",.% \u{A0}\u{202F}".contains($0) })
            else { return false }
            found = true
        }
        return found
    }

    func laidOut(_ layout: Layout, bold: Bool, isolating: Bool) -> String {
        var out = ""
        for line in lines(of: headings, layout, isolating: isolating) {
            out += bold && !line.isEmpty ? "\u{1B}[1m" + line + "\u{1B}[0m\n" : line + "\n"
        }
        let rule = layout.widths.map { String(repeating: "─", count: $0) }
        out += rule.joined(separator: blanks(layout.gap)) + "\n"
        for row in cells {
            for line in lines(of: row, layout, isolating: isolating) { out += line + "\n" }
        }
        return out
    }

    /// The lines of one row, without spaces at their ends.
    private func lines(of row: [String], _ layout: Layout, isolating: Bool) -> [String] {
        let blocks = zip(row, layout.widths).map { wrapped($0, to: $1) }
        let height = blocks.map { $0.count }.max() ?? 1
        return (0..<height).map { line in
            var text = ""
            var gap = 0
            for (index, block) in blocks.enumerated() {
                let content = line < block.count ? block[line] : ""
                let space = max(0, layout.widths[index] - displayWidth(content))
                if !content.isEmpty {
                    text += blanks(gap + (isRight[index] ? space : 0))
                    text += isolating ? isolated(content) : content
                    gap = isRight[index] ? 0 : space
                } else {
                    gap += layout.widths[index]
                }
                gap += layout.gap
            }
            return text
        }
    }

    /// One `heading  value` line a cell, for widths that hold no table; empty cells are left out.
    func stacked(width: Int, bold: Bool, isolating: Bool) -> String {
        let label = min(headings.map { displayWidth($0) }.max() ?? 0, max(2, width / 3))
        let inline = width - label - Sheet.gap >= 8
        var blocks: [String] = []
        for row in cells {
            var block = ""
            for (index, cell) in row.enumerated() where !cell.isEmpty {
                let names = wrapped(headings[index], to: inline ? label : width)
                let values = wrapped(cell, to: inline ? width - label - Sheet.gap : width)
                let shown = values.map { isolating ? isolated($0) : $0 }
                let heads = names.map { bold && !$0.isEmpty ? "\u{1B}[1m" + $0 + "\u{1B}[0m" : $0 }
                guard inline else {
                    block += (heads + shown).map { $0 + "\n" }.joined()
                    continue
                }
                for line in 0..<max(heads.count, shown.count) {
                    let head = line < heads.count ? heads[line] : ""
                    let used = line < names.count ? displayWidth(names[line]) : 0
                    let value = line < shown.count ? shown[line] : ""
                    let space = value.isEmpty ? "" : blanks(max(0, label - used) + Sheet.gap)
                    block += head + space + value + "\n"
                }
            }
            blocks.append(block)
        }
        return blocks.joined(separator: "\n")
    }
}
