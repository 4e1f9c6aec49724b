import Foundation
import Testing

/// Compares the text byte for byte with a file of `Golden/`.
///
/// A missing file fails. With `HEARSAY_RECORD_GOLDEN=1` in the environment the file is written instead, and the test
/// fails all the same where that changed it, so that a recording run is never taken for a passing one.
func expectGolden(
    _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/" + name)
    let expected = try? Data(contentsOf: url)
    let actual = Data(text.utf8)
    if ProcessInfo.processInfo.environment["HEARSAY_RECORD_GOLDEN"] == "1" {
        guard expected != actual else { return }
        #expect(throws: Never.self, sourceLocation: location) { try actual.write(to: url) }
        Issue.record("recorded \(name)", sourceLocation: location)
        return
    }
    guard let expected else {
        Issue.record("there is no golden file \(name)", sourceLocation: location)
        return
    }
    guard expected != actual else { return }
    let (old, new) = (lines(of: expected), lines(of: actual))
    let first = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
        """
        \(name) differs from line \(first + 1):
        expected: \(first < old.count ? old[first] : "(end)")
        actual:   \(first < new.count ? new[first] : "(end)")
        """, sourceLocation: location)
}

private func lines(of data: Data) -> [String] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
