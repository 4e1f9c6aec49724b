import ClaimExtraction
import ClaimModel
import Testing

/// What each figure of a sentence is taken to count, of whom, when and how surely: the mistakes that a fact-checker finds.
@Suite struct FigureMeaningTests {
    private func claims(_ text: String) -> [CandidateClaim] {
        ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5)).claims.filter {
            if case .figure = $0.object.value { true } else { false }
        }
    }

    private func figure(_ claim: CandidateClaim) -> Figure? {
        if case .figure(let figure, _) = claim.object.value { figure } else { nil }
    }

    private func claim(_ words: String, in text: String) -> CandidateClaim? {
        claims(text).first { figure($0)?.text.contains(words) ?? false }
    }

    @Test(arguments: [
        // A verb counts what follows it, and not what stands before.
        ("A coach carrying 41 pupils overturned near Lund, killing at least nine.", "41", "pupils"),
        ("A coach carrying 41 pupils overturned near Lund, killing at least nine.", "nine", "killed"),
        ("A barge with 80 people on board sank and at least 12 passengers drowned.", "80", "people"),
        ("A barge with 80 people on board sank and at least 12 passengers drowned.", "12", "killed"),
        ("The landslide killed nine people and destroyed 70 homes.", "70", "houses-destroyed"),
        ("Nine civilians killed, 14 injured in shelling of the market.", "Nine", "killed"),
        ("Nine civilians killed 14 injured in rocket attack on the city", "Nine", "killed"),
        ("At least six civilians were killed and 35 others were injured.", "35", "injured"),
        ("Six were killed among them a child and two women while 44 others were injured.", "two", "killed"),
        ("In the fighting 17 people were killed two of them nurses.", "17", "killed"),
        ("The 88 funds hold assets of $32 billion.", "88", "funds"),
        ("When the town was captured, the rebels were a united force with 10,000 men under arms.", "10,000", "men"),
        ("Some 900 civilians flee each week.", "900", "displaced"),
        ("Nine rebels were killed in a raid on the city which threatens 3,000 civilians.", "3,000", "civilians"),
        // Things are not killed, missing or hurt.
        ("The quake hit 50 km north of the town and killed nine people.", "50", "length"),
        ("The families of the dead will each receive $900.", "900", "amount"),
        ("Two buses were wrecked and nine people killed.", "Two", "buses"),
        ("About 400 homes were without power and nine people were missing.", "400", "homes"),
        // The measure beside a bare number.
        ("A magnitude 5.4 earthquake shook the coast.", "5.4", "magnitude"),
        ("A magnitude 6 earthquake killed nine people.", "6", "magnitude"),
        // What was done to a group goes before its name.
        ("Soldiers shot dead 30 protesters and killed 12 refugees.", "12", "killed"),
        ("At least 30 protesters were killed in the square.", "30", "killed"),
        ("Some 30 protesters gathered in the square.", "30", "protesters"),
        ("The union has 40,000 members.", "40,000", "people"),
        ("A third of the passengers were nurses, and 25 volunteers came.", "25", "volunteers"),
        ("Shares fell 7.1% in Oslo.", "7.1", "change"),
        ("The alliance won 148 of the 260 seats.", "148", "seats"),
        // What a physical unit measures, by its surroundings or its dimension.
        ("The storm brought gusts of up to 215 km/h.", "215", "wind-speed"),
        ("The storm dumped 380 mm of rain.", "380", "rainfall"),
        ("Troops gained 3 square kilometres.", "3", "area"),
        ("The park has a capacity of 380 MW.", "380", "power"),
        ("A loaf costs 90 shillings.", "90", "amount"),
        ("Volta reported a profit of 62 cents a share.", "62", "earnings-per-share"),
        ("The firm will pay a dividend of 12 cents per share.", "12", "dividend-per-share"),
        ("It expects earnings per share of $2.40 for the year.", "2.40", "earnings-per-share"),
        ("Some 5,000 people marched to the parliament.", "5,000", "protesters"),
        ("The city closed 12 clubs after a fire killed 31.", "31", "killed"),
    ] as [(String, String, String)])
    func eachFigureCountsItsOwn(text: String, words: String, predicate: String) throws {
        #expect(try #require(claim(words, in: text)).predicate.value == predicate)
    }

    @Test(arguments: [
        ("A car bomb killed at least 44 and injured 140 others in the town.", "140", "car bomb"),
        ("Floods hit the coast, killing nine people and displacing 3,000.", "3,000", "Floods"),
        ("A bomber struck a crowd in the town on Wednesday killing 44 people.", "44", "bomber"),
        ("A storm struck before dawn, the agency said, killing at least nine people.", "nine", "storm"),
        ("A ferry carrying 60 passengers and 4 crew members sank, killing nine.", "nine", "ferry"),
        ("Two blasts killed at least 40 people.", "40", "Two blasts"),
        ("The attack left 12 people killed.", "12", "attack"),
        ("He spoke of the raids that wounded at least 90 people.", "90", "raids"),
        ("Volta Motors reported a net profit of 1.2 billion euros.", "1.2", "Volta Motors"),
        ("At least 34 people were killed and 112 are missing.", "112", "unknown"),
        ("The flood toll in Kerin rose to 34.", "34", "flood"),
        ("Fire Chief Tom Alvarez came. Police said 14 were injured.", "14", "unknown"),
        ("The Institute for the Study of War said so. Police said two men were held.", "two", "unknown"),
        ("Marinov, 57, had accepted at least 14 payments.", "14", "Marinov"),
        ("Wage growth of about 5% weighed on margins.", "5%", "Wage"),
        ("Twelve people died after a ferry capsized off the coast.", "Twelve", "ferry"),
        ("Clashes broke out on Friday. Some 5,000 protesters marched to the parliament.", "5,000", "unknown"),
        ("Profit was 62 cents a share, down from 74 cents.", "74", "Profit"),
    ])
    func noFigureIsTheSubjectOfAnother(text: String, words: String, subject: String) throws {
        #expect(try #require(claim(words, in: text)).subject.value == subject)
    }

    @Test(arguments: [
        "The epicentre was 10 kilometres (6 miles) from the town.",
        "Each family received 50,000 pesos ($890).",
        "Children under five were the first to fall ill.",
        "Maria Ruiz, 34, lives nearby.",
        "The true number may be five times higher.",
        "He died in 639 and was buried there.",
        "The alliance won 148 of the 260 seats.",
        "Two-thirds of the 45,000 residents spent the night outdoors.",
        "The shelling began around 3 a.m. on Friday.",
        "At least 34 people died, the agency said, raising an earlier toll of 19.",
    ])
    func someNumbersClaimNothing(text: String) {
        let made = claims(text).compactMap(figure).map(\.text)
        let idle = ["6 miles", "$890", "under five", "34", "five times", "639", "260 seats", "45,000 residents", "around 3", "19"]
        #expect(Set(made).isDisjoint(with: idle), "\(made)")
    }

    @Test func occurrencesAreCounted() throws {
        #expect(claim("136 times", in: "The army has used the gas 136 times since May, activists said.") != nil)
    }

    @Test(arguments: [
        ("More than 900 schools were closed, up from 500 in December.", "900", nil),
        ("More than 900 schools were closed, up from 500 in December.", "500", "December"),
        ("Growth was 0.3 percent in 2023, half the 0.6 percent predicted in the autumn.", "0.3", "2023"),
        ("Exports rose 2 percent in 2023 from 2022.", "2 percent", "2023"),
        ("It sold 3 million cars in May compared with 5 million in April.", "3 million", "May"),
        ("The firm reported a profit of 12 million euros on Thursday.", "12", nil),
        ("The attack killed 12 people on Thursday.", "12", "Thursday"),
        ("Last year, floods killed 11 people, according to government data.", "11", "Last year"),
        ("On Monday, floods killed 11 people, the ministry said.", "11", "Monday"),
    ] as [(String, String, String?)])
    func timesOfAComparisonStayInIt(text: String, words: String, during: String?) throws {
        let found = try #require(claim(words, in: text)).during?.value.text
        #expect(during == nil ? found == nil : found?.contains(during ?? "") ?? false, "\(found ?? "none")")
    }

    @Test(arguments: [
        ("The army will send 1,200 soldiers to the region.", "1,200", Mood.forecast),
        ("Profit of 3 million euros was expected by analysts.", "3 million", .forecast),
        ("About 60 percent of trains are expected to be cancelled.", "60", .forecast),
        ("A first shipment of 500,000 doses will arrive on Friday.", "500,000", .forecast),
        ("\"We expect 900 cases by May,\" she said.", "900", .forecast),
        ("The river is likely to rise by another two metres.", "two", .forecast),
        ("The firm said it would cut 4,000 jobs.", "4,000", .forecast),
        ("The union wants 12 percent more.", "12", .planned),
        ("The bank has pledged $65 million.", "65", .planned),
        ("The toll could reach 100.", "100", .possible),
        ("The storm killed 12 people, and more rain is expected.", "12", .stated),
        ("He will resign after 12 people died.", "12", .stated),
    ])
    func whatIsToComeIsNotStated(text: String, words: String, mood: Mood) throws {
        #expect(try #require(claim(words, in: text)).mood.value == mood)
    }

    @Test(arguments: [
        ("The firm said sales had risen. It sold 540,000 cars.", "540,000", true),
        ("Sixty people died, but the police said that the road was safe.", "Sixty", true),
        ("It sold 540,000 cars in May.", "540,000", false),
        ("The agency said the road was safe.\n\nNine people died in May.", "Nine", false),
    ])
    func ownWordsAreDoubtfulNearSpeech(text: String, words: String, isDoubtful: Bool) throws {
        let found = try #require(claim(words, in: text))
        #expect(found.speaker == nil)
        #expect((found.ownVoice < 0.5) == isDoubtful)
    }

    @Test(arguments: [
        ("He said that 12 people had died.", "12 people had died"),
        ("A senior government official, who spoke on condition of anonymity, said at least five meetings had taken place since November.",
            "at least five meetings"),
        ("Lena Osk said the toll was \"well over 1,000\" on Monday.", "the toll was \"well over 1,000\""),
        ("\"We have pulled 17 survivors from the rubble,\" said Tomas Reik.", "\"We have pulled 17 survivors from the rubble,\""),
    ])
    func quotesAreWhole(text: String, beginning: String) throws {
        let exact = try #require(claims(text).first).quote.exact
        #expect(exact.hasPrefix(beginning))
        #expect(exact.count { $0 == "\"" } % 2 == 0)
    }
}
