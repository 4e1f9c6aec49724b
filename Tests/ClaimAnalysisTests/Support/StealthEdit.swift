import Foundation

import ClaimAnalysis
import ClaimModel
import Testing

/// A quote, and an edit of the text around it.
struct StealthEdit: CustomTestStringConvertible {
    var name: String
    var text: String
    var quote: String
    /// What is replaced in the text, and by what. Where it is empty, the whole text is replaced.
    var edit: (String, String)
    var outcome: String

    init(_ name: String, _ text: String, _ quote: String, _ edit: (String, String), _ outcome: String) {
        (self.name, self.text, self.quote, self.edit, self.outcome) = (name, text, quote, edit, outcome)
    }

    var testDescription: String { name }

    var newText: String {
        edit.0.isEmpty ? edit.1 : text.replacingOccurrences(of: edit.0, with: edit.1)
    }

    /// What the tracker makes of it, as `exact`, `moved`, `lost`, or the sentence that shows the difference.
    func found() throws -> String {
        let place = try #require(QuoteAnchoring(text: text).find(quote)?.anchor)
        return Self.words(QuoteTracker(from: text, to: newText).fate(of: place.start..<place.end))
    }

    static func words(_ fate: QuoteFate) -> String {
        if case .edited(let passage) = fate { passage.words(limit: 9) } else { fate.word }
    }
}
