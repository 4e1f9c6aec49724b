import ClaimModel
import Testing

@testable import ClaimAnalysis

/// The sweep against the plain reading of section "When figures conflict": every pair looked at.
@Suite struct SweepOracleTests {
    struct Found: Hashable {
        var claims: [String]
        var pairs: Int
        var kind: ConflictKind
        var severity: Severity?
    }

    /// All pairs, and sums of parts, as connected sets with their gravest kind and its worst severity.
    static func oracle(_ claims: [Claim], _ setting: Setting) -> Set<Found> {
        let comparer = Comparer(setting)
        var sets = UnionFind(count: claims.count)
        var broken: [(Int, Int, ConflictKind, Severity?)] = []
        for one in claims.indices {
            for other in claims.indices where other > one {
                if case .conflict(let conflict) = comparer.compare(claims[one], claims[other]) {
                    broken.append((one, other, conflict.kind, conflict.severity))
                }
            }
        }
        var pairs = Set(broken.map { [$0.0, $0.1] })
        let set = ClaimGroup(claims, setting)
        for sum in set.group.brokenSums() {
            let whole = set.group.rows[Int(sum.whole)]
            for part in sum.parts {
                let row = set.group.rows[Int(part.row)]
                let kind = set.group.grouping.kind(row, whole, sum.relation, firstIsHigher: true)
                broken.append((row.claim, whole.claim, kind, sum.severity))
                pairs.insert([min(row.claim, whole.claim), max(row.claim, whole.claim)])
            }
        }
        for pair in broken { sets.join(Int32(pair.0), Int32(pair.1)) }
        var members: [Int32: Set<String>] = [:]
        var gravest: [Int32: (ConflictKind, Severity?)] = [:]
        var counts: [Int32: Int] = [:]
        for pair in pairs { counts[sets.find(Int32(pair[0])), default: 0] += 1 }
        for pair in broken {
            let root = sets.find(Int32(pair.0))
            members[root, default: []].formUnion([claims[pair.0].id, claims[pair.1].id])
            let current = gravest[root]
            let isWorse =
                current.map { pair.2 < $0.0 || (pair.2 == $0.0 && (pair.3?.ratio ?? 0) > ($0.1?.ratio ?? 0)) } ?? true
            if isWorse { gravest[root] = (pair.2, pair.3) }
        }
        return Set(
            members.map { root, ids in
                Found(
                    claims: ids.sorted(), pairs: counts[root] ?? 0, kind: gravest[root]?.0 ?? .revision,
                    severity: gravest[root]?.1)
            })
    }

    /// - Parameter few: up to how many rows each two are looked at.
    static func swept(_ claims: [Claim], _ setting: Setting, few: Int = Group.few) -> Set<Found> {
        let group = ClaimGroup(claims, setting).group
        let found = GroupSweep(group, few: few).components.map { component in
            Found(
                claims: component.rows.map { claims[group.rows[Int($0)].claim].id }.sorted(), pairs: component.pairs,
                kind: component.gravest.kind, severity: component.gravest.severity)
        }
        var work = 0
        // What is screened out has no conflict.
        #expect(findConflicts(among: group.rows, group.grouping, group.table, work: &work).count == found.count)
        return Set(found)
    }

    @Test(arguments: [
        "troops", "killed", "attacks", "share", "price", "profit", "length", "capital", "since", "cause", "position",
    ])
    func sweepFindsWhatPairsShow(predicate: String) {
        var random = SplitMix(seed: 7)
        for round in 0..<60 {
            let units = predicate == "length" ? ["km", "m", "mi"] : ["people"]
            let claims = (0..<Int.random(in: 2..<14, using: &random)).map {
                Make.anyClaim($0, predicate: predicate, &random, units: units)
            }
            var setting = Make.setting
            setting.strict = round % 4 == 0
            let oracle = Self.oracle(claims, setting)
            #expect(Self.swept(claims, setting) == oracle, "round \(round)")
            #expect(Self.swept(claims, setting, few: 0) == oracle, "swept, round \(round)")
        }
    }

    /// With no pair looked at on its own, kinds are the same, and the severity of contradictions.
    @Test(arguments: ["troops", "killed", "attacks", "share", "length", "capital"])
    func farthestPartnersShowTheGravest(predicate: String) {
        var random = SplitMix(seed: 13)
        for round in 0..<60 {
            let units = predicate == "length" ? ["km", "m"] : ["people"]
            let claims = (0..<20).map { Make.anyClaim($0, predicate: predicate, &random, units: units) }
            let group = ClaimGroup(claims, Make.setting).group
            func summary(_ sweep: GroupSweep) -> Set<[String]> {
                Set(
                    sweep.components.map {
                        let severity = $0.gravest.kind == .contradiction ? $0.gravest.severity?.description ?? "" : ""
                        return [$0.gravest.kind.rawValue, severity, "\($0.rows)", "\($0.pairs)"]
                    })
            }
            #expect(summary(GroupSweep(group, limit: 0, few: 0)) == summary(GroupSweep(group)), "round \(round)")
        }
    }

    /// Groups large enough that trees are used, not trials.
    @Test(arguments: ["troops", "killed", "attacks", "length", "since"])
    func largeGroups(predicate: String) {
        var random = SplitMix(seed: 11)
        for round in 0..<3 {
            let units = predicate == "length" ? ["km", "m"] : ["people"]
            let claims = (0..<220).map { Make.anyClaim($0, predicate: predicate, &random, units: units, speakers: 12) }
            #expect(Self.swept(claims, Make.setting) == Self.oracle(claims, Make.setting), "round \(round)")
        }
    }
}
