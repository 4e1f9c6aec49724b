/// Finds the links between sources without setting all side by side.
struct OriginSearch {
    let documents: [OriginDocument]
    let thresholds: Origins.Thresholds

    /// Below so many shingles a likeness says nothing.
    private static let leastShingles = 4
    /// In a crowded bucket each is set beside so many before it: enough to join them all where they are alike.
    private static let neighbours = 16

    init(_ documents: [OriginDocument], _ thresholds: Origins.Thresholds) {
        self.documents = documents
        self.thresholds = thresholds
    }

    /// All links, in the order of their sources' ids.
    func links() -> [OriginLink] {
        var found = reports() + chains() + likenesses(of: { $0.text }, .texts)
        // Titles and quotes stand for a text that either of the two lacks.
        found += likenesses(of: { $0.titleAndQuotes }, .titlesAndQuotes)
        return found.sorted { ($0.first, $0.second, $0.description) < ($1.first, $1.second, $1.description) }
    }

    private func reports() -> [OriginLink] {
        documents.flatMap { document in
            document.reported.sorted().map { OriginLink(first: document.id, second: $0, evidence: .reports) }
        }
    }

    /// A chain that names an outlet means the document of it that came out last before, on the same question.
    private func chains() -> [OriginLink] {
        struct Key: Hashable {
            var name: String
            var topic: String
        }
        let naming = documents.filter { !$0.hands.isEmpty }
        let wanted = Set(naming.flatMap(\.hands))
        var named: [Key: [Int]] = [:]
        for (number, document) in documents.enumerated() {
            for name in document.names where wanted.contains(name) {
                for topic in document.topics { named[Key(name: name, topic: topic), default: []].append(number) }
            }
        }
        var links: [OriginLink] = []
        for document in naming {
            var seen: Set<Int> = []
            for hand in document.hands.sorted() {
                for topic in document.topics.sorted() {
                    let others = named[Key(name: hand, topic: topic), default: []].filter {
                        documents[$0].id != document.id && isTimely(documents[$0], for: document)
                    }
                    let latest = others.max { (documents[$0].published ?? 0, $1) < (documents[$1].published ?? 0, $0) }
                    guard let latest, seen.insert(latest).inserted else { continue }
                    let other = documents[latest]
                    let name = [other.outlet, other.agency].compactMap { $0 }.first { OriginDocument.plain($0) == hand }
                    links.append(
                        OriginLink(first: document.id, second: other.id, evidence: .chain(name: name ?? hand)))
                }
            }
        }
        return links
    }

    /// A day later is still before, given that clocks differ.
    private func isTimely(_ other: OriginDocument, for document: OriginDocument) -> Bool {
        guard let its = other.published, let own = document.published else { return true }
        return its <= own + 1 && own - its <= thresholds.chainDays
    }

    private func likenesses(
        of sketch: (OriginDocument) -> MinHash?, _ compared: OriginEvidence.Compared
    ) -> [OriginLink] {
        let sketches = documents.map { document in sketch(document).flatMap { $0.shingles < Self.leastShingles ? nil : $0 } }
        var links: [OriginLink] = []
        for pair in LikenessSearch(sketches: sketches, neighbours: Self.neighbours).pairs() {
            let (later, earlier) = (Int(pair.later), Int(pair.earlier))
            guard let likeness = sketches[later].flatMap({ own in sketches[earlier].map(own.likeness) }),
                likeness >= thresholds.least
            else { continue }
            let (document, other) = (documents[later], documents[earlier])
            if compared == .titlesAndQuotes, document.text != nil, other.text != nil { continue }
            guard let evidence = evidence(document, other, likeness, compared) else { continue }
            links.append(OriginLink(first: other.id, second: document.id, evidence: evidence))
        }
        return links
    }

    private func evidence(
        _ one: OriginDocument, _ other: OriginDocument, _ likeness: Double, _ compared: OriginEvidence.Compared
    ) -> OriginEvidence? {
        if let agency = one.agency, let its = other.agency, OriginDocument.plain(agency) == OriginDocument.plain(its),
            likeness >= thresholds.sameAgency
        {
            return .agency(agency, likeness: likeness, compared)
        }
        return likeness >= thresholds.nearDuplicate ? .nearDuplicate(likeness: likeness, compared) : nil
    }
}
