import ClaimLanguage
import ClaimModel
import Testing

/// What names, times and figures become.
@Suite struct ResolutionTests {
    @Test func aQuestionBecomesATreeOfTypedConditions() throws {
        let question = try Fixtures.resolve(#"troops of "United States" in Iraq since 2019 | trace"#)
        let conditions = try #require(question.conditions)
        #expect(conditions.count == 4)
        #expect(conditions.compactMap(\.predicate?.id) == ["troops"])
        #expect(
            conditions.tests.dropFirst() == [
                .subject(.exactly(EntityReference(id: "united-states", label: "United States"))),
                .place(.exactly(EntityReference(id: "iraq", label: "Iraq"))),
                .time(
                    .during,
                    .exactly(
                        ClaimTime(
                            text: "since 2019", edtf: "2019/..",
                            bounds: TimeBounds(from: Day(year: 2019, month: 1, day: 1)?.firstSecond, to: nil),
                            marks: .openEnd))),
            ])
        #expect(question.stages.map(\.kind) == [.trace])
        #expect(!question.givesClaims)
        #expect(question.columns.map(\.name).prefix(3) == ["said", "speaker", "via"])
        #expect(question.columns[4] == ResultColumn("object", .figure))
    }

    /// By id, label or alias; metonyms only where somebody speaks; then without regard to case and accents.
    @Test(arguments: [
        ("by Washington", "us-government"), ("via Washington", "us-government"), ("in Washington", "washington"),
        ("about washington", "washington"), ("by WASHINGTON", "us-government"), ("by us-government", "us-government"),
        ("by the Pentagon", "pentagon"), ("in Baghdad", "baghdad"), ("by Baghdad", "iraqi-government"),
        ("in بغداد", "baghdad"),
        ("in 伊拉克", "iraq"), ("in zurich", "zurich"), ("in ZÜRICH", "zurich"), ("in Port Said", "port-said"),
        ("about Sudani", "sudani"), (#"by "Islamic Resistance in Iraq""#, "islamic-resistance"),
        (#"by "Islamic Resistance" in Iraq"#, "resistance"), ("about John Smith or about smith-2", "smith-2"),
        ("by smith-1", "smith-1"), ("by “iraqi government”", "iraqi-government"),
    ])
    func aNameIsFound(condition: String, id: String) throws {
        let text = condition.replacing("about John Smith or ", with: "")
        let question = try Fixtures.resolve("claims " + text)
        #expect(question.tests.first?.entity == id)
    }

    @Test(arguments: [
        ("AFP", [SourceName.Kind.outlet, .agency]), ("afp", [.outlet, .agency]), ("ahram-2024-01-05", [.id]),
        ("ahram online", [.outlet]),
    ])
    func aSourceIsFoundByIdOutletOrAgency(name: String, kinds: [SourceName.Kind]) throws {
        let question = try Fixtures.resolve("claims per \(name)")
        guard case .source(.exactly(let source))? = question.tests.first else {
            Issue.record("no source")
            return
        }
        #expect(source.kinds == Set(kinds))
        #expect(source.name.lowercased() == name.lowercased())
    }

    @Test(arguments: [("troops", "troops"), ("soldiers", "troops"), ("Attacks Suffered", "attacks-suffered")])
    func aPredicateIsFound(name: String, id: String) throws {
        #expect(try Fixtures.resolve("\(name) of *").conditions?.first?.predicate?.id == id)
    }

    @Test(arguments: [
        ("said 2024-01-04", "2024-01-04", 2024, 1, 4, 2024, 1, 4),
        ("said 2023-10..2024-01", "2023-10/2024-01", 2023, 10, 1, 2024, 1, 31),
        ("during late 2017", "2017-09/2017-12", 2017, 9, 1, 2017, 12, 31),
        ("said Thursday", "2024-01-04", 2024, 1, 4, 2024, 1, 4),
        ("said 7 October..Thursday", "2023-10-07/2024-01-04", 2023, 10, 7, 2024, 1, 4),
        ("said “7 October .. Thursday”", "2023-10-07/2024-01-04", 2023, 10, 7, 2024, 1, 4),
        ("said 2023/2024-01-05", "2023/2024-01-05", 2023, 1, 1, 2024, 1, 5),
        ("said {2023-10-07,2023-10-09}", "{2023-10-07,2023-10-09}", 2023, 10, 7, 2023, 10, 9),
        ("said Thursday known 2023-12-31", "2023-12-28", 2023, 12, 28, 2023, 12, 28),
    ])
    func aTimeIsRead(
        condition: String, edtf: String, year: Int, month: Int, day: Int, lastYear: Int, lastMonth: Int, lastDay: Int
    ) throws {
        let time = try #require(try Fixtures.resolve("claims " + condition).tests.first?.time)
        #expect(time.edtf == edtf)
        #expect(time.bounds.from == Day(year: year, month: month, day: day)?.firstSecond)
        #expect(time.bounds.to == Day(year: lastYear, month: lastMonth, day: lastDay)?.lastSecond)
    }

    @Test(arguments: [
        ("said since 2023-10", "2023-10/..", true, false), ("said until 2023-10", "../2023-10", false, true),
        ("said 2023-10..", "2023-10/..", true, false), ("said ..2023-10", "../2023-10", false, true),
        ("until Thursday", "../2024-01-04", false, true), ("during since 2014", "2014/..", true, false),
    ])
    func anOpenPeriodHasOneEnd(condition: String, edtf: String, hasStart: Bool, hasEnd: Bool) throws {
        let time = try #require(try Fixtures.resolve("claims " + condition).tests.first?.time)
        #expect(time.edtf == edtf)
        #expect((time.bounds.from != nil) == hasStart)
        #expect((time.bounds.to != nil) == hasEnd)
        #expect(time.marks.contains(.openStart) != hasStart && time.marks.contains(.openEnd) != hasEnd)
    }

    @Test func anObjectIsReadByItsPredicate() throws {
        let figure = try Fixtures.resolve("troops of US = 2,500").tests.last?.object?.figure
        #expect(figure?.value == 2_500)
        #expect(figure?.unit == "people")
        #expect(try Fixtures.resolve("leader of Iraq = Sudani").tests.last?.object?.entity?.id == "sudani")
        #expect(
            try Fixtures.resolve("position-on of Iraq = against").tests.last?.object == ObjectValue(text: "against"))
        #expect(try Fixtures.resolve("founded of Iraq = 1932").tests.last?.object?.date?.edtf == "1932")
    }

    @Test func anObjectWithoutAPredicateIsReadInEveryWay() throws {
        let year = try #require(try Fixtures.resolve("claims = 1932").tests.last?.object)
        #expect(year.figure?.value == 1_932)
        #expect(year.date?.edtf == "1932")
        #expect(year.text == "1932")
        #expect(year.entity == nil)
        let name = try #require(try Fixtures.resolve("claims = Sudani").tests.last?.object)
        #expect(name.entity?.id == "sudani")
        #expect(name.figure == nil)
    }

    @Test func settingsAreTakenOut() throws {
        let question = try Fixtures.resolve("claims by Pentagon known 2024-01-03 including retracted")
        #expect(question.settings.includingRetracted)
        #expect(question.settings.known?.bounds.to == Day(year: 2024, month: 1, day: 3)?.lastSecond)
        #expect(question.tests.count == 1)
        #expect(try Fixtures.resolve("claims known 2024").body == .claims(.always))
    }

    @Test func orAndNotKeepTheirShape() throws {
        let question = try Fixtures.resolve("claims by Pentagon or by Sudani not (in Iraq in Syria)")
        guard case .claims(.all(let members)) = question.body, case .any(let speakers) = members[0],
            case .not(.all(let places)) = members[1]
        else {
            Issue.record("another shape: \(question.body)")
            return
        }
        #expect(speakers.tests.map(\.entity) == ["pentagon", "sudani"])
        #expect(places.tests.map(\.entity) == ["iraq", "syria"])
    }

    @Test func twoSpeakersAreNoted() throws {
        let question = try Fixtures.resolve("claims by Pentagon in Iraq by Sudani")
        #expect(
            question.notes == [
                QuestionNote(
                    message: "no claim has two speakers: `or` between the two `by` may be meant", span: Span(27, 36))
            ])
        #expect(try Fixtures.resolve("claims by Pentagon or by Sudani not by Washington by *").notes.isEmpty)
    }
}
