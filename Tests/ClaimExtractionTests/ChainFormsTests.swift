import ClaimExtraction
import ClaimModel
import Testing

/// The forms in which a news reader meets who said what, and through whom.
@Suite struct ChainFormsTests {
    static let chains: [Chain] = [
        Chain("The port will reopen on Sunday, according to a statement issued by the governor's office.", speaker: "governor's office", via: ["a statement issued by the governor's office"], says: "The port will reopen"),
        Chain("President Omar Daoud vowed to rebuild the town, according to a statement issued by his office.", speaker: "Omar Daoud", via: ["a statement issued by his office"], says: "vowed to rebuild the town"),
        Chain("Rebels shot down a drone, state television reported, citing two officials.", speaker: "two officials", via: ["state television"], says: "Rebels shot down a drone"),
        Chain("\"They came at night,\" a villager told Reuters on condition of anonymity.", speaker: "villager", via: ["Reuters"], says: "They came at night"),
        Chain("A diplomat told AFP, speaking on condition of anonymity, that the deal was dead.", speaker: "diplomat", via: ["AFP"], says: "the deal was dead"),
        Chain("The minister was quoted by the Interfax news agency as saying the gas would flow again.", speaker: "minister", via: ["Interfax"], says: "the gas would flow again"),
        Chain("\"No one is above the law,\" the justice minister was quoted as saying.", speaker: "justice minister", via: [], says: "No one is above the law"),
        Chain("The newspaper quoted an unnamed officer as saying that the base had been emptied.", speaker: "unnamed officer", via: ["newspaper"], says: "the base had been emptied"),
        Chain("Citing hospital sources, AFP reported that nine people had died.", speaker: "hospital sources", via: ["AFP"], says: "nine people had died"),
        Chain("Nine people had died, AFP reported, quoting a doctor.", speaker: "doctor", via: ["AFP"], says: "Nine people had died"),
        Chain("The ministry said on Twitter that flights had resumed.", speaker: "ministry", via: ["Twitter"], says: "flights had resumed"),
        Chain("\"We are safe,\" the singer wrote on Instagram.", speaker: "singer", via: ["Instagram"], says: "We are safe"),
        Chain("In a statement, the union said drivers would strike for two days.", speaker: "union", via: ["a statement"], says: "drivers would strike"),
        Chain("In an interview with the BBC, the general said the front was holding.", speaker: "general", via: ["an interview with the BBC"], says: "the front was holding"),
        Chain("The general said in an interview with Al Jazeera that the front was holding.", speaker: "general", via: ["an interview with Al Jazeera"], says: "the front was holding"),
        Chain("Speaking to reporters in Geneva, the envoy said both sides were ready.", speaker: "envoy", via: [], says: "both sides were ready"),
        Chain("The envoy told reporters in Geneva that both sides were ready.", speaker: "envoy", via: [], says: "both sides were ready"),
        Chain("The dam is safe, the governor told parliament.", speaker: "governor", via: [], says: "The dam is safe"),
        Chain("A spokeswoman for the airline said 14 flights had been cancelled.", speaker: "spokeswoman for the airline", via: [], says: "14 flights had been cancelled"),
        Chain("The airline's spokeswoman, Petra Lind, said 14 flights had been cancelled.", speaker: "Petra Lind", via: [], says: "14 flights had been cancelled"),
        Chain("\"It was chaos,\" said Lind, the airline's spokeswoman.", speaker: "Lind", via: [], says: "It was chaos"),
        Chain("According to Petra Lind, a spokeswoman for the airline, 14 flights had been cancelled.", speaker: "Petra Lind", via: [], says: "14 flights had been cancelled"),
        Chain("Fourteen flights had been cancelled, according to the airline.", speaker: "airline", via: [], says: "Fourteen flights had been cancelled"),
        Chain("Two security sources, who declined to be named, said the convoy had turned back.", speaker: "Two security sources", via: [], says: "the convoy had turned back"),
        Chain("The convoy had turned back, said two security sources who declined to be named.", speaker: "two security sources", via: [], says: "The convoy had turned back"),
        Chain("Officials in Kyiv said the grain had been loaded.", speaker: "Officials in Kyiv", via: [], says: "the grain had been loaded"),
        Chain("The grain has been loaded, Ukraine's infrastructure ministry says.", speaker: "Ukraine's infrastructure ministry", via: [], says: "The grain has been loaded"),
        Chain("The Kremlin's spokesman, Dmitri Orlov, denied that any order had been given.", speaker: "Dmitri Orlov", via: [], says: "any order had been given"),
        Chain("Moscow denied it had fired the missile.", speaker: "Moscow", via: [], says: "it had fired the missile"),
        Chain("Police have said the driver, 43, was drunk.", speaker: "Police", via: [], says: "the driver, 43, was drunk"),
        Chain("The judge also said that the sentence would stand.", speaker: "judge", via: [], says: "the sentence would stand"),
        Chain("Neither side has confirmed the truce, but a mediator said it was holding.", speaker: "mediator", via: [], says: "it was holding"),
        Chain("The mediator said, however, that the truce was holding.", speaker: "mediator", via: [], says: "the truce was holding"),
        Chain("While the army blamed the rebels, the rebels said the shells had come from the army.", speaker: "rebels", via: [], says: "the shells had come"),
        Chain("The Health Ministry says 12 people have died. It said 40 others were ill.", speaker: "Health Ministry", via: [], says: "40 others were ill"),
        Chain("The World Health Organization (WHO) warned of an outbreak. The agency said wells were polluted.", speaker: "World Health Organization", via: [], says: "wells were polluted"),
        Chain("Amnesty International said the men were tortured. The rights group said the camp should be closed.", speaker: "Amnesty International", via: [], says: "the camp should be closed"),
        Chain("Foreign Minister Lars Holm met his counterpart. Holm said the talks were useful.", speaker: "Lars Holm", via: [], says: "the talks were useful"),
        Chain("Lars Holm, Norway's foreign minister, said the talks were useful.", speaker: "Lars Holm", via: [], says: "the talks were useful"),
        Chain("Prime Minister Ana Silva met Foreign Minister Lars Holm. The foreign minister said the talks were useful.", speaker: "Lars Holm", via: [], says: "the talks were useful"),
        Chain("Prime Minister Ana Silva met Foreign Minister Lars Holm. The premier said the talks were useful.", speaker: "Ana Silva", via: [], says: "the talks were useful"),
        Chain("The Interior Ministry said roads were open. The defence ministry said 12 soldiers had died.", speaker: "defence ministry", via: [], says: "12 soldiers had died"),
        Chain("\"I was asleep,\" Maria Ruiz, 34, told the newspaper El Pais.", speaker: "Maria Ruiz", via: ["El Pais"], says: "I was asleep"),
        Chain("Survivors say that the guards locked the doors.", speaker: "Survivors", via: [], says: "the guards locked the doors"),
        Chain("A report by the United Nations says crops have failed.", speaker: "United Nations", via: ["A report by the United Nations"], says: "crops have failed"),
        Chain("A United Nations report said crops had failed.", speaker: "United Nations", via: ["A United Nations report"], says: "crops had failed"),
        Chain("An official who spoke on condition of anonymity because he was not allowed to talk to the media said the raid had failed.", speaker: "official", via: [], says: "the raid had failed"),
        Chain("Asked about the raid, the official said it had failed.", speaker: "official", via: [], says: "it had failed"),
        Chain("The raid failed, the official added.", speaker: "official", via: [], says: "The raid failed"),
        Chain("The militants said in an audio message posted online that they held the hostages.", speaker: "militants", via: ["an audio message"], says: "they held the hostages"),
        Chain("State news agency SANA said air defences had been used.", speaker: "SANA", via: [], says: "air defences had been used"),
        Chain("The Washington Post reported that the order had been signed, citing people familiar with the matter.", speaker: "people familiar with the matter", via: ["Washington Post"], says: "the order had been signed"),
        Chain("\"The order has been signed,\" people familiar with the matter told The Washington Post.", speaker: "people familiar with the matter", via: ["The Washington Post"], says: "The order has been signed"),
        Chain("His lawyer, Nadia Karam, said he was innocent.", speaker: "Nadia Karam", via: [], says: "he was innocent"),
        Chain("Haddad is innocent, his lawyer, Nadia Karam, said.", speaker: "Nadia Karam", via: [], says: "Haddad is innocent"),
        Chain("The chief executive of Volta Motors, Jonas Falk, said sales had fallen.", speaker: "Jonas Falk", via: [], says: "sales had fallen"),
        Chain("Jonas Falk, chief executive of Volta Motors, warned that losses would grow.", speaker: "Jonas Falk", via: [], says: "losses would grow"),
        Chain("The company said Thursday it would cut 300 jobs.", speaker: "company", via: [], says: "it would cut 300 jobs"),
        Chain("It would cut 300 jobs, the company said Thursday.", speaker: "company", via: [], says: "It would cut 300 jobs"),
        Chain("Prosecutors allege that he took bribes from three firms.", speaker: "Prosecutors", via: [], says: "he took bribes"),
        Chain("He had ordered the attack, the group's leader said in a video posted on Sunday.", speaker: "group's leader", via: ["a video"], says: "He had ordered the attack"),
        Chain("\"We had no warning,\" Ines Prado, a nurse, said by telephone from the town.", speaker: "Ines Prado", via: [], says: "We had no warning"),
        Chain("Four soldiers were killed, an army spokesman, Major Idris Bello, told The Associated Press.", speaker: "Idris Bello", via: ["Associated Press"], says: "Four soldiers were killed"),
    ]

    @Test(arguments: chains)
    func followsTheForm(chain: Chain) {
        let scalars = ScalarText(chain.text)
        let found = ChainTests.extractor.extract(text: chain.text, published: Day(year: 2024, month: 1, day: 5)).attributions
        let matching = found.filter { $0.content.contains { scalars.string($0).contains(chain.says) } }
        #expect(matching.contains { $0.speaker?.name == chain.speaker && $0.speaker?.via == chain.via }, "\(found.map(\.speaker))")
    }
}
