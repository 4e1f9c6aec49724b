/// Takes the text out of a Markdown file: front matter read, marks dropped, words kept.
package struct MarkdownReader {
    package init() {}

    package func article(_ markdown: String) -> ArticleText {
        var lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        var article = ArticleText(text: "")
        readFrontMatter(&lines, into: &article)
        var text: [String] = []
        var isFenced = false
        for line in lines {
            let bare = line.drop { $0 == " " || $0 == ">" }
            if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                isFenced.toggle()
                continue
            }
            if isFenced { continue }
            if bare.hasPrefix("#") {
                let heading = inline(bare.drop { $0 == "#" || $0 == " " })
                if article.title == nil { article.title = heading }
                text += [heading, ""]
            } else if isRule(bare) {
                text.append("")
            } else {
                text.append(inline(withoutBullet(bare)))
            }
        }
        article.text = text.joined(separator: "\n").trimmed
        return article
    }

    private func readFrontMatter(_ lines: inout ArraySlice<Substring>, into article: inout ArticleText) {
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else { return }
        for line in lines[lines.startIndex + 1..<end] {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(line[line.index(after: colon)...]).trimmed
                .trimmingQuotes
            switch line[..<colon].lowercased() {
            case "title": article.title = value
            case "author", "authors": article.authors = value.split(separator: ",").map { String($0).trimmed }
            case "date", "published": article.published = value
            case "outlet", "publisher", "site": article.outlet = value
            case "url", "source": article.url = value
            case "lang", "language": article.language = value
            default: break
            }
        }
        lines = lines[(end + 1)...]
    }

    private func isRule(_ line: Substring) -> Bool {
        line.count > 2 && (line.allSatisfy { $0 == "-" || $0 == " " } || line.allSatisfy { $0 == "*" || $0 == " " } || line.allSatisfy { $0 == "=" })
    }

    private func withoutBullet(_ line: Substring) -> Substring {
        if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") { return line.dropFirst(2) }
        return line
    }

    /// Links by their words, no pictures, no emphasis, no code marks.
    private func inline(_ line: Substring) -> String {
        var text = ""
        var index = line.startIndex
        // How many brackets are open, so that one that never closes costs nothing more.
        while index < line.endIndex {
            let character = line[index]
            switch character {
            case "!" where line[line.index(after: index)...].hasPrefix("["):
                if let end = linkEnd(line, from: line.index(after: index)) {
                    index = end.after
                    continue
                }
            case "[":
                if let end = linkEnd(line, from: index) {
                    text += line[line.index(after: index)..<end.words]
                    index = end.after
                    continue
                }
            case "*", "`": 
                index = line.index(after: index)
                continue
            case "\\" where line.index(after: index) < line.endIndex:
                index = line.index(after: index)
                text.append(line[index])
                index = line.index(after: index)
                continue
            default: break
            }
            text.append(character)
            index = line.index(after: index)
        }
        return text
    }

    /// Where the words of `[words](address)` end, and where the link does; within 2,000 characters.
    private func linkEnd(_ line: Substring, from open: Substring.Index) -> (words: Substring.Index, after: Substring.Index)? {
        let rest = line[open...].prefix(2_000)
        guard let close = rest.firstIndex(of: "]") else { return nil }
        let next = rest.index(after: close)
        guard next < rest.endIndex, rest[next] == "(", let end = rest[next...].firstIndex(of: ")") else { return nil }
        return (close, rest.index(after: end))
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}
