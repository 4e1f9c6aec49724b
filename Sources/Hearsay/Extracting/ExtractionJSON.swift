import ClaimExtraction
import ClaimModel
import ClaimRendering

/// What was read from an article as JSON, in offsets of its own text: for measuring, and for other programs.
package enum ExtractionJSON {
    /// One object an article, as UTF-8: every range counts Unicode scalars of the text, the end not included.
    package static func line(_ article: Article, from proposer: ClaimProposer) -> [UInt8] {
        let extraction = proposer.extraction(of: article)
        var writer = JSONWriter()
        writer.object {
            $0.string("id", article.details.id ?? article.name)
            $0.array("attributions", extraction.attributions, write)
            $0.array("figures", extraction.figures, write)
            $0.array("dates", extraction.dates, write)
            $0.array("claims", extraction.claims, write)
        }
        return writer.bytes
    }

    private static func write(_ attribution: Attribution, to writer: inout JSONWriter) {
        writer.object {
            if let source = attribution.source { write("source", [source], to: &$0) } else { $0.string("source", nil) }
            write("cue", [attribution.cue], to: &$0)
            write("content", attribution.content, to: &$0)
            $0.string("speaker", attribution.speaker?.name)
            write("via", attribution.speaker?.via ?? [], to: &$0)
            $0.string("verb", attribution.verb)
            $0.string("stance", attribution.stance.rawValue)
            write("said", attribution.said?.stated, to: &$0)
            $0.number("confidence", attribution.confidence)
        }
    }

    private static func write(_ found: FoundFigure, to writer: inout JSONWriter) {
        writer.object {
            $0.integer("start", found.start)
            $0.integer("end", found.end)
            ClaimJSON.write(found.figure, to: &$0)
            $0.string("population", found.population)
        }
    }

    /// The time that the name alone means; what the phrase around it states stands beside it.
    private static func write(_ found: FoundTime, to writer: inout JSONWriter) {
        writer.object {
            $0.integer("start", found.start)
            $0.integer("end", found.end)
            ClaimJSON.write(found.time, to: &$0)
            write("phrase", found.phrase?.time, to: &$0)
        }
    }

    private static func write(_ claim: CandidateClaim, to writer: inout JSONWriter) {
        writer.object {
            $0.integer("start", claim.span.lowerBound)
            $0.integer("end", claim.span.upperBound)
            $0.string("speaker", claim.speaker?.value.name)
            write("via", claim.speaker?.value.via ?? [], to: &$0)
            $0.string("subject", claim.subject.value)
            $0.string("predicate", claim.predicate.value)
            write(claim.object.value, to: &$0)
            write("place", claim.place.map(\.value), to: &$0)
            write("during", claim.during?.value, to: &$0)
            write("said", claim.said?.value, to: &$0)
            $0.string("verb", claim.verb)
            $0.string("stance", claim.stance.value.rawValue)
            $0.string("mood", claim.mood.value.rawValue)
            $0.object("quote") { ClaimJSON.write(claim.quote, to: &$0) }
            $0.number("confidence", claim.confidence)
        }
    }

    private static func write(_ object: CandidateObject, to writer: inout JSONWriter) {
        switch object {
        case .figure(let figure, let population):
            writer.object("figure") { ClaimJSON.write(figure, to: &$0) }
            writer.string("population", population)
        case .text(let text): writer.object("object") { $0.string("text", text) }
        case .entity(let name): writer.object("object") { $0.string("entity", name) }
        case .date(let time): writer.object("object") { $0.string("date", time.edtf) }
        }
    }

    // MARK: Members

    private static func write(_ key: String, _ time: ClaimTime?, to writer: inout JSONWriter) {
        writer.object(key, time.map { time in { ClaimJSON.write(time, to: &$0) } })
    }

    private static func write(_ key: String, _ texts: [String], to writer: inout JSONWriter) {
        writer.array(key, texts) { $1.string($0) }
    }

    /// Each range as an array of its bounds.
    private static func write(_ key: String, _ ranges: [Range<Int>], to writer: inout JSONWriter) {
        writer.array(key, ranges) { $1.integers($0.lowerBound, $0.upperBound) }
    }
}
