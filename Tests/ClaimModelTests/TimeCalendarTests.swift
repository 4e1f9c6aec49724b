import ClaimModel
import Testing

/// The short way of reading plain dates says what the long one says.
@Suite struct TimeCalendarTests {
    @Test(arguments: [
        "2024-01-05", "0001-01-01", "9999-12-31", "2024-02-29", "1900-02-28", "1969-12-31", "2024-01-05T10:30:00Z",
        "2024-01-05T00:00:00", "1960-07-01T23:59:59Z", "2023-05-01/2023-05-30", "2024-01-05/..", "../2024-01-05",
        "2024-01-05/2024-01-05", "2024-01-04T10:00:00Z/2024-01-05", "2024-01-04/2024-01-05T10:00:00",
        "2024-01-04T10:00:00Z/2024-01-04T11:00:00Z", "../2024-01-04T11:00:00Z", "../..",
    ])
    func isTheTimeThatEDTFGives(text: String) throws {
        #expect(ClaimTime(calendar: text) == (try ClaimTime(edtf: text)))
    }

    @Test func agreesOnEveryDayOfALeapCycle() throws {
        for number in stride(from: Day(year: 1999, month: 12, day: 25)!.number, through: 12_000, by: 1) {
            let text = Day(number: number).description
            #expect(ClaimTime(calendar: text) == (try ClaimTime(edtf: text)))
        }
    }

    /// What it does not read is left to EDTF: other forms, and what is no time at all.
    @Test(arguments: [
        "", "2024", "2024-01", "2024-01-05~", "?2024-01-05", "2024-1-5", "2024-13-01", "2024-02-30", "1900-02-29",
        "2024-01-05T10:30", "2024-01-05T24:00:00", "2024-01-05T10:60:00", "2024-01-05T10:30:00+01:00", "2024-01-05T",
        "/2024-01-05", "2024-01-05/", "2024-01-05/2024-01-04", "2024-01-05 ", " 2024-01-05", "2024-01-05/../..",
        "-2024-01-05", "0000-01-01", "[2024-01-05]", "Friday", "..", "...", "٢٠٢٤-٠١-٠٥", "2024-01-05Z",
    ])
    func leavesTheRest(text: String) {
        #expect(ClaimTime(calendar: text) == nil)
    }
}
