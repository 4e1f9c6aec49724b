/// What is wrong with a user's word list.
package struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Problem: Hashable, Sendable {
        /// A section that is none of the known ones.
        case unknownSection(String)
        /// Words before the first section.
        case noSection
        /// A line without a colon.
        case noColon
    }

    package var problem: Problem
    /// From 1.
    package var line: Int

    package var description: String {
        switch problem {
        case .unknownSection(let name):
            "line \(line): there is no section [\(name)]; the sections are [cues], [metonyms], [predicate-cues], [titles] and [words]"
        case .noSection:
            "line \(line): a word list begins with a section: [cues], [metonyms], [predicate-cues], [titles] or [words]"
        case .noColon:
            "line \(line): a line names a class, then a colon, then its words"
        }
    }
}
