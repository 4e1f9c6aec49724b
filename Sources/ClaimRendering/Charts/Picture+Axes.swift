extension Picture {
    var axes: String {
        guard !marks.isEmpty else {
            return text(
                "No figures to draw.", x: plot.left + plot.width / 2, y: plot.top + plot.height / 2, anchor: "middle")
        }
        let base = line(plot.left, plot.bottom, plot.right, plot.bottom, stroke: "#444444", width: 1)
        return (figureMarks + [base] + dateMarks + titles).joined(separator: "\n")
    }

    /// Lines across the plot with their numbers; the one at zero is darker.
    private var figureMarks: [String] {
        figureTicks.flatMap { tick in
            let y = plot.bottom - Size.room - figures.position(tick) * (plot.height - 2 * Size.room)
            let stroke = tick == 0 ? "#888888" : "#DDDDDD"
            let label = text(
                wordedLabel(tick), x: plot.left - 8, y: y + Size.text * 0.35, anchor: "end", extra: Self.quiet)
            return [line(plot.left, y, plot.right, y, stroke: stroke, width: 1), label]
        }
    }

    /// Marks of dates with labels; a label that would touch the one before it is left out.
    private var dateMarks: [String] {
        var lines: [String] = []
        var free = plot.left
        for tick in dates.ticks(limit: max(2, Int(plot.width / 90))) {
            let x = plot.left + Size.side + dates.position(tick.moment) * (plot.width - 2 * Size.side)
            lines.append(line(x, plot.bottom, x, plot.bottom + 6, stroke: "#444444", width: 1))
            let half = estimatedWidth(tick.label, size: Size.text) / 2
            let middle = min(max(x, plot.left + half), width - 4 - half)
            guard middle - half >= free else { continue }
            free = middle + half + 8
            let y = plot.bottom + Size.text * 1.4
            lines.append(text(tick.label, x: middle, y: y, anchor: "middle", extra: Self.quiet))
        }
        return lines
    }

    /// The unit over the axis of figures, and what the other axis is.
    private var titles: [String] {
        let slanted = " font-style=\"italic\"" + Self.quiet
        let unit = fitted(
            figures.title(unit: trace.unit), size: Size.text, width: plot.right - Size.margin, limit: 1
        ).joined()
        let said = text(
            "said", x: plot.left - 8, y: plot.bottom + Size.text * 1.4, anchor: "end", extra: slanted)
        return unit.isEmpty
            ? [said] : [text(unit, x: Size.margin, y: plot.top - Size.text * 0.6, extra: slanted), said]
    }
}
