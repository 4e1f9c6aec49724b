/// How the claims of one speaker look, told apart by colour and by shape.
struct SpeakerStyle: Equatable {
    enum Shape: Equatable {
        case circle, square, diamond
    }

    var name: String
    var colour: String
    var shape: Shape
    /// Whether the bars are dashed: the second eight.
    var isDashed: Bool

    /// The palette of Okabe and Ito (2008), safe for the colour-blind, without its yellow, which white paper swallows.
    private static let palette = [
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#767676",
    ]

    /// A style for each speaker, those with most claims first: eight colours with dots, the same eight with squares and
    /// dashes, and one style for all others together.
    static func assigned(to rows: [TraceRow]) -> (styles: [SpeakerStyle], of: [String: Int]) {
        var claims: [String: Int] = [:]
        var order: [String] = []
        for row in rows {
            if claims[row.speaker] == nil { order.append(row.speaker) }
            claims[row.speaker, default: 0] += 1
        }
        let ranked = order.enumerated().sorted {
            let (left, right) = (claims[$0.element] ?? 0, claims[$1.element] ?? 0)
            return left != right ? left > right : $0.offset < $1.offset
        }.map(\.element)
        let named = ranked.count <= 16 ? ranked.count : 15
        var styles = ranked.prefix(named).enumerated().map { index, name in
            SpeakerStyle(
                name: name, colour: palette[index % 8], shape: index < 8 ? .circle : .square, isDashed: index >= 8)
        }
        if named < ranked.count {
            let name = count(ranked.count - named, "other speaker")
            styles.append(SpeakerStyle(name: name, colour: "#A0A0A0", shape: .diamond, isDashed: false))
        }
        let indices = ranked.enumerated().map { ($1, min($0, styles.count - 1)) }
        return (styles, Dictionary(indices, uniquingKeysWith: { first, _ in first }))
    }

    /// The mark of a number, filled or hollow.
    func mark(x: Double, y: Double, radius: Double, isHollow: Bool) -> String {
        let fill = isHollow ? "#FFFFFF" : colour
        let common =
            "fill=\"\(fill)\" stroke=\"\(isHollow ? colour : "#FFFFFF")\" stroke-width=\"\(isHollow ? "2.5" : "1")\""
        switch shape {
        case .circle: return "<circle cx=\"\(px(x))\" cy=\"\(px(y))\" r=\"\(px(radius))\" \(common)/>"
        case .square:
            let side = radius * 1.8
            return
                "<rect x=\"\(px(x - side / 2))\" y=\"\(px(y - side / 2))\" width=\"\(px(side))\" height=\"\(px(side))\" \(common)/>"
        case .diamond:
            let reach = radius * 1.2
            let path =
                "M\(px(x)) \(px(y - reach))L\(px(x + reach)) \(px(y))L\(px(x)) \(px(y + reach))L\(px(x - reach)) \(px(y))Z"
            return "<path d=\"\(path)\" \(common)/>"
        }
    }
}
