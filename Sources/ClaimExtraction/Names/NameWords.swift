/// Titles, offices, bodies, documents and agencies, and the metonyms: what `Schema/titles.txt` and `Schema/metonyms.txt`
/// and a user's files of the same forms give.
package struct NameWords: Sendable {
    package enum Class: String, CaseIterable, Sendable {
        case honorific, office, former, body, document, agency
    }

    private var classes = KeyTable<UInt8>(empty: 0, capacity: 512)
    /// Agencies as printed, by their names in lower case.
    package private(set) var agencies: [String: String] = [:]
    /// Who is meant by a metonym, by its name in lower case.
    package private(set) var metonyms: [String: String] = [:]

    package init(titles: String, metonyms: String) {
        add(titles: titles)
        add(metonyms: metonyms)
    }

    package mutating func add(titles text: String) {
        for (name, rest) in Self.lines(text) {
            guard let kind = Class(rawValue: name) else { continue }
            for word in rest.split(separator: ",") {
                let word = word.drop { $0 == " " }
                if kind == .agency { agencies[word.lowercased()] = String(word) }
                if !word.contains(" ") { classes[WordKey.of(word)] |= Self.bit(kind) }
            }
        }
    }

    package mutating func add(metonyms text: String) {
        for (name, rest) in Self.lines(text) {
            metonyms[name.lowercased()] = String(rest.drop { $0 == " " })
        }
    }

    @inline(__always)
    package func isIn(_ kind: Class, _ key: UInt64) -> Bool { classes[key] & Self.bit(kind) != 0 }

    private static func bit(_ kind: Class) -> UInt8 {
        switch kind {
        case .honorific: 1
        case .office: 2
        case .former: 4
        case .body: 8
        case .document: 16
        case .agency: 32
        }
    }

    private static func lines(_ text: String) -> [(String, Substring)] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...])
        }
    }
}
