/// Takes the article out of a page: its body by `article` or `main` or where the paragraphs are, the rest dropped; title,
/// outlet, authors, date and language from the head.
///
/// A tag stripper, not a parser: it needs no well-formed page, reads each byte once and cannot fail.
package struct HTMLReader {
    package init() {}

    package func article(_ html: String) -> ArticleText {
        var scanner = HTMLScanner(html)
        scanner.scan()
        var article = ArticleText(text: scanner.body())
        let heading = article.text.prefix { $0 != "\n" }
        let (title, site) = Self.parted(scanner.title ?? "", heading: heading)
        article.title = scanner.meta["og:title"] ?? (title.isEmpty ? nil : title)
        article.outlet = scanner.meta["og:site_name"] ?? site
        article.authors = (scanner.meta["author"] ?? scanner.meta["article:author"]).map { [$0] } ?? []
        article.published = scanner.meta["article:published_time"] ?? scanner.meta["date"] ?? scanner.meta["datepublished"]
        article.url = scanner.meta["og:url"]
        article.language = scanner.language
        return article
    }

    /// The title of a page without the name of its site: "Ferry sinks | Coast Herald" above the heading "Ferry sinks". Where
    /// several names follow, such as that of a section, the last is the site's.
    private static func parted(_ title: String, heading: Substring) -> (title: String, site: String?) {
        guard !heading.isEmpty, title.hasPrefix(heading) else { return (title, nil) }
        let rest = title.dropFirst(heading.count).drop(while: \.isWhitespace)
        guard let mark = rest.first, "|-–—·•".contains(mark) else { return (title, nil) }
        let site = rest.split(separator: mark).last?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        return (String(heading), site.isEmpty ? nil : site)
    }
}

/// One pass over a page: blocks of text with where they stand.
struct HTMLScanner {
    private struct Block {
        var text: String
        /// Inside `article` or `main`.
        var isMain: Bool
        /// A paragraph, heading or quote, rather than loose text.
        var isParagraph: Bool
        /// How much of it is link text.
        var linked: Int
    }

    private let bytes: [UInt8]
    private var index = 0
    private var blocks: [Block] = []
    private var current: [UInt8] = []
    private var linked = 0
    private var depth: [String: Int] = [:]
    private(set) var meta: [String: String] = [:]
    private(set) var title: String?
    private(set) var language: String?

    init(_ html: String) {
        bytes = Array(html.utf8)
    }

    private static let dropped: Set<String> = [
        "script", "style", "nav", "footer", "aside", "form", "noscript", "svg", "button", "template", "iframe", "figcaption",
        "select",
    ]
    private static let blockTags: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "article", "main", "section", "header",
        "br", "tr", "td", "table", "body", "html", "head", "title", "figure", "hr", "pre", "dd", "dt",
    ]
    private static let paragraphTags: Set<String> = ["p", "h1", "h2", "h3", "blockquote", "li"]

    mutating func scan() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), readTag() { continue }
            if !isDropped {
                current.append(bytes[index])
                if depth["a", default: 0] > 0 { linked += 1 }
            }
            index += 1
        }
        flush()
    }

    private var isDropped: Bool { depth["*drop", default: 0] > 0 }

    /// Reads a tag or a comment; false where the bracket is only text.
    private mutating func readTag() -> Bool {
        var position = index + 1
        guard position < bytes.count else { return false }
        if bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "?") {
            index = end(of: bytes[position...].starts(with: Array("!--".utf8)) ? "-->" : ">", from: position)
            return true
        }
        let isClosing = bytes[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let nameStart = position
        while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
        guard position > nameStart else { return false }
        let name = String(decoding: bytes[nameStart..<position], as: UTF8.self).lowercased()
        let attributesStart = position
        var quote: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if quote != 0 { if byte == quote { quote = 0 } } else if byte == 0x22 || byte == 0x27 { quote = byte } else if byte == 0x3E { break }
            position += 1
            // A quote that never closes: the tag ends at the first bracket.
            if position == bytes.count, quote != 0 { position = firstBracket(from: attributesStart); break }
        }
        let attributes = bytes[attributesStart..<max(attributesStart, min(position, bytes.count))]
        index = min(position + 1, bytes.count)
        handle(name, isClosing: isClosing, attributes)
        return true
    }

    private func firstBracket(from start: Int) -> Int { bytes[start...].firstIndex(of: 0x3E) ?? bytes.count }

    private static func isName(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D
    }

    private func end(of mark: String, from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) { return position + mark.count }
            position += 1
        }
        return bytes.count
    }

    private mutating func handle(_ name: String, isClosing: Bool, _ attributes: ArraySlice<UInt8>) {
        if name == "script" || name == "style", !isClosing {
            // Raw text: nothing within is a tag.
            index = end(of: "</" + name, from: index)
            index = end(of: ">", from: index)
            return
        }
        if Self.dropped.contains(name) {
            flush()
            depth["*drop", default: 0] = max(0, depth["*drop", default: 0] + (isClosing ? -1 : 1))
            return
        }
        if name == "meta" { readMeta(attributes) }
        if name == "html", !isClosing { language = Self.attribute("lang", attributes) }
        guard Self.blockTags.contains(name) || name == "a" else { return }
        if name != "a" { flush(endOf: isClosing ? name : nil) }
        depth[name, default: 0] = max(0, depth[name, default: 0] + (isClosing ? -1 : 1))
    }

    private mutating func readMeta(_ attributes: ArraySlice<UInt8>) {
        guard let key = Self.attribute("property", attributes) ?? Self.attribute("name", attributes) ?? Self.attribute("itemprop", attributes),
            let value = Self.attribute("content", attributes)
        else { return }
        if meta[key.lowercased()] == nil { meta[key.lowercased()] = HTMLEntities.decoded(value) }
    }

    private static func attribute(_ name: String, _ bytes: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: bytes.prefix(4_000), as: UTF8.self)
        guard let found = text.lowercased().firstRange(of: name + "=") else { return nil }
        let offset = text.lowercased().distance(from: text.lowercased().startIndex, to: found.upperBound)
        let rest = text.dropFirst(offset)
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return String(rest.prefix { !$0.isWhitespace }) }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private mutating func flush(endOf name: String? = nil) {
        defer {
            current.removeAll(keepingCapacity: true)
            linked = 0
        }
        guard !isDropped, !current.isEmpty else { return }
        let text = HTMLEntities.decoded(String(decoding: current, as: UTF8.self))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return }
        if depth["title", default: 0] > 0 {
            if title == nil { title = text }
            return
        }
        if depth["head", default: 0] > 0 { return }
        blocks.append(
            Block(
                text: text, isMain: depth["article", default: 0] + depth["main", default: 0] > 0,
                isParagraph: Self.paragraphTags.contains { depth[$0, default: 0] > 0 }, linked: linked))
    }

    /// The blocks of the article, an empty line between two.
    func body() -> String {
        let main = blocks.filter { $0.isMain && $0.linked * 2 < $0.text.utf8.count }
        let mainLength = main.reduce(0) { $0 + $1.text.utf8.count }
        if mainLength > 200 { return main.map(\.text).joined(separator: "\n\n") }
        let paragraphs = blocks.filter { $0.isParagraph && $0.linked * 2 < $0.text.utf8.count }
        let long = paragraphs.filter { $0.text.utf8.count > 60 }
        if let first = paragraphs.firstIndex(where: { $0.text.utf8.count > 60 }), long.count > 1,
            let last = paragraphs.lastIndex(where: { $0.text.utf8.count > 60 })
        {
            // From the heading before the first long paragraph to the last long one.
            return paragraphs[max(0, first - 1)...last].map(\.text).joined(separator: "\n\n")
        }
        return blocks.filter { $0.linked * 2 < $0.text.utf8.count }.map(\.text).joined(separator: "\n\n")
    }
}

/// Character references of HTML: numbers, and the names that news pages use.
enum HTMLEntities {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "lsquo": "‘",
        "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "copy": "©", "reg": "®", "euro": "€", "pound": "£", "deg": "°",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß",
        "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í", "laquo": "«", "raquo": "»", "middot": "·", "bull": "•",
    ]

    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            let name = rest.prefix(12).prefix { $0 != ";" && !$0.isWhitespace && $0 != "&" }
            let after = rest.dropFirst(name.count)
            if after.first == ";", let value = value(of: name) {
                result += value
                rest = after.dropFirst()
            } else {
                result += "&"
            }
        }
        return result + rest
    }

    private static func value(of name: Substring) -> String? {
        guard name.hasPrefix("#") else { return named[String(name)] }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
