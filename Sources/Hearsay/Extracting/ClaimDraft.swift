import ClaimExtraction

/// Turns candidate claims into what a recording file says: words that read back as what was found.
struct ClaimDraft {
    private let scalars: [Unicode.Scalar]
    var names: NameBook
    private let published: ClaimTime
    private let reader: TimePhraseReader?
    private let figures = FigureReader()

    init(text: String, names: NameBook, published: ClaimTime) {
        scalars = Array(text.unicodeScalars)
        self.names = names
        self.published = published
        reader = published.referenceDay.map { TimePhraseReader(relativeTo: $0) }
    }

    /// The claim as written; `nil` where nothing is left to say.
    mutating func written(_ claim: CandidateClaim) -> ProposedClaim? {
        let predicate = LineText.oneLine(claim.predicate.value)
        guard !predicate.slug.isEmpty, let (object, population) = object(claim.object.value, of: predicate) else { return nil }
        let said = claim.said.flatMap { time($0.value, after: nil) }
        let speaker = claim.speaker.map { names.name(of: $0.value) }
        let subject = subject(claim, speaker: speaker)
        var draft = ProposedClaim(
            subject: subject, predicate: predicate, object: object, sentence: sentence(of: claim),
            confidence: claim.confidence)
        draft.population = population
        draft.said = said
        draft.during = claim.during.flatMap { time($0.value, after: said) }
        draft.by = speaker
        draft.via = claim.speaker?.value.via.map { names.name($0, as: .speaker) } ?? []
        draft.verb = claim.verb.map(LineText.oneLine).flatMap { $0.isEmpty ? nil : $0 }
        draft.stance = claim.stance.value
        draft.mood = claim.mood.value
        for place in claim.place {
            let name = names.name(place.value, as: .place)
            if !draft.place.contains(name) { draft.place.append(name) }
        }
        let quote = claim.quote.exact.trimmingSpaces
        draft.quote = quote.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } ? quote : nil
        draft.doubts = Self.doubts(of: claim, subject: Self.isRelative(claim.subject.value) ? min(claim.subject.confidence, 0.4) : claim.subject.confidence)
        return draft
    }

    /// The subject's name; "its forces" as the forces of who speaks, since another article's "its" is somebody else.
    private mutating func subject(_ claim: CandidateClaim, speaker: String?) -> String {
        let words = LineText.oneLine(claim.subject.value)
        for own in Self.possessives where words.foldedName.hasPrefix(own) {
            guard let speaker, words.count > own.count else { break }
            return names.name("\(words.dropFirst(own.count)) of \(speaker)", as: .thing)
        }
        return names.name(words, as: .thing)
    }

    private static let possessives = ["its ", "his ", "her ", "their ", "our ", "my "]

    /// Whether words mean something only within their article: "the country", "its forces".
    private static func isRelative(_ words: String) -> Bool {
        let folded = words.foldedName
        return possessives.contains { folded.hasPrefix($0) } || !words.contains(" ") && words == folded
            || folded.hasPrefix("the ") && folded.split(separator: " ").count == 2 && !words.dropFirst(4).contains(where: \.isUppercase)
    }

    private static func doubts(of claim: CandidateClaim, subject: Double) -> [ProposedClaim.Doubt] {
        let parts: [(String, Double?)] = [
            ("subject", subject), ("predicate", claim.predicate.confidence), ("object", claim.object.confidence),
            ("speaker", claim.speaker?.confidence ?? claim.ownVoice), ("said", claim.said?.confidence), ("during", claim.during?.confidence),
            ("place", claim.place.map(\.confidence).min()), ("stance", claim.stance.confidence), ("mood", claim.mood.confidence),
        ]
        return parts.compactMap { part, confidence in
            confidence.flatMap { $0 < 0.5 ? ProposedClaim.Doubt(part: part, confidence: $0) : nil }
        }
    }

    // MARK: Times

    /// Words where they read back as the same time, else the EDTF. "Since" runs to when it was `said`.
    private func time(_ time: ClaimTime, after said: String?) -> String? {
        let words = LineText.oneLine(time.text)
        if let read = try? reader?.read(words), read.edtf == time.edtf, said == nil || !words.foldedName.hasPrefix("since ") { return words }
        return (try? EDTF(time.edtf)) == nil ? nil : time.edtf
    }

    // MARK: Objects

    private mutating func object(_ object: CandidateObject, of predicate: String) -> (ProposedObject, population: String?)? {
        let declared = Vocabulary.builtIn.predicate(named: predicate)
        switch object {
        case .figure(let figure, let population): return self.figure(figure, population, declared)
        case .text(let text):
            let text = LineText.oneLine(text)
            guard !text.isEmpty else { return nil }
            return (declared?.object == .text ? .words(text) : .text(text), nil)
        case .entity(let name):
            let name = names.name(name, as: .thing)
            return (declared?.object == .entity ? .words(name) : .entity(name), nil)
        case .date(let time):
            guard (try? EDTF(time.edtf)) != nil else { return nil }
            return (declared?.object == .date ? .words(self.time(time, after: nil) ?? time.edtf) : .date(time.edtf), nil)
        }
    }

    private func figure(_ figure: Figure, _ population: String?, _ declared: Predicate?) -> (ProposedObject, population: String?)? {
        var figure = figure
        figure.text = LineText.oneLine(figure.text)
        guard !figure.text.isEmpty else { return nil }
        if declared == nil || declared?.object == .figure,
            let read = try? figures.read(figure.text, predicateUnit: declared?.unit), read.figure.hedge == figure.hedge,
            read.figure.value == figure.value, read.figure.asserted == figure.asserted,
            figure.unit == nil || read.figure.unit == figure.unit
        {
            return (.words(figure.text), population == read.population ? nil : population)
        }
        return (.figure(figure), population)
    }

    // MARK: The sentence

    private func sentence(of claim: CandidateClaim) -> ProposedClaim.Sentence {
        let whole = claim.sentence.clamped(to: scalars.indices)
        let span = claim.span.clamped(to: whole)
        return ProposedClaim.Sentence(
            before: line(whole.lowerBound..<span.lowerBound), highlighted: line(span), after: line(span.upperBound..<whole.upperBound))
    }

    /// One line of the text, the white space at its ends kept as one space, so that pieces join again.
    private func line(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let text = LineText.oneLine(String(view))
        guard !text.isEmpty else { return " " }
        return (scalars[first].properties.isWhitespace ? " " : "") + text + (scalars[last].properties.isWhitespace ? " " : "")
    }
}
