package import ClaimAnalysis
package import ClaimModel
package import ClaimRendering

/// One claim on its way: who uttered it, through which hands it went, and what changed since the claim before.
package struct LineageHop: Sendable {
    package var claim: Claim
    /// The speaker, the hands, the agency and the outlet, each once, in order.
    package var hands: [Hand]
    package var changes: [LineageChange]
    /// Whether this is the first hop at which anything changed.
    package var isFirstChange: Bool
    /// What changed, in words; empty where nothing did.
    package var changeWords: String

    package struct Hand: Hashable, Sendable {
        package var name: String
        package var role: Role

        package enum Role: String, Sendable {
            case speaker, hand, agency, outlet
        }
    }
}

extension LineageAnswer {
    /// The claims from the first utterance on.
    package var hops: [LineageHop] {
        let count = lineage.claims.count
        return (0..<count).reversed().map { index in
            let claim = lineage.claims[index]
            let changes = index < count - 1 ? lineage.changes[index] : []
            let earlier = index < count - 1 ? lineage.claims[index + 1] : nil
            return LineageHop(
                claim: claim, hands: hands(claim), changes: changes,
                isFirstChange: !changes.isEmpty && index == lineage.firstChange,
                changeWords: earlier.map { LineageWords.words(changes, from: $0, to: claim) } ?? "")
        }
    }

    private func hands(_ claim: Claim) -> [LineageHop.Hand] {
        let source = sources[claim.source]
        let all =
            [(claim.by.label, LineageHop.Hand.Role.speaker)] + claim.via.map { ($0.label, .hand) }
            + [(source?.agency, .agency), (source?.outlet, .outlet)].compactMap { name, role in name.map { ($0, role) } }
        var seen: Set<String> = []
        return all.filter { seen.insert($0.0.foldedName).inserted }.map { LineageHop.Hand(name: $0.0, role: $0.1) }
    }

    /// How the walk ended where that is no first utterance, and where the first change was: a sentence each.
    package var remarks: [String] {
        var remarks: [String] = []
        switch lineage.end {
        case .firstUtterance: break
        case .missing(let id):
            remarks.append(
                "The claim \(lineage.claims.last?.id ?? "") passes on \(id), which this base does not hold: the way ends there.")
        case .circular(let ids):
            remarks.append("The chain is a circle, and has no first utterance: \((ids + ids.prefix(1)).joined(separator: " → ")).")
        }
        if let first = hops.first(where: \.isFirstChange) {
            remarks.append("First change at \(first.claim.id), \(first.claim.source): \(first.changeWords).")
        } else if lineage.claims.count > 1 {
            remarks.append("Nothing changed on the way.")
        }
        return remarks
    }

    package var json: JSONValue {
        let hops = hops
        var end: [(String, JSONValue)]
        switch lineage.end {
        case .firstUtterance: end = [("kind", "first-utterance"), ("claims", .array([]))]
        case .missing(let id): end = [("kind", "missing"), ("claims", .strings([id]))]
        case .circular(let ids): end = [("kind", "circular"), ("claims", .strings(ids))]
        }
        end.append(("remarks", .strings(remarks)))
        return .record([
            ("claim", .optional(lineage.claims.first?.id)), ("hops", .array(hops.map(\.json))),
            ("firstChange", .optional(hops.first(where: \.isFirstChange)?.claim.id)), ("end", .record(end)),
        ])
    }

    /// The way as a report shows it.
    package func view(title: String) -> LineageView {
        LineageView(
            title: title,
            hops: hops.map { hop in
                LineageView.Hop(
                    claim: hop.claim.id, speaker: hop.claim.by.label, said: hop.claim.said.edtf,
                    source: hop.claim.source, object: ClaimSummary.object(hop.claim.object),
                    change: hop.changes.isEmpty ? nil : hop.changeWords, hands: hop.hands.dropFirst().map(\.name))
            })
    }
}

extension LineageHop {
    package var json: JSONValue {
        .record([
            ("claim", .string(claim.id)), ("source", .string(claim.source)), ("said", ClaimJSON.time(claim.said)),
            ("object", ClaimJSON.object(claim.object)),
            (
                "hands",
                .array(hands.map { .record([("name", .string($0.name)), ("role", .string($0.role.rawValue))]) })
            ),
            (
                "changes",
                .array(
                    changes.map { change in
                        let (kind, from, to) = LineageWords.parts(change)
                        return .record([("what", .string(kind)), ("from", .optional(from)), ("to", .optional(to))])
                    })
            ),
            ("isFirstChange", .bool(isFirstChange)),
        ])
    }
}
