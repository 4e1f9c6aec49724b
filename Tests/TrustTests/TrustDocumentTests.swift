import Foundation
import Testing

/// `Docs/trust.md` names the test of each promise; there is one.
@Suite struct TrustDocumentTests {
    @Test func eachPromiseHasItsTest() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let all = tests.deletingLastPathComponent()
        let root = all.deletingLastPathComponent()
        let document = try String(contentsOf: root.appendingPathComponent("Docs/trust.md"), encoding: .utf8)
        let files = try #require(FileManager.default.enumerator(at: all, includingPropertiesForKeys: nil))
        let sources = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
        let named = document.matches(of: /`(\w+Tests)\.(\w+)`/)
        #expect(named.count > 25)
        for name in named {
            #expect(
                sources.contains { $0.contains("struct \(name.1) ") && $0.contains("func \(name.2)(") },
                "\(name.1).\(name.2)")
        }
    }
}
