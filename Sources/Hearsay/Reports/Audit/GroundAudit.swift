import ClaimModel

/// Looks for what rests on one origin only, and on nobody who is named.
struct GroundAudit {
    /// The origin of each source.
    let origins: [String: String]

    /// What claims are of.
    struct Topic: Hashable, Sendable {
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

    /// What is asked of a claim that asserts something: no more of it is held, of however many.
    struct Ground: Sendable {
        var claim: String
        var topic: Topic
        var source: String
        /// The speaker's label.
        var speaker: String

        init?(_ claim: Claim) {
            guard claim.stance == .affirms, claim.status == .current else { return nil }
            (self.claim, topic, source, speaker) = (claim.id, Topic(claim), claim.source, claim.by.label)
        }
    }

    /// Grounds by what they are of, in the order of their first.
    private static func topics(_ grounds: [Ground]) -> [(topic: Topic, grounds: [Ground])] {
        var numbers: [Topic: Int] = [:]
        var topics: [(topic: Topic, grounds: [Ground])] = []
        for ground in grounds {
            if let number = numbers[ground.topic] {
                topics[number].grounds.append(ground)
            } else {
                numbers[ground.topic] = topics.count
                topics.append((ground.topic, [ground]))
            }
        }
        return topics
    }

    func findings(_ claims: [Claim]) -> [AuditFinding] { findings(grounds: claims.compactMap(Ground.init)) }

    func findings(grounds: [Ground]) -> [AuditFinding] {
        // The same few speak again and again.
        var hidden: [String: Bool] = [:]
        for ground in grounds where hidden[ground.speaker] == nil {
            hidden[ground.speaker] = AnonymousNames.isAnonymous(ground.speaker)
        }
        return Self.topics(grounds).flatMap { topic, grounds in
            [
                singleOrigin(topic, grounds),
                grounds.allSatisfy { hidden[$0.speaker] == true } ? anonymous(topic, grounds) : nil,
            ].compactMap { $0 }
        }
    }

    private func singleOrigin(_ topic: Topic, _ grounds: [Ground]) -> AuditFinding? {
        guard let origin = Self.only(grounds.map { origins[$0.source] ?? $0.source }) else { return nil }
        let sources = Set(grounds.map(\.source))
        let of = sources.count > 1 ? "one origin, though \(sources.count) sources have it" : "one source"
        return AuditFinding(
            .singleOrigin, grounds.map(\.claim).sorted(),
            "\(topic.words.capitalisedFirst): \(grounds.count == 1 ? "1 claim rests" : "\(grounds.count) claims rest") on \(of), \(origin).")
    }

    private func anonymous(_ topic: Topic, _ grounds: [Ground]) -> AuditFinding {
        let names = Set(grounds.map(\.speaker)).sorted().map { "“\($0)”" }.joined(separator: ", ")
        return AuditFinding(
            .anonymousOnly, grounds.map(\.claim).sorted(),
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
