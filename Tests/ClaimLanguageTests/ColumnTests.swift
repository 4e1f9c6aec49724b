import ClaimLanguage
import ClaimModel
import Testing

/// Fields, operators and the columns of each stage.
@Suite struct ColumnTests {
    @Test(arguments: [
        ("", "id said speaker subject predicate object place source"),
        ("| sort said desc | first 5 | where value > 1", "id said speaker subject predicate object place source"),
        ("| count", "count"),
        ("| count by speaker, predicate | sort count desc | first 10", "speaker predicate count"),
        ("| count by by, said.month, speaker.kind", "by said.month speaker.kind count"),
        (
            "| stats by speaker",
            "speaker predicate unit lowest median highest claims speakers sources origins"
        ),
        (
            "| stats by unit, place",
            "unit place predicate lowest median highest claims speakers sources origins"
        ),
        ("| select id, quote, qualifier.population, id", "id quote qualifier.population"),
        (
            "| trace",
            "said speaker via source object lower upper plausible.lower plausible.upper during relation id"
        ),
        (
            "| conflicts all strict",
            "kind severity subject predicate place unit reason pairs envelope.lower envelope.upper camps claims id"
        ),
        ("| sources", "source outlet agency title published origin claims"),
        ("| speakers", "speaker claims subjects sources origins first last"),
        ("| speakers | where count > 1 | select speaker | count by speaker", "speaker count"),
    ])
    func aStageGivesItsColumns(stages: String, columns: String) throws {
        let question = try Fixtures.resolve("claims " + stages)
        #expect(question.columns.map(\.name).joined(separator: " ") == columns)
        #expect(question.givesClaims == columns.hasPrefix("id said speaker subject"))
    }

    @Test(arguments: [
        ("speaker = Washington", "entity"), ("place within Iraq", "entity"), ("place contains Baghdad", "entity"),
        ("by != Pentagon", "entity"), ("object = 5", "object"), ("speaker.kind = organisation", "name"),
        ("predicate = soldiers", "name"), ("outlet = AFP", "name"), ("id < 00ff", "name"), ("hedge = up-to", "name"),
        ("value >= 2,500", "number"), ("plausible.upper < 3000", "number"), ("lower within 1 to 5", "number"),
        ("said > 2023", "time"), ("during overlaps late 2017", "time"), ("said.month = 2023-10", "time"),
        ("recorded >= yesterday", "time"), ("quote contains self-defence", "text"), ("title = \"Iraq or not\"", "text"),
        ("qualifier.population = children", "text"), ("via = Washington", "entity"), ("author != nobody", "text"),
    ])
    func aFieldHasAType(filter: String, type: String) throws {
        let comparison = try #require(try Fixtures.resolve("claims where " + filter).tests.first?.comparison)
        #expect(comparison.column.column.type.rawValue == type)
        switch comparison.value {
        case .entity: #expect(type == "entity")
        case .name: #expect(type == "name")
        case .figure: #expect(type == "number")
        case .time: #expect(type == "time")
        case .text: #expect(type == "text")
        case .object: #expect(type == "object")
        case .variable: Issue.record("no variable is asked for")
        }
    }

    @Test func aNameComparesById() throws {
        #expect(
            try Fixtures.resolve("claims where predicate = soldiers").tests.first?.comparison?.value == .name("troops"))
        #expect(try Fixtures.resolve("claims where stance = DENIES").tests.first?.comparison?.value == .name("denies"))
        #expect(try Fixtures.resolve("claims where agency = afp").tests.first?.comparison?.value == .name("AFP"))
        #expect(
            try Fixtures.resolve("claims where speaker = Washington").tests.first?.comparison?.value
                == .entity(EntityReference(id: "us-government", label: "United States government")))
    }

    @Test func anObjectComparesByItsPredicate() throws {
        let figure = try Fixtures.resolve("troops of US where object > 1,000").tests.last?.comparison
        #expect(figure?.column.column.type == .figure)
        guard case .figure(let value)? = figure?.value else {
            Issue.record("no figure")
            return
        }
        #expect(value.unit == "people")
    }

    @Test func nullIsATestOfItsOwn() throws {
        let question = try Fixtures.resolve("claims where place is null and not (value is not null or via is null)")
        guard case .claims(.all(let members)) = question.body, case .test(.isNull(let place), _) = members[0],
            case .not(.any(let choices)) = members[1], case .not(.test(.isNull(let value), _)) = choices[0]
        else {
            Issue.record("another shape: \(question.body)")
            return
        }
        #expect(place.origin == .field(Field(.place)))
        #expect(place.column.isList)
        #expect(value.origin == .field(Field(.value)))
    }

    @Test func aStageComparesColumnsOfItsRows() throws {
        let question = try Fixtures.resolve("claims | count by speaker | where count > 5 and by = Washington")
        guard case .filter(.all(let tests)) = question.stages[1].kind else {
            Issue.record("no filter")
            return
        }
        #expect(tests.tests.compactMap(\.comparison?.column.origin) == [.row("count"), .row("speaker")])
        #expect(
            tests.tests.last?.comparison?.value
                == .entity(EntityReference(id: "us-government", label: "United States government")))
    }
}
