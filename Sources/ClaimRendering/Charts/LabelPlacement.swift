/// A rectangle of a picture.
struct Box: Equatable {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    var right: Double { left + width }
    var bottom: Double { top + height }

    func meets(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
}

/// Finds room for labels beside their marks: the first place, in a fixed order, that meets neither a mark nor a label
/// and lies within the plot. A label without room is left out; its claim is in the table beside the picture.
struct LabelPlacement {
    let bounds: Box
    let size: Double
    private(set) var taken: [Box]

    enum Anchor: String {
        case start, middle, end
    }

    struct Place: Equatable {
        var x: Double
        /// Of the baseline.
        var y: Double
        var anchor: Anchor
    }

    init(bounds: Box, size: Double, obstacles: [Box]) {
        self.bounds = bounds
        self.size = size
        taken = obstacles
    }

    /// A place for the text beside a mark at `x`, `y` whose bar reaches from `top` to `bottom`, and takes it.
    mutating func place(_ text: String, x: Double, y: Double, top: Double, bottom: Double) -> Place? {
        let width = estimatedWidth(text, size: size)
        let line = size * 1.15
        let beside = y + size * 0.35
        let candidates: [Place] = [
            Place(x: x + 11, y: beside, anchor: .start), Place(x: x - 11, y: beside, anchor: .end),
            Place(x: x, y: top - size * 0.5, anchor: .middle), Place(x: x, y: bottom + line, anchor: .middle),
            Place(x: x + 8, y: beside - line, anchor: .start), Place(x: x + 8, y: beside + line, anchor: .start),
            Place(x: x - 8, y: beside - line, anchor: .end), Place(x: x - 8, y: beside + line, anchor: .end),
            Place(x: x - 4, y: top - size * 0.5, anchor: .start), Place(x: x + 4, y: top - size * 0.5, anchor: .end),
            Place(x: x - 4, y: bottom + line, anchor: .start), Place(x: x + 4, y: bottom + line, anchor: .end),
        ]
        for place in candidates {
            let box = box(of: place, width: width)
            guard bounds.contains(box), !taken.contains(where: box.meets) else { continue }
            taken.append(box)
            return place
        }
        return nil
    }

    private func box(of place: Place, width: Double) -> Box {
        let left =
            switch place.anchor {
            case .start: place.x
            case .middle: place.x - width / 2
            case .end: place.x - width
            }
        return Box(left: left - 2, top: place.y - size * 0.9, width: width + 4, height: size * 1.15)
    }
}
