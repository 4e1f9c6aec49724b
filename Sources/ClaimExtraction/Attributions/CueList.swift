internal import ClaimModel

/// The words that report, as `Schema/cues.txt` and a user's file of the same form give them.
package struct CueList: Sendable {
    /// For each word whether it may be a cue though it is no verb, and whether it is a verb of saying.
    package private(set) var marks: [(key: UInt64, mark: UInt8)] = []
    /// The words of the `report` line and of `verb` lines, which the tagger should know as verbs.
    package private(set) var verbs: [String] = []
    /// The features that words weigh by.
    package private(set) var weights: [(key: UInt64, weight: Float)] = []

    package static let listed: UInt8 = 1
    package static let reports: UInt8 = 2

    package init() {}

    /// Reads `verb 18: word word …`, `noun -6: …` and `report: …` lines; what has another form says nothing.
    package mutating func add(_ text: String) {
        for line in text[...].fields(by: "\n") where !line.hasPrefix("#") {
            // A colon can be a cue itself: the first one ends the name.
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let head = line[..<colon].fields(by: " ")
            let weight = head.count > 1 ? Float(head[1]).map { $0 / 10 } : nil
            for word in line[line.index(after: colon)...].fields(by: " ") {
                add(String(word), as: head.first.map(String.init) ?? "", weight: weight)
            }
        }
    }

    private mutating func add(_ word: String, as kind: String, weight: Float?) {
        let key = word.hasPrefix("@") ? FeatureValue.parse(Substring(word)) : WordKey.of(word)
        switch kind {
        case "verb":
            if let weight { weights.append((FeatureList.key(.cueLemma, key, 0), weight)) } else { marks.append((key, Self.reports)) }
            verbs.append(word)
        case "report":
            marks.append((key, Self.reports))
            verbs.append(word)
        case "noun":
            marks.append((key, Self.listed))
            if let weight { weights.append((FeatureList.key(.cueNoun, key, 0), weight)) }
        default:
            break
        }
    }
}
