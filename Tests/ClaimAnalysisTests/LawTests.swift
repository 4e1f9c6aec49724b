import ClaimModel
import Testing

@testable import ClaimAnalysis

/// The laws that hold for any two claims.
@Suite struct LawTests {
    private static let predicates = [
        "troops", "killed", "attacks", "share", "price", "profit", "length", "capital", "cause",
    ]

    private static func turned(_ comparison: Comparison) -> Comparison {
        switch comparison {
        case .related(let relation, let direction): return .related(relation, direction.turned)
        case .conflict(var conflict):
            if conflict.kind != .exclusive { conflict.firstIsHigher.toggle() }
            return .conflict(conflict)
        case .incomparable: return comparison
        }
    }

    private static func isSame(_ one: Comparison, _ other: Comparison) -> Bool {
        switch (one, other) {
        case (.incomparable(let left), .incomparable(let right)):
            return "\(left)".prefix { $0 != "(" } == "\(right)".prefix { $0 != "(" }
        default:
            return one == other
        }
    }

    @Test(arguments: predicates)
    func aRelationIsSymmetric(predicate: String) {
        var random = SplitMix(seed: 17)
        let comparer = Comparer(Make.setting)
        for number in 0..<600 {
            let a = Make.anyClaim(2 * number, predicate: predicate, &random, units: ["km", "m", "people"])
            let b = Make.anyClaim(2 * number + 1, predicate: predicate, &random, units: ["km", "m", "people"])
            let (there, back) = (comparer.compare(a, b), comparer.compare(b, a))
            #expect(Self.isSame(back, Self.turned(there)), "\(a) \(b)")
        }
    }

    /// 0 for no conflict, 1 for tension, 2 for contradiction.
    private static func badness(_ comparison: Comparison) -> Int {
        if case .conflict(let conflict) = comparison { return conflict.relation?.badness ?? 0 }
        return 0
    }

    private static func widened(_ interval: FigureInterval, _ random: inout SplitMix) -> FigureInterval {
        var wide = interval
        switch Int.random(in: 0..<4, using: &random) {
        case 0: wide.lower = nil
        case 1: wide.lower = interval.lower.map { $0 - Double(Int.random(in: 0..<100, using: &random)) }
        case 2: wide.upper = nil
        default: wide.upper = interval.upper.map { $0 + Double(Int.random(in: 0..<100, using: &random)) }
        }
        wide.lowerExclusive = wide.lower != nil && interval.lowerExclusive && Bool.random(using: &random)
        wide.upperExclusive = wide.upper != nil && interval.upperExclusive && Bool.random(using: &random)
        return wide
    }

    /// A figure whose C and P both hold the old ones, and whose upper bound is soft if it was.
    @Test(arguments: ["troops", "killed", "attacks", "share"])
    func wideningNeverMakesARelationWorse(predicate: String) {
        var random = SplitMix(seed: 19)
        let comparer = Comparer(Make.setting)
        for number in 0..<600 {
            let a = Make.anyClaim(2 * number, predicate: predicate, &random)
            let b = Make.anyClaim(2 * number + 1, predicate: predicate, &random)
            guard let figure = a.object.figure, let c = figure.compared(), let p = figure.plausible else { continue }
            let wideC = Self.widened(c, &random)
            let wideP = Self.widened(p, &random)
            let hedge: Hedge = figure.isSoftAbove ? .upTo : .range
            var wider = a
            wider.object = .figure(
                Figure(
                    text: "wider", hedge: hedge, value: figure.value, asserted: wideC, plausible: wideP,
                    unit: figure.unit))
            #expect(
                Self.badness(comparer.compare(wider, b)) <= Self.badness(comparer.compare(a, b)), "\(a) \(wider) \(b)")
        }
    }

    /// The same amounts in metres are the same relations as in kilometres, as long as all are converted.
    @Test func theUnitOfInputChangesNothing() {
        var random = SplitMix(seed: 23)
        let comparer = Comparer(Make.setting)
        func inMetres(_ claim: Claim) -> Claim {
            guard case .figure(var figure) = claim.object else { return claim }
            func scaled(_ interval: FigureInterval?) -> FigureInterval? {
                interval.map {
                    FigureInterval(
                        lower: $0.lower.map { $0 * 1000 }, lowerExclusive: $0.lowerExclusive,
                        upper: $0.upper.map { $0 * 1000 },
                        upperExclusive: $0.upperExclusive)
                }
            }
            figure.asserted = scaled(figure.asserted)
            figure.plausible = scaled(figure.plausible)
            figure.value = figure.value.map { $0 * 1000 }
            figure.unit = "m"
            var claim = claim
            claim.object = .figure(figure)
            return claim
        }
        for number in 0..<600 {
            let a = Make.anyClaim(2 * number, predicate: "length", &random, units: ["km"])
            let b = Make.anyClaim(2 * number + 1, predicate: "length", &random, units: ["km"])
            let there = comparer.compare(a, b)
            #expect(Self.isSame(there, comparer.compare(inMetres(a), inMetres(b))))
            // Beside another unit a bare number is round, which can only bring two nearer.
            guard a.stance == .affirms, b.stance == .affirms else { continue }
            #expect(Self.badness(comparer.compare(inMetres(a), b)) <= Self.badness(there), "\(a) \(b)")
        }
    }

    @Test(arguments: ["troops", "killed", "cause", "length"])
    func theOrderOfInputChangesNothing(predicate: String) {
        var random = SplitMix(seed: 29)
        for _ in 0..<40 {
            let claims = (0..<16).map {
                Make.anyClaim(
                    $0, predicate: predicate, &random, units: predicate == "length" ? ["km", "m"] : ["people"])
            }
            let found = conflicts(among: claims, Make.setting, includesMinor: true)
            #expect(found == conflicts(among: claims.shuffled(using: &random), Make.setting, includesMinor: true))
        }
    }

    @Test func aRetractedClaimChangesNothing() {
        var random = SplitMix(seed: 31)
        for _ in 0..<40 {
            let claims = (0..<16).map { Make.anyClaim($0, predicate: "troops", &random) }
            var more = claims
            for number in 0..<4 {
                var claim = Make.anyClaim(100 + number, predicate: "troops", &random)
                claim.status = number < 2 ? .retracted : .superseded
                more.append(claim)
            }
            #expect(conflicts(among: claims, Make.setting) == conflicts(among: more, Make.setting))
        }
    }
}
