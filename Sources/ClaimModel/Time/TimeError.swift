/// Why words cannot be read as a time, and what would be accepted.
public struct TimeError: Error, Hashable, Sendable {
    /// The words as given.
    public var text: String
    /// The Unicode scalar of `text`, counted from 0, at which the trouble lies.
    public var offset: Int
    public var problem: Problem

    public enum Problem: Hashable, Sendable {
        /// There are no words.
        case empty
        /// A word that does not belong to a time, or does not fit where it stands.
        case unreadable(found: String)
        /// The words end where more is needed.
        case unfinished
        /// A day and a month that could be swapped; the readings are EDTF.
        case swappable(found: String, readings: [String])
        /// A day, month or hour that there is not.
        case impossible(found: String)
        /// The later end of an interval comes first; both are EDTF.
        case reversed(from: String, to: String)
        /// What looks like EDTF and is wrong.
        case edtf(EDTFError)
    }
}

extension TimeError: CustomStringConvertible {
    public var description: String {
        switch problem {
        case .empty: "a time is missing; accepted: \(Self.examples)"
        case .unreadable(let found): "cannot read '\(found)' in '\(text)' as a time; accepted: \(Self.examples)"
        case .unfinished: "the time '\(text)' breaks off; accepted: \(Self.examples)"
        case .swappable(let found, let readings):
            "'\(found)' may be either of two days; accepted: \(readings.joined(separator: " or "))"
        case .impossible(let found): "there is no such time as '\(found)'; accepted: \(Self.examples)"
        case .reversed(let from, let to): "'\(text)' ends (\(to)) before it starts (\(from)); accepted: an end no earlier"
        case .edtf(let error): error.description
        }
    }

    private static let examples = """
        EDTF such as 2024-01-05 or 2023-10/2023-12, or words such as '5 January 2024', 'Friday', 'last week', \
        'late 2017', 'since mid-October' or 'two weeks ago'
        """
}
