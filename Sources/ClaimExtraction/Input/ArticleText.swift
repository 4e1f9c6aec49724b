/// An article's plain text as taken out of a file, with what the file's marks told of it.
package struct ArticleText: Hashable, Sendable {
    package var text: String
    package var title: String?
    package var outlet: String?
    package var authors: [String] = []
    /// As the page gives it, for example `2024-01-05T10:00:00Z`.
    package var published: String?
    package var url: String?
    package var language: String?

    package init(text: String) {
        self.text = text
    }
}
