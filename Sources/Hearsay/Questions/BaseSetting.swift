import ClaimAnalysis
import ClaimModel
import ClaimStore

/// What the analyses need to know of a base beside the claims.
struct BaseSetting {
    let reader: StoreReader
    let view: HistoryView

    /// - Parameter origins: the origin of each source; a source without one is its own.
    func setting(strict: Bool = false, includesRetracted: Bool = false, origins: [String: String] = [:]) throws -> Setting {
        var predicates: [String: Predicate] = [:]
        for predicate in try reader.predicates() { predicates[predicate.id] = predicate }
        return Setting(
            predicates: predicates, ancestors: try ancestors(), events: Set(try reader.entitySlugs(kind: "event")),
            origins: origins, strict: strict, includesRetracted: includesRetracted, scale: { Self.scale(of: $0) })
    }

    /// For each entity that lies within others, all of them.
    private func ancestors() throws -> [String: Set<String>] {
        var parents: [String: Set<String>] = [:]
        for link in try reader.links(.within, view: view) where link.entity != link.target {
            parents[link.entity, default: []].insert(link.target)
        }
        var ancestors: [String: Set<String>] = [:]
        for start in parents.keys {
            var reached: Set<String> = []
            var frontier = Array(parents[start] ?? [])
            while let place = frontier.popLast() {
                guard reached.insert(place).inserted else { continue }
                frontier += parents[place] ?? []
            }
            reached.remove(start)
            ancestors[start] = reached
        }
        return ancestors
    }

    /// How a physical unit stands to the base unit of its dimension; `nil` for nouns, money and percentages.
    static func scale(of unit: String) -> UnitScale? {
        let unit = UnitDimension.normalised(unit)
        guard let dimension = UnitDimension(unit: unit), let zero = inBase(0, unit, dimension),
            let one = inBase(1, unit, dimension)
        else { return nil }
        return UnitScale(dimension: dimension.rawValue, factor: one - zero, offset: zero)
    }

    private static func inBase(_ amount: Double, _ unit: String, _ dimension: UnitDimension) -> Double? {
        let point = FigureInterval(lower: amount, upper: amount)
        // A range converts as it stands, where a bare number would be read as round.
        let figure = Figure(
            text: "", hedge: .range, value: amount, asserted: point, plausible: point, unit: unit)
        return figure.converted(to: dimension.baseUnit)?.value
    }
}

extension UnitDimension {
    fileprivate var baseUnit: String {
        switch self {
        case .length: "m"
        case .mass: "kg"
        case .area: "m²"
        case .volume: "l"
        case .power: "W"
        case .energy: "J"
        case .speed: "m/s"
        case .temperature: "K"
        case .duration: "s"
        case .pressure: "hPa"
        case .information: "MB"
        }
    }
}
