/// A word that is never part of a bare name.
package enum ReservedWord: String, CaseIterable, Hashable, Sendable {
    case about, and, by, claims, during, including, known, match, not, of, or, per, quoting, said, since, until, via
    case `as`, `in`, `return`, `where`

    /// The reserved word that `text` is: lower case only, and `AND`, `OR`, `NOT`.
    init?(text: String) {
        switch text {
        case "AND": self = .and
        case "OR": self = .or
        case "NOT": self = .not
        default: self.init(rawValue: text)
        }
    }

    /// The reserved word that `text` would be in lower case, where it is not one as it stands.
    init?(inOtherCase text: String) {
        guard ReservedWord(text: text) == nil else { return nil }
        self.init(rawValue: text.lowercased())
    }

    /// Whether a condition that stands beside others begins with it.
    var startsCondition: Bool {
        switch self {
        case .about, .as, .by, .during, .in, .including, .known, .not, .per, .quoting, .said, .since, .until, .via: true
        case .and, .claims, .match, .of, .or, .return, .where: false
        }
    }
}
