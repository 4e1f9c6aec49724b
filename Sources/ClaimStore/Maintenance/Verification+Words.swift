import ClaimModel
import Crypto
import Foundation
import GRDB

/// Texts, quotes, statuses and events against what they were made of.
extension Verification {
    func textHashes() throws -> StoreFinding {
        var faults = Faults()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT s.slug, t.version, t.text, t.hash FROM source_text t JOIN source s ON s.id = t.source ORDER BY t.id")
        while let row = try rows.next() {
            let text: String = row[at: 2]
            if Data(SHA256.hash(data: Data(text.utf8))) != row[at: 3] {
                faults.add("version \(row[at: 1] as Int) of the text of \(row[at: 0] as String) was altered")
            }
        }
        return StoreFinding(StorePart.texts, problem: faults.problem)
    }

    /// A quote stands in its text where its selector says, and the text is one of its claim's source.
    func quotes() throws -> StoreFinding {
        var faults = Faults()
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT c.key, c.quote, c.quote_text, c.quote_start, c.quote_end, t.source = c.source FROM claim c
                LEFT JOIN source_text t ON t.id = c.quote_text
                WHERE c.quote_text IS NOT NULL OR c.quote_start IS NOT NULL OR c.quote_end IS NOT NULL
                ORDER BY c.quote_text, c.id
                """)
        // Many quotes are of one text: it is taken apart once.
        var (row, scalars): (Int64?, [Unicode.Scalar]) = (nil, [])
        let texts = try database.makeStatement(sql: "SELECT text FROM source_text WHERE id = ?")
        while let found = try rows.next() {
            let claim = ClaimKey(stored: found[at: 0])
            guard let exact: String = found[at: 1], let text: Int64 = found[at: 2], let start: Int = found[at: 3], let end: Int = found[at: 4],
                let isOwn: Bool = found[at: 5]
            else {
                faults.add("the quote of the claim \(claim) has half a place")
                continue
            }
            if row != text { (row, scalars) = (text, Array((try String.fetchOne(texts, arguments: [text]) ?? "").unicodeScalars)) }
            if !isOwn {
                faults.add("the quote of the claim \(claim) is placed in the text of another source")
            } else if start < 0 || start > end || end > scalars.count || !exact.unicodeScalars.elementsEqual(scalars[start..<end]) {
                faults.add("the quote of the claim \(claim) is not what its text has there")
            }
        }
        return StoreFinding(StorePart.quotes, problem: faults.problem)
    }

    func statuses() throws -> StoreFinding {
        var faults = Faults()
        let keys = try Int64.fetchCursor(
            database,
            sql: """
                SELECT c.key FROM claim c WHERE c.status <> coalesce(
                    (SELECT s.status FROM claim_status s WHERE s.claim = c.id ORDER BY s.id DESC LIMIT 1), 0) ORDER BY c.id
                """)
        while let key = try keys.next() {
            faults.add("the claim \(ClaimKey(stored: key)) has another status than its history gives")
        }
        return StoreFinding(StorePart.statuses, problem: faults.problem, isDerivable: true)
    }

    func chain() throws -> StoreFinding {
        var before = Data()
        for event in try reader.events() {
            let link = EventChain.link(event, after: before)
            guard link.hexadecimal == event.chain else {
                return StoreFinding(StorePart.chain, problem: "event \(event.id) was altered, or one before it removed")
            }
            before = link
        }
        return StoreFinding(StorePart.chain)
    }
}
