package import ClaimModel

/// What comparing needs of a claim, in numbers alone: many are held, sorted and compared at once, and claims are read
/// whole only where some clash. Entities and predicates are those that stand after merges.
package struct ComparedClaim: Sendable {
    package var row: RowID
    package var key: ClaimKey
    package var subject: Int32
    package var predicate: Int32
    package var speaker: Int32
    package var source: Int32
    /// The list of places as recorded, 0 for none; see `StoreReader.references(inList:view:)`.
    package var place: Int32
    /// The row of a figure's unit, that of an entity as object; 0 for none.
    package var unitOrEntity: Int32
    package var saidMarks: UInt16
    package var duringMarks: UInt16
    package var kind: Kind
    package var hedge: Hedge
    package var flags: Flags
    /// Inclusive seconds, the extremes of `Int64` where open or unknown.
    package var saidFrom: Int64
    package var saidTo: Int64
    package var duringFrom: Int64
    package var duringTo: Int64
    /// The nominal value of a figure; NaN where the words name none.
    package var value: Double
    /// The asserted bounds of a figure, infinite where open; of a date its seconds.
    package var lower: Double
    package var upper: Double
    package var plausibleLower: Double
    package var plausibleUpper: Double

    /// What is said; the numbers are those of the tables.
    package enum Kind: UInt8, Sendable {
        case entity, text, date, figure
    }

    package struct Flags: OptionSet, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        // The first five are those of `StoredBounds`.
        package static let lowerStrict = Flags(rawValue: 1)
        package static let upperStrict = Flags(rawValue: 2)
        package static let plausibleLowerStrict = Flags(rawValue: 4)
        package static let plausibleUpperStrict = Flags(rawValue: 8)
        package static let assertsNothing = Flags(rawValue: 16)
        package static let speakerNamed = Flags(rawValue: 32)
        package static let denies = Flags(rawValue: 64)
        package static let duringStated = Flags(rawValue: 128)
        package static let hasQualifiers = Flags(rawValue: 256)
        /// A figure called exact whose words do not say so.
        package static let bare = Flags(rawValue: 512)
    }
}

extension ComparedClaim {
    /// The columns that `init` reads, in order, of a claim `c`.
    static let columns = """
        c.id, c.key, c.subject, c.predicate, c.speaker, c.speaker_named, c.source, c.place, c.stance,
        c.said_from, c.said_to, c.said_marks, c.during_from, c.during_to, c.during_marks,
        c.during_edtf IS NOT NULL, c.qualifiers IS NOT NULL,
        c.object_kind, c.hedge, coalesce(c.object_entity, c.unit), c.value,
        coalesce(c.lower, c.object_from), coalesce(c.upper, c.object_to), c.plausible_lower, c.plausible_upper, c.bounds,
        CASE WHEN c.object_kind = 3 AND c.hedge = 0 THEN c.object_text END
        """

    /// - Parameter areBare: whether the words of a figure called exact do not say so.
    init(_ columns: RowColumns, _ canonical: CanonicalRows, areBare: (String) -> Bool) {
        row = columns.number(0)
        key = ClaimKey(stored: columns.number(1))
        subject = canonical.entity(columns.number(2))
        predicate = canonical.predicate(columns.number(3))
        speaker = canonical.entity(columns.number(4))
        source = Int32(truncatingIfNeeded: columns.number(6))
        place = Int32(truncatingIfNeeded: columns.number(7))
        saidFrom = columns.number(9, ifNull: .min)
        saidTo = columns.number(10, ifNull: .max)
        saidMarks = UInt16(truncatingIfNeeded: columns.number(11))
        duringFrom = columns.number(12, ifNull: .min)
        duringTo = columns.number(13, ifNull: .max)
        duringMarks = UInt16(truncatingIfNeeded: columns.number(14))
        kind = Kind(rawValue: UInt8(truncatingIfNeeded: columns.number(17))) ?? .text
        let isFigure = kind == .figure
        hedge = isFigure ? StoredCode.hedge(columns.number(18)) : .unknown
        unitOrEntity = isFigure
            ? Int32(truncatingIfNeeded: columns.number(19)) : kind == .entity ? canonical.entity(columns.number(19)) : 0
        value = columns.real(20, ifNull: .nan)
        lower = columns.real(21, ifNull: -.infinity)
        upper = columns.real(22, ifNull: .infinity)
        plausibleLower = columns.real(23, ifNull: -.infinity)
        plausibleUpper = columns.real(24, ifNull: .infinity)
        flags = isFigure ? Flags(rawValue: UInt16(truncatingIfNeeded: columns.number(25) & 31)) : []
        if columns.number(5) != 0 { flags.insert(.speakerNamed) }
        if columns.number(8) == StoredCode.code(Stance.denies) { flags.insert(.denies) }
        if columns.number(15) != 0 { flags.insert(.duringStated) }
        if columns.number(16) != 0 { flags.insert(.hasQualifiers) }
        if let words = columns.text(26), areBare(words) { flags.insert(.bare) }
    }
}

/// The rows that entities and predicates are merged into under a view. Merges are few: those that are not merged are
/// found by not being there.
package struct CanonicalRows: Sendable {
    private var entities: [RowID: RowID] = [:]
    private var predicates: [RowID: RowID] = [:]

    init(_ reader: StoreReader, view: HistoryView) throws {
        entities = try reader.cache(view).merged()
        for row in try reader.mergedPredicates() { predicates[row.part] = row.whole }
    }

    func entity(_ row: RowID) -> Int32 {
        Int32(truncatingIfNeeded: entities.isEmpty ? row : entities[row] ?? row)
    }

    func predicate(_ row: RowID) -> Int32 {
        Int32(truncatingIfNeeded: predicates.isEmpty ? row : predicates[row] ?? row)
    }
}
