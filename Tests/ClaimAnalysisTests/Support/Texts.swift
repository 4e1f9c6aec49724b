/// Short reports written for these tests: four on a broken dam, four on a raid on a base, two on a port strike. No two
/// share their sentences.
enum Texts {
    static let all = [
        """
        A dam above the town of Velmar gave way before dawn on Tuesday after three days of heavy rain, sending a wall of \
        muddy water through the lower quarters and leaving at least 41 people dead, the provincial governor said. \
        Rescue crews in rubber boats reached the market square only after sunrise, when the current had slowed enough to \
        cross. Governor Ilse Brandt told reporters that a further 60 residents had not been heard from and that she \
        expected the toll to climb as teams dug into collapsed cellars. Schools and two hospitals were without power, \
        and the army was flying in generators. Engineers had warned for years that the spillway was too narrow. The \
        water ministry said it would publish the inspection reports within a week. Families spent the night in a \
        sports hall on the hill, where volunteers handed out blankets and soup.
        """,
        """
        Survivors of the Velmar flood described how they climbed onto roofs in the dark while the river rose past their \
        windows. "We heard a sound like a train, and then the street was gone," said baker Tomas Reill, who pulled two \
        neighbours from a delivery van. The national disaster agency put the number of dead at 38 by noon and said that \
        most of the victims were elderly people who lived on ground floors near the bridge. Its director, Hanna Osei, \
        asked the public not to drive into the valley because the only road was needed for ambulances. Opposition \
        deputies demanded the resignation of the water minister, accusing his office of ignoring a warning issued in \
        spring by a panel of geologists. The minister has not commented. Insurance companies estimate the damage at more \
        than 200 million, a figure that does not include farms downstream.
        """,
        """
        What failed at Velmar was not the concrete but the earth beside it, according to three engineers who examined \
        satellite pictures taken hours after the collapse. The images show a gap of about 90 metres in the eastern \
        embankment, where seepage had been noted during an audit four years ago. Repairs were budgeted twice and \
        postponed twice. The operator, a company owned by the province, says that it followed every instruction it was \
        given and that the rain exceeded anything on record. Hydrologists at the university in Karsten dispute that: \
        they point to a storm in 1968 which filled the reservoir faster. A parliamentary inquiry is likely to ask why \
        the sirens along the valley did not sound, and whether the gates were opened in time. Prosecutors have sealed \
        the control room and taken away its computers.
        """,
        """
        Aid groups warned on Thursday that clean water would run out in Velmar within two days unless the pipeline from \
        the northern hills was repaired, and said that some 5,000 people were sleeping in tents. The Red Cross has set up \
        a field clinic on the football ground, where doctors treat infected cuts and watch for cholera. "The flood is \
        over, the emergency is not," its coordinator Pilar Anders said by telephone. Neighbouring countries have offered \
        pumps, mobile bridges and sniffer dogs. A list of missing people at the town hall still carried 27 names in the \
        evening, down from more than a hundred the day before, as relatives turned up at shelters in other districts. \
        The central bank promised cheap credit for shops and workshops that lost their stock. Rain is forecast again for \
        the weekend, though less of it.
        """,
        """
        Two drones packed with explosives struck the Harrow air base on the border early on Sunday, killing three \
        soldiers and wounding 34, the defence ministry said, in the deadliest raid on the garrison since the ceasefire. \
        One of the machines hit a dormitory where troops were asleep; the other burned out beside a fuel store without \
        setting it alight. A ministry spokesman, Colonel Ruben Hale, said that the drones had come in low behind a \
        returning patrol and were taken for friendly aircraft. No group claimed the attack at first. By evening a \
        militia calling itself the River Brigade said on its channel that it had fired four drones at three sites. \
        The prime minister cut short a visit abroad and called a meeting of the security cabinet. Allies condemned the \
        attack and urged restraint on all sides.
        """,
        """
        The families of the soldiers who died at Harrow learned their names from a neighbour's phone before any officer \
        knocked, a practice that the army had promised to end. Corporal Dina Vasquez, 23, had been due home on Friday. \
        Her father, a bus driver in the capital, said that he had asked for months why the base had no shelters. A \
        former commander of the garrison, now retired, told this newspaper that he had requested netting and jammers \
        last summer, and that the request had been returned with a note about costs. The army would not discuss \
        protective measures. Two of the wounded remain in intensive care with burns, according to a nurse at the \
        military hospital who was not allowed to give her name. A vigil is planned on the cathedral steps tonight, and \
        several thousand people are expected.
        """,
        """
        Fragments recovered at Harrow belong to a type of drone assembled from commercial parts in at least three \
        countries, a weapons research group said after its investigators were given access to the wreckage. The engine \
        carries a serial number from a batch shipped to a model aircraft club that does not exist. The group found the \
        same make of gyroscope in drones shot down over the strait last year. It stopped short of naming a state as the \
        supplier. Tracing such parts is slow, its director Oskar Lindqvist said, because dealers rarely keep records and \
        seldom answer letters. A sanctions committee will see the findings next month. The River Brigade mocked the \
        report in a message and published a video of a workshop, which could not be verified and may be old.
        """,
        """
        Parliament voted by 112 to 87 on Wednesday to send two more battalions to the border after the raid on Harrow, \
        in a stormy session that ended close to midnight. The government argued that the garrison of roughly 2,500 could \
        no longer patrol and protect itself at the same time. Critics in its own ranks said that more soldiers meant \
        more targets. The foreign minister revealed that talks with the militia through a third party had broken down a \
        week before the attack, which surprised even members of the security committee. Shares in the national airline \
        fell as insurers raised premiums for flights across the north. Reserve officers have been told to expect letters. \
        Polls published this week show the public evenly split over whether the troops should stay beyond spring.
        """,
        """
        Dockers at the port of Lindhaven walked out on Monday over plans to automate the eastern terminal, halting work \
        on eleven container ships and leaving fruit to spoil in the heat. The union says that 1,400 of its members would \
        lose their jobs within five years; the port company speaks of 600 and promises training for all of them. Talks \
        led by a former judge broke up before lunch. Lorry drivers, who are paid by the trip, blocked the ring road for \
        an hour to ask for compensation. Economists reckon that each day of the stoppage costs the region nine million. \
        The mayor offered the town hall as neutral ground and said that she would sit at the table herself if both sides \
        agreed. A second meeting has been set for Wednesday morning at the seamen's mission.
        """,
        """
        Cranes stood idle again along the Lindhaven quays as the strike entered its fourth day and supermarkets began to \
        ration bananas and coffee. Shipping lines have sent six vessels on to harbours farther south, a detour that adds \
        two days and, they complain, no small amount of fuel. "Nobody here is against machines," said crane operator \
        Yusuf Demir on the picket line, "we are against being told on a Friday." Management circulated a letter in which \
        it offers a guarantee against dismissal until the end of the decade, provided that shifts are made longer. \
        Pensioners from the old shipyard brought bread and sausages. The transport minister ruled out using soldiers to \
        unload perishable goods, as a predecessor did in a dispute thirty years ago that ended in court.
        """,
    ]

    private static let synonyms = [
        "said": "stated", "people": "persons", "dead": "killed", "warned": "cautioned", "attack": "assault",
        "number": "count", "town": "city", "reached": "got to", "asked": "urged", "after": "following",
        "residents": "inhabitants", "wounded": "injured", "soldiers": "troops", "began": "started",
        "company": "firm", "night": "evening", "found": "discovered", "about": "around", "week": "fortnight",
    ]

    /// A lightly edited copy: a sentence or two dropped, words swapped, numbers changed, the rest put in another order.
    static func edited(_ text: String, _ random: inout SplitMix) -> String {
        var sentences = text.split(separator: ". ").map(String.init)
        for _ in 0..<Int.random(in: 0...2, using: &random) where sentences.count > 4 {
            sentences.remove(at: Int.random(in: 0..<sentences.count, using: &random))
        }
        if Bool.random(using: &random) {
            let middle = sentences.count / 2
            sentences = Array(sentences[middle...] + sentences[..<middle])
        }
        let words = sentences.joined(separator: ". ").split(separator: " ").map { word -> String in
            if word.allSatisfy({ $0.isNumber || $0 == "," }), Bool.random(using: &random) {
                return "\(Int.random(in: 2...900, using: &random))"
            }
            guard let other = synonyms[word.lowercased()], Int.random(in: 0..<3, using: &random) > 0 else {
                return String(word)
            }
            return other
        }
        return words.joined(separator: " ")
    }
}
