package import ClaimAnalysis
import ClaimModel
package import ClaimRendering
import ClaimStore

/// What became of a claim's quote in the newest text of its source.
///
/// The claim stays as it was recorded, anchored in the text it was read from; this is a view of it.
package struct TrackedQuote: Hashable, Sendable {
    package var claim: String
    package var exact: String
    /// The version of the text that it was read from; `nil` where it is unanchored.
    package var version: Int?
    /// `nil` where it was read from the newest text, or has no place in any.
    package var fate: QuoteFate?

    package var json: JSONValue {
        var pairs: [(String, JSONValue)] = [
            ("claim", .string(claim)), ("quote", .string(exact)),
            ("version", version.map { .integer(Int64($0)) } ?? .null), ("outcome", .string(outcome)),
        ]
        switch fate {
        case .moved(let start, let end): pairs += [("start", .integer(Int64(start))), ("end", .integer(Int64(end)))]
        case .edited(let passage):
            pairs += [
                ("passage", .string(passage.exact)), ("start", .integer(Int64(passage.start))),
                ("end", .integer(Int64(passage.end))), ("kinds", .strings(passage.kinds.map(\.rawValue))),
                ("changes", .array(passage.changes.map(Self.change))), ("stands_elsewhere", .bool(passage.standsElsewhere)),
            ]
        default: break
        }
        return .record(pairs)
    }

    private static func change(_ change: WordChange) -> JSONValue {
        .record([
            ("removed", .string(change.removed)), ("added", .string(change.added)), ("before", .string(change.before)),
            ("after", .string(change.after)), ("kinds", .strings(change.kinds.map(\.rawValue))),
        ])
    }

    /// `exact`, `moved`, `edited`, `lost`; `exact` too where it was read from the newest text; `unanchored`.
    package var outcome: String { fate?.word ?? (version == nil ? "unanchored" : "exact") }
}

/// Follows the quotes of sources into their newest texts.
struct QuoteTracking {
    let reader: StoreReader

    /// The quotes of a source's current claims. A source without a text has none.
    func quotes(ofSource source: RowID) throws -> [TrackedQuote] {
        let versions = try reader.textVersions(ofSource: source)
        guard let newest = versions.last else { return [] }
        let numbers = Dictionary(versions.map { ($0.row, $0.version) }, uniquingKeysWith: { $1 })
        var trackers: [RowID: QuoteTracker] = [:]
        var newTokens: TextTokens?
        return try reader.quotes(ofSource: source).map { quote in
            guard let text = quote.text else { return TrackedQuote(claim: quote.claim, exact: quote.exact) }
            var tracked = TrackedQuote(claim: quote.claim, exact: quote.exact, version: numbers[text])
            guard text != newest.row, let version = numbers[text] else { return tracked }
            if trackers[text] == nil {
                let tokens = try newTokens ?? TextTokens(self.text(of: source, version: newest.version))
                newTokens = tokens
                trackers[text] = QuoteTracker(from: TextTokens(try self.text(of: source, version: version)), to: tokens)
            }
            tracked.fate = trackers[text]?.fate(of: quote.range)
            return tracked
        }
    }

    private func text(of source: RowID, version: Int) throws -> String {
        try reader.texts(ofSource: source, version: version).last?.text ?? ""
    }
}

extension KnowledgeBase {
    /// What became of a claim's quote in the newest text of its source, and which version that is; `nil` where the quote
    /// was read from it, or has no place in any.
    package func fate(ofQuoteOf claim: Claim) throws -> (quote: TrackedQuote, newest: Int)? {
        guard claim.quote?.anchor != nil else { return nil }
        return try store.read { reader in
            guard let row = try reader.sourceRow(slug: claim.source), let newest = try reader.textVersions(ofSource: row).last,
                newest.version > 1,
                let quote = try QuoteTracking(reader: reader).quotes(ofSource: row).first(where: { $0.claim == claim.id }),
                quote.fate != nil
            else { return nil }
            return (quote, newest.version)
        }
    }

    /// The versions of a source's text, and what became of each claim's quote in the newest.
    package func versions(ofSource id: String) throws -> SourceVersions {
        try store.read { reader in
            guard let row = try reader.sourceRow(slug: id) else {
                throw HistoryError.unknown(
                    kind: "source", id: id, nearest: NearMiss.nearest(to: id, among: try reader.sourceSlugs()))
            }
            let versions = try reader.textVersions(ofSource: row).map { version in
                SourceVersions.Version(
                    number: version.version, hash: version.hash, length: version.length, recorded: version.recorded,
                    recorder: version.recorder)
            }
            return SourceVersions(
                source: id, versions: versions, quotes: try QuoteTracking(reader: reader).quotes(ofSource: row))
        }
    }
}

/// The texts of a source, one after the other, and what they did to its quotes.
package struct SourceVersions: Sendable {
    package struct Version: Sendable {
        package var number: Int
        /// SHA-256 in hexadecimal.
        package var hash: String
        /// Unicode scalars.
        package var length: Int
        /// Seconds from 1970-01-01T00:00:00Z.
        package var recorded: Int64
        package var recorder: String
    }

    package var source: String
    package var versions: [Version]
    package var quotes: [TrackedQuote]

    package var json: JSONValue {
        let versions = versions.map { version in
            JSONValue.record([
                ("version", .integer(Int64(version.number))), ("recorded", .string(ClaimJSON.instant(version.recorded))),
                ("recorder", .string(version.recorder)), ("length", .integer(Int64(version.length))),
                ("sha256", .string(version.hash)),
            ])
        }
        return .record([
            ("source", .string(source)), ("versions", .array(versions)), ("quotes", .array(quotes.map(\.json))),
        ])
    }
}
