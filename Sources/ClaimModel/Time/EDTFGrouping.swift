/// A part of a year that stands where a month would: ISO 8601-2:2019, 4.8, codes 21 to 41.
///
/// Seasons without a hemisphere are the northern ones, by whole months: spring is March to May, and winter runs into
/// February of the following year. The southern ones lie half a year away, within the year that names them but for summer.
struct EDTFGrouping: Hashable, Sendable {
    /// 21 to 41.
    let code: Int

    init?(code: Int) {
        guard (21...41).contains(code) else { return nil }
        self.code = code
    }

    /// The first month, 1 to 12, and how many there are.
    var months: (first: Int, count: Int) {
        switch code {
        case 21...24: ((code - 21) * 3 + 3, 3)
        case 25...28: ((code - 25) * 3 + 3, 3)
        case 29...32: ([9, 12, 3, 6][code - 29], 3)
        case 33...36: ((code - 33) * 3 + 1, 3)
        case 37...39: ((code - 37) * 4 + 1, 4)
        default: ((code - 40) * 6 + 1, 6)
        }
    }
}

extension EDTFGrouping: CustomStringConvertible {
    var description: String { String(code) }
}
