/// One date of an EDTF text: a year and, each needing the one before it, a month or grouping, a day and a time of day.
struct EDTFDate: Hashable, Sendable {
    /// The digits of the year; more than four are written with `Y` before them.
    var year: MaskedNumber
    var isNegative: Bool
    var month: MaskedNumber?
    /// A season, quarter or other part of a year; excludes month and day.
    var grouping: EDTFGrouping?
    var day: MaskedNumber?
    var time: EDTFTimeOfDay?
    var yearQualification: Qualification = []
    /// Of the month or the grouping.
    var monthQualification: Qualification = []
    var dayQualification: Qualification = []

    /// How sure a part is.
    struct Qualification: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let uncertain = Qualification(rawValue: 1)
        static let approximate = Qualification(rawValue: 2)

        var symbol: String { ["", "?", "~", "%"][Int(rawValue & 3)] }
    }

    /// Whether its moments are uncertain, approximate or partly unspecified.
    var isFuzzy: Bool {
        !yearQualification.union(monthQualification).union(dayQualification).isEmpty
            || ![year, month, day].allSatisfy { $0?.isSpecified ?? true }
    }
}

extension EDTFDate: CustomStringConvertible {
    /// The canonical text. A qualification that covers the first parts alike stands once, after them; any other mix has
    /// one before each part that it qualifies.
    var description: String {
        var parts = [yearText]
        if let month = month?.description ?? grouping?.description { parts.append(month) }
        if let day { parts.append(day.description) }
        let qualifications = [yearQualification, monthQualification, dayQualification].prefix(parts.count)
        let leading = qualifications.prefix { $0 == yearQualification }.count
        if qualifications.dropFirst(leading).allSatisfy(\.isEmpty) {
            parts[leading - 1] += yearQualification.symbol
        } else {
            parts = zip(qualifications, parts).map { $0.symbol + $1 }
        }
        return parts.joined(separator: "-") + (time.map { "T\($0)" } ?? "")
    }

    private var yearText: String {
        (year.digits.count > 4 ? "Y" : "") + (isNegative ? "-" : "") + year.description
    }
}
