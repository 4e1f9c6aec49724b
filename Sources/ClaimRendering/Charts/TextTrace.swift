import ClaimModel

extension Trace {
    /// The signs that a chart in text is drawn with.
    package enum Signs: Sendable {
        /// Box-drawing and geometric characters.
        case unicode
        /// ASCII alone, for terminals and mail that know no more.
        case ascii
    }

    /// The trace as a chart in text, one row a claim: when, who, the words, and their two intervals on a common axis.
    ///
    /// Heavy is what a reader takes the words to mean, light what they strictly allow, an arrow an open end, a filled
    /// dot the number named, a hollow one a number that the words rule out. Long names go on below. Nothing is cut: below
    /// 60 columns the chart is drawn as if there were 60.
    ///
    /// More than `mostLines` claims would go by before anybody saw their course: they are drawn as points of one picture
    /// that fits a screen, time from left to right and the figure upwards.
    package func chart(width: Int, signs: Signs = .unicode, isolating: Bool = true) -> String {
        let width = max(60, width)
        return rows.count > Self.mostLines
            ? TextPlot(self, width: width, signs: signs).drawn
            : TextTrace(self, width: width, signs: signs, isolating: isolating).drawn
    }

    /// As many claims have a line each in a chart in text.
    package static let mostLines = 40
}

/// A chart in text being laid out.
private struct TextTrace {
    let trace: Trace
    let axis: FigureAxis
    let pen: Pen
    let isolating: Bool
    let saidWidth: Int
    let nameWidth: Int
    let objectWidth: Int
    let plotWidth: Int
    let names: [String]
    private static let gap = 2

    init(_ trace: Trace, width: Int, signs: Trace.Signs, isolating: Bool) {
        self.trace = trace
        self.isolating = isolating
        axis = FigureAxis(trace.rows)
        pen = Pen(signs)
        names = trace.rows.map { row in
            let showsOutlet = width >= 100 && row.source.outlet != row.speaker && !row.source.outlet.isEmpty
            return visible(showsOutlet ? row.speaker + ", in " + row.source.outlet : row.speaker)
        }
        func widest(_ texts: [String], cap: Int) -> Int { min(cap, max(4, texts.map { displayWidth($0) }.max() ?? 4)) }
        saidWidth = widest(trace.rows.map { visible($0.said) }, cap: 10)
        nameWidth = widest(names, cap: max(14, width / 5))
        objectWidth = widest(trace.rows.map { visible($0.object) }, cap: max(12, width / 5))
        plotWidth = width - saidWidth - nameWidth - objectWidth - 3 * Self.gap
    }

    private var labelWidth: Int { saidWidth + nameWidth + objectWidth + 3 * Self.gap }

    var drawn: String {
        var out = wrapped(visible(trace.title), to: labelWidth + plotWidth)
        if !trace.subtitle.isEmpty { out += wrapped(visible(trace.subtitle), to: labelWidth + plotWidth) }
        if trace.rows.isEmpty { return (out + ["no claims"]).map { $0 + "\n" }.joined() }
        let drawable = trace.rows.contains(where: \.hasFigure)
        let ticks = drawable ? self.ticks : []
        let scale = drawable ? axisLines(ticks) : []
        let title = visible(axis.title(unit: trace.unit))
        out.append("")
        if drawable, !title.isEmpty { out += wrapped(title, to: plotWidth).map { indent + $0 } }
        out += scale
        let marks = Set(ticks.map(column))
        for (row, name) in zip(trace.rows, names) { out += lines(row, name, marks) }
        if trace.rows.count > 15 { out += scale.reversed() }
        if drawable { out += [""] + wrapped(pen.legend, to: labelWidth + plotWidth) }
        return out.map { trimmedEnd($0) + "\n" }.joined()
    }

    private var indent: String { String(repeating: " ", count: labelWidth) }

    /// As many marks as can be labelled without their labels touching.
    private var ticks: [Double] {
        for limit in stride(from: max(2, plotWidth / 5), to: 2, by: -1) {
            let ticks = axis.ticks(limit: limit)
            let starts = ticks.map { labelStart($0) }
            let ends = zip(starts, ticks).map { $0 + axisLabel($1).count }
            if zip(ends, starts.dropFirst()).allSatisfy({ $0 + 1 < $1 }) { return ticks }
        }
        return axis.ticks(limit: 2)
    }

    private func labelStart(_ tick: Double) -> Int {
        let count = axisLabel(tick).count
        return max(0, min(plotWidth - count, column(tick) - count / 2))
    }

    /// Labels over their ticks; one that would touch the one before it is left out.
    private func axisLines(_ ticks: [Double]) -> [String] {
        var labels = ""
        var rule = Array(repeating: pen.rule, count: plotWidth)
        for tick in ticks {
            rule[column(tick)] = pen.tick
            let start = labelStart(tick)
            guard labels.isEmpty || start > labels.count else { continue }
            labels += String(repeating: " ", count: max(0, start - labels.count)) + axisLabel(tick)
        }
        return [indent + labels, indent + String(rule)]
    }

    /// The column of the plot for a value; the first and the last are kept for arrows.
    private func column(_ value: Double) -> Int {
        1 + Int((axis.position(value) * Double(plotWidth - 3)).rounded())
    }

    private func lines(_ row: TraceRow, _ name: String, _ marks: Set<Int>) -> [String] {
        let cells = [
            wrapped(visible(row.said), to: saidWidth), wrapped(name, to: nameWidth),
            wrapped(visible(row.object), to: objectWidth),
        ]
        let widths = [saidWidth, nameWidth, objectWidth]
        return (0..<(cells.map(\.count).max() ?? 1)).map { line in
            var text = ""
            for (cell, width) in zip(cells, widths) {
                let content = line < cell.count ? cell[line] : ""
                let space = String(repeating: " ", count: max(0, width - displayWidth(content)) + Self.gap)
                text += (isolating ? isolated(content) : content) + space
            }
            return text + (line == 0 ? plot(row, marks) : String(background(marks)))
        }
    }

    private func background(_ marks: Set<Int>) -> [Character] {
        (0..<plotWidth).map { marks.contains($0) ? pen.grid : " " }
    }

    private func plot(_ row: TraceRow, _ marks: Set<Int>) -> String {
        var cells = background(marks)
        guard row.hasFigure else {
            let text = Array("(no figure)")
            return String(text + cells.dropFirst(text.count))
        }
        if let asserted = row.asserted { draw(asserted, with: pen.light, on: &cells) }
        if let plausible = row.plausible { draw(plausible, with: pen.heavy, on: &cells) }
        if let value = row.value { cells[column(value)] = row.excludesValue ? pen.hollow : pen.dot }
        return String(cells)
    }

    private func draw(_ interval: FigureInterval, with stroke: Character, on cells: inout [Character]) {
        let start = interval.lower.map(column) ?? 0
        let end = interval.upper.map(column) ?? plotWidth - 1
        guard start <= end else { return }
        for column in start...end { cells[column] = stroke }
        if interval.lower == nil { cells[0] = pen.left }
        if interval.upper == nil { cells[plotWidth - 1] = pen.right }
    }
}

/// The characters of a chart.
private struct Pen {
    let light, heavy, left, right, dot, hollow, rule, tick, grid: Character
    let legend: String

    init(_ signs: Trace.Signs) {
        switch signs {
        case .unicode:
            (light, heavy, left, right, dot, hollow) = ("─", "━", "◀", "▶", "●", "○")
            (rule, tick, grid) = ("─", "┬", "┊")
            legend = "━ plausible  ─ strictly allowed  ◀ ▶ open  ● number named  ○ named, ruled out"
        case .ascii:
            (light, heavy, left, right, dot, hollow) = ("-", "=", "<", ">", "*", "o")
            (rule, tick, grid) = ("-", "+", ":")
            legend = "= plausible  - strictly allowed  < > open  * number named  o named, ruled out"
        }
    }
}
