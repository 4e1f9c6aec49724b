import ClaimExtraction
import ClaimModel
import Testing

/// Who is taken to state a figure, where others stand nearby.
@Suite struct SpeakerFormsTests {
    struct Stated: CustomTestStringConvertible {
        var text: String
        /// Who states each figure; `nil` is the article itself.
        var speakers: KeyValuePairs<String, String?>
        var via: [String] = []
        var stance = Stance.affirms

        init(_ text: String, _ speakers: KeyValuePairs<String, String?>, via: [String] = [], stance: Stance = .affirms) {
            (self.text, self.speakers, self.via, self.stance) = (text, speakers, via, stance)
        }

        var testDescription: String { text }
    }

    static let stated = [
        Stated("The airline's chief executive, Pia Lund, disputed that, saying only 27 people were missing.", ["27": "Pia Lund"]),
        Stated("The agency's representative in the country, Dr. Sam Obi, said 30 people were ill.", ["30": "Sam Obi"]),
        Stated("Some 300 people marched, police said; organisers put the number at 2,000.", ["300": "police", "2,000": "organisers"]),
        Stated("Up to 9,000 teachers walked out, the National Teachers' Union said, but the government said that fewer than 4,000 had.", ["9,000": "National Teachers' Union", "4,000": "government"]),
        Stated("Floods have killed 269 people, the emergency agency said, and forced 641,598 from their homes.", ["269": "emergency agency", "641,598": "emergency agency"]),
        Stated("A storm struck before dawn, the agency said, killing at least nine people.", ["nine": "agency"]),
        Stated("Heatwaves killed 61,000 people, a study published in Nature Medicine found.", ["61,000": "study published in Nature Medicine"]),
        Stated("Profit was 1.2 billion euros, below the 1.4 billion euros expected by analysts.", ["1.4": "analysts"]),
        Stated("The Geological Survey put the magnitude at 6.3.", ["6.3": "Geological Survey"]),
        Stated("The health ministry has confirmed only 1,100 cases.", ["1,100": "health ministry"]),
        Stated("A government official, speaking on condition of anonymity because he was not authorized to talk to reporters, said 55 people had died.", ["55": "government official"]),
        Stated("Coast guard spokesman Ramon Cruz told AP that 98 people had been rescued.", ["98": "Ramon Cruz"], via: ["AP"]),
        Stated("Commission chairman Jan Berg said 412 ballots were missing.", ["412": "Jan Berg"]),
        Stated("The aid group Save the Children estimates that 400 people have died.", ["400": "Save the Children"]),
        Stated("State television said 22 people died.", ["22": "State television"]),
        Stated("Syrian state TV says 22 people were killed.", ["22": "Syrian state TV"]),
        Stated("Eleven people were arrested, police said. The party says 25 of its members were detained.", ["25": "party"]),
        Stated("Monitors in the town said 12 people died. A video showed 20 bodies.", ["20": "video"]),
        Stated("More than 900 schools were closed, figures from the education department showed.", ["900": "education department"], via: ["figures from the education department"]),
        Stated("The Britain-based Rights Observatory said 12 people died. The Britain-based group said 40 were hurt.", ["40": "Rights Observatory"]),
        Stated("The Rights Observatory counts deaths. It quoted activists as saying that 40 people died.", ["40": "activists"], via: ["Rights Observatory"]),
        Stated("Justice minister Rosa Quint said in May that all was well. She denied that 200 people were held.", ["200": "Rosa Quint"], stance: .denies),
        Stated("Two pilots were killed, the Russian military was quoted as saying by local media.", ["Two": "Russian military"], via: ["local media"]),
        Stated("Fourteen members of the group were killed when a bomb exploded local sources told Reuters.", ["Fourteen": "local sources"], via: ["Reuters"]),
        Stated("Air strikes killed 13 people in the town a doctor told Reuters from Aleppo.", ["13": "doctor"], via: ["Reuters"]),
        Stated("Jets pounded the town killing 40 people early on Thursday said the Rights Observatory.", ["40": "Rights Observatory"]),
        Stated("Fifteen volunteers were killed in the strike said the Civil Defence.", ["Fifteen": "Civil Defence"]),
        Stated("Raids on a market in the town killed 24 people a monitor said a day after the truce was agreed.", ["24": "monitor"]),
        Stated("Jets bombed a clinic killing 15 members of medical staff activists in the town reported.", ["15": "activists in the town"]),
        Stated("An attack killed three soldiers on Sunday an official from the forces said. The Rights Observatory said two were hurt.", ["three": "official from the forces"]),
        Stated("Fewer than 20% of residents have access to clean water, according to UNICEF, and an estimated 900 people are at risk.", ["20": "UNICEF"]),
        Stated("The minister rejected opposition claims that as many as 300 people had died.", ["300": "minister"], stance: .denies),
        Stated("The army dismissed reports that it had killed 40 civilians.", ["40": "army"], stance: .denies),
        Stated("Kyiv says Russia has lost more than 370,000 troops since the invasion began, a figure Moscow dismisses.", ["370,000": "Kyiv"]),
        Stated("Officials reported nine dead, while the Red Cross put the number at 14 and warned that 30 were missing.", ["14": "Red Cross", "30": "Red Cross"]),
        Stated("The union, citing internal documents, said 23 riders had been tested.", ["23": "union"]),
        Stated("According to the indictment, seen by the Gazette, two of the payments were made in cash.", ["two": "indictment"]),
        Stated("The Institute for the Study of War said 12 villages had fallen.", ["12": "Institute for the Study of War"]),
        Stated("British intelligence put losses at about 302,000.", ["302,000": "British intelligence"]),
        Stated("Aid groups say conditions are dire: Doctors Without Borders reported 11 deaths.", ["11": "Doctors Without Borders"]),
        Stated("The union ASF said 96% of its members had joined, while NordRail spoke of 70 percent.", ["96": "ASF", "70": "NordRail"]),
        Stated("The U.S. military estimates that 120,000 Russians have been killed.", ["120,000": "U.S. military"]),
        Stated("The French military says 40 rebels were killed.", ["40": "French military"]),
        Stated("STOCKHOLM (Reuters) - Ericsson cut 1,400 jobs in Sweden. It said 300 more would go.", ["300": "Ericsson"]),
        Stated("The racing authority banned Petter Lunde. His team, Fjord-Alpin, said 12 riders remained.", ["12": "Fjord-Alpin"]),
        Stated("The anti-doping agency said 23 riders were tested. The union of riders said 40 were.", ["40": "union of riders"]),
        Stated("Helios managing partner Peter Krol said 120 people worked there.", ["120": "Peter Krol"]),
        Stated("Volta Motors said sales rose. The company said 300 people would go.", ["300": "Volta Motors"]),
        Stated("The president declared a state of calamity and released 500 million pesos.", ["500": nil]),
        Stated("The Unity Party claimed victory after results gave it 58 percent of the vote.", ["58": nil]),
        Stated("An aid worker who declined to be named said 40 people had died.", ["40": "aid worker"]),
    ]

    @Test(arguments: stated)
    func theRightOneSpeaks(stated: Stated) throws {
        let claims = ArticleExtractor().extract(text: stated.text, published: Day(year: 2024, month: 1, day: 5)).claims
        for (words, speaker) in stated.speakers {
            let claim = try #require(
                claims.first { if case .figure(let figure, _) = $0.object.value { figure.text.contains(words) } else { false } })
            #expect(claim.speaker?.value.name == speaker)
            #expect(claim.speaker?.value.via ?? [] == stated.via)
            #expect(claim.stance.value == stated.stance)
        }
    }

    @Test(arguments: [
        "The ministry declined to comment.",
        "Marinov refused to concede any wrongdoing.",
        "Typhoon Mirasol slams into eastern Samar.",
    ])
    func nothingIsSaid(text: String) {
        #expect(ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5)).claims.isEmpty)
    }

    @Test func aStormIsNobody() {
        let entities = ArticleExtractor().extract(text: "Officials said Typhoon Mirasol killed nine people.", published: nil).entities
        #expect(entities.first { $0.label == "Typhoon Mirasol" }?.kind == .unknown)
    }

    @Test func theTimeThatOpensASentenceIsNotWhenItWasSaid() {
        let text = "Last year, floods killed 11 people, according to government data."
        let claims = ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5)).claims
        #expect(claims.count == 1 && claims[0].said == nil)
    }

    @Test func theAgencyOfADatelineIsNoPlace() {
        let text = "MANILA, Philippines (AP) — A ferry sank. Two officials told AP that 98 people were rescued."
        let entities = ArticleExtractor().extract(text: text, published: Day(year: 2024, month: 1, day: 5)).entities
        #expect(!entities.contains { $0.forms.contains("AP") && $0.forms.contains("Philippines") })
    }

    @Test(arguments: [
        ("The minister said that the road, which was closed with the others, was not safe and that they have been warned of it.", EnglishCheck.english),
        ("Bei einem schweren Erdbeben im Osten des Landes sind nach Angaben der Behörden mindestens 40 Menschen ums Leben gekommen, sagte ein Sprecher.", .foreign),
        ("Au moins quarante personnes ont été tuées dans un séisme qui a frappé la région, ont annoncé les autorités du pays dans un communiqué.", .foreign),
        ("أعلنت السلطات مقتل أربعين شخصا على الأقل في زلزال ضرب شرق البلاد", .foreign),
        ("Twelve died.", .unknown),
    ])
    func englishIsToldByItsSmallWords(text: String, found: EnglishCheck) {
        #expect(EnglishCheck(text) == found)
    }
}
