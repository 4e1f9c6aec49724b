import ClaimExtraction
import ClaimModel
import Testing

/// A sentence or two, who speaks in it, and the hands it went through.
struct Chain: CustomTestStringConvertible {
    var text: String
    var speaker: String
    var via: [String]
    var says: String

    init(_ text: String, speaker: String, via: [String], says: String) {
        self.text = text
        self.speaker = speaker
        self.via = via
        self.says = says
    }

    var testDescription: String { text }
}

@Suite struct ChainTests {
    static let extractor = ArticleExtractor()

    static let chains: [Chain] = [
        Chain("The bridge was hit twice, according to a statement issued by the Ministry of Defence.", speaker: "Ministry of Defence", via: ["a statement issued by the Ministry of Defence"], says: "bridge was hit"),
        Chain("\"The talks have failed,\" Foreign Minister Anna Keller told Reuters on Monday.", speaker: "Anna Keller", via: ["Reuters"], says: "The talks have failed"),
        Chain("Police said the road would stay closed until Friday.", speaker: "Police", via: [], says: "the road would stay closed"),
        Chain("The road would stay closed until Friday, police said.", speaker: "police", via: [], says: "The road would stay closed"),
        Chain("\"We will not leave,\" said Omar Haddad, a resident of the town.", speaker: "Omar Haddad", via: [], says: "We will not leave"),
        Chain("Two officials said on condition of anonymity that the raid had been planned for weeks.", speaker: "Two officials", via: [], says: "the raid had been planned"),
        Chain("According to the United Nations, more than 4,000 families have fled.", speaker: "United Nations", via: [], says: "more than 4,000 families"),
        Chain("The army denied that its soldiers had fired on the crowd.", speaker: "army", via: [], says: "its soldiers had fired"),
        Chain("Mayor Lucia Ferri said the city was safe. She said schools would open on Monday.", speaker: "Lucia Ferri", via: [], says: "schools would open"),
        Chain("Mayor Lucia Ferri said the city was safe. \"Schools will open on Monday,\" she added.", speaker: "Lucia Ferri", via: [], says: "Schools will open"),
        Chain("Washington says the drones came from the south.", speaker: "Washington", via: [], says: "the drones came"),
        Chain("The Kremlin said it had not received any proposal.", speaker: "Kremlin", via: [], says: "it had not received"),
        Chain("The Health Ministry reported 40 new cases on Sunday. The ministry said most patients were children.", speaker: "Health Ministry", via: [], says: "most patients were children"),
        Chain("The group said in a statement that it had released three prisoners.", speaker: "group", via: ["a statement"], says: "it had released three prisoners"),
        Chain("\"There is no water,\" Dr. Samir Nasser said. \"There is no power.\"", speaker: "Samir Nasser", via: [], says: "There is no power"),
        Chain("President Maria Lopez warned that the dam could break.", speaker: "Maria Lopez", via: [], says: "the dam could break"),
        Chain("The company announced that 300 workers would lose their jobs.", speaker: "company", via: [], says: "300 workers"),
        Chain("A spokesman for the coalition said the strike killed five fighters.", speaker: "spokesman for the coalition", via: [], says: "the strike killed five"),
        Chain("The spokesman told Reuters the strike killed five fighters.", speaker: "spokesman", via: ["Reuters"], says: "the strike killed"),
        Chain("The rebels claimed that they had shot down a helicopter.", speaker: "rebels", via: [], says: "they had shot down"),
        Chain("Witnesses told AFP that the market was crowded when the bomb went off.", speaker: "Witnesses", via: ["AFP"], says: "the market was crowded"),
        Chain("Prime Minister Jan Novak insisted there would be no new taxes.", speaker: "Jan Novak", via: [], says: "there would be no new taxes"),
        Chain("\"No decision has been made,\" the White House said.", speaker: "White House", via: [], says: "No decision has been made"),
        Chain("The opposition accused the government of hiding the real number of victims.", speaker: "opposition", via: [], says: "the government of hiding"),
        Chain("Investigators believe the fire was started on purpose.", speaker: "Investigators", via: [], says: "the fire was started"),
        Chain("The minister, Peter Holm, said the budget would be cut by a tenth.", speaker: "Peter Holm", via: [], says: "the budget would be cut"),
        Chain("The Red Cross said that its staff had reached the camp, adding that food was running out.", speaker: "Red Cross", via: [], says: "food was running out"),
        Chain("Reuters reported that the ship had sunk, citing two officials.", speaker: "two officials", via: ["Reuters"], says: "the ship had sunk"),
        Chain("State television reported that the airport was closed, citing the transport ministry.", speaker: "transport ministry", via: ["State television"], says: "the airport was closed"),
        Chain("\"It was like an earthquake,\" Huda Karim, a teacher, told the BBC.", speaker: "Huda Karim", via: ["BBC"], says: "It was like an earthquake"),
        Chain("In a letter to parliament, the governor wrote that the bank had enough money.", speaker: "governor", via: ["a letter"], says: "the bank had enough money"),
        Chain("Senator Tom Reed called the plan \"a waste of money\".", speaker: "Tom Reed", via: [], says: "the plan"),
        Chain("The judge ruled that the arrest was unlawful.", speaker: "judge", via: [], says: "the arrest was unlawful"),
        Chain("Local media said the mayor had resigned.", speaker: "Local media", via: [], says: "the mayor had resigned"),
        Chain("The report says that one in three wells is polluted.", speaker: "report", via: [], says: "one in three wells"),
        Chain("\"Talks are going on,\" he said, \"but nothing is agreed.\"", speaker: "he", via: [], says: "nothing is agreed"),
        Chain("Baghdad said it had asked the troops to leave.", speaker: "Baghdad", via: [], says: "it had asked the troops"),
        Chain("The Syrian Observatory for Human Rights said 58 people were killed. The Observatory said 11 of them were children.", speaker: "Syrian Observatory for Human Rights", via: [], says: "11 of them"),
        Chain("The World Food Programme (WFP) said stocks were low. WFP said trucks were waiting at the border.", speaker: "World Food Programme (WFP)", via: [], says: "trucks were waiting"),
        Chain("A police officer said the driver had fled.", speaker: "police officer", via: [], says: "the driver had fled"),
        Chain("\"I saw two bodies,\" said Amina Yusuf, who lives nearby.", speaker: "Amina Yusuf", via: [], says: "I saw two bodies"),
        Chain("The United States has said the deaths were caused by sarin.", speaker: "United States", via: [], says: "the deaths were caused"),
        Chain("Russia has denied that its aircraft took part in the attack.", speaker: "Russia", via: [], says: "its aircraft took part"),
        Chain("The election commission said on Wednesday that turnout was 61 percent.", speaker: "election commission", via: [], says: "turnout was 61 percent"),
        Chain("Colonel Ivan Petrov, commander of the brigade, said the town had been taken.", speaker: "Ivan Petrov", via: [], says: "the town had been taken"),
        Chain("The brigade's commander, Colonel Ivan Petrov, said the town had been taken.", speaker: "Ivan Petrov", via: [], says: "the town had been taken"),
        Chain("\"The town has been taken,\" said Colonel Ivan Petrov. Petrov said his men had met no resistance.", speaker: "Ivan Petrov", via: [], says: "his men had met no resistance"),
        Chain("The embassy declined to comment on the case.", speaker: "embassy", via: [], says: "comment on the case"),
        Chain("Human Rights Watch said Friday that the law should be scrapped.", speaker: "Human Rights Watch", via: [], says: "the law should be scrapped"),
        Chain("The emergency service said rescuers had found nine survivors.", speaker: "emergency service", via: [], says: "rescuers had found nine"),
        Chain("Nine survivors were found overnight, the emergency service said.", speaker: "emergency service", via: [], says: "Nine survivors were found"),
        Chain("Brussels says the rules apply to all.", speaker: "Brussels", via: [], says: "the rules apply to all"),
        Chain("The mayor said the bridge was safe, but an engineer said it could collapse.", speaker: "engineer", via: [], says: "it could collapse"),
        Chain("The mayor said the bridge was safe, but an engineer said it could collapse.", speaker: "mayor", via: [], says: "the bridge was safe"),
        Chain("\"We need help now,\" the doctor said, adding that the clinic had no beds left.", speaker: "doctor", via: [], says: "the clinic had no beds"),
        Chain("Iraqi Prime Minister Karim Jabbar spoke in Basra. The premier said the port would reopen.", speaker: "Karim Jabbar", via: [], says: "the port would reopen"),
        Chain("UNICEF said 30 schools were closed.", speaker: "UNICEF", via: [], says: "30 schools were closed"),
        Chain("“We have nothing to hide,” Ms. Okoye said.", speaker: "Okoye", via: [], says: "We have nothing to hide"),
        Chain("Officials said the bridge was closed.", speaker: "Officials", via: [], says: "the bridge was closed"),
        Chain("The bridge was closed, officials said.", speaker: "officials", via: [], says: "The bridge was closed"),
        Chain("Turkey says it shot down two drones.", speaker: "Turkey", via: [], says: "it shot down two drones"),
    ]

    @Test(arguments: chains)
    func followsTheChain(chain: Chain) {
        let scalars = ScalarText(chain.text)
        let found = Self.extractor.extract(text: chain.text, published: Day(year: 2024, month: 1, day: 5)).attributions
        let matching = found.filter { $0.content.contains { scalars.string($0).contains(chain.says) } }
        #expect(matching.contains { $0.speaker?.name == chain.speaker && $0.speaker?.via == chain.via }, "\(found.map(\.speaker))")
    }
}
