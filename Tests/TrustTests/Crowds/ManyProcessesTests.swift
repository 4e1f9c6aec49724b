import Foundation
import Hearsay
import Synchronization
import Testing

/// Many processes at one base: nothing that was acknowledged is lost, nobody sees half an article, and nobody is told of
/// locks.
@Suite(.serialized) struct ManyProcessesTests {
    private struct Told: Sendable {
        var acknowledged: [Int] = []
        var troubles: [String] = []
        var answers = 0
    }

    /// What the processes told, from any thread.
    private final class Ledger: Sendable {
        private let told = Mutex(Told())

        func note(_ change: @Sendable (inout Told) -> Void) { told.withLock { change(&$0) } }

        var result: Told { told.withLock { $0 } }
    }

    @Test func manyRecordAndManyAsk() async throws {
        let folder = try TrustFolder()
        try KnowledgeBase(path: folder.base, access: .create).close()
        let (recorders, articles) = (Amount.of(3, soak: 8), Amount.of(3, soak: 60))
        let (askers, questions) = (Amount.of(6, soak: 16), Amount.of(3, soak: 40))
        let told = Ledger()
        await withTaskGroup(of: Void.self) { group in
            for recorder in 0..<recorders {
                group.addTask {
                    await Self.onThread {
                        for number in recorder * articles..<(recorder + 1) * articles {
                            Self.record(number, in: folder, told)
                        }
                    }
                }
            }
            for _ in 0..<askers {
                group.addTask { await Self.onThread { Self.ask(questions, of: folder, told) } }
            }
        }
        let result = told.result
        #expect(result.troubles.isEmpty, "\(result.troubles.first ?? "")")
        #expect(result.acknowledged.count == recorders * articles)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.watched) == ["hearsay.db"])
        let lines = try Records.sound(folder.base).split(separator: "\n").filter { $0.contains("\"subject\":") }
        for number in result.acknowledged {
            #expect(lines.count { $0.contains("\"wire-\(number)\"") } == 3, "article \(number)")
        }
        #expect(lines.count == 3 * recorders * articles)
        Amount.tell("\(recorders) processes recorded \(lines.count) claims while \(askers) got \(result.answers) answers")
    }

    /// Where there is no base yet, all make it together, those too whose record is refused.
    @Test func manyMakeTheBaseTogether() async throws {
        var all = 0
        for round in 0..<Amount.of(2, soak: 15) {
            let folder = try TrustFolder()
            let told = Ledger()
            try folder.write("bad.yaml", "source: {id: s}\nclaims: [{subject: A}]\n")
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<4 {
                    group.addTask { await Self.onThread { Self.record(number, in: folder, told) } }
                    group.addTask {
                        await Self.onThread {
                            let outcome = try? Built().run(["record", "bad.yaml"], in: folder)
                            let error = outcome?.error ?? ""
                            if outcome?.end != .exit(2) { told.note { $0.troubles.append(error) } }
                        }
                    }
                }
            }
            let result = told.result
            #expect(result.troubles.isEmpty, "round \(round): \(result.troubles)")
            let lines = try Records.sound(folder.base).split(separator: "\n").filter { $0.contains("\"subject\":") }
            #expect(lines.count == 3 * result.acknowledged.count, "round \(round)")
            all += lines.count
        }
        Amount.tell("\(all) claims recorded by processes that made the base together")
    }

    /// Blocking work on a thread of its own, so that no task waits for a thread of the pool.
    private static func onThread(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            Thread {
                work()
                continuation.resume()
            }.start()
        }
    }

    private static func record(_ number: Int, in folder: TrustFolder, _ told: Ledger) {
        do {
            try folder.write("\(number).yaml", Records.article(number))
            let outcome = try Built().run(["record", "\(number).yaml"], in: folder)
            guard outcome.end == .exit(0) else { throw Built.Missing(description: "\(outcome.end) \(outcome.error)") }
            told.note { $0.acknowledged.append(number) }
        } catch {
            told.note { $0.troubles.append("record \(number): \(error)") }
        }
    }

    /// Asks again and again: each answer has whole articles, and all claims of the answer before.
    private static func ask(_ times: Int, of folder: TrustFolder, _ told: Ledger) {
        do {
            var before: Set<Substring> = []
            for _ in 0..<times {
                let outcome = try Built().run(["claims", "--format", "jsonl"], in: folder)
                guard outcome.end == .exit(0), outcome.error.isEmpty else {
                    throw Built.Missing(description: "\(outcome.end) \(outcome.error)")
                }
                let lines = outcome.output.split(separator: "\n")
                let ids = Set(lines.compactMap { $0.firstMatch(of: /"id":"([0-9a-f]{16})"/)?.1 })
                let sources = Dictionary(grouping: lines.compactMap { $0.firstMatch(of: /"source":"(wire-\d+)"/)?.1 }) { $0 }
                guard ids.count == lines.count, ids.isSuperset(of: before), sources.values.allSatisfy({ $0.count == 3 })
                else { throw Built.Missing(description: "an answer with half an article, or without what was there") }
                before = ids
                told.note { $0.answers += 1 }
            }
        } catch {
            told.note { $0.troubles.append("ask: \(error)") }
        }
    }
}
