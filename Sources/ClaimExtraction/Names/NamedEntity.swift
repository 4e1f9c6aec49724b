/// Somebody or something that an article names, with all the names it has there.
package struct NamedEntity: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case person, organisation, place, unknown
    }

    /// The fullest name, without titles.
    package var label: String
    package var kind: Kind
    /// Every form as printed, the first mention first.
    package var forms: [String]
    /// Titles and offices that stand before the name ("Iraqi Prime Minister").
    package var titles: [String]
    /// The keys of the words of the label, particles such as "al-" stripped.
    var words: [UInt64]
    /// The keys of the words of titles, appositions and the like that describe it.
    var described: Set<UInt64>
    var mentions: [Range<Int>]

    /// Where the last mention before a token begins, by bisection.
    func lastMention(before token: Int) -> Int? {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? mentions[low - 1].lowerBound : nil
    }
}
