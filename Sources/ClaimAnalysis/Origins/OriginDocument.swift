package import ClaimModel

/// What is asked of a source to find its origin.
package struct OriginDocument: Sendable {
    package var id: String
    package var outlet: String?
    package var agency: String?
    /// The day of publication, where known.
    package var published: Int?
    /// The sketch of the text; `nil` where it is missing.
    package var text: MinHash?
    /// The sketch of title and quotes, which stand for a missing text.
    package var titleAndQuotes: MinHash
    /// Names and ids of the hands that its claims went through.
    package var hands: Set<String>
    /// What its claims are about: one key for each subject and predicate.
    package var topics: Set<String>
    /// The sources whose claims its own claims report.
    package var reported: Set<String>

    package init(
        id: String, outlet: String? = nil, agency: String? = nil, published: Int? = nil, text: MinHash? = nil,
        titleAndQuotes: MinHash = MinHash(values: [], shingles: 0), hands: Set<String> = [], topics: Set<String> = [],
        reported: Set<String> = []
    ) {
        self.id = id
        self.outlet = outlet
        self.agency = agency
        self.published = published
        self.text = text
        self.titleAndQuotes = titleAndQuotes
        self.hands = Set(hands.map(Self.plain))
        self.topics = topics
        self.reported = reported
    }

    /// The document of a source.
    ///
    /// - Parameters:
    ///   - quotes: those of its claims; each counts once.
    ///   - reported: the sources whose claims its own claims report.
    package init(_ source: Source, quotes: [String], hands: Set<String>, topics: Set<String>, reported: Set<String>) {
        self.init(
            id: source.id, outlet: source.outlet, agency: source.agency,
            published: source.published?.bounds.from.map { Day(containing: $0).number },
            text: source.text.map { MinHash($0) },
            titleAndQuotes: MinHash(
                ([source.title].compactMap { $0 } + Array(Set(quotes)).sorted()).joined(separator: "\n")),
            hands: hands, topics: topics, reported: reported.subtracting([source.id]))
    }

    static func plain(_ name: String) -> String { name.lowercased().replacing("-", with: " ") }

    /// The names under which a chain may mean it.
    var names: Set<String> { Set([outlet, agency].compactMap { $0 }.map(Self.plain)) }
}

/// Why two sources share an origin.
package enum OriginEvidence: Hashable, Sendable {
    /// They name the same agency, and nearly the same words stand in both.
    case agency(String, likeness: Double, Compared)
    /// A claim of the first reports one of the second.
    case reports
    /// A chain in the first names the outlet or agency of the second, on the same question and at the same time.
    case chain(name: String)
    /// Their texts are near duplicates.
    case nearDuplicate(likeness: Double, Compared)
    /// A user said so.
    case user

    /// What was compared.
    package enum Compared: String, Hashable, Sendable {
        case texts
        case titlesAndQuotes = "titles and quotes"
    }
}

/// A link between two sources, by id.
package struct OriginLink: Hashable, Sendable {
    package var first: String
    package var second: String
    package var evidence: OriginEvidence

    package init(first: String, second: String, evidence: OriginEvidence) {
        self.first = first
        self.second = second
        self.evidence = evidence
    }
}

extension OriginLink: CustomStringConvertible {
    /// One sentence: `a and b both name AFP, and their texts share about 82 % of their words in order.`
    package var description: String {
        func share(_ likeness: Double, _ compared: OriginEvidence.Compared) -> String {
            "their \(compared.rawValue) share about \(Int((likeness * 100).rounded())) % of their runs of words"
        }
        switch evidence {
        case .agency(let name, let likeness, let compared):
            return "\(first) and \(second) both name \(name), and \(share(likeness, compared))."
        case .reports: return "\(first) passes on a claim of \(second)."
        case .chain(let name): return "\(first) names \(name) in a chain, and \(second) is theirs on the same question."
        case .nearDuplicate(let likeness, let compared): return "\(first) and \(second): \(share(likeness, compared))."
        case .user: return "\(first) and \(second) were linked by hand."
        }
    }
}
