import ClaimExtraction
package import Foundation

/// The notations that articles come in.
package enum ArticleNotation: String, CaseIterable, Sendable {
    case plain, markdown, html, lines

    /// By the file's ending, else by the look of its beginning.
    static func of(_ name: String, _ data: Data) -> ArticleNotation {
        switch name.split(separator: ".").dropFirst().last?.lowercased() {
        case "txt", "text": .plain
        case "md", "markdown": .markdown
        case "html", "htm", "xhtml": .html
        case "jsonl", "ndjson", "json": .lines
        default: look(data)
        }
    }

    private static func look(_ data: Data) -> ArticleNotation {
        let head = String(decoding: data.prefix(2_000), as: UTF8.self).trimmingSpaces.lowercased()
        if head.hasPrefix("{") { return .lines }
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head") { return .html }
        if head.hasPrefix("<"), head.contains("<p") || head.contains("<body") { return .html }
        if head.hasPrefix("# ") || head.hasPrefix("---\n") && head.contains(":") { return .markdown }
        return .plain
    }
}

/// Takes the articles out of a file, one at a time.
package struct ArticleReader {
    private let data: Data
    private let name: String
    private let path: String?
    private let notation: ArticleNotation

    /// - Throws: `RecordError` where there is no such file or it cannot be read.
    package init(file: URL) throws {
        let input = try RecordInput(file: file, holdsLines: true)
        self.init(data: input.data, name: input.name, path: file.path)
    }

    /// A text from elsewhere; `name` is what messages call it.
    package init(data: Data, name: String) {
        self.init(data: data, name: name, path: nil)
    }

    private init(data: Data, name: String, path: String?) {
        (self.data, self.name, self.path) = (data, name, path)
        notation = .of(name, data)
    }

    /// Calls `body` with each article in turn.
    ///
    /// - Throws: `RecordError` with the line that is not UTF-8, or not an article; and what `body` throws.
    package func forEach(_ body: (Article) throws -> Void) throws {
        switch notation {
        case .lines: try forEachLine(body)
        case .plain:
            var article = Article(name: name, text: try ArticleBytes.text(data, file: name))
            article.textFile = path
            try body(article)
        case .markdown: try body(marked(MarkdownReader().article(try ArticleBytes.text(data, file: name))))
        case .html: try body(marked(HTMLReader().article(try ArticleBytes.page(data, file: name))))
        }
    }

    private func marked(_ found: ArticleText) -> Article {
        var article = Article(name: name, text: found.text)
        article.details.title = found.title
        article.details.outlet = found.outlet
        article.details.authors = found.authors
        article.details.published = found.published.flatMap(PublishedDate.stamp)
        article.details.url = found.url
        article.details.language = found.language
        return article
    }

    // MARK: JSON Lines

    private func forEachLine(_ body: (Article) throws -> Void) throws {
        var start = data.startIndex
        var number = 0
        while start < data.endIndex {
            // In place: asked for one byte after the other, `Data` checks each access.
            let rest = data[start...]
            let end = start + rest.withUnsafeBytes { $0.firstIndex(of: UInt8(ascii: "\n")) ?? $0.count }
            number += 1
            let line = data[start..<end]
            start = end < data.endIndex ? end + 1 : end
            guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
            try body(article(Data(line), at: RecordPlace(file: name, line: number)))
        }
    }

    private static let dateKeys = ["published", "publication_date", "dct", "date"]

    private func article(_ line: Data, at place: RecordPlace) throws(RecordError) -> Article {
        let node = try RecordJSON.read(line, at: place)
        guard case .map(let pairs) = node.value else {
            throw RecordError("the line is \(node.kind), not an article.", at: place, hint: Self.shape)
        }
        var values: [String: String] = [:]
        var authors: [String] = []
        for pair in pairs {
            if case .scalar(let value) = pair.node.value { values[pair.key] = value }
            if case .list(let items) = pair.node.value, pair.key == "authors" {
                authors = items.compactMap { if case .scalar(let name) = $0.value { name } else { nil } }
            }
        }
        guard let text = values["text"] else { throw RecordError("the article lacks its `text`.", at: place, hint: Self.shape) }
        var article = Article(name: "\(place)", text: text)
        article.details = try details(values, at: place)
        if !authors.isEmpty { article.details.authors = authors }
        return article
    }

    private func details(_ values: [String: String], at place: RecordPlace) throws(RecordError) -> ArticleDetails {
        func value(_ keys: String...) -> String? {
            keys.lazy.compactMap { values[$0]?.trimmingSpaces }.first { !$0.isEmpty }
        }
        var details = ArticleDetails()
        details.id = value("id", "doc_id")
        details.outlet = value("outlet", "publisher")
        details.agency = value("agency")
        details.title = value("title", "headline")
        details.authors = value("author", "authors").map { [$0] } ?? []
        details.url = value("url")
        details.language = value("language")
        guard let key = Self.dateKeys.first(where: { values[$0]?.trimmingSpaces.isEmpty == false }), let date = values[key] else {
            return details
        }
        guard let published = PublishedDate.stamp(date) else {
            throw RecordError("`\(key)` cannot be read as a date: “\(date.shortened(to: 60))”.", at: place, hint: "A date is such as 2024-01-05.")
        }
        details.published = published
        return details
    }

    private static let shape = #"An article is an object such as {"id": "a1", "published": "2024-01-05", "text": "…"}."#
}
