import ClaimModel
import Testing

/// What each text denotes: the text, its first and last bound, and its marks.
private let readable: [(text: String, from: String?, to: String?, marks: ClaimTime.Marks)] = [
    ("1985-04-12", "1985-04-12", "1985-04-12", [.singleDate]),
    ("1985-04", "1985-04-01", "1985-04-30", [.singleDate]),
    ("1985", "1985-01-01", "1985-12-31", [.singleDate]),
    ("0000", "0000-01-01", "0000-12-31", [.singleDate]),
    ("0001-01-01", "0001-01-01", "0001-01-01", [.singleDate]),
    ("9999-12-31", "9999-12-31", "9999-12-31", [.singleDate]),
    ("2024-02-29", "2024-02-29", "2024-02-29", [.singleDate]),
    ("2000-02-29", "2000-02-29", "2000-02-29", [.singleDate]),
    ("1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", [.timeOfDay, .singleDate]),
    ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", [.timeOfDay, .singleDate]),
    ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", "1985-04-13T03:20:30Z", [.timeOfDay, .singleDate]),
    ("1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30Z", "1985-04-12T18:50:30Z", [.timeOfDay, .singleDate]),
    ("1985-04-12T23:20:30-00:00", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", [.timeOfDay, .singleDate]),
    ("2024-01-04T10:30Z", "2024-01-04T10:30:00Z", "2024-01-04T10:30:59Z", [.timeOfDay, .singleDate]),
    ("2024-01-04T00:00:00Z", "2024-01-04T00:00:00Z", "2024-01-04T00:00:00Z", [.timeOfDay, .singleDate]),
    ("2024-01-04T23:30:00-05:00", "2024-01-05T04:30:00Z", "2024-01-05T04:30:00Z", [.timeOfDay, .singleDate]),
    ("2024-01-04T00:30+09", "2024-01-03T15:30:00Z", "2024-01-03T15:30:59Z", [.timeOfDay, .singleDate]),
    ("2024-12-31T23:59:59Z", "2024-12-31T23:59:59Z", "2024-12-31T23:59:59Z", [.timeOfDay, .singleDate]),
    ("1964/2008", "1964-01-01", "2008-12-31", []),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", []),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", []),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", []),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", []),
    ("2005/2006-02", "2005-01-01", "2006-02-28", []),
    ("2024-01-04/2024-01-04", "2024-01-04", "2024-01-04", []),
    ("2024-01-04T10:00Z/2024-01-04T11:30Z", "2024-01-04T10:00:00Z", "2024-01-04T11:30:59Z", [.timeOfDay]),
    ("2024-01-04/2024-01-05T11:30Z", "2024-01-04", "2024-01-05T11:30:59Z", [.timeOfDay]),
    ("Y170000002", "Y170000002-01-01", "Y170000002-12-31", [.singleDate]),
    ("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", [.singleDate]),
    ("Y10000", "Y10000-01-01", "Y10000-12-31", [.singleDate]),
    ("Y-10000", "Y-10000-01-01", "Y-10000-12-31", [.singleDate]),
    ("Y12345-06", "Y12345-06-01", "Y12345-06-30", [.singleDate]),
    ("Y12345-06-07", "Y12345-06-07", "Y12345-06-07", [.singleDate]),
    ("Y99999999999", "Y99999999999-01-01", "Y99999999999-12-31", [.singleDate]),
    ("2001-21", "2001-03-01", "2001-05-31", [.singleDate]),
    ("2001-22", "2001-06-01", "2001-08-31", [.singleDate]),
    ("2001-23", "2001-09-01", "2001-11-30", [.singleDate]),
    ("2001-24", "2001-12-01", "2002-02-28", [.singleDate]),
    ("2003-24", "2003-12-01", "2004-02-29", [.singleDate]),
    ("1984?", "1984-01-01", "1984-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06~", "2004-06-01", "2004-06-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06-11%", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2001-21~", "2001-03-01", "2001-05-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("Y170000002~", "Y170000002-01-01", "Y170000002-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("201X", "2010-01-01", "2019-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("20XX", "2000-01-01", "2099-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-XX", "2004-01-01", "2004-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1985-04-XX", "1985-04-01", "1985-04-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("XXXX", "0000-01-01", "9999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("-01XX", "-0199-01-01", "-0100-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("-000X", "-0009-01-01", "0000-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1985-04-12/..", "1985-04-12", nil, [.openEnd]),
    ("1985-04/..", "1985-04-01", nil, [.openEnd]),
    ("1985/..", "1985-01-01", nil, [.openEnd]),
    ("../1985-04-12", nil, "1985-04-12", [.openStart]),
    ("../1985-04", nil, "1985-04-30", [.openStart]),
    ("../1985", nil, "1985-12-31", [.openStart]),
    ("1985-04-12/", "1985-04-12", nil, [.unknownEnd]),
    ("1985-04/", "1985-04-01", nil, [.unknownEnd]),
    ("1985/", "1985-01-01", nil, [.unknownEnd]),
    ("/1985-04-12", nil, "1985-04-12", [.unknownStart]),
    ("/1985-04", nil, "1985-04-30", [.unknownStart]),
    ("/1985", nil, "1985-12-31", [.unknownStart]),
    ("/2024-01-05", nil, "2024-01-05", [.unknownStart]),
    ("../2024-01-05", nil, "2024-01-05", [.openStart]),
    ("../..", nil, nil, [.openStart, .openEnd]),
    ("/..", nil, nil, [.unknownStart, .openEnd]),
    ("../", nil, nil, [.unknownEnd, .openStart]),
    ("/", nil, nil, [.unknownStart, .unknownEnd]),
    ("1984~/2004-06", "1984-01-01", "2004-06-30", [.fuzzyStart]),
    ("1984/2004-06~", "1984-01-01", "2004-06-30", [.fuzzyEnd]),
    ("1984?/2004%", "1984-01-01", "2004-12-31", [.fuzzyStart, .fuzzyEnd]),
    ("1984-06?/2004-08?", "1984-06-01", "2004-08-31", [.fuzzyStart, .fuzzyEnd]),
    ("1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", [.fuzzyStart, .fuzzyEnd]),
    ("1984-06-02?/", "1984-06-02", nil, [.unknownEnd, .fuzzyStart]),
    ("/2004-08-08~", nil, "2004-08-08", [.unknownStart, .fuzzyEnd]),
    ("2023-10-11~/2024-01-05", "2023-10-11", "2024-01-05", [.fuzzyStart]),
    ("2023-12-08~/2024-01-05", "2023-12-08", "2024-01-05", [.fuzzyStart]),
    ("201X/2024", "2010-01-01", "2024-12-31", [.fuzzyStart]),
    ("2001-21/2003", "2001-03-01", "2003-12-31", []),
    ("-1985", "-1985-01-01", "-1985-12-31", [.singleDate]),
    ("-0001", "-0001-01-01", "-0001-12-31", [.singleDate]),
    ("-0400-03-01", "-0400-03-01", "-0400-03-01", [.singleDate]),
    ("-0050/0014-08-19", "-0050-01-01", "0014-08-19", []),
    ("2004-06-11?", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004?-06-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06~-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-?06-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06-?11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("~2004-06-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("%2004-06-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-%06-11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06~-11?", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("?2004-06~", "2004-06-01", "2004-06-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2004-06-~11", "2004-06-11", "2004-06-11", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2011-%06-13", "2011-06-13", "2011-06-13", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("?2004-06-04~", "2004-06-04", "2004-06-04", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2011-23~", "2011-09-01", "2011-11-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2011-~23", "2011-09-01", "2011-11-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("156X-12-25", "1560-12-25", "1569-12-25", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("15XX-12-25", "1500-12-25", "1599-12-25", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("15XX-12-XX", "1500-12-01", "1599-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1560-XX-25", "1560-01-25", "1560-12-25", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("XXXX-12-XX", "0000-12-01", "9999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1XXX-XX", "1000-01-01", "1999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1XXX-12", "1000-12-01", "1999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1984-1X", "1984-10-01", "1984-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1984-0X", "1984-01-01", "1984-09-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("1984-X1", "1984-01-01", "1984-11-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2023-02-2X", "2023-02-20", "2023-02-28", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2023-02-1X", "2023-02-10", "2023-02-19", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2023-XX-31", "2023-01-31", "2023-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("XXXX-02-29", "0000-02-29", "9996-02-29", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("190X-02-29", "1904-02-29", "1908-02-29", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("20X4-0X-3X", "2004-01-30", "2094-09-30", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("X9X9", "0909-01-01", "9999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("156X-12-25~", "1560-12-25", "1569-12-25", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2001-25", "2001-03-01", "2001-05-31", [.singleDate]),
    ("2001-26", "2001-06-01", "2001-08-31", [.singleDate]),
    ("2001-27", "2001-09-01", "2001-11-30", [.singleDate]),
    ("2001-28", "2001-12-01", "2002-02-28", [.singleDate]),
    ("2001-29", "2001-09-01", "2001-11-30", [.singleDate]),
    ("2001-30", "2001-12-01", "2002-02-28", [.singleDate]),
    ("2001-31", "2001-03-01", "2001-05-31", [.singleDate]),
    ("2001-32", "2001-06-01", "2001-08-31", [.singleDate]),
    ("2001-33", "2001-01-01", "2001-03-31", [.singleDate]),
    ("2001-34", "2001-04-01", "2001-06-30", [.singleDate]),
    ("2001-35", "2001-07-01", "2001-09-30", [.singleDate]),
    ("2001-36", "2001-10-01", "2001-12-31", [.singleDate]),
    ("2001-37", "2001-01-01", "2001-04-30", [.singleDate]),
    ("2001-38", "2001-05-01", "2001-08-31", [.singleDate]),
    ("2001-39", "2001-09-01", "2001-12-31", [.singleDate]),
    ("2001-40", "2001-01-01", "2001-06-30", [.singleDate]),
    ("2001-41", "2001-07-01", "2001-12-31", [.singleDate]),
    ("19XX-36", "1900-10-01", "1999-12-31", [.fuzzyStart, .fuzzyEnd, .singleDate]),
    ("2023-33/2023-36", "2023-01-01", "2023-12-31", []),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", [.fuzzyStart, .fuzzyEnd]),
    ("[..1760-12-03]", nil, "1760-12-03", [.openStart, .fuzzyEnd]),
    ("[1760-12..]", "1760-12-01", nil, [.openEnd, .fuzzyStart]),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", nil, [.openEnd, .fuzzyStart]),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", [.fuzzyStart, .fuzzyEnd]),
    ("[..1984]", nil, "1984-12-31", [.openStart, .fuzzyEnd]),
    ("[2024-01-05]", "2024-01-05", "2024-01-05", []),
    ("[1667?,1668]", "1667-01-01", "1668-12-31", [.fuzzyStart, .fuzzyEnd]),
    ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", []),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", []),
    ("{..1984}", nil, "1984-12-31", [.openStart]),
    ("{1984..}", "1984-01-01", nil, [.openEnd]),
    ("{1668,1667}", "1667-01-01", "1668-12-31", []),
    ("{-0005..0005}", "-0005-01-01", "0005-12-31", []),
    ("{2004-06~,2005}", "2004-06-01", "2005-12-31", [.fuzzyStart]),
    ("{..1984,1990..}", nil, nil, [.openStart, .openEnd]),
    ("{2024-01-04T10:00Z,2024-01-05}", "2024-01-04T10:00:00Z", "2024-01-05", [.timeOfDay]),
    ("2001-24/2002-21", "2001-12-01", "2002-05-31", []),
    ("2023-12-31/2024", "2023-12-31", "2024-12-31", []),
    ("XXXX-02-28/9999", "0000-02-28", "9999-12-31", [.fuzzyStart]),
]

/// Texts that are not canonical, and what they are written back as.
private let respelled: [(text: String, canonical: String)] = [
    ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
    ("1985-04-12T23:20:30-00:00", "1985-04-12T23:20:30Z"),
    ("2024-01-04T00:30+09", "2024-01-04T00:30+09:00"),
    ("~2004-06-11", "2004~-06-11"),
    ("%2004-06-11", "2004%-06-11"),
    ("2004-06~-11?", "%2004-%06-?11"),
    ("?2004-06~", "%2004-~06"),
    ("?2004-06-04~", "%2004-~06-~04"),
]

@Suite("EDTF texts that are read")
struct TimeEDTFTests {
    @Test("bounds and marks", arguments: readable)
    func denotes(row: (text: String, from: String?, to: String?, marks: ClaimTime.Marks)) throws {
        let time = try ClaimTime(edtf: row.text)
        #expect(time.text == row.text)
        #expect(time.firstText == row.from)
        #expect(time.lastText == row.to)
        #expect(time.marks == row.marks)
    }

    @Test("the canonical text reads back to an equal value", arguments: readable)
    func readsBack(row: (text: String, from: String?, to: String?, marks: ClaimTime.Marks)) throws {
        let time = try EDTF(row.text)
        #expect(try EDTF(time.description) == time)
        #expect(respelled.contains { $0.text == row.text } || time.description == row.text)
    }

    @Test("one spelling for one meaning", arguments: respelled)
    func canonical(row: (text: String, canonical: String)) throws {
        #expect(try EDTF(row.text).description == row.canonical)
        #expect(try EDTF(row.text) == EDTF(row.canonical))
    }

    @Test("a day runs from its first to its last second")
    func seconds() throws {
        #expect(try EDTF("1970-01-01").bounds == TimeBounds(from: 0, to: 86_399))
        #expect(try EDTF("1970-01-01T00:01Z").bounds == TimeBounds(from: 60, to: 119))
        #expect(try EDTF("1969-12-31T23:59:59Z").bounds == TimeBounds(from: -1, to: -1))
    }

    @Test("the time of a count that names none: up to when it was said")
    func upTo() throws {
        let cases = [
            ("2024-01-05", "/2024-01-05"), ("2023-10-11~/2024-01-05", "/2024-01-05"), ("2024-01", "/2024-01"),
            ("2024-01-05T10:30Z", "/2024-01-05T10:30Z"), ("2024/..", "/.."), ("2024/", "/"), ("2024~", "/2024~"),
            ("{2023,2024-02}", "/2024-02-29"), ("{2023..}", "/.."),
        ]
        for (said, expected) in cases {
            let time = ClaimTime.upTo(try ClaimTime(edtf: said))
            #expect(time == (try ClaimTime(edtf: expected)))
            #expect(time.marks.contains(.unknownStart))
        }
        #expect(ClaimTime.always == (try ClaimTime(edtf: "../..")))
    }
}
