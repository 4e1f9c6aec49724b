import Foundation
import GRDB
import Hearsay
import Testing

/// Damage done behind Hearsay's back, with SQL: each kind is found and named.
@Suite struct CheckTests {
    struct Damage: CustomTestStringConvertible {
        var sql: String
        var part: String
        /// What the problem says; an id of a claim is written `CLAIM` and the row's number.
        var words: String
        var testDescription: String { sql }

        init(_ sql: String, _ part: String, _ words: String) {
            (self.sql, self.part, self.words) = (sql, part, words)
        }
    }

    /// What follows from other parts, so that it can be made anew.
    static let derivable = [
        Damage("DROP INDEX claim_speaker", "tables and indexes", "the index claim_speaker is missing"),
        Damage("DROP INDEX claim_said; CREATE INDEX claim_said ON claim (said_to)", "tables and indexes", "the index claim_said is another one"),
        Damage(
            "INSERT INTO quote_search (quote_search, rowid, quote) SELECT 'delete', id, quote FROM claim WHERE id = 3",
            "full text of quotes", "the claim CLAIM3 has other words than the index"),
        Damage("INSERT INTO quote_search (rowid, quote) VALUES (2, 'planted')", "full text of quotes", "the claim CLAIM2 has other words than the index"),
        Damage("DELETE FROM quote_search_data WHERE id > 10", "full text of quotes", "it cannot be read: database disk image is malformed"),
        Damage("INSERT INTO text_search (text_search) VALUES ('delete-all')", "full text of sources", "version 1 of the source wire-2024-01-05 has other words than the index"),
        Damage(
            "INSERT INTO text_search (rowid, text) VALUES (99, 'planted')", "full text of sources",
            "it holds words of row 99, which is gone"),
        Damage("UPDATE source_name SET folded = 'other' WHERE folded = 'afp'", "names of sources",
            "the source wire-2024-01-05 is found under other names than its outlet's and agency's"),
        Damage("DELETE FROM source_name", "names of sources", "; the source c is found under"),
        Damage("UPDATE entity_name SET folded = 'planted' WHERE name = 'Republic of Iraq'", "names of entities and predicates",
            "the entity iraq is not found under its name “Republic of Iraq”"),
        Damage("DELETE FROM entity_name WHERE class = 0 AND name = 'iraq'", "names of entities and predicates", "the entity iraq is not found by its id"),
        Damage("DELETE FROM entity_name WHERE class = 1 AND name = 'Iraq'", "names of entities and predicates", "the entity iraq is not found by its label"),
        Damage("UPDATE predicate_name SET folded = 'planted' WHERE name = 'troops'", "names of entities and predicates",
            "the predicate troops is not found under its name “troops”"),
        Damage("UPDATE entity SET canonical = 2 WHERE slug = 'iraq'", "merges of entities",
            "the entity iraq stands for washington, where the merges make it iraq"),
        Damage("UPDATE entity SET canonical = id", "merges of entities",
            "the entity the-armed-group stands for the-armed-group, where the merges make it us-led-coalition"),
        Damage("UPDATE predicate SET canonical = 1 WHERE id = 2", "merges of entities", "stands for another"),
        Damage("UPDATE claim SET said_from = said_from - 86400 WHERE id = 1", "times against their EDTF",
            "the claim CLAIM1 was said at other times than its EDTF, 2024-01-05"),
        Damage("UPDATE claim SET during_to = NULL WHERE id = 3", "times against their EDTF", "the claim CLAIM3 holds at other times than its EDTF"),
        Damage("UPDATE claim SET during_marks = 0 WHERE id = 3", "times against their EDTF", "the claim CLAIM3 holds at other times than its EDTF"),
        Damage("UPDATE source SET published_to = 0 WHERE slug = 'c'", "times against their EDTF", "the source c was published at other times than its EDTF, 2024-12-19"),
        Damage("UPDATE claim SET object_from = 0 WHERE object_kind = 2", "times against their EDTF", "has the date 2014-08 at other times than its EDTF, 2014-08"),
        Damage("UPDATE entity_name SET during_from = 0 WHERE during_edtf IS NOT NULL", "times against their EDTF",
            "the alias “the administration” of us-government holds at other times than its EDTF, 2021-01-20/2025-01-20"),
        Damage("UPDATE claim SET during_to = 5 WHERE id = 1", "times that follow from others",
            "the claim CLAIM1 holds at another time than follows from when it was said"),
        Damage("UPDATE predicate SET meaning = 'planted' WHERE slug = 'troops'", "predicates against their declarations",
            "the predicate troops has another meaning than was last declared"),
        Damage("UPDATE predicate SET measure = 'count' WHERE slug = 'troops'", "predicates against their declarations",
            "the predicate troops has another measure than was last declared"),
        Damage("UPDATE predicate SET functional = 0 WHERE slug = 'labels'", "predicates against their declarations",
            "the predicate labels has another functional than was last declared"),
        Damage("UPDATE claim SET status = 0 WHERE id = 1", "statuses against their events", "the claim CLAIM1 has another status than its history gives"),
        Damage("UPDATE claim SET status = 1 WHERE id = 4", "statuses against their events", "the claim CLAIM4 has another status than its history gives"),
    ]

    /// What nothing else tells, so that only a backup helps.
    static let underivable = [
        Damage("UPDATE claim SET quote = 'something else' WHERE id = 1", "ids of claims",
            "the claim CLAIM1 was altered: it no longer says what its id was made of"),
        Damage("UPDATE claim SET stance = 1 WHERE id = 2", "ids of claims", "the claim CLAIM2 was altered"),
        Damage("UPDATE claim SET mood = 3 WHERE id = 2", "ids of claims", "the claim CLAIM2 was altered"),
        Damage("UPDATE claim SET speaker = 1 WHERE id = 4", "ids of claims", "the claim CLAIM4 was altered"),
        Damage("UPDATE claim SET qualifiers = '{}' WHERE id = 5", "ids of claims", "the claim CLAIM5 was altered"),
        Damage("UPDATE claim SET place = NULL WHERE id = 1", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE claim SET said_edtf = '2024-01-06' WHERE id = 1", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE claim SET said_edtf = 'soon' WHERE id = 1", "times against their EDTF", "the claim CLAIM1 was said at “soon”, which is no EDTF"),
        Damage("UPDATE claim SET source = 2 WHERE id = 1", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE claim SET key = key + 1 WHERE id = 2", "ids of claims", "was altered: it no longer says"),
        Damage("UPDATE entity SET slug = 'irak' WHERE slug = 'iraq'", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE claim SET upper = 3000 WHERE object_text = '900'", "ids of claims", "the claim CLAIM2 was altered"),
        Damage("UPDATE claim SET object_text = '901' WHERE object_text = '900'", "ids of claims", "the claim CLAIM2 was altered"),
        Damage("UPDATE claim SET hedge = 0 WHERE object_text = 'around 2,500'", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE claim SET lower = 9, upper = 1 WHERE object_text = '900'", "figures against their words",
            "“900” of the claim CLAIM2 has a lower bound above its upper one"),
        Damage("UPDATE claim SET subject = 2 WHERE id = 1", "ids of claims", "the claim CLAIM1 was altered"),
        Damage("UPDATE entity_list SET key = '99' WHERE id = 1", "lists of entities", "of the claim CLAIM1 is kept as 99, its members are"),
        Damage("DELETE FROM entity_list_member WHERE list = 1", "lists of entities", "its members are none"),
        Damage("UPDATE source_text SET text = 'short' WHERE version = 2", "hashes of texts", "version 2 of the text of wire-2024-01-05 was altered"),
        Damage("UPDATE claim SET quote_start = quote_start + 1, quote_end = quote_end + 1 WHERE id = 1", "quotes against their texts",
            "the quote of the claim CLAIM1 is not what its text has there"),
        Damage("UPDATE claim SET quote_end = NULL WHERE id = 1", "quotes against their texts", "the quote of the claim CLAIM1 has half a place"),
        Damage("UPDATE claim SET quote_start = -5 WHERE id = 1", "quotes against their texts", "the quote of the claim CLAIM1 is not what its text has there"),
        Damage("UPDATE event SET reason = 'another' WHERE id = 2", "the chain of events", "event 2 was altered, or one before it removed"),
        Damage("UPDATE event SET at = at - 1 WHERE id = 3", "the chain of events", "event 3 was altered, or one before it removed"),
        Damage("PRAGMA foreign_keys = OFF; DELETE FROM event WHERE id = 7", "the chain of events", "event 8 was altered, or one before it removed"),
        Damage("PRAGMA foreign_keys = OFF; DELETE FROM source WHERE slug = 'c'", "foreign keys", "points at no row of the table source"),
        Damage("UPDATE claim SET note = 'planted' WHERE id = 5", "events against the state", "what was recorded with event 14 is not what is there now"),
        Damage("UPDATE claim SET verb = NULL WHERE id = 3", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("UPDATE source SET title = 'planted' WHERE id = 1", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("UPDATE source SET language = 'fr' WHERE slug = 'c'", "events against the state", "what was recorded with event 14 is not what is there now"),
        Damage("UPDATE entity SET label = 'planted' WHERE slug = 'syria'", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("PRAGMA foreign_keys = OFF; DELETE FROM claim WHERE id = 4", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("DELETE FROM entity_name WHERE name = 'Republic of Iraq'", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("DELETE FROM claim_status WHERE claim = 1; UPDATE claim SET status = 0 WHERE id = 1", "events against the state",
            "the claim CLAIM1 is not what the events make it: its status is current, they give retracted"),
        Damage("INSERT INTO claim_status (claim, status, event) VALUES (4, 1, 2); UPDATE claim SET status = 1 WHERE id = 4",
            "events against the state", "the claim CLAIM4 is not what the events make it: its status is retracted, they give current"),
        Damage("UPDATE entity SET description = 'planted' WHERE slug = 'jordan'", "events against the state",
            "what was recorded with event 15 is not what is there now"),
        Damage("UPDATE entity SET kind = 'planted' WHERE slug = 'syria'", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("UPDATE entity SET same_as = 'planted' WHERE slug = 'iraq'", "events against the state", "what was recorded with event 1 is not what is there now"),
        Damage("UPDATE entity SET description = 'planted' WHERE slug = 'iraq'", "events against the state",
            "the entity iraq is not what the events make it: its description is planted, they give a country"),
        Damage("UPDATE entity_name SET ended = NULL WHERE name = 'Uncle Sam'", "events against the state",
            "the name “Uncle Sam” of the entity us-government is not what the events make it: its ended is none, they give 7"),
        Damage("UPDATE entity_link SET ended = NULL", "events against the state", "the link from syria to baghdad is not what the events make it"),
        Damage("UPDATE origin_link SET joined = 1", "events against the state", "what was said of the origins of c and afp is not what the events make it"),
        Damage("UPDATE claim SET speaker_named = 1 WHERE id = 1", "events against the state",
            "the claim CLAIM1 is not what the events make it: its speaker_named is 1, they give 0"),
        Damage("UPDATE predicate_declaration SET measure = 'rate' WHERE measure = 'level'", "events against the state",
            "what was recorded with event 1 is not what is there now"),
        Damage("UPDATE claim SET stance = 7 WHERE id = 1", "values of columns", "the claim CLAIM1 has no such stance"),
        Damage("UPDATE claim SET object_from = 1 WHERE object_kind = 3", "values of columns", "has no such object_from"),
        Damage("CREATE TRIGGER planted AFTER INSERT ON claim BEGIN SELECT 1; END", "tables and indexes", "the trigger planted is none of Hearsay's"),
        Damage("CREATE TABLE planted (id INTEGER)", "tables and indexes", "the table planted is none of Hearsay's"),
        Damage("CREATE VIEW planted AS SELECT 1", "tables and indexes", "the view planted is none of Hearsay's"),
        Damage("CREATE UNIQUE INDEX planted ON claim (id, note)", "tables and indexes", "the index planted is none of Hearsay's"),
        Damage("ALTER TABLE term ADD COLUMN planted TEXT", "tables and indexes", "the table term is another one"),
    ]

    fileprivate struct Case {
        let folder: TemporaryFolder
        let base: KnowledgeBase
        let path: String
        private let ids: [Int64: String]

        init() throws {
            folder = try TemporaryFolder()
            path = folder.path("base.db")
            base = try KnowledgeBase(path: path, access: .create)
            try EventfulBase.fill(base)
            let queue = try DatabaseQueue(path: path)
            ids = try queue.read { database in
                Dictionary(
                    try Row.fetchAll(database, sql: "SELECT id, printf('%016x', key) FROM claim").map { ($0[0], $0[1]) },
                    uniquingKeysWith: { $1 })
            }
        }

        func damage(_ sql: String) throws {
            let queue = try DatabaseQueue(path: path)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql)
            }
            try queue.close()
        }

        /// The words with ids of claims in place of `CLAIM1`.
        func named(_ words: String) -> String {
            ids.reduce(words) { $0.replacingOccurrences(of: "CLAIM\($1.key)", with: $1.value) }
        }

        func problems() throws -> [String: String] {
            try Dictionary(
                base.check().compactMap { finding in finding.problem.map { (finding.part, $0) } }, uniquingKeysWith: { $1 })
        }
    }

    @Test func aBaseWithEveryKindOfEventIsSound() throws {
        let findings = try Case().base.check()
        #expect(findings.filter { $0.problem != nil || $0.note != nil } == [])
        #expect(findings.count == 20)
    }

    @Test func theDossierIsSound() throws {
        let base = try KnowledgeBase()
        try base.record(files: Repository.dossier, options: Samples.options())
        #expect(try base.check().filter { $0.problem != nil || $0.note != nil } == [])
    }

    @Test(arguments: derivable + underivable) func damageIsFoundAndNamed(damage: Damage) throws {
        let sample = try Case()
        try sample.damage(damage.sql)
        let problems = try sample.problems()
        #expect(problems[damage.part]?.contains(sample.named(damage.words)) == true, "\(problems)")
    }

    @Test(arguments: derivable) func whatFollowsFromOthersIsMadeAnew(damage: Damage) throws {
        let sample = try Case()
        let export = try Samples.export(sample.base)
        try sample.damage(damage.sql)
        let report = try sample.base.repair()
        #expect(report.mended.contains(damage.part))
        #expect(report.remaining == [])
        #expect(try sample.problems() == [:])
        #expect(try Samples.export(sample.base) == export)
    }

    @Test(arguments: underivable) func whatNothingTellsIsLeftAsItIs(damage: Damage) throws {
        let sample = try Case()
        try sample.damage(damage.sql)
        let before = try sample.base.check().filter { $0.problem != nil }
        let dump = try sample.dump()
        let report = try sample.base.repair()
        #expect(report.remaining.contains { $0.part == damage.part })
        #expect(report.remaining.map(\.part) == before.map(\.part).filter { !report.mended.contains($0) })
        if report.mended.isEmpty { #expect(try sample.dump() == dump) }
    }

    @Test func soundAndDamagedPartsAreToldApart() throws {
        let sample = try Case()
        try sample.damage("UPDATE claim SET note = 'planted' WHERE id = 2; UPDATE source_name SET folded = 'x' WHERE folded = 'afp'")
        let report = try sample.base.repair()
        #expect(report.mended == ["names of sources"])
        #expect(report.remaining.map(\.part) == ["events against the state"])
        #expect(try sample.base.repair().mended == [])
    }

    /// An index that does not agree with the claims it is of may be the better witness: it is kept for a look.
    @Test func anIndexOfDamagedClaimsIsLeftAlone() throws {
        let sample = try Case()
        try sample.damage("UPDATE claim SET quote = 'planted' WHERE id = 1")
        let report = try sample.base.repair()
        #expect(report.mended == [])
        #expect(Set(report.remaining.map(\.part)).isSuperset(of: ["ids of claims", "full text of quotes"]))
    }

    @Test func figuresGivenByTheirBoundsAreNoFault() throws {
        let line = """
            {"subject":"A","predicate":"deaths","object":{"figure":{"text":"about 100","hedge":"range","value":100,\
            "lower":95,"upper":null}},"by":"B","source":{"id":"s","outlet":"A","published":"2024-01-05"}}
            """
        let base = try KnowledgeBase()
        try base.record(text: Data(line.utf8), named: "lines", options: Samples.options())
        let notes = try base.check().filter { $0.problem != nil || $0.note != nil }
        #expect(notes.map(\.part) == ["figures against their words"])
        #expect(notes.map(\.note) == [
            "1 figure was recorded with bounds of its own, which hold though hedge-v1 reads its words otherwise; nothing need be done",
        ])
        // Of several it is said in the plural, and the same.
        try base.record(
            text: Data(line.replacing("about 100", with: "about 200").utf8), named: "more", options: Samples.options())
        #expect(
            try base.check().compactMap(\.note) == [
                "2 figures were recorded with bounds of their own, which hold though hedge-v1 reads their words otherwise; nothing "
                    + "need be done",
            ])
    }

    /// A predicate declared anew changes when the claims of it hold that do not say so.
    @Test func anotherMeasureMovesTheTimesThatFollowFromIt() throws {
        let base = try Samples.base()
        var troops = try base.predicate("troops")
        troops.measure = .count
        try base.declare(troops, options: Samples.options())
        #expect(try Samples.claims(base)[0].during.edtf == "/2024-01-05")
        #expect(try base.check().filter { $0.problem != nil } == [])
    }
}

extension CheckTests.Case {
    /// Every row of every ordinary table.
    func dump() throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
            }
        }
    }
}
