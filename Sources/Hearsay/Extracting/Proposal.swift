/// What an article's text proposes to record: everything as it would be written into a recording file.
package struct Proposal: Sendable {
    package var source: ProposedSource
    package var entities: [ProposedEntity] = []
    package var claims: [ProposedClaim] = []
    /// What whoever checks should know of the whole.
    package var remarks: [String] = []
    /// Whether the text has no word of English though it is long enough to have many.
    package var isForeign = false
}

package struct ProposedSource: Sendable {
    package var id: String
    package var outlet: String?
    package var agency: String?
    package var title: String?
    package var authors: [String]
    package var published: ClaimTime
    package var url: String?
    package var language: String?
    /// The article's text, fit to be recorded; `nil` where it has none.
    package var text: String?
    /// Whether the outlet is a stand-in, because nothing names one.
    package var isOutletUnknown = false
}

/// A name that the base does not know, or may know in another spelling.
package struct ProposedEntity: Sendable {
    package var id: String
    package var label: String
    package var kind: String?
    package var aliases: [String] = []
    package var metonyms: [String] = []
    /// Offices that the article gives it ("Iraqi Prime Minister"): for who checks, since they change hands.
    package var titles: [String] = []
    /// Known entities that it may be.
    package var near: [KnownMatch] = []

    package struct KnownMatch: Hashable, Sendable {
        package var id: String
        package var label: String
    }
}

/// A claim as it would be written, with how sure its parts are.
package struct ProposedClaim: Sendable {
    package var subject: String
    package var predicate: String
    package var object: ProposedObject
    package var by: String?
    package var via: [String] = []
    package var verb: String?
    package var stance: Stance = .affirms
    package var mood: Mood = .stated
    package var said: String?
    package var during: String?
    package var place: [String] = []
    package var quote: String?
    package var population: String?
    package var sentence: Sentence
    /// Parts that are less sure than even, by name, in the order of the record.
    package var doubts: [Doubt] = []
    /// How sure the whole is, from 0 to 1.
    package var confidence: Double

    package struct Doubt: Hashable, Sendable {
        package var part: String
        package var confidence: Double
    }

    /// The sentence that it stands in, on one line, cut where its figure or clause begins and ends.
    package struct Sentence: Hashable, Sendable {
        package var before: String
        package var highlighted: String
        package var after: String

        package var whole: String { before + highlighted + after }
    }
}

package enum ProposedObject: Sendable {
    /// Words that the predicate tells how to read.
    case words(String)
    case entity(String)
    case text(String)
    /// EDTF.
    case date(String)
    /// A figure whose words alone would not read back the same.
    case figure(Figure)
}
