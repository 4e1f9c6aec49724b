import Foundation
import GRDB
import Hearsay
import Testing

/// Bases that cannot be used as they are: one sentence that says why, the exit code, and nothing changed.
@Suite(.serialized) struct UnusableBaseTests {
    private func refused(
        _ arguments: [String], in folder: TrustFolder, faults: Preload? = nil, limits: String? = nil, exit: Int32 = 2,
        _ message: String
    ) throws {
        let outcome = try Built().run(arguments, in: folder, faults: faults, limits: limits)
        #expect(outcome.end == .exit(exit))
        #expect(outcome.error == "hearsay: \(message)\n")
        #expect(outcome.output.isEmpty)
    }

    private func recorded() throws -> TrustFolder {
        let folder = try TrustFolder()
        let base = try KnowledgeBase(path: folder.base, access: .create)
        try base.record(text: Data(Records.article(1).utf8), named: "a.yaml", options: Records.options)
        try base.close()
        try folder.write("b.yaml", Records.article(2))
        return folder
    }

    @Test func aFileThatIsNoDatabase() throws {
        let folder = try recorded()
        let text = String(repeating: "not a database\n", count: 20)
        try folder.write("base/hearsay.db", text)
        for call in [["record", "b.yaml"], ["claims"], ["check"], ["export"]] {
            try refused(call, in: folder, "\(folder.base) is not a SQLite database, so it is no Hearsay base.")
        }
        #expect(try String(contentsOfFile: folder.base, encoding: .utf8) == text)
    }

    @Test func aDatabaseOfSomethingElse() throws {
        let folder = try TrustFolder()
        let other = try DatabaseQueue(path: folder.base)
        try other.write { try $0.execute(sql: "CREATE TABLE recipe (id INTEGER PRIMARY KEY)") }
        try other.close()
        try folder.write("b.yaml", Records.article(2))
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.base))
        for call in [["record", "b.yaml"], ["claims"]] {
            try refused(
                call, in: folder,
                "\(folder.base) is a SQLite database of something else, not a Hearsay base. It was left as it is.")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.base)) == before)
    }

    @Test func aBaseOfANewerHearsay() throws {
        let folder = try recorded()
        let queue = try DatabaseQueue(path: folder.base)
        let known = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try queue.close()
        for call in [["record", "b.yaml"], ["claims"]] {
            try refused(
                call, in: folder,
                "\(folder.base) was written by a newer Hearsay (schema 99; this one knows up to \(known)). Update Hearsay to open it.")
        }
    }

    @Test func aFolderInPlaceOfABase() throws {
        let folder = try TrustFolder()
        try FileManager.default.createDirectory(atPath: folder.base, withIntermediateDirectories: false)
        try folder.write("b.yaml", Records.article(2))
        for call in [["record", "b.yaml"], ["claims"]] {
            try refused(call, in: folder, exit: 1, "Cannot open \(folder.base): it is a folder.")
        }
    }

    @Test func whatIsNoFileInPlaceOfABase() throws {
        let folder = try TrustFolder()
        try folder.write("b.yaml", Records.article(2))
        #expect(mkfifo(folder.base, 0o600) == 0)
        for call in [["record", "b.yaml"], ["claims"]] {
            try refused(call, in: folder, exit: 1, "Cannot open \(folder.base): it is no file.")
        }
    }

    @Test func noBase() throws {
        let folder = try TrustFolder()
        for call in [["claims"], ["check"], ["export"], ["log"]] {
            try refused(
                call, in: folder,
                "There is no base at \(folder.base). `hearsay record FILE` makes one, or name another with --db.")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.watched).isEmpty)
    }

    @Test func aFolderThatIsGone() throws {
        let folder = try TrustFolder()
        try folder.write("b.yaml", Records.article(2))
        try FileManager.default.removeItem(atPath: folder.watched)
        try refused(
            ["record", "b.yaml"], in: folder, exit: 1, "Cannot open \(folder.base): there is no folder \(folder.watched).")
    }

    @Test(.enabled(if: Preload.works)) func aReadOnlyDisk() throws {
        let folder = try recorded()
        let before = try Records.sound(folder.base)
        let readOnly = Preload(isReadOnly: true)
        try refused(
            ["record", "b.yaml"], in: folder, faults: readOnly,
            "\(folder.base) cannot be written: the file or its folder is read-only.")
        let claims = try Built().run(["claims", "--format", "jsonl"], in: folder, faults: readOnly)
        #expect(claims.end == .exit(0), "\(claims.error)")
        #expect(claims.output.split(separator: "\n").count == 3)
        #expect(try Records.sound(folder.base) == before)
        let empty = try TrustFolder()
        try empty.write("b.yaml", Records.article(2))
        try refused(
            ["record", "b.yaml"], in: empty, faults: readOnly,
            "\(empty.base) cannot be written: the file or its folder is read-only.")
    }

    /// Whatever number of open files a shell allows, the call works or says that it cannot, and the base stays.
    @Test(arguments: [["record", "b.yaml"], ["claims"], ["conflicts"], ["check"], ["export"], ["import", "b.jsonl"]])
    func tooFewOpenFiles(call: [String]) throws {
        let folder = try recorded()
        try folder.write("b.jsonl", Records.lines(2))
        let before = try Records.sound(folder.base)
        for limit in (Array(5...36) + [64]).some(3, soak: .max, seed: UInt64(call.count)) + [64] {
            let outcome = try Built().run(call, in: folder, limits: "ulimit -n \(limit)")
            if outcome.end == .exit(0) { continue }
            #expect(limit < 48)
            #expect(outcome.end == .exit(1), "\(limit) files: \(outcome.error)")
            #expect(outcome.error == "hearsay: Too few files may be open at once: 32 more are needed. Raise the limit, such as with `ulimit -n 256`.\n")
            #expect(outcome.output.isEmpty)
            #expect(try Records.sound(folder.base) == before, "\(limit) files")
        }
    }

    /// What is printed never goes into a file that took the number of a closed standard output.
    @Test(arguments: ["exec >&-", "exec >&- 2>&-", "exec <&- >&- 2>&-"])
    func closedStandardFiles(closing: String) throws {
        let folder = try recorded()
        let before = try Records.sound(folder.base)
        for call in [["claims"], ["export"], ["check"]] {
            let outcome = try Built().run(call, in: folder, limits: closing)
            #expect(outcome.end == .exit(1), "\(call): results were lost")
            #expect(try Records.sound(folder.base) == before)
        }
        #expect(try Built().run(["record", "b.yaml"], in: folder, limits: closing).end == .exit(1))
        #expect(try Records.sound(folder.base).hasPrefix(before), "what was recorded is there, though nobody was told")
    }

    /// A limit on the size of files is a full disk to whoever meets it.
    @Test func tooSmallAFileLimit() throws {
        let folder = try recorded()
        let before = try Records.sound(folder.base)
        for limit in [1, 40, 200] {
            let outcome = try Built().run(["record", "b.yaml"], in: folder, limits: "trap '' XFSZ; ulimit -f \(limit)")
            guard outcome.end != .exit(0) else { continue }
            #expect(outcome.end == .exit(1))
            #expect(try Records.sound(folder.base) == before, "\(limit) blocks: \(outcome.error)")
        }
    }

    /// What somebody's trigger would change on its way into the base is not recorded.
    @Test func aBaseWithATrigger() throws {
        let folder = try recorded()
        let queue = try DatabaseQueue(path: folder.base)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "CREATE TRIGGER planted AFTER INSERT ON event BEGIN DELETE FROM claim_status; UPDATE claim SET note = 'x'; END")
        }
        try queue.close()
        let before = try Built().run(["export"], in: folder).output
        for call in [["record", "b.yaml"], ["entity", "alias", "iraq", "Irak"]] {
            try refused(
                call, in: folder, exit: 1,
                """
                \(folder.base) has a trigger, planted, that Hearsay did not make and that may change what is recorded. \
                Nothing was changed. Restore a backup, or import an export into a new base.
                """)
        }
        #expect(try Built().run(["export"], in: folder).output == before)
    }

    /// Results that did not arrive do not look like results: a disk that is full, or no output at all.
    @Test(arguments: [("exec >/dev/full", "No space left on device"), ("exec >&-", "Bad file descriptor")])
    func resultsThatCannotBeWritten(shell: String, reason: String) throws {
        let folder = try recorded()
        let before = try Records.sound(folder.base)
        for call in [["export"], ["claims", "--format", "jsonl"], ["log"], ["check"], ["--help"], ["record", "b.yaml"]] {
            try refused(call, in: folder, limits: shell, exit: 1, "The results could not be written: \(reason).")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.watched) == ["hearsay.db"])
            if call[0] != "record" { #expect(try Records.sound(folder.base) == before) }
        }
        // What cannot be said besides holds up no work.
        try folder.write("c.yaml", Records.article(3))
        let outcome = try Built().run(["record", "c.yaml"], in: folder, limits: "exec 2>/dev/full")
        #expect(outcome.end == .exit(0))
        #expect(try Records.sound(folder.base).contains("wire-3"))
    }

    /// A reader that goes away ends an export early and quietly, and the base is closed.
    @Test func aReaderOfResultsGoesAway() throws {
        let folder = try recorded()
        try folder.write("many.jsonl", try Records.lines(bytes: 1 << 20, isExport: false))
        #expect(try Built().run(["import", "many.jsonl"], in: folder).end == .exit(0))
        let outcome = try Built().run(["export"], in: folder, limits: "mkfifo pipe && (head -c 9 pipe >head &) && exec >pipe")
        #expect(outcome.end == .exit(0))
        #expect(outcome.error.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.watched) == ["hearsay.db"])
    }

    /// The log of writes belongs to the base. Without it, the base is as it was before what the log held; that there
    /// was more cannot be known, so that a copy is made by `backup`.
    @Test(arguments: [["-shm"], ["-wal", "-shm"]])
    func theLogOfWritesIsRemoved(suffixes: [String]) throws {
        let folder = try recorded()
        let open = try KnowledgeBase(path: folder.base, access: .write)
        try open.record(text: Data(Records.article(2).utf8), named: "b.yaml", options: Records.options)
        let copy = try TrustFolder()
        try copy.copyBase(from: folder)
        for suffix in suffixes { try FileManager.default.removeItem(atPath: copy.base + suffix) }
        let found = try Records.sound(copy.base)
        #expect(found.contains("wire-1"))
        #expect(found.contains("wire-2") == (suffixes == ["-shm"]))
        try open.close()
    }

    /// A base whose log of writes holds its end is not cut short.
    @Test func aBaseWhoseEndIsInItsLogIsRead() throws {
        let folder = try recorded()
        let open = try KnowledgeBase(path: folder.base, access: .write)
        for number in 2...9 {
            try open.record(text: Data(Records.article(number).utf8), named: "b.yaml", options: Records.options)
        }
        let copy = try TrustFolder()
        try copy.copyBase(from: folder)
        try open.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.base))
        // As a process leaves it that is killed while it takes the log into the file, from the beginning on.
        let stump = whole.prefix(4_096) + (try Data(contentsOf: URL(fileURLWithPath: copy.base))).dropFirst(4_096)
        #expect(stump.count < whole.count)
        try stump.write(to: URL(fileURLWithPath: copy.base))
        for call in [["claims"], ["check"]] { #expect(try Built().run(call, in: copy).end == .exit(0)) }
        #expect(try Records.sound(copy.base) == Records.sound(folder.base))
    }

    /// A file cut short: an empty one becomes a base, any other stays as it is.
    @Test(arguments: [0, 1, 99, 100, 2_048, 4_096, 40_960])
    func aStumpOfABase(length: Int) throws {
        let folder = try recorded()
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.base))
        try folder.write("base/hearsay.db", whole.prefix(length))
        let outcome = try Built().run(["record", "b.yaml"], in: folder)
        switch length {
        case 1..<100:
            #expect(outcome.end == .exit(2))
            #expect(outcome.error == "hearsay: \(folder.base) is not a SQLite database, so it is no Hearsay base.\n")
        case 0: #expect(outcome.end == .exit(0), "\(outcome.error)")
        default:
            let message = "\(folder.base) is cut short: \(length) of its \(whole.count) bytes are there. Restore a backup."
            for call in [["record", "b.yaml"], ["claims"], ["export"], ["check"], ["log"]] {
                try refused(call, in: folder, exit: 1, message)
            }
        }
        if outcome.end != .exit(0) {
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder.base)) == whole.prefix(length))
        }
    }
}
