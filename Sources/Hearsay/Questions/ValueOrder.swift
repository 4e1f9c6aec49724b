import ClaimModel

/// The order of values in `sort`: times by start then end, entities by label, figures by nominal value, null last
/// either way.
enum ValueOrder {
    /// Whether `one` comes before (-1), with (0) or after (1) `two`.
    static func compare(_ one: AnswerValue, _ two: AnswerValue, isDescending: Bool = false) -> Int {
        switch (one, two) {
        case (.time(let one), .time(let two)):
            let start = ends(one.bounds.from, two.bounds.from, isDescending)
            return start != 0 ? start : ends(one.bounds.to, two.bounds.to, isDescending)
        case (.list(let one), .list(let two)):
            return lists(one, two, isDescending)
        default:
            return ends(key(one), key(two), isDescending)
        }
    }

    private static func ends<Key: Comparable>(_ one: Key?, _ two: Key?, _ isDescending: Bool) -> Int {
        guard let one, let two else { return one == nil ? (two == nil ? 0 : 1) : -1 }
        if one == two { return 0 }
        return (one < two) != isDescending ? -1 : 1
    }

    /// By the first element that differs; a list without elements is missing.
    private static func lists(_ one: [AnswerValue], _ two: [AnswerValue], _ isDescending: Bool) -> Int {
        for (left, right) in zip(one, two) {
            let order = compare(left, right, isDescending: isDescending)
            if order != 0 { return order }
        }
        if one.isEmpty || two.isEmpty { return ends(one.first.map { _ in 0 }, two.first.map { _ in 0 }, false) }
        return ends(one.count, two.count, isDescending)
    }

    /// What a value is ordered by among values of any kind: numbers, then names and texts by code points.
    private enum Key: Comparable {
        case number(Double)
        case words([UInt8])

        static func < (left: Key, right: Key) -> Bool {
            switch (left, right) {
            case (.number(let one), .number(let two)): one < two
            case (.number, .words): true
            case (.words, .number): false
            case (.words(let one), .words(let two)): one.lexicographicallyPrecedes(two)
            }
        }
    }

    private static func key(_ value: AnswerValue) -> Key? {
        switch value {
        case .null, .list, .object: nil
        case .entity(let entity): .words(Array(entity.label.utf8))
        case .name(let name), .text(let name): .words(Array(name.utf8))
        case .integer(let number): .number(Double(number))
        case .number(let number): .number(number)
        case .figure(let figure): figure.value.map(Key.number)
        // Beside other kinds of objects a time is ordered by its start.
        case .time(let time): time.bounds.from.map { .number(Double($0)) }
        }
    }
}
