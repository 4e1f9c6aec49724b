private import Foundation

/// Names compared without regard to case and accents.
package enum NameFolding {
    /// The name in the form in which two names that differ only in case, accents or width are the same.
    package static func folded(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
}
