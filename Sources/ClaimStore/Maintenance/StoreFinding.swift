/// One part of the base that was verified, and what is wrong with it.
package struct StoreFinding: Hashable, Sendable {
    package var part: String
    /// What is wrong, naming the first few things it is wrong with; `nil` where the part is sound.
    package var problem: String?
    /// What was not looked at, or is worth knowing though nothing is wrong.
    package var note: String?
    /// Whether all that is wrong with it follows from other parts, so that `repair` can make it anew.
    package var isDerivable: Bool

    package init(_ part: String, problem: String? = nil, note: String? = nil, isDerivable: Bool = false) {
        self.part = part
        self.problem = problem
        self.note = note
        self.isDerivable = isDerivable
    }
}

extension StoreFinding {
    static let unreadableColumn = "a column holds nothing, or what it may not hold"
}

/// What was found wrong with one part: the first few things in words, and how many there are.
struct Faults {
    private static let named = 3
    private var words: [String] = []
    private var count = 0

    mutating func add(_ fault: @autoclosure () throws -> String) rethrows {
        count += 1
        if words.count < Self.named { words.append(try fault()) }
    }

    var isEmpty: Bool { count == 0 }

    var problem: String? {
        guard count > 0 else { return nil }
        return words.joined(separator: "; ") + (count > words.count ? "; and \(count - words.count) more" : "")
    }
}

/// The parts that are verified, as they are called.
package enum StorePart {
    package static let integrity = "SQLite's integrity"
    static let schema = "tables and indexes"
    static let rows = "values of columns"
    static let foreignKeys = "foreign keys"
    static let quoteSearch = "full text of quotes"
    static let textSearch = "full text of sources"
    static let sourceNames = "names of sources"
    static let names = "names of entities and predicates"
    static let merges = "merges of entities"
    static let predicates = "predicates against their declarations"
    static let lists = "lists of entities"
    static let texts = "hashes of texts"
    static let claims = "ids of claims"
    static let times = "times against their EDTF"
    static let spans = "times that follow from others"
    static let figures = "figures against their words"
    static let quotes = "quotes against their texts"
    static let statuses = "statuses against their events"
    static let chain = "the chain of events"
    package static let replay = "events against the state"

    /// The parts that a part is made from.
    package static func basis(of part: String) -> Set<String> {
        switch part {
        case quoteSearch, times: [claims, foreignKeys]
        case spans: [claims, foreignKeys, predicates]
        case textSearch: [texts]
        case merges, statuses: [chain, foreignKeys]
        case predicates: [chain, replay]
        default: []
        }
    }
}
