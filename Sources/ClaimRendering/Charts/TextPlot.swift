import ClaimModel

/// A chart in text of more claims than can have a line each: every claim a point at its number and the time it was said.
struct TextPlot {
    private let trace: Trace
    private let width: Int
    private let pen: PlotPen
    /// Those with a number and a time.
    private let points: [(moment: Double, number: Double, row: TraceRow)]
    private let figures: FigureAxis
    private let dates: DateAxis
    private let marks: [(line: Int, label: String)]
    private let labelWidth: Int
    private static let height = 20

    init(_ trace: Trace, width: Int, signs: Trace.Signs) {
        self.trace = trace
        self.width = width
        pen = PlotPen(signs)
        points = trace.rows.compactMap { row in
            guard let moment = DateAxis.moment(of: row.saidBounds), let number = row.point else { return nil }
            return (moment, number, row)
        }
        figures = FigureAxis(points.map(\.row))
        dates = DateAxis(points.map(\.moment))
        let axis = figures
        marks = points.isEmpty ? [] : axis.ticks(limit: Self.height / 3).map { (Self.line(of: $0, on: axis), axisLabel($0)) }
        labelWidth = marks.map(\.label.count).max() ?? 0
    }

    private var plotWidth: Int { width - labelWidth - 2 }

    var drawn: String {
        var out = [trace.title, trace.subtitle].filter { !$0.isEmpty }.flatMap { wrapped(visible($0), to: width) }
        if !points.isEmpty {
            let title = visible(figures.title(unit: trace.unit))
            out += [""] + (title.isEmpty ? [] : wrapped(title, to: width)) + lines + timeAxis
        }
        out += [""] + wrapped(pen.legend, to: width)
        let undrawn = trace.rows.count - points.count
        if undrawn > 0 { out.append("\(count(undrawn, "claim")) without a figure or a date: not drawn") }
        return out.map { trimmedEnd($0) + "\n" }.joined()
    }

    /// The points, the highest figures first, each line with the axis of figures before it.
    private var lines: [String] {
        var cells = Array(repeating: Array(repeating: Cell(), count: plotWidth), count: Self.height)
        for (moment, number, row) in points {
            let column = column(of: moment)
            if let plausible = row.plausible {
                let ends = [plausible.lower ?? number, plausible.upper ?? number].map { Self.line(of: $0, on: figures) }
                for line in min(ends[0], ends[1])...max(ends[0], ends[1]) { cells[line][column].isPlausible = true }
            }
            let line = Self.line(of: number, on: figures)
            cells[line][column].claims += 1
            if row.excludesValue { cells[line][column].excluding += 1 }
        }
        let labels = Dictionary(marks, uniquingKeysWith: { first, _ in first })
        return (0..<Self.height).reversed().map { line in
            let label = labels[line] ?? ""
            return String(repeating: " ", count: labelWidth - label.count) + label + " "
                + String(labels[line] == nil ? pen.side : pen.sideMark) + String(cells[line].map(pen.sign))
        }
    }

    /// The rule below the points, and the dates under their marks; one that would touch the one before it is left out.
    private var timeAxis: [String] {
        let lead = String(repeating: " ", count: labelWidth + 1)
        var rule = Array(repeating: pen.rule, count: plotWidth)
        var labels = ""
        for tick in dates.ticks(limit: max(2, plotWidth / 12)) {
            let column = column(of: tick.moment)
            rule[column] = pen.mark
            let start = max(0, min(plotWidth - tick.label.count, column - tick.label.count / 2))
            guard labels.isEmpty || start > labels.count else { continue }
            labels += String(repeating: " ", count: start - labels.count) + tick.label
        }
        return [lead + String(pen.corner) + String(rule), lead + " " + labels]
    }

    private func column(of moment: Double) -> Int { Int((dates.position(moment) * Double(plotWidth - 1)).rounded()) }

    /// The line of a figure, counted from the lowest.
    private static func line(of number: Double, on axis: FigureAxis) -> Int {
        Int((axis.position(number) * Double(height - 1)).rounded())
    }

    /// What stands in one place.
    struct Cell {
        var claims = 0
        /// Those of them whose words rule out the number that they name.
        var excluding = 0
        var isPlausible = false
    }
}

/// The characters of a plot.
private struct PlotPen {
    let dot, hollow, bar, side, sideMark, corner, rule, mark: Character
    let legend: String

    init(_ signs: Trace.Signs) {
        switch signs {
        case .unicode:
            (dot, hollow, bar) = ("●", "○", "╎")
            (side, sideMark, corner, rule, mark) = ("│", "┤", "└", "─", "┬")
        case .ascii:
            (dot, hollow, bar) = ("*", "o", ":")
            (side, sideMark, corner, rule, mark) = ("|", "+", "+", "-", "+")
        }
        legend = "\(dot) a claim: the number named, when it was said  \(hollow) named, ruled out  "
            + "2 to 9 claims in one place, # more  \(bar) plausible"
    }

    func sign(_ cell: TextPlot.Cell) -> Character {
        switch cell.claims {
        case 0: cell.isPlausible ? bar : " "
        case 1: cell.excluding == 1 ? hollow : dot
        case 2...9: Character(String(cell.claims))
        default: "#"
        }
    }
}

extension TraceRow {
    /// Where a claim stands that is drawn as a point: at the number named, else in the middle of what is plausible, else
    /// at a bound.
    fileprivate var point: Double? {
        let bounds = [plausible ?? asserted].compactMap { $0 }.flatMap { [$0.lower, $0.upper] }.compactMap { $0 }
        let point = value ?? (bounds.isEmpty ? nil : bounds.reduce(0) { $0 + $1 / Double(bounds.count) })
        return point.flatMap { $0.isFinite ? $0 : nil }
    }
}
