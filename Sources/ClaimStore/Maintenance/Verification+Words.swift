import ClaimModel
import Crypto
import Foundation
import GRDB

/// Texts, triples, objects, quotes, statuses and events against what they were made of.
extension Verification {
    func textHashes() throws -> StoreFinding {
        var faults = Faults()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT s.slug, t.version, t.text, t.hash FROM source_text t JOIN source s ON s.id = t.source ORDER BY t.id")
        while let row = try rows.next() {
            let text: String = row[2]
            if Data(SHA256.hash(data: Data(text.utf8))) != row[3] {
                faults.add("version \(row[1] as Int) of the text of \(row[0] as String) was altered")
            }
        }
        return StoreFinding(StorePart.texts, problem: faults.problem)
    }

    func triples() throws -> StoreFinding {
        var faults = Faults()
        let keys = try Int64.fetchCursor(
            database,
            sql: """
                SELECT c.key FROM claim c JOIN triple t ON t.id = c.triple
                WHERE c.subject <> t.subject OR c.predicate <> t.predicate ORDER BY c.id
                """)
        while let key = try keys.next() {
            faults.add("the claim \(ClaimKey(stored: key)) repeats another subject or predicate than its triple's")
        }
        return StoreFinding(StorePart.triples, problem: faults.problem)
    }

    /// A triple is found by a hash of all it is.
    func tripleKeys() throws -> StoreFinding {
        var faults = Faults()
        try reader.forEachTriple { triple in
            let key = ClaimKey.triple(subject: triple.subject, predicate: triple.predicate, object: triple.object)
            guard key.stored != triple.key else { return }
            let claim = try Int64.fetchOne(database, sql: "SELECT key FROM claim WHERE triple = ? LIMIT 1", arguments: [triple.row])
            faults.add("the triple \(claim.map { "of the claim \(ClaimKey(stored: $0))" } ?? "\(triple.row), of no claim,") was altered")
        }
        return StoreFinding(StorePart.tripleKeys, problem: faults.problem)
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
            let claim = ClaimKey(stored: found[0])
            guard let exact: String = found[1], let text: Int64 = found[2], let start: Int = found[3], let end: Int = found[4],
                let isOwn: Bool = found[5]
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

/// A triple with its row and what it is found by.
struct StoredTriple {
    var row: RowID
    var key: Int64
    var subject: RowID
    var predicate: RowID
    var object: ClaimObject
}

extension StoreReader {
    /// Walks over all triples.
    func forEachTriple(_ body: (StoredTriple) throws -> Void) throws {
        let triples = try RowStatement(
            database,
            """
            SELECT kind, entity, text, date_edtf, date_from, date_to, date_marks,
            hedge, value, lower, upper, plausible_lower, plausible_upper, bounds, unit, id, key, subject, predicate
            FROM triple ORDER BY id
            """)
        let cache = try cache(.recorded)
        try triples.forEach { row in
            try body(
                StoredTriple(
                    row: row.number(15), key: row.number(16), subject: row.number(17), predicate: row.number(18),
                    object: object(row, cache, from: 0)))
        }
    }
}
