import ClaimModel

extension Trace {
    /// The trace as a picture in SVG 1.1: time said from left to right, the figure upwards, one bar a claim.
    ///
    /// A bar is what a reader takes the words to mean, the thin line what they strictly allow, an arrow an open end, a
    /// mark the number named, hollow where the words rule it out. Colours and shapes tell speakers apart. Claims near
    /// labels are named as far as there is room. Sizes are in CSS pixels; letters are large enough to be read when the
    /// picture is printed two columns wide.
    ///
    /// - Parameter identifier: begins the ids in the picture: one of its own for each picture of a page.
    package func svg(width: Double = 960, height: Double = 540, identifier: String = "trace") -> String {
        let width = max(320, width)
        let height = max(240, height)
        var picture = Picture(self, width: width, height: height, showsLegend: false)
        if !picture.namesAllSpeakers { picture = Picture(self, width: width, height: height, showsLegend: true) }
        return picture.drawn(identifier: anchor(identifier))
    }
}

/// A picture laid out: where everything stands, before it is written.
struct Picture {
    enum Size {
        static let title = 26.0
        static let text = 17.0
        static let note = 15.0
        static let margin = 22.0
        /// Between the ends of the plot and the least and greatest figure: room for arrows.
        static let room = 18.0
        /// Between the sides of the plot and the first and last date.
        static let side = 14.0
    }

    let trace: Trace
    let width: Double
    let height: Double
    let titleLines: [String]
    let subtitleLines: [String]
    let noteLines: [String]
    let legend: [LegendItem]
    let plot: Box
    let figures: FigureAxis
    let dates: DateAxis
    let figureTicks: [Double]
    let marks: [Mark]
    let labels: [Label]
    let styles: [SpeakerStyle]
    let namesAllSpeakers: Bool

    struct LegendItem {
        var style: SpeakerStyle
        var text: String
        var x: Double
        var y: Double
    }

    struct Label {
        var text: String
        var place: LabelPlacement.Place
    }

    init(_ trace: Trace, width: Double, height: Double, showsLegend: Bool) {
        self.trace = trace
        self.width = width
        self.height = height
        let inner = width - 2 * Size.margin
        titleLines = fitted(trace.title, size: Size.title, width: inner / 1.06, limit: 2)
        subtitleLines = trace.subtitle.isEmpty ? [] : fitted(trace.subtitle, size: Size.text, width: inner, limit: 2)
        let drawable = trace.rows.compactMap { row in DateAxis.moment(of: row.saidBounds).map { (row, $0) } }
            .filter { $0.0.hasFigure }
        let (styles, styleOf) = SpeakerStyle.assigned(to: drawable.map(\.0))
        self.styles = styles
        var top = Size.margin + Size.title * 1.2 * Double(titleLines.count)
        top += Size.text * 1.3 * Double(subtitleLines.count)
        legend = showsLegend ? Self.legend(of: styles, top: top + Size.text * 0.3, width: inner) : []
        if let last = legend.last { top = last.y + Size.text * 0.3 }

        noteLines = Self.note(trace, undrawn: trace.rows.count - drawable.count, width: inner)
        figures = FigureAxis(drawable.map(\.0))
        dates = DateAxis(drawable.map(\.1))
        // The unit stands over the axis; the marks of dates, their space and the note below it.
        let plotTop = top + Size.text * 2.2
        let plotBottom = height - Size.margin * 0.6 - Size.note * 1.3 * Double(noteLines.count) - Size.text * 2.1
        let plotHeight = max(60, plotBottom - plotTop)
        figureTicks = drawable.isEmpty ? [] : figures.ticks(limit: max(2, Int(plotHeight / 42)))
        let tickWidth = figureTicks.map { estimatedWidth(wordedLabel($0), size: Size.text) }.max() ?? 0
        let plotLeft = Size.margin + max(tickWidth, 34) + 10
        plot = Box(left: plotLeft, top: plotTop, width: max(60, width - Size.margin - plotLeft), height: plotHeight)
        marks = Mark.laidOut(drawable, styleOf: styleOf, figures: figures, dates: dates, plot: plot)
        labels = Self.labels(marks, rows: drawable.map(\.0), plot: plot, showsLegend: showsLegend)
        let named = Set(labels.map(\.text))
        namesAllSpeakers = Set(drawable.map(\.0.speaker)).allSatisfy { speaker in
            named.contains { $0.hasPrefix(visible(speaker) + ": ") }
        }
    }

    /// The marks and names of speakers in rows below the subtitle.
    private static func legend(of styles: [SpeakerStyle], top: Double, width: Double) -> [LegendItem] {
        var items: [LegendItem] = []
        var x = Size.margin
        var y = top + Size.text
        for style in styles {
            let text = fitted(style.name, size: Size.text, width: min(420, width - 20), limit: 1).joined()
            let needed = 20 + estimatedWidth(text, size: Size.text)
            if x > Size.margin, x + needed > Size.margin + width {
                x = Size.margin
                y += Size.text * 1.4
            }
            items.append(LegendItem(style: style, text: text, x: x, y: y))
            x += needed + 18
        }
        return items
    }

    /// How to read the picture, what it leaves out, and where its claims come from.
    private static func note(_ trace: Trace, undrawn: Int, width: Double) -> [String] {
        var lines = fitted(
            "Thick: plausible. Thin: strictly allowed. Arrow: open. Hollow mark: a number that the words rule out.",
            size: Size.note, width: width, limit: 4)
        if undrawn > 0 {
            let reason =
                undrawn == 1
                ? " has no figure or no date and is not drawn." : " have no figure or no date and are not drawn."
            lines += [count(undrawn, "claim") + reason]
        }
        var seen: Set<String> = []
        let outlets = trace.rows.map(\.source.outlet).filter { seen.insert($0).inserted }
        guard !outlets.isEmpty else { return lines }
        var shown: [String] = []
        for named in 1...outlets.count {
            let rest = outlets.count - named
            let text =
                (outlets.count == 1 ? "Source: " : "Sources: ") + outlets.prefix(named).joined(separator: ", ")
                + (rest > 0 ? " and \(rest) more" : "") + "."
            let fit = fitted(text, size: Size.note, width: width, limit: 3)
            if fit.count > 2 { break }
            shown = fit
        }
        return lines + (shown.isEmpty ? [count(outlets.count, "source")] : shown)
    }

    private static func labels(_ marks: [Mark], rows: [TraceRow], plot: Box, showsLegend: Bool) -> [Label] {
        let isCrowded = marks.count > 40
        var placement = LabelPlacement(
            bounds: plot, size: marks.count > 12 ? 15 : Size.text, obstacles: marks.map(\.box))
        var labels: [Label] = []
        for index in Mark.byImportance(marks, rows: rows).prefix(300) {
            if isCrowded, labels.count >= 10 { break }
            let words = visible(rows[index].object)
            let text = showsLegend ? words : visible(rows[index].speaker) + ": " + words
            guard estimatedWidth(text, size: Size.text) <= 300 else { continue }
            let mark = marks[index]
            guard let place = placement.place(text, x: mark.x, y: mark.y, top: mark.top, bottom: mark.bottom) else {
                continue
            }
            labels.append(Label(text: text, place: place))
        }
        return labels
    }
}

/// A number beside its mark, with millions and more in words: `1.5 million`.
func wordedLabel(_ number: Double) -> String {
    for (scale, word) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    where (scale..<scale * 1_000).contains(number.magnitude) {
        return grouped(number / scale) + " " + word
    }
    return axisLabel(number)
}

/// A text as an id of HTML and SVG: letters, digits, `-` and `_` as they are, all else as its code point.
func anchor(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": out.unicodeScalars.append(scalar)
        default: out += "." + hexadecimal(scalar.value)
        }
    }
    return out
}
