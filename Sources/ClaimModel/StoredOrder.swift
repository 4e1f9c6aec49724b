/// A word that tables hold as an integer.
///
/// Append only: the numbers are in every base, so none is ever given to another word. They are written out, since a
/// claim that is stored or read asks for several.
package protocol StoredOrder: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {
    var storedCode: Int64 { get }
}

extension StoredOrder {
    package init?(storedCode: Int64) {
        guard let found = Self.allCases.first(where: { $0.storedCode == storedCode }) else { return nil }
        self = found
    }
}

extension Hedge: StoredOrder {
    package var storedCode: Int64 {
        switch self {
        case .exact: 0
        case .round: 1
        case .about: 2
        case .nearly: 3
        case .justOver: 4
        case .moreThan: 5
        case .atLeast: 6
        case .lessThan: 7
        case .atMost: 8
        case .upTo: 9
        case .range: 10
        case .vague: 11
        case .unknown: 12
        }
    }
}

extension Stance: StoredOrder {
    package var storedCode: Int64 {
        switch self {
        case .affirms: 0
        case .denies: 1
        }
    }
}

extension Mood: StoredOrder {
    package var storedCode: Int64 {
        switch self {
        case .stated: 0
        case .planned: 1
        case .forecast: 2
        case .possible: 3
        }
    }
}

extension ClaimStatus: StoredOrder {
    package var storedCode: Int64 {
        switch self {
        case .current: 0
        case .retracted: 1
        case .superseded: 2
        }
    }
}
