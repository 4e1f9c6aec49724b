/// Whom a source means: the fullest name that the article has for it.
package struct Speaker: Hashable, Sendable {
    /// The fullest name; the words of the source where it has none.
    package var name: String
    /// The index of the named entity, where it is one.
    package var entity: Int?
    /// Whom the name stands for, where it is a metonym ("Washington").
    package var standsFor: String?
    /// The hands it went through, nearest the speaker first ("a statement issued by his office").
    package var via: [String]
    /// From 0 to 1.
    package var confidence: Double
}
