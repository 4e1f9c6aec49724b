import ClaimModel

/// Finds the camps of one conflict.
///
/// A camp is a maximal set of claims with equal place and separators, of which every two have related times and are not
/// broken. Rows that no comparison can tell apart are one row here. Up to 128 of them, all maximal sets are found by
/// search; more of a level or rate by sweeping time and, within it, amounts, since there "related and unbroken" means
/// that two boxes of time and amount meet; more of a count or toll by growing a set around each claim that stands in
/// none yet. Each of these works within a budget. Past it, every claim is listed in one camp only: sets with a common
/// amount, formed from the lowest up.
struct CampFinder {
    let set: ClaimGroup
    let view: DisplayUnit
    let setting: Setting
    /// Whether camps are told apart by what they hold, not by bounds.
    let byObject: Bool
    private let sumPairs: Set<[Int32]>
    private let summed: Set<Int32>

    init(_ set: ClaimGroup, _ view: DisplayUnit, _ setting: Setting, byObject: Bool) {
        self.set = set
        self.view = view
        self.setting = setting
        self.byObject = byObject
        let sums = byObject ? [] : set.group.brokenSums()
        sumPairs = Set(sums.flatMap { sum in sum.parts.map { [min($0.row, sum.whole), max($0.row, sum.whole)] } })
        summed = Set(sumPairs.flatMap { $0 })
    }

    func camps() -> [Camp] {
        var members: [CampKey: [Int32]] = [:]
        for index in 0..<Int32(set.group.rows.count) { members[key(index), default: []].append(index) }
        var camps: [Camp] = []
        for (key, rows) in members {
            let isObject = key.object != nil || !set.group.rows[Int(rows[0])].isFigure
            let sets = isObject ? objectCamps(rows) : figureCamps(rows)
            camps += sets.map { camp($0, denies: key.denies, holdsObject: isObject) }
        }
        return camps.sorted(by: Self.comesFirst)
    }

    private struct CampKey: Hashable {
        var place: Int32
        var separators: Int32
        var denies: Bool
        /// The figure that the camp holds, where figures and not bounds tell camps apart.
        var object: String?
    }

    private func key(_ index: Int32) -> CampKey {
        let row = set.group.rows[Int(index)]
        var object: String?
        if row.isFigure, byObject || row.denies {
            let value = row.rebased(to: set.group.table.scale(row.unit)).value
            object = value.isNaN ? set.claim(index).object.figure?.text : "\(value)"
        }
        return CampKey(place: row.place, separators: row.separators, denies: row.denies, object: object)
    }

    /// Sets of figures, each set in the order of ids.
    private func figureCamps(_ rows: [Int32]) -> [[Int32]] {
        if rows.count == 1 { return [rows] }
        var alike: [Signature: [Int32]] = [:]
        for row in rows { alike[signature(row), default: []].append(row) }
        let kinds = alike.values.sorted { order($0[0]) < order($1[0]) }
        let search = CliqueSearch(
            rows: kinds.map { set.group.rows[Int($0[0])] }, group: set.group,
            broken: Set(sumPairs.isEmpty ? [] : brokenBySum(kinds)))
        return search.cliques().map { $0.flatMap { kinds[$0] }.sorted { order($0) < order($1) } }
    }

    private func brokenBySum(_ kinds: [[Int32]]) -> [[Int]] {
        var numbers: [Int32: Int] = [:]
        for (number, rows) in kinds.enumerated() { for row in rows { numbers[row] = number } }
        return sumPairs.compactMap { pair in
            guard let one = numbers[pair[0]], let other = numbers[pair[1]] else { return nil }
            return [min(one, other), max(one, other)]
        }
    }

    private func order(_ row: Int32) -> UInt64 { set.group.rows[Int(row)].order }

    /// What a comparison sees of a row.
    private struct Signature: Hashable {
        var times: [Int64]
        var marks: ComparableRow.Marks
        var c: Span
        var p: Span
        var value: Double
        var unit: Int32
        var speaker: Int32
        var ownRow: Int32
    }

    private func signature(_ index: Int32) -> Signature {
        let row = set.group.rows[Int(index)]
        let measuring = set.group.grouping.measuring
        let isToll = measuring == .toll
        return Signature(
            times: isToll
                ? [row.saidFrom, row.saidTo]
                : [row.from, row.to] + (measuring == .count ? [] : [row.coreFrom, row.coreTo]),
            marks: row.marks.subtracting(isToll ? [.speakerNamed] : [.speakerNamed, .instant]), c: row.c, p: row.p,
            value: row.value.isNaN ? 0 : row.value, unit: row.unit, speaker: isToll ? row.speaker : 0,
            ownRow: summed.contains(index) ? index : -1)
    }

    /// Claims that hold objects: the largest sets whose times all meet, and whose objects are the same, or are dates with
    /// a day in common.
    private func objectCamps(_ rows: [Int32]) -> [[Int32]] {
        if rows.count == 1 { return [rows] }
        let isToll = set.group.grouping.measuring == .toll
        let boxes = rows.map { index in
            let row = set.group.rows[Int(index)]
            let (low, high) =
                row.isFigure ? (Edge(value: 0, nudge: 0), Edge(value: 0, nudge: 0)) : (row.c.low, row.c.high)
            return Box(from: isToll ? 0 : row.from, to: isToll ? 0 : row.to, low: low, high: high)
        }
        let sets = BoxSweep(boxes).maximalSets() ?? BoxSweep(boxes).cover()
        return sets.map { $0.map { rows[$0] }.sorted { order($0) < order($1) } }
    }
}
