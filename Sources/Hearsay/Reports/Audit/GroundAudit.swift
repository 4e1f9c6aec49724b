import ClaimModel

/// Looks for what rests on one origin only, and on nobody who is named.
struct GroundAudit {
    /// The origin of each source.
    let origins: [String: String]

    /// What claims are of.
    struct Topic: Hashable {
        var subject: EntityReference
        var predicate: String
        var place: [EntityReference]

        init(_ claim: Claim) {
            subject = claim.subject
            predicate = claim.predicate
            place = claim.place.sorted { $0.id < $1.id }
        }

        /// `troops of United States in Syria`.
        var words: String {
            predicate.replacing("-", with: " ") + " of " + subject.label
                + (place.isEmpty ? "" : " in " + place.map(\.label).joined(separator: " and "))
        }
    }

    /// Claims that assert something, by what they are of, in the order of their first.
    static func topics(_ claims: [Claim]) -> [(topic: Topic, claims: [Claim])] {
        var order: [Topic] = []
        var groups: [Topic: [Claim]] = [:]
        for claim in claims where claim.stance == .affirms && claim.status == .current {
            let topic = Topic(claim)
            if groups[topic] == nil { order.append(topic) }
            groups[topic, default: []].append(claim)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    func findings(_ claims: [Claim]) -> [AuditFinding] {
        Self.topics(claims).flatMap { topic, claims in
            [singleOrigin(topic, claims), anonymous(topic, claims)].compactMap { $0 }
        }
    }

    private func singleOrigin(_ topic: Topic, _ claims: [Claim]) -> AuditFinding? {
        guard let origin = Self.only(claims.map { origins[$0.source] ?? $0.source }) else { return nil }
        let sources = Set(claims.map(\.source))
        let of = sources.count > 1 ? "one origin, though \(sources.count) sources have it" : "one source"
        return AuditFinding(
            .singleOrigin, claims.map(\.id).sorted(),
            "\(topic.words.capitalisedFirst): \(claims.count == 1 ? "1 claim rests" : "\(claims.count) claims rest") on \(of), \(origin).")
    }

    private func anonymous(_ topic: Topic, _ claims: [Claim]) -> AuditFinding? {
        guard claims.allSatisfy({ AnonymousNames.isAnonymous($0.by.label) }) else { return nil }
        let names = Set(claims.map(\.by.label)).sorted().map { "“\($0)”" }.joined(separator: ", ")
        return AuditFinding(
            .anonymousOnly, claims.map(\.id).sorted(),
            "\(topic.words.capitalisedFirst): nobody who says it has a name, only \(names).")
    }

    private static func only<Value: Hashable>(_ values: [Value]) -> Value? {
        Set(values).count == 1 ? values.first : nil
    }
}

extension String {
    /// With its first letter in upper case.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
