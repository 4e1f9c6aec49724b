import ClaimExtraction
package import ClaimRendering

/// What was read from an article as JSON, in offsets of its own text: for measuring, and for other programs.
package enum ExtractionJSON {
    /// One object an article: every range counts Unicode scalars of the text, the end not included.
    package static func line(_ article: Article, from proposer: ClaimProposer) -> JSONValue {
        let extraction = proposer.extraction(of: article)
        return .record([
            ("id", .string(article.details.id ?? article.name)),
            ("attributions", .array(extraction.attributions.map(attribution))),
            ("figures", .array(extraction.figures.map(figure))),
            ("dates", .array(extraction.dates.map(date))),
            ("claims", .array(extraction.claims.map(claim))),
        ])
    }

    private static func attribution(_ attribution: Attribution) -> JSONValue {
        .record([
            ("source", attribution.source.map { .array([span($0)]) } ?? .null),
            ("cue", .array([span(attribution.cue)])),
            ("content", .array(attribution.content.map(span))),
            ("speaker", ClaimJSON.optional(attribution.speaker?.name)),
            ("via", .strings(attribution.speaker?.via ?? [])),
            ("verb", .string(attribution.verb)),
            ("stance", .string(attribution.stance.rawValue)),
            ("said", attribution.said.map { ClaimJSON.time($0.stated) } ?? .null),
            ("confidence", .number(attribution.confidence)),
        ])
    }

    private static func figure(_ found: FoundFigure) -> JSONValue {
        .record(
            [("start", .integer(Int64(found.start))), ("end", .integer(Int64(found.end)))] + members(ClaimJSON.figure(found.figure))
                + [("population", ClaimJSON.optional(found.population))])
    }

    /// The time that the name alone means; what the phrase around it states stands beside it.
    private static func date(_ found: FoundTime) -> JSONValue {
        .record(
            [("start", .integer(Int64(found.start))), ("end", .integer(Int64(found.end)))] + members(ClaimJSON.time(found.time))
                + [("phrase", found.phrase.map { ClaimJSON.time($0.time) } ?? .null)])
    }

    private static func claim(_ claim: CandidateClaim) -> JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("start", .integer(Int64(claim.span.lowerBound))), ("end", .integer(Int64(claim.span.upperBound))),
            ("speaker", ClaimJSON.optional(claim.speaker?.value.name)), ("via", .strings(claim.speaker?.value.via ?? [])),
            ("subject", .string(claim.subject.value)), ("predicate", .string(claim.predicate.value)),
        ]
        switch claim.object.value {
        case .figure(let figure, let population):
            pairs += [("figure", ClaimJSON.figure(figure)), ("population", ClaimJSON.optional(population))]
        case .text(let text): pairs.append(("object", .record([("text", .string(text))])))
        case .entity(let name): pairs.append(("object", .record([("entity", .string(name))])))
        case .date(let time): pairs.append(("object", .record([("date", .string(time.edtf))])))
        }
        return .record(
            pairs + [
                ("place", .strings(claim.place.map(\.value))),
                ("during", claim.during.map { ClaimJSON.time($0.value) } ?? .null),
                ("said", claim.said.map { ClaimJSON.time($0.value) } ?? .null),
                ("verb", ClaimJSON.optional(claim.verb)),
                ("stance", .string(claim.stance.value.rawValue)), ("mood", .string(claim.mood.value.rawValue)),
                ("quote", ClaimJSON.quote(claim.quote)), ("confidence", .number(claim.confidence)),
            ])
    }

    private static func span(_ range: Range<Int>) -> JSONValue {
        .array([.integer(Int64(range.lowerBound)), .integer(Int64(range.upperBound))])
    }

    private static func members(_ value: JSONValue) -> [(String, JSONValue)] {
        guard case .object(let members) = value else { return [] }
        return members.map { ($0.key, $0.value) }
    }
}
