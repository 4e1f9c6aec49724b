import ClaimModel

/// Looks for entities, and for predicates, that are likely to be one.
struct NameAudit {
    /// Above so many names with one key, that key tells nothing.
    private static let crowd = 200

    /// Entities that the base tells apart, since one lies within or speaks for the other, are left alone.
    func entities(_ entities: [Entity]) -> [AuditFinding] {
        let names = entities.map { entity in
            ([entity.label] + entity.aliases.filter { $0.during == nil }.map(\.name)).map(NameLikeness.Name.init)
        }
        return pairs(names).compactMap { first, second in
            let (one, other) = (entities[first], entities[second])
            guard !areToldApart(one, other) else { return nil }
            return finding(one, names[first], other, names[second])
        }
    }

    /// Those that share a key, by their numbers, each pair once and in order.
    private func pairs(_ names: [[NameLikeness.Name]]) -> [(Int, Int)] {
        var buckets: [String: [Int]] = [:]
        for (number, all) in names.enumerated() {
            for key in Set(all.flatMap(NameLikeness.keys)) { buckets[key, default: []].append(number) }
        }
        // Two numbers in one, of which there are millions.
        var pairs: Set<UInt64> = []
        for bucket in buckets.values where bucket.count > 1 && bucket.count <= Self.crowd {
            for (index, one) in bucket.enumerated() {
                for other in bucket[(index + 1)...] { pairs.insert(UInt64(min(one, other)) << 32 | UInt64(max(one, other))) }
            }
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private func finding(_ one: Entity, _ names: [NameLikeness.Name], _ other: Entity, _ others: [NameLikeness.Name]) -> AuditFinding? {
        let isPerson = one.kind == "person" && other.kind == "person"
        for name in names {
            for another in others {
                guard let reason = NameLikeness.reason(name, another, isPerson: isPerson) else { continue }
                return AuditFinding(
                    .similarEntities, [one.id, other.id],
                    "\(one.id) and \(other.id) may be one: “\(name.text)” and “\(another.text)”, \(reason).")
            }
        }
        return nil
    }

    private func areToldApart(_ one: Entity, _ other: Entity) -> Bool {
        if let kind = one.kind, let another = other.kind, kind != another { return true }
        return [one.within, one.speaksFor].contains { $0.contains(other.id) }
            || [other.within, other.speaksFor].contains { $0.contains(one.id) }
    }

    func predicates(_ predicates: [Predicate]) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        for (index, one) in predicates.enumerated() {
            for other in predicates[(index + 1)...] where one.object == other.object {
                guard let reason = reason(one, other) else { continue }
                findings.append(
                    AuditFinding(
                        .similarPredicates, [one.id, other.id],
                        "The predicates \(one.id) and \(other.id) may be one: \(reason)."))
            }
        }
        return findings
    }

    private func reason(_ one: Predicate, _ other: Predicate) -> String? {
        for name in [one.id, one.label] + one.synonyms {
            for another in [other.id, other.label] + other.synonyms {
                let (left, right) = (stems(name), stems(another))
                let words = "“\(name)” and “\(another)”"
                if left == right { return "\(words) differ in the forms of their words only" }
                if left.count > 1, left.sorted() == right.sorted() { return "\(words) are the same words in another order" }
                let (plain, plainer) = (left.joined(separator: " "), right.joined(separator: " "))
                if min(plain.count, plainer.count) >= 6,
                    NearMiss.editDistance(Array(plain.unicodeScalars), Array(plainer.unicodeScalars), atMost: 1) != nil
                {
                    return "\(words) are one letter apart"
                }
            }
        }
        return nil
    }

    /// Words without the endings of number and tense.
    private func stems(_ name: String) -> [String] {
        name.foldedName.split { !$0.isLetter && !$0.isNumber }.map { word in
            for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.count - ending.count >= 3 {
                return String(word.dropLast(ending.count))
            }
            return String(word.hasSuffix("e") && word.count > 4 ? word.dropLast() : word)
        }
    }
}
