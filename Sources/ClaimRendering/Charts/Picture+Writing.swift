extension Picture {
    /// Text that steps back behind the claims.
    static let quiet = " fill=\"#444444\""

    private static let face =
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"

    func drawn(identifier: String) -> String {
        let parts = [
            "<title id=\"\(identifier)-title\">\(escaped(trace.title))</title>",
            "<desc id=\"\(identifier)-desc\">\(escaped(summary))</desc>",
            "<rect width=\"\(px(width))\" height=\"\(px(height))\" fill=\"#FFFFFF\"/>",
            heading, legendMarkup, axes, bars, numbers, labelMarkup, notes,
        ]
        let attributes = [
            "xmlns=\"http://www.w3.org/2000/svg\"", "viewBox=\"0 0 \(px(width)) \(px(height))\"",
            "width=\"\(px(width))\"", "height=\"\(px(height))\"", "role=\"img\"",
            "aria-labelledby=\"\(identifier)-title \(identifier)-desc\"", "font-family=\"\(escaped(Self.face))\"",
            "font-size=\"\(px(Size.text))\"", "fill=\"#1A1A1A\"",
        ]
        return "<svg \(attributes.joined(separator: " "))>\n"
            + parts.filter { !$0.isEmpty }.map { $0 + "\n" }.joined() + "</svg>\n"
    }

    /// What the picture shows, for those who do not see it.
    private var summary: String {
        guard !trace.rows.isEmpty else { return "No claims." }
        let speakers = Set(trace.rows.map(\.speaker)).count
        let axisTitle = figures.title(unit: trace.unit)
        let head = [
            trace.subtitle, "\(count(trace.rows.count, "claim")) by \(count(speakers, "speaker")).",
            "Time said from left to right; \(axisTitle.isEmpty ? "figures" : axisTitle) upwards.",
        ]
        let each = trace.rows.prefix(30).map { "\($0.said), \($0.speaker): \($0.object)." }
        let rest = trace.rows.count > 30 ? ["And \(count(trace.rows.count - 30, "claim")) more."] : []
        return (head.filter { !$0.isEmpty } + each + rest).joined(separator: " ")
    }

    func text(
        _ content: String, x: Double, y: Double, size: Double = Size.text, anchor: String = "start", extra: String = ""
    ) -> String {
        let placed = "x=\"\(px(x))\" y=\"\(px(y))\""
        let sized = size == Size.text ? "" : " font-size=\"\(px(size))\""
        let anchored = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
        return "<text \(placed)\(sized)\(anchored)\(extra)>\(escaped(content))</text>"
    }

    private var heading: String {
        var y = Size.margin
        var lines: [String] = []
        for line in titleLines {
            y += Size.title * 1.2
            lines.append(
                text(line, x: Size.margin, y: y - Size.title * 0.3, size: Size.title, extra: " font-weight=\"700\""))
        }
        for line in subtitleLines {
            y += Size.text * 1.3
            lines.append(text(line, x: Size.margin, y: y - Size.text * 0.3, extra: Self.quiet))
        }
        return lines.joined(separator: "\n")
    }

    private var legendMarkup: String {
        legend.map { item in
            item.style.mark(x: item.x + 7, y: item.y - Size.text * 0.33, radius: 6, isHollow: false)
                + text(item.text, x: item.x + 19, y: item.y)
        }.joined(separator: "\n")
    }

    func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String, width: Double, extra: String = ""
    ) -> String {
        "<path d=\"M\(px(x1)) \(px(y1))L\(px(x2)) \(px(y2))\" stroke=\"\(stroke)\" stroke-width=\"\(px(width))\"\(extra)/>"
    }

    private var bars: String {
        marks.map { mark in
            guard styles.indices.contains(mark.style) else { return "" }
            let style = styles[mark.style]
            var parts: [String] = []
            parts += [
                thin(mark, mark.allowedTop, from: mark.top, up: true, style),
                thin(mark, mark.allowedBottom, from: mark.bottom, up: false, style),
            ]
            if mark.bottom - mark.top > 0.5 {
                let dash = style.isDashed ? " stroke-dasharray=\"5 3\"" : ""
                parts.append(
                    line(
                        mark.x, mark.top, mark.x, mark.bottom, stroke: style.colour, width: mark.barWidth,
                        extra: " opacity=\"0.55\"" + dash))
            }
            return "<g><title>\(escaped(tooltip(mark.row)))</title>\(parts.joined())</g>"
        }.joined(separator: "\n")
    }

    /// What the words allow beyond the bar, as far as it reaches or, where that is open, as a short arrow.
    private func thin(_ mark: Mark, _ end: Mark.End, from start: Double, up: Bool, _ style: SpeakerStyle) -> String {
        switch end {
        case .none: return ""
        case .at(let y):
            guard up ? y < start - 0.5 : y > start + 0.5 else { return "" }
            return line(mark.x, start, mark.x, y, stroke: style.colour, width: 2, extra: " opacity=\"0.6\"")
        case .open:
            let sign = up ? -1.0 : 1.0
            let tip = start + sign * mark.stub
            let base = tip - sign * mark.stub * 0.45
            let half = mark.stub * 0.3
            let head = "M\(px(mark.x)) \(px(tip))L\(px(mark.x - half)) \(px(base))L\(px(mark.x + half)) \(px(base))Z"
            return line(mark.x, start, mark.x, base, stroke: style.colour, width: 2, extra: " opacity=\"0.6\"")
                + "<path d=\"\(head)\" fill=\"\(style.colour)\" opacity=\"0.6\"/>"
        }
    }

    private var numbers: String {
        marks.compactMap { mark in
            guard mark.row.value != nil, styles.indices.contains(mark.style) else { return nil }
            return styles[mark.style].mark(x: mark.x, y: mark.y, radius: mark.radius, isHollow: mark.row.excludesValue)
        }.joined(separator: "\n")
    }

    private func tooltip(_ row: TraceRow) -> String {
        "\(row.said), \(row.speaker): \(row.object) (\(row.source.outlet))"
    }

    private var labelMarkup: String {
        let size = marks.count > 12 ? 15.0 : Size.text
        return labels.map { label in
            text(
                label.text, x: label.place.x, y: label.place.y, size: size, anchor: label.place.anchor.rawValue,
                extra: " stroke=\"#FFFFFF\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"")
        }.joined(separator: "\n")
    }

    private var notes: String {
        var y = height - Size.margin * 0.6 - Size.note * 1.3 * Double(noteLines.count)
        return noteLines.map { line in
            y += Size.note * 1.3
            return text(line, x: Size.margin, y: y - Size.note * 0.3, size: Size.note, extra: Self.quiet)
        }.joined(separator: "\n")
    }
}
