import ClaimModel
import GRDB

/// One walk over all claims, and all times, with the checks that need them whole.
final class ClaimPass {
    private let reader: StoreReader
    private var measures: [String: Measure?] = [:]
    private var times: [String: ClaimTime?] = [:]
    private var (keys, wrongTimes, spans, figures) = (Faults(), Faults(), Faults(), Faults())
    private var rereadCount = 0
    private var hasUnreadableTime = false
    private let figureReader = FigureReader()

    init(reader: StoreReader) {
        self.reader = reader
    }

    func findings() throws -> [StoreFinding] {
        for predicate in try reader.predicates() { measures[predicate.id] = predicate.measure }
        try reader.forEachClaim(view: .recorded) { claim in
            // A claim's id is a hash of what it says: one altered behind Hearsay's back no longer has that id.
            if ClaimKey(of: claim).description != claim.id {
                keys.add("the claim \(claim.id) was altered: it no longer says what its id was made of")
            }
            compare(claim.said, "the claim \(claim.id) was said")
            switch claim.object {
            case .date(let date): compare(date, "the claim \(claim.id) has the date \(date.text)")
            case .figure(let figure): check(figure, of: claim.id)
            case .entity, .text: break
            }
            if claim.isDuringStated {
                compare(claim.during, "the claim \(claim.id) holds")
            } else {
                let follows = ClaimTime.following(from: claim.said, for: claim.object, measure: measures[claim.predicate] ?? nil)
                if follows.bounds != claim.during.bounds || follows.marks != claim.during.marks {
                    spans.add("the claim \(claim.id) holds at another time than follows from when it was said")
                }
            }
        }
        try checkOtherTimes()
        return [
            StoreFinding(StorePart.claims, problem: keys.problem),
            StoreFinding(StorePart.times, problem: wrongTimes.problem, isDerivable: !hasUnreadableTime),
            StoreFinding(StorePart.spans, problem: spans.problem, isDerivable: true),
            StoreFinding(StorePart.figures, problem: figures.problem, note: rereadNote),
        ]
    }

    /// That some figures hold bounds that were given with them, so that nobody takes that for a fault.
    private var rereadNote: String? {
        let policy = FigurePolicy.current.version
        return switch rereadCount {
        case 0: nil
        case 1: "1 figure was recorded with bounds of its own, which hold though \(policy) reads its words otherwise; nothing need be done"
        default:
            "\(rereadCount) figures were recorded with bounds of their own, which hold though \(policy) reads their words otherwise; "
                + "nothing need be done"
        }
    }

    // MARK: Times

    /// The bounds and marks of a time are those of its EDTF.
    private func compare(_ time: ClaimTime, _ what: @autoclosure () -> String) {
        if times[time.edtf] == nil {
            if times.count > 100_000 { times.removeAll() }
            times[time.edtf] = .some(try? ClaimTime(edtf: time.edtf))
        }
        guard let read = times[time.edtf] ?? nil else {
            hasUnreadableTime = true
            wrongTimes.add("\(what()) at “\(time.edtf)”, which is no EDTF")
            return
        }
        if read.bounds != time.bounds || read.marks != time.marks { wrongTimes.add("\(what()) at other times than its EDTF, \(time.edtf)") }
    }

    private func checkOtherTimes() throws {
        for source in try reader.sources() {
            if let published = source.published { compare(published, "the source \(source.id) was published") }
            if let retrieved = source.retrieved { compare(retrieved, "the source \(source.id) was retrieved") }
        }
        let names = try Row.fetchCursor(
            reader.database,
            sql: """
                SELECT e.slug, n.name, n.during_edtf, n.during_from, n.during_to FROM entity_name n
                JOIN entity e ON e.id = n.entity WHERE n.during_edtf IS NOT NULL
                """)
        while let row = try names.next() {
            let edtf: String = row[at: 2]
            let read = try? ClaimTime(edtf: edtf)
            if read?.bounds != TimeBounds(from: row[at: 3], to: row[at: 4]) {
                wrongTimes.add("the alias “\(row[at: 1] as String)” of \(row[at: 0] as String) holds at other times than its EDTF, \(edtf)")
            }
        }
    }

    // MARK: Figures

    /// A figure's intervals are in order, its value within what is plausible. Bounds that differ from what the words
    /// entail are no fault: whoever recorded it may have given them.
    private func check(_ figure: Figure, of claim: String) {
        let intervals = [figure.asserted, figure.plausible].compactMap { $0 }
        let isInOrder = intervals.allSatisfy { interval in
            guard let lower = interval.lower, let upper = interval.upper else { return true }
            return lower < upper || lower == upper && !interval.lowerExclusive && !interval.upperExclusive
        }
        if !isInOrder { figures.add("“\(figure.text)” of the claim \(claim) has a lower bound above its upper one") }
        guard let read = (try? figureReader.read(figure.text, predicateUnit: figure.unit))?.figure else {
            rereadCount += 1
            return
        }
        if read.asserted != figure.asserted || read.plausible != figure.plausible || read.hedge != figure.hedge { rereadCount += 1 }
    }
}
