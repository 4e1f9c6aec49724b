/// An article to be read for claims: its text, and what its file tells of it.
package struct Article: Hashable, Sendable {
    /// What messages call it: a file, or a line of one.
    package var name: String
    package var text: String
    package var details = ArticleDetails()
    /// The file that holds exactly ``text``, where there is one.
    package var textFile: String?
}

/// What is known of an article beside its text.
package struct ArticleDetails: Hashable, Sendable {
    package var id: String?
    package var outlet: String?
    package var agency: String?
    package var title: String?
    package var authors: [String] = []
    package var published: ClaimTime?
    package var url: String?
    package var language: String?

    package init() {}

    /// These details, and where they are silent those of `other`.
    package func completed(by other: ArticleDetails) -> ArticleDetails {
        var details = self
        details.id = id ?? other.id
        details.outlet = outlet ?? other.outlet
        details.agency = agency ?? other.agency
        details.title = title ?? other.title
        details.authors = authors.isEmpty ? other.authors : authors
        details.published = published ?? other.published
        details.url = url ?? other.url
        details.language = language ?? other.language
        return details
    }
}

/// Reads the date that an article was published on.
package enum PublishedDate {
    /// EDTF, or a full date in words; `nil` where the text is neither.
    package static func read(_ text: String) -> ClaimTime? {
        if let exact = try? ClaimTime(edtf: text.trimmingSpaces) { return exact }
        let early = try? TimePhraseReader(relativeTo: Day(number: 0)).read(text)
        let late = try? TimePhraseReader(relativeTo: Day(number: 20_000)).read(text)
        // Words that mean two things on two days are no date of their own.
        guard let early, early.edtf == late?.edtf else { return nil }
        return early
    }

    /// The day of a machine's time stamp, as printed: its time zone is the outlet's.
    static func stamp(_ text: String) -> ClaimTime? {
        let text = text.trimmingSpaces
        return (try? ClaimTime(edtf: String(text.prefix(10)))) ?? read(text)
    }
}
