import ClaimModel

/// The integers that stand for words in the tables.
enum StoredCode {
    static func hedge(_ code: Int64) -> Hedge { word(code, among: hedges) ?? .unknown }
    static func stance(_ code: Int64) -> Stance { word(code, among: stances) ?? .affirms }
    static func mood(_ code: Int64) -> Mood { word(code, among: moods) ?? .stated }
    static func status(_ code: Int64) -> ClaimStatus { word(code, among: statuses) ?? .current }

    private static let hedges = byCode(Hedge.self)
    private static let stances = byCode(Stance.self)
    private static let moods = byCode(Mood.self)
    private static let statuses = byCode(ClaimStatus.self)

    private static func byCode<Word: StoredOrder>(_ type: Word.Type) -> [Word] {
        Word.allCases.sorted { $0.storedCode < $1.storedCode }
    }

    private static func word<Word>(_ code: Int64, among words: [Word]) -> Word? {
        code >= 0 && code < words.count ? words[Int(code)] : nil
    }

    static func code(_ word: some StoredOrder) -> Int64 { word.storedCode }
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

    /// The figure in seven columns: hedge, value, the four bounds, and which of them are strict. Without its unit.
    static func figure(_ row: RowColumns, from first: Int32, text: String) -> Figure {
        let strict = StoredBounds(rawValue: Int(row.number(first + 6)))
        let asserts = !strict.contains(.nothing)
        return Figure(
            text: text, hedge: StoredCode.hedge(row.number(first)), value: row.real(first + 1),
            asserted: asserts
                ? FigureInterval(
                    lower: row.real(first + 2), lowerExclusive: strict.contains(.lowerStrict),
                    upper: row.real(first + 3), upperExclusive: strict.contains(.upperStrict)) : nil,
            plausible: asserts
                ? FigureInterval(
                    lower: row.real(first + 4), lowerExclusive: strict.contains(.plausibleLowerStrict),
                    upper: row.real(first + 5), upperExclusive: strict.contains(.plausibleUpperStrict)) : nil,
            unit: nil)
    }

    init(_ figure: Figure) {
        var bounds: StoredBounds = figure.asserted == nil ? .nothing : []
        if figure.asserted?.lowerExclusive == true { bounds.insert(.lowerStrict) }
        if figure.asserted?.upperExclusive == true { bounds.insert(.upperStrict) }
        if figure.plausible?.lowerExclusive == true { bounds.insert(.plausibleLowerStrict) }
        if figure.plausible?.upperExclusive == true { bounds.insert(.plausibleUpperStrict) }
        self = bounds
    }
}
