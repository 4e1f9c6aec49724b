import ClaimAnalysis
import ClaimModel
import ClaimStore

/// A conflict as the sweep finds it in the base.
struct SweptConflict: Sendable {
    /// Its claims are numbered by their rows.
    var found: FoundConflict
    var subject: RowID
    var predicate: RowID
    /// For each claim its id and its list of places.
    var keys: [ClaimKey]
    var places: [RowID]
}

/// Finds conflicts without reading any claim whole: each is a row of numbers, and what is of one subject and predicate
/// is swept at once.
///
/// Claims are read in the order in which they lie in the base, on several processors where they are many, and put into
/// buckets by subject; each bucket is sorted and swept by itself. Only `mostHeld` claims are in memory before that.
struct ConflictSweep {
    let reader: StoreReader
    let view: HistoryView
    /// Origins play no part in finding.
    let setting: Setting
    let includesMinor: Bool
    let check: @Sendable () throws -> Void
    var mostHeld = 2_000_000

    /// A bucket holds about so many claims.
    private static let bucketSize: RowID = 50_000
    /// What is worth a second reader.
    private static let many = 20_000

    /// The conflicts among claims, minor ones only where they were asked for; in no order.
    func found(among selection: StoreReader.ComparedSelection) throws -> [SweptConflict] {
        let last = try reader.lastClaimRow()
        let buckets = ComparedBuckets(count: Int(last / Self.bucketSize) + 1, mostHeld: mostHeld)
        try gather(selection, last: last, into: buckets)
        let events = try reader.entityRows(kind: "event")
        let (view, setting, includesMinor) = (view, setting, includesMinor)
        return try reader.inParts(buckets.count, isLarge: buckets.total >= Self.many, check: check) { bucket, reader, check in
            var maker = RowMaker(reader: reader, view: view, setting: setting, events: events)
            return try maker.conflicts(among: buckets.take(bucket), check: check).filter {
                includesMinor || !$0.found.isMinor
            }
        }.flatMap { $0 }
    }

    private func gather(
        _ selection: StoreReader.ComparedSelection, last: RowID, into buckets: ComparedBuckets
    ) throws {
        let canonical = try reader.canonicalRows(view: view)
        let isLarge = selection.readsAll && last >= Self.many
        let parts = isLarge ? RowID(16) : 1
        _ = try reader.inParts(Int(parts), isLarge: isLarge, check: check) { part, reader, check in
            var filling = BucketFilling(buckets)
            let rows = last * RowID(part) / parts + 1...max(1, last * (RowID(part) + 1) / parts)
            try reader.forEachComparedClaim(
                selection, rows: isLarge ? rows : nil, canonical, areBare: RowFactory.FigureColumns.areBare
            ) { claim in
                if filling.seen % 4_096 == 0 { try check() }
                try filling.add(claim)
            }
            try filling.end()
        }
    }
}

/// What one thread puts into the buckets.
private struct BucketFilling {
    private let buckets: ComparedBuckets
    private var pieces: [[ComparedClaim]]
    private(set) var seen = 0

    init(_ buckets: ComparedBuckets) {
        self.buckets = buckets
        pieces = Array(repeating: [], count: buckets.count)
    }

    mutating func add(_ claim: ComparedClaim) throws {
        seen += 1
        let bucket = buckets.bucket(of: claim)
        if pieces[bucket].isEmpty { pieces[bucket].reserveCapacity(ComparedBuckets.pieceSize) }
        pieces[bucket].append(claim)
        if pieces[bucket].count == ComparedBuckets.pieceSize { try hand(bucket) }
    }

    mutating func end() throws {
        for bucket in pieces.indices where !pieces[bucket].isEmpty { try hand(bucket) }
    }

    private mutating func hand(_ bucket: Int) throws {
        let piece = pieces[bucket]
        pieces[bucket] = []
        try buckets.add(piece, to: bucket)
    }
}
