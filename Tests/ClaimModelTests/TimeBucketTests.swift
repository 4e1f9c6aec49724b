import ClaimModel
import Testing

@Suite("Buckets of time")
struct TimeBucketTests {
    private static let rows: [(text: String, decade: String?, year: String?, quarter: String?, month: String?, day: String?)] = [
        ("2023-10-05", "202X", "2023", "2023-36", "2023-10", "2023-10-05"),
        ("2023-10-05T10:30Z", "202X", "2023", "2023-36", "2023-10", "2023-10-05"),
        ("2023-10", "202X", "2023", "2023-36", "2023-10", nil),
        ("2023-02", "202X", "2023", "2023-33", "2023-02", nil),
        ("2023-34", "202X", "2023", "2023-34", nil, nil),
        ("2023-21", "202X", "2023", nil, nil, nil),
        ("2023", "202X", "2023", nil, nil, nil),
        ("2023-12-31/2024-01-01", "202X", nil, nil, nil, nil),
        ("202X", "202X", nil, nil, nil, nil),
        ("2019/2020", nil, nil, nil, nil, nil),
        ("2024-01-05/..", nil, nil, nil, nil, nil),
        ("/2024-01-05", nil, nil, nil, nil, nil),
        ("-0125-03-01", "-012X", "-0125", "-0125-33", "-0125-03", "-0125-03-01"),
        ("0004", "000X", "0004", nil, nil, nil),
        ("Y12345-06-07", nil, "Y12345", "Y12345-34", "Y12345-06", "Y12345-06-07"),
    ]

    @Test("each granularity", arguments: rows)
    func buckets(
        row: (text: String, decade: String?, year: String?, quarter: String?, month: String?, day: String?)
    ) throws {
        let bounds = try EDTF(row.text).bounds
        let found = TimeGranularity.allCases.map { bounds.bucket($0) }
        #expect(found == [row.decade, row.year, row.quarter, row.month, row.day])
        for bucket in found.compactMap(\.self) {
            #expect(try EDTF(bucket).bounds.contains(bounds))
        }
    }

    @Test("the finest unit that holds a range")
    func granularity() throws {
        #expect(try EDTF("2023-10-05").bounds.granularity == .day)
        #expect(try EDTF("2023-10").bounds.granularity == .month)
        #expect(try EDTF("2023-21").bounds.granularity == .year)
        #expect(try EDTF("20XX").bounds.granularity == nil)
        #expect(try EDTF("../..").bounds.granularity == nil)
    }

    @Test("a moment lies in a range, its ends among them")
    func moments() throws {
        let bounds = try EDTF("1970-01-02").bounds
        #expect(!bounds.contains(86_399))
        #expect(bounds.contains(86_400))
        #expect(bounds.contains(172_799))
        #expect(!bounds.contains(172_800))
        #expect(try EDTF("../1970").bounds.contains(-1_000_000))
    }
}
