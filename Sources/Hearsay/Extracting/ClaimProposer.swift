import ClaimExtraction

/// Reads articles and proposes what to record of them.
///
///     let proposal = try ClaimProposer().proposal(for: article)
///     let yaml = RecordingFile(proposal).written(text: .inline)
package struct ClaimProposer: Sendable {
    private let extractor: ArticleExtractor
    private let known: KnownNames

    /// - Parameters:
    ///   - words: word lists that add to what is built in, each with the name that messages call it.
    ///   - known: the entities of a base, which names of an article may mean.
    /// - Throws: `RecordError` with the line of a word list that cannot be read.
    package init(words: [(name: String, text: String)] = [], known: [Entity] = []) throws(RecordError) {
        var lexicon = ExtractionLexicon.builtIn
        for list in words {
            do {
                try lexicon.add(list.text)
            } catch {
                let message = error.description.replacing("line \(error.line): ", with: "", maxReplacements: 1)
                throw RecordError(message + ".", at: RecordPlace(file: list.name, line: error.line))
            }
        }
        extractor = ArticleExtractor(lexicon: lexicon)
        self.known = KnownNames(known)
    }

    /// What is read from a text, with the metadata that the text itself gives.
    func extraction(of article: Article) -> Extraction {
        extractor.extract(text: article.text, published: article.details.published?.referenceDay)
    }

    /// The claims that an article proposes, those surer than `least`, in the order of its text.
    ///
    /// - Throws: `RecordError` where nothing tells when the article was published.
    package func proposal(for article: Article, atLeast least: Double = 0) throws(RecordError) -> Proposal {
        var article = article
        let controls = article.text.unicodeScalars.count(where: Self.isControl)
        if controls > 0 { article.text = Self.withoutControls(article.text) }
        let extraction = extraction(of: article)
        var proposal = Proposal(source: try source(of: article, extraction.metadata))
        if controls > 0 { proposal.remarks.append("The text held \(controls) control characters; spaces stand in their place.") }
        if let language = proposal.source.language, !language.lowercased().hasPrefix("en") {
            proposal.remarks.append("The text is said to be in “\(language)”; only English is read.")
        } else if let remark = Self.remark(on: article) {
            proposal.remarks.append(remark)
            proposal.isForeign = EnglishCheck(article.text) == .foreign
        }
        var writer = ClaimDraft(
            text: article.text, names: NameBook(extraction.entities, known: known, sourceID: proposal.source.id),
            published: proposal.source.published)
        for claim in extraction.claims where claim.confidence >= least {
            if let written = writer.written(claim) { proposal.claims.append(written) }
        }
        proposal.entities = writer.names.newEntities()
        for (name, fits) in writer.names.ambiguous {
            proposal.remarks.append("“\(name)” fits several known entities: \(fits.joined(separator: ", ")). Write the id of the one meant.")
        }
        return proposal
    }

    /// What to say of a text that does not read as English.
    package static func remark(on article: Article) -> String? {
        switch EnglishCheck(article.text) {
        case .english, .unknown: nil
        case .foreign: "The text has none of the commonest English words; only English is read."
        case .doubtful(let common, let words):
            "Only \(common) of the text's \(words) words are common English ones; only English is read."
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" && scalar != "\r"
    }

    /// The text with a space for each control character, which no record may hold.
    private static func withoutControls(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
        return String(scalars)
    }

    // MARK: The source

    private func source(of article: Article, _ read: ArticleMetadata) throws(RecordError) -> ProposedSource {
        let given = article.details
        guard let published = given.published ?? read.published else {
            throw RecordError(
                "nothing in \(article.name) tells when it was published.", at: nil,
                hint: "Give the date: --published 2024-01-05. Without it, “on Friday” means nothing.")
        }
        var source = ProposedSource(
            id: "", outlet: given.outlet ?? read.outlet, agency: given.agency ?? read.agency, title: given.title ?? read.title,
            authors: given.authors.isEmpty ? read.authors : given.authors, published: published, url: given.url,
            language: given.language ?? read.language)
        source.outlet = source.outlet.flatMap(Self.value)
        source.agency = source.agency.flatMap(Self.value)
        source.title = source.title.flatMap(Self.value)
        source.authors = source.authors.compactMap(Self.value)
        source.url = source.url.flatMap(Self.value)
        source.language = source.language.flatMap(Self.value)
        source.id = given.id.flatMap(Self.value) ?? Self.id(of: source, article)
        if (source.agency ?? source.outlet)?.slug.isEmpty != false {
            (source.outlet, source.isOutletUnknown) = ("unknown outlet of \(source.id)", true)
            source.agency = nil
        }
        // A text without any white space would be taken for a path.
        let isText = article.text.contains { !$0.isWhitespace } && article.text.contains(where: \.isWhitespace)
        source.text = isText ? article.text : nil
        return source
    }

    private static func value(_ text: String) -> String? {
        let line = LineText.oneLine(text)
        return line.isEmpty ? nil : line
    }

    /// The outlet, the day and a few words that tell one article from another.
    private static func id(of source: ProposedSource, _ article: Article) -> String {
        let stem = article.textFile.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
            .map { $0.split(separator: ".").first.map(String.init) ?? $0 }
        let words = stem?.slug ?? source.title.map { $0.slug.split(separator: "-").prefix(4).joined(separator: "-") }
        let day = source.published.referenceDay.map { "\($0)" }
        let parts = [(source.outlet ?? source.agency)?.slug ?? (words == nil ? "article" : nil), day, words].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.joined(separator: "-")
    }
}

extension ClaimTime {
    /// The day that words such as "Friday" are relative to.
    var referenceDay: Day? {
        (bounds.to ?? bounds.from).map(Day.init(containing:))
    }
}
