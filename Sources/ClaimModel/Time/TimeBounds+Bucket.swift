/// The calendar units by which times are grouped.
public enum TimeGranularity: String, CaseIterable, Hashable, Sendable {
    case decade, year, quarter, month, day
}

extension TimeBounds {
    /// From the first second of one day to the last of another.
    public init(from first: Day, to last: Day) {
        self.init(from: first.firstSecond, to: last.lastSecond)
    }

    /// The EDTF of the decade (`202X`), year (`2023`), quarter (`2023-36`), month (`2023-10`) or day (`2023-10-05`) that
    /// the whole range lies in, or `nil` where it does not fit in one or has an open end.
    ///
    /// A decade past the year 9999 is `nil`: EDTF has no unspecified digits there.
    public func bucket(_ granularity: TimeGranularity) -> String? {
        guard let from, let to else { return nil }
        let first = Day(containing: from).bucket(granularity)
        return first == Day(containing: to).bucket(granularity) ? first : nil
    }

    /// The finest unit that the range lies in, or `nil` where it spans decades or has an open end.
    public var granularity: TimeGranularity? {
        TimeGranularity.allCases.last { bucket($0) != nil }
    }

    /// Whether `moment`, in seconds from 1970-01-01T00:00:00Z, lies in the range.
    public func contains(_ moment: Int64) -> Bool {
        (from ?? .min) <= moment && moment <= (to ?? .max)
    }
}

extension Day {
    /// The EDTF of the calendar unit that the day lies in, or `nil` where EDTF cannot write it.
    public func bucket(_ granularity: TimeGranularity) -> String? {
        let text = description
        let month = String(text.dropLast(3)), year = String(text.dropLast(6))
        return switch granularity {
        case .day: text
        case .month: month
        case .quarter: "\(year)-\(33 + (components.month - 1) / 3)"
        case .year: year
        case .decade: year.hasPrefix("Y") ? nil : "\(year.dropLast())X"
        }
    }
}
