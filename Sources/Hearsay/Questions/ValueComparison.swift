import ClaimLanguage
import ClaimModel

/// Compares values as `where` does: what is missing, or in another dimension, satisfies nothing.
enum ValueComparison {
    /// The entities that lie within one, or that it lies within, by id.
    typealias Hierarchy = (_ id: String, _ direction: Operator) throws -> Set<String>

    /// Whether `value` stands so to `other`. Of a list one element suffices, but all must satisfy `!=`, `disjoint` and
    /// `within`.
    static func holds(
        _ value: AnswerValue, _ comparator: Operator, _ other: AnswerValue, hierarchy: Hierarchy
    ) throws -> Bool {
        if case .list(let members) = value {
            if members.isEmpty { return false }
            return switch comparator {
            case .notEqual, .disjoint, .within:
                try members.allSatisfy { try holds($0, comparator, other, hierarchy: hierarchy) }
            default: try members.contains { try holds($0, comparator, other, hierarchy: hierarchy) }
            }
        }
        switch (value, other) {
        case (.entity(let one), .entity(let two)): return try entities(one.id, comparator, two.id, hierarchy)
        case (.name(let one), .name(let two)), (.name(let one), .text(let two)), (.text(let one), .name(let two)):
            return order(one < two, one == two, comparator)
        case (.text(let one), .text(let two)): return texts(one, comparator, two)
        case (.time(let one), .time(let two)): return times(one.bounds, comparator, two.bounds)
        default:
            guard let one = Figure(value), let two = Figure(other) else { return false }
            return figures(one, comparator, two)
        }
    }

    private static func entities(
        _ one: String, _ comparator: Operator, _ two: String, _ hierarchy: Hierarchy
    ) throws -> Bool {
        switch comparator {
        case .equal: one == two
        case .notEqual: one != two
        case .within, .contains: try hierarchy(two, comparator).contains(one)
        default: false
        }
    }

    private static func texts(_ one: String, _ comparator: Operator, _ two: String) -> Bool {
        let (one, two) = (one.lowercased(), two.lowercased())
        return switch comparator {
        case .equal: one == two
        case .notEqual: one != two
        case .contains: two.isEmpty || one.contains(two)
        default: false
        }
    }

    private static func order(_ isLess: Bool, _ isEqual: Bool, _ comparator: Operator) -> Bool {
        switch comparator {
        case .equal: isEqual
        case .notEqual: !isEqual
        case .less: isLess
        case .lessOrEqual: isLess || isEqual
        case .greater: !isLess && !isEqual
        case .greaterOrEqual: !isLess
        case .contains, .within, .overlaps, .disjoint: false
        }
    }

    /// Ranges of time at their outermost; one that is open at both ends is missing.
    static func times(_ one: TimeBounds, _ comparator: Operator, _ two: TimeBounds) -> Bool {
        if one.isOpen || two.isOpen { return false }
        let (from, to) = (one.from ?? .min, one.to ?? .max)
        let (start, end) = (two.from ?? .min, two.to ?? .max)
        return switch comparator {
        case .equal: one.days == two.days
        case .notEqual: one.days != two.days
        case .less: to < start
        case .greater: from > end
        case .lessOrEqual: to <= end
        case .greaterOrEqual: from >= start
        case .overlaps: one.meets(two)
        case .disjoint: !one.meets(two)
        case .within: two.contains(one)
        case .contains: one.contains(two)
        }
    }

    /// Nominal values for equality and order, the compared intervals for the rest; units of one dimension convert.
    static func figures(_ one: Figure, _ comparator: Operator, _ two: Figure) -> Bool {
        if comparator == .equal || comparator == .notEqual {
            return nominal(one, two).map { $0 == (comparator == .equal) } ?? false
        }
        guard let (one, two) = inOneUnit(one, two) else { return false }
        switch comparator {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let left = one.value, let right = two.value else { return false }
            return order(left < right, left == right, comparator)
        case .overlaps, .disjoint, .within, .contains:
            guard let left = one.compared(), let right = two.compared() else { return false }
            return switch comparator {
            case .overlaps: left.meets(right)
            case .disjoint: !left.meets(right)
            case .within: right.contains(left)
            default: left.contains(right)
            }
        }
    }

    /// Whether nominal value and unit are the same; `nil` where they cannot be compared.
    private static func nominal(_ one: Figure, _ two: Figure) -> Bool? {
        guard let left = one.value, let right = two.value else { return nil }
        guard let unit = one.unit, let other = two.unit, unit != other else { return left == right }
        guard UnitDimension.comparable(unit, other) else { return nil }
        return left == right && UnitDimension.normalised(unit) == UnitDimension.normalised(other)
    }

    /// Both in the first one's unit. A figure without a unit is read in the other's.
    private static func inOneUnit(_ one: Figure, _ two: Figure) -> (Figure, Figure)? {
        guard let unit = one.unit, let other = two.unit, unit != other else { return (one, two) }
        guard UnitDimension.comparable(unit, other) else { return nil }
        if UnitDimension.normalised(unit) == UnitDimension.normalised(other) { return (one, two) }
        return two.converted(to: unit).map { (one, $0) }
    }
}

extension TimeBounds {
    var isOpen: Bool { from == nil && to == nil }

    /// The days of the ends.
    fileprivate var days: [Day?] { [from.map(Day.init(containing:)), to.map(Day.init(containing:))] }
}

extension Figure {
    /// The figure of a value; a number is itself, without a unit.
    init?(_ value: AnswerValue) {
        switch value {
        case .figure(let figure): self = figure
        case .number(let number): self.init(number: number, unit: nil)
        case .integer(let number): self.init(number: Double(number), unit: nil)
        default: return nil
        }
    }

    init(number: Double, unit: String?) {
        let point = FigureInterval(lower: number, upper: number)
        self.init(text: "", hedge: .exact, value: number, asserted: point, plausible: point, unit: unit)
    }
}
