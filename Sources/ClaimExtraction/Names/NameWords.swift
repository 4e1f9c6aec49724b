internal import ClaimModel

/// Titles, offices, bodies, documents and agencies, and the metonyms: what `Schema/titles.txt` and `Schema/metonyms.txt`
/// and a user's files of the same forms give.
package struct NameWords: Sendable {
    package enum Class: String, CaseIterable, Sendable {
        case honorific, office, former, body, document, agency, people, outlet, platform
    }

    private var classes = KeyTable<UInt16>(empty: 0, capacity: 1024)
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
            for word in rest.fields(by: ",") {
                let word = word.drop { $0 == " " }
                if kind == .agency { agencies[word.lowercased()] = String(word) }
                guard !word.contains(" ") else { continue }
                classes[WordKey.of(word)] |= Self.bit(kind)
                if kind == .office || kind == .body || kind == .people { classes[WordKey.of(Self.plural(of: word))] |= Self.bit(.people) }
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

    /// Whether the word names somebody who can speak, or what carries somebody's words.
    @inline(__always)
    package func isSpeaker(_ key: UInt64) -> Bool {
        classes[key] & (Self.bit(.office) | Self.bit(.body) | Self.bit(.people) | Self.bit(.document)) != 0
    }

    private static func plural(of word: Substring) -> String {
        if word.hasSuffix("man") { return word.dropLast(2) + "en" }
        if word.hasSuffix("y"), !word.hasSuffix("ey") { return word.dropLast() + "ies" }
        return word.hasSuffix("s") || word.hasSuffix("ch") ? word + "es" : word + "s"
    }

    private static func bit(_ kind: Class) -> UInt16 {
        switch kind {
        case .honorific: 1
        case .office: 2
        case .former: 4
        case .body: 8
        case .document: 16
        case .agency: 32
        case .people: 64
        case .outlet: 128
        case .platform: 256
        }
    }

    private static func lines(_ text: String) -> [(String, Substring)] {
        text[...].fields(by: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            return (String(line[..<colon]), line[line.index(after: colon)...])
        }
    }
}
