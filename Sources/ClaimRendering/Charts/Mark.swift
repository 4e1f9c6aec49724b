import ClaimModel

/// One claim in a picture.
struct Mark {
    var row: TraceRow
    var style: Int
    var x: Double
    /// Where its number stands, else the middle of its bar.
    var y: Double
    /// The ends of the bar; both `y` where there is none.
    var top: Double
    var bottom: Double
    /// The ends of what the words strictly allow: a place, or open.
    var allowedTop: End
    var allowedBottom: End
    var barWidth: Double

    enum End: Equatable {
        case at(Double)
        case open
        case none
    }

    var stub: Double { barWidth > 5 ? 15 : 9 }
    var radius: Double { barWidth > 5 ? 6 : 4 }

    /// What labels keep clear of.
    var box: Box {
        let head = allowedTop == .open ? stub : 0
        let foot = allowedBottom == .open ? stub : 0
        let upper = min(top - head, y - radius)
        return Box(left: x - radius, top: upper, width: 2 * radius, height: max(bottom + foot, y + radius) - upper)
    }

    static func laidOut(
        _ rows: [(TraceRow, Double)], styleOf: [String: Int], figures: FigureAxis, dates: DateAxis, plot: Box
    ) -> [Mark] {
        let barWidth = rows.count > 60 ? 4.0 : rows.count > 25 ? 6.0 : 9.0
        let (room, side) = (Picture.Size.room, Picture.Size.side)
        func height(_ value: Double) -> Double {
            plot.bottom - room - figures.position(value) * (plot.height - 2 * room)
        }
        let places = spread(rows.map { plot.left + side + dates.position($0.1) * (plot.width - 2 * side) })
        return zip(rows, places).map { entry, x in
            let row = entry.0
            let interval = row.plausible ?? row.asserted
            let upper = interval?.upper.map(height) ?? (interval == nil ? nil : plot.top)
            let lower = interval?.lower.map(height) ?? (interval == nil ? nil : plot.bottom)
            let middle = row.value.map(height) ?? ((upper ?? plot.top) + (lower ?? plot.bottom)) / 2
            return Mark(
                row: row, style: styleOf[row.speaker] ?? 0, x: x, y: middle, top: upper ?? middle,
                bottom: lower ?? middle,
                allowedTop: end(row.asserted, \.upper, height), allowedBottom: end(row.asserted, \.lower, height),
                barWidth: barWidth)
        }
    }

    private static func end(
        _ interval: FigureInterval?, _ side: KeyPath<FigureInterval, Double?>, _ height: (Double) -> Double
    ) -> End {
        guard let interval else { return .none }
        return interval[keyPath: side].map { .at(height($0)) } ?? .open
    }

    /// Places moved apart where several claims fall on one day: side by side about it, never by more than 8 pixels,
    /// so that a bar stays at its date. Claims of different days keep their places, however near.
    private static func spread(_ places: [Double]) -> [Double] {
        var moved = places
        let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, places[order[end]] - places[order[start]] < 0.5 { end += 1 }
            let cluster = order[start..<end]
            if cluster.count > 1 {
                let middle = cluster.map { places[$0] }.reduce(0, +) / Double(cluster.count)
                let step = min(8, 16 / Double(cluster.count - 1))
                for (offset, index) in cluster.enumerated() {
                    moved[index] = middle + (Double(offset) - Double(cluster.count - 1) / 2) * step
                }
            }
            start = end
        }
        return moved
    }

    /// The order in which claims get labels: the extremes, the last and the first, the first of each speaker, the rest.
    static func byImportance(_ marks: [Mark], rows: [TraceRow]) -> [Int] {
        let byHeight = marks.indices.sorted { (marks[$0].y, $0) < (marks[$1].y, $1) }
        let byTime = marks.indices.sorted { (marks[$0].x, $0) < (marks[$1].x, $1) }
        var firsts: [Int] = []
        var speakers: Set<String> = []
        for index in byTime where speakers.insert(rows[index].speaker).inserted { firsts.append(index) }
        let ends = [byHeight.first, byHeight.last, byTime.last, byTime.first].compactMap { $0 }
        var seen: Set<Int> = []
        return (ends + firsts + byTime).filter { seen.insert($0).inserted }
    }
}
