import ClaimModel

/// The integers that stand for words in the tables. Append only: the numbers are in every base.
enum StoredCode {
    private static let hedges: [Hedge] = [
        .exact, .round, .about, .nearly, .justOver, .moreThan, .atLeast, .lessThan, .atMost, .upTo, .range, .vague,
        .unknown,
    ]
    private static let stances: [Stance] = [.affirms, .denies]
    private static let moods: [Mood] = [.stated, .planned, .forecast, .possible]
    private static let statuses: [ClaimStatus] = [.current, .retracted, .superseded]

    static func hedge(_ code: Int) -> Hedge { hedges.indices.contains(code) ? hedges[code] : .unknown }
    static func stance(_ code: Int) -> Stance { stances.indices.contains(code) ? stances[code] : .affirms }
    static func mood(_ code: Int) -> Mood { moods.indices.contains(code) ? moods[code] : .stated }
    static func status(_ code: Int) -> ClaimStatus { statuses.indices.contains(code) ? statuses[code] : .current }

    static func code(_ hedge: Hedge) -> Int { hedges.firstIndex(of: hedge) ?? hedges.count - 1 }
    static func code(_ stance: Stance) -> Int { stances.firstIndex(of: stance) ?? 0 }
    static func code(_ mood: Mood) -> Int { moods.firstIndex(of: mood) ?? 0 }
    static func code(_ status: ClaimStatus) -> Int { statuses.firstIndex(of: status) ?? 0 }
}

/// Which bounds of a stored figure are strict, and whether it asserts anything.
struct StoredBounds: OptionSet {
    let rawValue: Int
    static let lowerStrict = StoredBounds(rawValue: 1)
    static let upperStrict = StoredBounds(rawValue: 2)
    static let plausibleLowerStrict = StoredBounds(rawValue: 4)
    static let plausibleUpperStrict = StoredBounds(rawValue: 8)
    static let nothing = StoredBounds(rawValue: 16)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ figure: Figure) {
        var bounds: StoredBounds = figure.asserted == nil ? .nothing : []
        if figure.asserted?.lowerExclusive == true { bounds.insert(.lowerStrict) }
        if figure.asserted?.upperExclusive == true { bounds.insert(.upperStrict) }
        if figure.plausible?.lowerExclusive == true { bounds.insert(.plausibleLowerStrict) }
        if figure.plausible?.upperExclusive == true { bounds.insert(.plausibleUpperStrict) }
        self = bounds
    }
}
