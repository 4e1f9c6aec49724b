import Foundation
import Testing

/// Text that people see, compared byte for byte with a file; re-recorded only with `HEARSAY_RECORD_GOLDEN=1`.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let file = folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["HEARSAY_RECORD_GOLDEN"] == "1" {
            try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try? Data(text.utf8).write(to: file)
            return
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("There is no golden file \(name).txt: record it with HEARSAY_RECORD_GOLDEN=1.", sourceLocation: sourceLocation)
            return
        }
        #expect(text == expected, "\(name).txt", sourceLocation: sourceLocation)
    }
}
