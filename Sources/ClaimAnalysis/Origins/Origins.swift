/// Sources sorted into independent origins.
package struct Origins: Sendable {
    /// The origin of each source: the least id among the sources that share it.
    package private(set) var origins: [String: String] = [:]
    /// Every link that joined two, in order.
    package private(set) var links: [OriginLink] = []

    /// How alike two texts must be.
    package struct Thresholds: Hashable, Sendable {
        /// For texts of two sources that name no agency, or different ones.
        package var nearDuplicate: Double
        /// For texts of two sources that name the same agency.
        package var sameAgency: Double
        /// Days between two publications within which a chain that names an outlet means that document of it.
        package var chainDays: Int

        /// Less alike than this says nothing, whatever agency is named.
        var least: Double { min(nearDuplicate, sameAgency) }

        package init(nearDuplicate: Double = 0.35, sameAgency: Double = 0.2, chainDays: Int = 3) {
            self.nearDuplicate = nearDuplicate
            self.sameAgency = sameAgency
            self.chainDays = chainDays
        }
    }

    /// - Parameters:
    ///   - added: links that users added.
    ///   - cuts: pairs of sources whose direct links users cut. Two that are joined by way of a third stay joined until
    ///     that link is cut too.
    package init(
        _ documents: [OriginDocument], thresholds: Thresholds = Thresholds(), added: [(String, String)] = [],
        cuts: [(String, String)] = []
    ) {
        let documents = documents.sorted { $0.id < $1.id }
        let ids = Set(documents.map(\.id))
        let cut = Set(cuts.map { Set([$0.0, $0.1]) })
        var found = OriginSearch(documents, thresholds).links()
        found += added.map { OriginLink(first: $0.0, second: $0.1, evidence: .user) }
        links = found.filter {
            $0.first != $0.second && ids.contains($0.first) && ids.contains($0.second)
                && !cut.contains(Set([$0.first, $0.second]))
        }
        var numbers: [String: Int32] = [:]
        for (number, document) in documents.enumerated() { numbers[document.id] = Int32(number) }
        var sets = UnionFind(count: documents.count)
        for link in links {
            if let one = numbers[link.first], let other = numbers[link.second] { sets.join(one, other) }
        }
        var least: [Int32: String] = [:]
        for (number, document) in documents.enumerated() {
            let root = sets.find(Int32(number))
            if least[root] == nil { least[root] = document.id }
            origins[document.id] = least[root]
        }
    }

    /// The links by which one source is joined to another, along the shortest way; empty where they are independent.
    package func path(from one: String, to other: String) -> [OriginLink] {
        guard origins[one] != nil, origins[one] == origins[other], one != other else { return [] }
        var neighbours: [String: [OriginLink]] = [:]
        for link in links {
            neighbours[link.first, default: []].append(link)
            neighbours[link.second, default: []].append(link)
        }
        var reachedBy: [String: OriginLink] = [:]
        var queue = [one]
        var next = 0
        while next < queue.count, reachedBy[other] == nil {
            let here = queue[next]
            next += 1
            for link in neighbours[here, default: []] {
                let there = link.first == here ? link.second : link.first
                guard there != one, reachedBy[there] == nil else { continue }
                reachedBy[there] = link
                queue.append(there)
            }
        }
        var path: [OriginLink] = []
        var here = other
        while here != one, let link = reachedBy[here] {
            path.append(link)
            here = link.first == here ? link.second : link.first
        }
        return path.reversed()
    }
}
