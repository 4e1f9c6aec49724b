package import ClaimModel

/// Makes rows of claims, or of the columns that a store keeps of them.
package struct RowFactory: Sendable {
    package let grouping: Grouping

    package init(_ grouping: Grouping) {
        self.grouping = grouping
    }

    /// A figure as its columns tell it. `isBare` marks a number printed without any word that makes it exact.
    package struct FigureColumns: Sendable {
        package var hedge: Hedge
        package var value: Double?
        package var asserted: Span
        package var plausible: Span
        package var isBare: Bool

        package init(hedge: Hedge, value: Double?, asserted: Span, plausible: Span, isBare: Bool) {
            self.hedge = hedge
            self.value = value
            self.asserted = asserted
            self.plausible = plausible
            self.isBare = isBare
        }

        /// `nil` where the figure asserts nothing.
        package init?(_ figure: Figure) {
            guard figure.hedge != .unknown, let asserted = figure.asserted ?? figure.plausible else { return nil }
            self.init(
                hedge: figure.hedge, value: figure.value, asserted: Span(asserted),
                plausible: Span(figure.plausible ?? asserted),
                isBare: figure.hedge == .exact && Self.areBare(figure.text))
        }

        /// Whether the words of a figure called exact do not say so.
        package static func areBare(_ words: String) -> Bool {
            !["exact", "precise"].contains { words.holds($0) }
        }
    }

    /// A time as its columns tell it.
    package struct TimeColumns: Sendable {
        package var from: Int64
        package var to: Int64
        package var marks: ClaimTime.Marks

        package init(from: Int64, to: Int64, marks: ClaimTime.Marks) {
            (self.from, self.to, self.marks) = (from, to, marks)
        }

        package init(bounds: TimeBounds, marks: ClaimTime.Marks) {
            self.init(from: bounds.from ?? .min, to: bounds.to ?? .max, marks: marks)
        }

        package init(_ time: ClaimTime) { self.init(bounds: time.bounds, marks: time.marks) }

        var days: Int64 {
            let (length, overflow) = to.subtractingReportingOverflow(from)
            return from == .min || to == .max || overflow ? .max : length / 86_400 + 1
        }
    }

    /// The row of a claim, or `nil` for a figure that asserts nothing. Who takes part is the caller's to decide:
    /// current claims whose mood is `stated`.
    ///
    /// - Parameters:
    ///   - figure: `nil` for an object that is no figure.
    ///   - object: the key of such an object.
    ///   - date: the days that it denotes, where it is a date.
    package func row(
        claim: Int, order: UInt64, speaker: Int32, isSpeakerNamed: Bool, source: Int32, denies: Bool, place: Int32,
        separators: Int32,
        unit: Int32, figure: FigureColumns?, object: Int32, date: TimeColumns? = nil,
        said: TimeColumns, during: TimeColumns, isDuringStated: Bool
    ) -> ComparableRow? {
        var row = ComparableRow(
            claim: claim, order: order, speaker: speaker, source: source, place: place, separators: separators,
            unit: unit,
            object: object, marks: [], saidFrom: said.from, saidTo: said.to, from: during.from, to: during.to,
            coreFrom: during.from, coreTo: during.to, c: Span(), p: Span(), value: .nan)
        if isSpeakerNamed { row.marks.insert(.speakerNamed) }
        if denies { row.marks.insert(.denies) }
        if said.marks.contains(.timeOfDay) { row.marks.insert(.instant) }
        setTime(of: &row, said: said, during: during, isStated: isDuringStated || figure == nil)
        if let figure { setFigure(of: &row, figure) } else { setObject(of: &row, date) }
        return row.c.isEmpty || row.p.isEmpty ? nil : row
    }

    private func setTime(of row: inout ComparableRow, said: TimeColumns, during: TimeColumns, isStated: Bool) {
        if during.marks.contains(.unknownStart) { row.marks.insert(.unknownStart) }
        if during.marks.contains(.fuzzyStart) { row.marks.insert(.fuzzyStart) }
        if !during.marks.isDisjoint(with: [.fuzzyEnd, .unknownEnd]) { row.marks.insert(.fuzzyEnd) }
        guard let steady = grouping.steady else {
            // A rate stands for the time it names, which is the said date where it names none.
            if grouping.measuring == .rate, !isStated { setCore(of: &row, said) }
            return
        }
        let named = isStated ? during : said
        setCore(of: &row, named)
        // The time at which a thing was said is a single date however it is written.
        if named.days > 2 * Int64(steady), named.marks.contains(.singleDate) || !isStated { row.marks.insert(.some) }
        guard !isStated else { return }
        let span = Int64(steady) * 86_400
        row.from = row.from.subtractingReportingOverflow(span).overflow ? .min : row.from - span
        row.to = row.to.addingReportingOverflow(span).overflow ? .max : row.to + span
    }

    private func setCore(of row: inout ComparableRow, _ time: TimeColumns) {
        (row.from, row.to, row.coreFrom, row.coreTo) = (time.from, time.to, time.from, time.to)
    }

    /// Objects that exclude each other lie apart on one line: dates by their seconds, all else far beyond them, each at
    /// a point of its own.
    private func setObject(of row: inout ComparableRow, _ date: TimeColumns?) {
        if let date {
            row.c = Span(lower: Double(date.from), upper: Double(date.to))
        } else {
            let point = 1e18 + Double(row.object) * 1024
            row.c = Span(lower: point, upper: point)
        }
        row.p = row.c
    }

    private func setFigure(of row: inout ComparableRow, _ figure: FigureColumns) {
        row.marks.insert(.figure)
        row.value = figure.value ?? .nan
        switch figure.hedge {
        case .round:
            row.p = grouping.strict ? figure.asserted : figure.plausible
            row.c = row.p
        case .about, .nearly, .justOver:
            row.p = figure.plausible
            row.c = figure.plausible
        default:
            row.p = figure.plausible
            row.c = figure.asserted
        }
        if grouping.signed, [.lessThan, .atMost, .upTo].contains(figure.hedge), row.c.lower == 0 {
            // Nothing keeps a signed quantity above 0.
            row.c.lower = -.infinity
        }
        if figure.hedge == .upTo { row.marks.insert(.soft) }
        if figure.isBare { row.marks.insert(.bare) }
        // Plausible bounds that share nothing with the asserted ones can only be a slip of the record.
        if !row.c.meets(row.p) { row.p = row.c }
        if row.c.contains(row.p) { row.marks.insert(.nested) }
    }
}

extension String {
    /// Whether it holds a word of ASCII letters, whatever their case. The first letter must stand nowhere else in it.
    fileprivate func holds(_ word: String) -> Bool {
        let letters = word.utf8
        var next = letters.startIndex
        for byte in utf8 {
            let letter = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            if letter != letters[next] { next = letters.startIndex }
            if letter == letters[next] { next = letters.index(after: next) }
            if next == letters.endIndex { return true }
        }
        return false
    }
}
