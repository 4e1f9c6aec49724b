package import Foundation

/// A user's word list on disk.
package enum WordListFile {
    /// - Throws: `RecordError` where there is no such file, or its text is not UTF-8.
    package static func text(of file: URL) throws(RecordError) -> String {
        let input = try RecordInput(file: file, holdsLines: true)
        return try RecordText.decode(input.data, file: input.name)
    }
}
