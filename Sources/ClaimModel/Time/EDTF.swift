/// A time in the Extended Date/Time Format: ISO 8601-2:2019, annex A, as the Library of Congress lays it down at
/// <https://www.loc.gov/standards/datetime/>.
///
/// Levels 0 and 1 are read whole; of level 2, qualification of single parts, unspecified digits anywhere, sub-year
/// groupings and sets. Years with an exponent (`Y-17E7`) and significant digits (`1950S2`) are refused by name. A time of
/// day may leave out its seconds (`2024-01-04T10:30Z`), as ISO 8601-1 allows.
///
///     try EDTF("2023-10-11~/2024-01-05").bounds
public struct EDTF: Hashable, Sendable {
    let form: Form

    indirect enum Form: Hashable, Sendable {
        case date(EDTFDate)
        case interval(from: End, to: End)
        /// `[…]`: one of the members, nobody knows which.
        case oneOf([Member])
        /// `{…}`: all of the members.
        case allOf([Member])
    }

    /// One end of an interval.
    enum End: Hashable, Sendable {
        case date(EDTFDate)
        /// Empty: there is an end, nobody says when.
        case unknown
        /// `..`: there is none.
        case open
    }

    /// A member of a set: a date, or a range of dates of which one side may be left open.
    enum Member: Hashable, Sendable {
        case date(EDTFDate)
        case range(from: EDTFDate?, to: EDTFDate?)
    }

    /// Reads the whole of `text`.
    ///
    /// - Throws: `EDTFError` that says what is wrong, at which Unicode scalar, and what would be accepted there.
    public init(_ text: String) throws(EDTFError) {
        var parser = EDTFParser(text)
        form = try parser.time()
    }
}

extension EDTF: CustomStringConvertible {
    /// The canonical text: it reads back to an equal value.
    public var description: String {
        switch form {
        case .date(let date): date.description
        case .interval(let from, let to): "\(from)/\(to)"
        case .oneOf(let members): "[" + members.map(\.description).joined(separator: ",") + "]"
        case .allOf(let members): "{" + members.map(\.description).joined(separator: ",") + "}"
        }
    }
}

extension EDTF.End: CustomStringConvertible {
    var description: String {
        switch self {
        case .date(let date): date.description
        case .unknown: ""
        case .open: ".."
        }
    }
}

extension EDTF.Member: CustomStringConvertible {
    var description: String {
        switch self {
        case .date(let date): date.description
        case .range(let from, let to): (from?.description ?? "") + ".." + (to?.description ?? "")
        }
    }
}
