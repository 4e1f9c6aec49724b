package import ClaimModel

/// What an article says, as far as it can be read: proposals to be checked, not records.
package struct Extraction: Sendable {
    let text: ScalarText
    let names: NameWords
    package var attributions: [Attribution]
    package var figures: [FoundFigure]
    package var dates: [FoundTime]
    package var claims: [CandidateClaim]
    package var entities: [NamedEntity]
    /// Known entities that names of the article may mean, for each of ``entities`` the best first.
    package var matches: [[NameMatch]]

    /// What the text says of itself, read when it is asked for: many ask for what is said alone.
    package var metadata: ArticleMetadata { MetadataReader(names: names).metadata(of: text) }
}

/// Who says what by which word. Every range counts Unicode scalars of the text, the end not included.
package struct Attribution: Hashable, Sendable {
    /// `nil` where nobody is named.
    package var source: Range<Int>?
    package var cue: Range<Int>
    /// The parts of what is said, in order.
    package var content: [Range<Int>]
    package var speaker: Speaker?
    /// The reporting word as printed.
    package var verb: String
    package var stance: Stance
    /// When it was said, where the reporting clause tells.
    package var said: FoundTime?
    /// From 0 to 1.
    package var confidence: Double
}

/// A value of a proposal and how sure it is, from 0 to 1.
package struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var confidence: Double

    package init(_ value: Value, _ confidence: Double) {
        self.value = value
        self.confidence = confidence
    }
}

/// What a proposed claim says of its subject.
package enum CandidateObject: Hashable, Sendable {
    case figure(Figure, population: String?)
    case text(String)
    case entity(String)
    case date(ClaimTime)
}

/// A claim proposed for recording.
package struct CandidateClaim: Hashable, Sendable {
    /// The figure, or the clause that states it.
    package var span: Range<Int>
    package var subject: Part<String>
    /// A predicate of the vocabulary.
    package var predicate: Part<String>
    package var object: Part<CandidateObject>
    package var place: [Part<String>]
    package var during: Part<ClaimTime>?
    package var said: Part<ClaimTime>?
    /// `nil` where the article itself speaks.
    package var speaker: Part<Speaker>?
    /// How sure it is that the article itself speaks, where there is no speaker: a clause of saying nearby makes it doubtful.
    package var ownVoice = 0.8
    package var verb: String?
    package var stance: Part<Stance>
    package var mood: Part<Mood>
    /// The words that hold it, anchored.
    package var quote: Quote
    /// The sentence it stands in, for who checks it.
    package var sentence: Range<Int>
    /// The attribution that it comes from.
    package var attribution: Int?

    /// How sure the whole is: the least of its parts.
    package var confidence: Double {
        min(
            subject.confidence, predicate.confidence, object.confidence, speaker?.confidence ?? ownVoice, stance.confidence,
            mood.confidence)
    }
}
