import Foundation
import Testing

@testable import ClaimStore

/// What is found once is not looked for again until somebody writes.
@Suite struct ReaderMemoryTests {
    private struct Key: Hashable { var name: String }

    /// Counts how often something is looked for.
    private final class Search {
        private(set) var count = 0

        func run(in store: ClaimStore, _ name: String = "one") throws {
            let found = try store.read { reader in
                reader.remembered(Key(name: name)) {
                    count += 1
                    return name
                }
            }
            #expect(found == name)
        }
    }

    private func write(to store: ClaimStore) throws {
        try store.write(recorder: "nadia", at: 0) { writer in _ = try writer.begin("recorded") }
    }

    private func store(_ body: (ClaimStore, _ path: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("a.hearsay").path
        let store = try ClaimStore(path: path, access: .create)
        try body(store, path)
        try store.close()
    }

    @Test func looksOnceForEachKey() throws {
        try store { store, _ in
            let search = Search()
            for name in ["one", "one", "other", "one", "other"] { try search.run(in: store, name) }
            #expect(search.count == 2)
        }
    }

    @Test func looksAgainWhenItsOwnProcessWrote() throws {
        try store { store, _ in
            let search = Search()
            try search.run(in: store)
            try write(to: store)
            try search.run(in: store)
            try search.run(in: store)
            #expect(search.count == 2)
        }
    }

    @Test func looksAgainWhenAnotherOpenedTheBaseAndWrote() throws {
        try store { store, path in
            let search = Search()
            try search.run(in: store)
            let other = try ClaimStore(path: path, access: .write)
            try write(to: other)
            try search.run(in: store)
            try other.close()
            try search.run(in: store)
            #expect(search.count == 2)
        }
    }

    @Test func looksAgainWhenTheSameConnectionWrote() throws {
        let store = try ClaimStore()
        let search = Search()
        try search.run(in: store)
        try search.run(in: store)
        #expect(search.count == 1)
        try write(to: store)
        try search.run(in: store)
        #expect(search.count == 2)
    }

    /// Within a transaction that writes nothing is remembered: each step changes what the next would find.
    @Test func writersRememberNothing() throws {
        let store = try ClaimStore()
        var count = 0
        try store.write(recorder: "nadia", at: 0) { writer in
            for _ in 1...2 { _ = writer.reader.remembered(Key(name: "one")) { count += 1; return count } }
        }
        #expect(count == 2)
    }

    /// A transaction that fails, or is stopped, is left: the next one begins.
    @Test func aReadThatThrowsLeavesItsTransaction() throws {
        struct Stop: Error {}
        try store { store, _ in
            for _ in 1...3 { #expect(throws: Stop.self) { try store.read { _ in throw Stop() } } }
            try write(to: store)
            #expect(try store.read { try $0.events().count } == 1)
        }
    }

    /// Everything that one reading sees is of one state, whoever writes meanwhile.
    @Test func aReadingSeesOneState() throws {
        try store { store, path in
            let other = try ClaimStore(path: path, access: .write)
            let counts = try store.read { reader in
                let before = try reader.events().count
                try write(to: other)
                return (before, try reader.events().count)
            }
            #expect(counts == (0, 0))
            #expect(try store.read { try $0.events().count } == 1)
            try other.close()
        }
    }
}
