import ClaimExtraction
package import ClaimRendering

/// What was read from an article as JSON, in offsets of its own text: for measuring, and for other programs.
package enum ExtractionJSON {
    private typealias Member = JSONValue.Member

    /// One object an article: every range counts Unicode scalars of the text, the end not included.
    package static func line(_ article: Article, from proposer: ClaimProposer) -> JSONValue {
        let extraction = proposer.extraction(of: article)
        return .object([
            Member("id", .string(article.details.id ?? article.name)),
            Member("attributions", .array(extraction.attributions.map(attribution))),
            Member("figures", .array(extraction.figures.map(figure))),
            Member("dates", .array(extraction.dates.map(date))),
            Member("claims", .array(extraction.claims.map(claim))),
        ])
    }

    private static func attribution(_ attribution: Attribution) -> JSONValue {
        .object([
            Member("source", attribution.source.map { .array([span($0)]) } ?? .null),
            Member("cue", .array([span(attribution.cue)])),
            Member("content", .array(attribution.content.map(span))),
            Member("speaker", ClaimJSON.optional(attribution.speaker?.name)),
            Member("via", .strings(attribution.speaker?.via ?? [])),
            Member("verb", .string(attribution.verb)),
            Member("stance", .string(attribution.stance.rawValue)),
            Member("said", attribution.said.map { ClaimJSON.time($0.stated) } ?? .null),
            Member("confidence", .number(attribution.confidence)),
        ])
    }

    private static func figure(_ found: FoundFigure) -> JSONValue {
        placed(found.start, found.end, ClaimJSON.members(of: found.figure), Member("population", ClaimJSON.optional(found.population)))
    }

    /// The time that the name alone means; what the phrase around it states stands beside it.
    private static func date(_ found: FoundTime) -> JSONValue {
        placed(
            found.start, found.end, ClaimJSON.members(of: found.time), Member("phrase", found.phrase.map { ClaimJSON.time($0.time) } ?? .null))
    }

    private static func placed(_ start: Int, _ end: Int, _ inner: [Member], _ last: Member) -> JSONValue {
        var members: [Member] = []
        members.reserveCapacity(inner.count + 3)
        members.append(Member("start", .integer(Int64(start))))
        members.append(Member("end", .integer(Int64(end))))
        members += inner
        members.append(last)
        return .object(members)
    }

    private static func claim(_ claim: CandidateClaim) -> JSONValue {
        var members: [Member] = []
        members.reserveCapacity(17)
        members += [
            Member("start", .integer(Int64(claim.span.lowerBound))), Member("end", .integer(Int64(claim.span.upperBound))),
            Member("speaker", ClaimJSON.optional(claim.speaker?.value.name)), Member("via", .strings(claim.speaker?.value.via ?? [])),
            Member("subject", .string(claim.subject.value)), Member("predicate", .string(claim.predicate.value)),
        ]
        switch claim.object.value {
        case .figure(let figure, let population):
            members += [Member("figure", ClaimJSON.figure(figure)), Member("population", ClaimJSON.optional(population))]
        case .text(let text): members.append(Member("object", .object([Member("text", .string(text))])))
        case .entity(let name): members.append(Member("object", .object([Member("entity", .string(name))])))
        case .date(let time): members.append(Member("object", .object([Member("date", .string(time.edtf))])))
        }
        members += [
            Member("place", .strings(claim.place.map(\.value))),
            Member("during", claim.during.map { ClaimJSON.time($0.value) } ?? .null),
            Member("said", claim.said.map { ClaimJSON.time($0.value) } ?? .null),
            Member("verb", ClaimJSON.optional(claim.verb)),
            Member("stance", .string(claim.stance.value.rawValue)), Member("mood", .string(claim.mood.value.rawValue)),
            Member("quote", ClaimJSON.quote(claim.quote)), Member("confidence", .number(claim.confidence)),
        ]
        return .object(members)
    }

    private static func span(_ range: Range<Int>) -> JSONValue {
        .array([.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))])
    }
}
