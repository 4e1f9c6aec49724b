/// Why a text is not EDTF, where, and what would be accepted there.
public struct EDTFError: Error, Hashable, Sendable {
    /// The text as given.
    public var text: String
    /// The Unicode scalar of `text`, counted from 0, at which reading failed.
    public var offset: Int
    public var problem: Problem

    public enum Problem: Hashable, Sendable {
        /// Another character was needed; `found` is `nil` at the end of the text.
        case unexpected(found: String?, expected: String)
        /// A part lies outside its range, for example month 13.
        case outOfRange(part: String, found: String, accepted: String)
        /// A day that the calendar does not have; `in` names the month, as in `2023-02`.
        case noSuchDay(found: String, in: String, last: Int)
        /// An interval or range that ends before it starts.
        case reversed(from: String, to: String)
        /// A feature of EDTF level 2 that is not read.
        case unsupported(feature: String, instead: String)
    }
}

extension EDTFError: CustomStringConvertible {
    public var description: String {
        "'\(text)' is not EDTF: at offset \(offset), \(problem)"
    }
}

extension EDTFError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpected(.some(let found), let expected): "found '\(found)'; accepted: \(expected)"
        case .unexpected(nil, let expected): "the text ends; accepted: \(expected)"
        case .outOfRange(let part, let found, let accepted): "there is no \(part) \(found); accepted: \(accepted)"
        case .noSuchDay(let found, let month, 0): "no month that \(month) may mean has a day \(found); accepted: another day"
        case .noSuchDay(let found, let month, let last):
            "\(month) has no day \(found); accepted: a day from 01 to \(last)"
        case .reversed(let from, let to): "the end \(to) lies before the start \(from); accepted: an end no earlier"
        case .unsupported(let feature, let instead): "\(feature) are not read; accepted: \(instead)"
        }
    }
}
