import Foundation

/// Edits that change what a quote says, and edits that do not.
enum StealthEdits {
    private static let siege = """
        DAMASCUS - The ministry said on Friday that up to 200 fighters had been killed near the town of Dura. \
        Rebels denied it, and put the number at 45. "We did not lose a single position," their spokesman Omar Haddad said.

        Aid workers counted 2,500 displaced families in the camps, and about 12 percent of them had no shelter. \
        The border crossing at Tanf was reopened on 14 March after talks that lasted for three weeks.
        """
    private static let fighters = "up to 200 fighters had been killed near the town of Dura"
    private static let families = "counted 2,500 displaced families in the camps"
    private static let crossing = "The border crossing at Tanf was reopened on 14 March after talks that lasted for three weeks."
    private static let position = "We did not lose a single position"
    private static let shelter = "about 12 percent of them had no shelter"

    private static func siege(_ name: String, _ quote: String, _ old: String, _ new: String, _ outcome: String) -> StealthEdit {
        StealthEdit(name, siege, quote, (old, new), outcome)
    }

    static let numbers = [
        siege("digit changed", fighters, "200", "300", "“up to 200 fighters had” now reads “up to 300 fighters had” (number)"),
        siege("digits transposed", families, "2,500", "5,200", "“counted 2,500 displaced families” now reads “counted 5,200 displaced families” (number)"),
        siege("digit added", fighters, "200", "2000", "“up to 200 fighters had” now reads “up to 2000 fighters had” (number)"),
        siege("digit dropped", fighters, "200", "20", "“up to 200 fighters had” now reads “up to 20 fighters had” (number)"),
        siege("comma moved", families, "2,500", "25,00", "“counted 2,500 displaced families” now reads “counted 25,00 displaced families” (number)"),
        siege("comma made a point", families, "2,500", "2.500", "“counted 2,500 displaced families” now reads “counted 2.500 displaced families” (number)"),
        siege("comma dropped", families, "2,500", "2500", "“counted 2,500 displaced families” now reads “counted 2500 displaced families” (number)"),
        siege("group split", families, "2,500", "2, 500", "“counted 2,500 displaced families” now reads “counted 2, 500 displaced families” (number)"),
        siege("number made a word", fighters, "200", "two hundred", "“up to 200 fighters had” now reads “up to two hundred fighters had” (number)"),
        siege("number word changed", crossing, "three weeks", "five weeks", "“lasted for three weeks.” now reads “lasted for five weeks.” (number)"),
        siege("number word made a digit", crossing, "three weeks", "3 weeks", "“lasted for three weeks.” now reads “lasted for 3 weeks.” (number)"),
        siege("scale added", fighters, "200 fighters", "200 thousand fighters", "“to 200 fighters had” now reads “to 200 thousand fighters had” (number)"),
        siege("suffix added", fighters, "200 fighters", "200k fighters", "“to 200 fighters had” now reads “to 200k fighters had” (number)"),
        siege("day of month changed", crossing, "14 March", "24 March", "“reopened on 14 March after” now reads “reopened on 24 March after” (number)"),
        siege("range made of a number", families, "2,500", "2,500-3,000", "“counted 2,500 displaced families” now reads “counted 2,500-3,000 displaced families” (number)"),
        siege("minus added", fighters, "200", "-200", "“up to 200 fighters” now reads “up to -200 fighters” (number)"),
        siege("quote of the number alone", "200", "200", "300", "“up to 200” now reads “up to 300” (number)"),
        siege("quote that ends at the number", "up to 200", "200 fighters", "200 million fighters", "“to 200” now reads “to 200 million” (number)"),
        siege("quote that begins at the number", "200 fighters", "up to 200", "more than 200", "“up to 200 fighters” now reads “more than 200 fighters” (hedge)"),
        siege("quote that begins within the number", "500 displaced families", "2,500", "3,500", "“2,500 displaced families” now reads “3,500 displaced families” (number)"),
        siege("quote that ends within the number", "counted 2,5", "2,500", "2,590", "“counted 2,500” now reads “counted 2,590” (number)"),
        StealthEdit("million made billion", "The plan costs 3 million dollars a year, officials said.", "costs 3 million dollars", ("million", "billion"), "“costs 3 million dollars” now reads “costs 3 billion dollars” (number)"),
        StealthEdit("currency changed", "The plan costs $30 a head, officials said.", "costs $30 a head", ("$30", "€30"), "“costs $30 a” now reads “costs €30 a” (number, unit)"),
        StealthEdit("fraction changed", "Nearly ½ of the voters stayed at home on Sunday.", "½ of the voters", ("½", "⅓"), "“Nearly ½ of the” now reads “Nearly ⅓ of the” (number)"),
        StealthEdit("time changed", "The train left at 10:30 from the central station.", "left at 10:30 from the central", ("10:30", "13:00"), "“left at 10:30 from the” now reads “left at 13:00 from the” (number)"),
        StealthEdit("ratio changed", "The measure passed by 3/4 of the votes cast.", "by 3/4 of the votes", ("3/4", "2/3"), "“by 3/4 of the” now reads “by 2/3 of the” (number)"),
        StealthEdit("several made many", "Several villages were shelled at dawn on Monday.", "Several villages were shelled", ("Several", "Many"), "“Several villages were” now reads “Many villages were” (number)"),
    ]

    static let words = [
        siege("hedge dropped", fighters, "up to 200", "200", "“up to 200 fighters” now reads “200 fighters” (hedge)"),
        siege("hedge changed", shelter, "about 12", "at least 12", "“about 12 percent” now reads “at least 12 percent” (hedge)"),
        siege("hedge added", families, "counted 2,500", "counted nearly 2,500", "“counted 2,500 displaced” now reads “counted nearly 2,500 displaced” (hedge)"),
        siege("hedge before the quote", "200 fighters had been killed", "up to 200", "200", "“up to 200 fighters” now reads “200 fighters” (hedge)"),
        siege("doubt added", fighters, "had been killed", "had allegedly been killed", "“fighters had been killed” now reads “fighters had allegedly been killed” (hedge)"),
        siege("may for had", fighters, "had been killed", "may have been killed", "“up to 200 fighters had been killed” now reads “up to 200 fighters may have been killed” (hedge)"),
        siege("negation dropped", position, "did not lose", "did lose", "“We did not lose a” now reads “We did lose a” (negation)"),
        siege("negation contracted", position, "did not", "didn't", "“We did not lose a” now reads “We didn't lose a” (negation)"),
        siege("negation turned", position, "did not lose", "would never lose", "“We did not lose a” now reads “We would never lose a” (negation, hedge)"),
        siege("negation added", crossing, "was reopened", "was not reopened", "“Tanf was reopened on” now reads “Tanf was not reopened on” (negation)"),
        siege("no dropped", shelter, "had no shelter", "had shelter", "“them had no shelter” now reads “them had shelter” (negation)"),
        siege("no before the quote", "lose a single position", "did not lose", "did lose", "“not lose a” now reads “lose a” (negation)"),
        siege("denied made confirmed", "Rebels denied it", "denied", "confirmed", "“Rebels denied it” now reads “Rebels confirmed it” (negation, hedge)"),
        siege("word of another prefix", crossing, "was reopened", "was unopened", "“Tanf was reopened on 14” now reads “Tanf was unopened on 14” (wording)"),
        StealthEdit("likely made unlikely", "A deal is likely before the summer, the envoy said.", "A deal is likely before the summer", ("likely", "unlikely"), "“deal is likely before the” now reads “deal is unlikely before the” (negation, hedge)"),
        siege("without for after", crossing, "after talks", "without talks", "“14 March after talks that” now reads “14 March without talks that” (negation, date)"),
        siege("place changed", fighters, "Dura", "Daraa", "“town of Dura” now reads “town of Daraa” (name)"),
        siege("one letter of a name", crossing, "Tanf", "Tanj", "“crossing at Tanf was reopened” now reads “crossing at Tanj was reopened” (name)"),
        siege("person changed", "their spokesman Omar Haddad said", "Omar Haddad", "Omar Hamdan", "“spokesman Omar Haddad said” now reads “spokesman Omar Hamdan said” (name)"),
        siege("person dropped", "their spokesman Omar Haddad said", "spokesman Omar Haddad said", "spokesman said", "“their spokesman Omar Haddad said” now reads “their spokesman said” (name)"),
        siege("organisation changed", "Rebels denied it", "Rebels denied", "Turkey denied", "“Rebels denied it” now reads “Turkey denied it” (name)"),
        StealthEdit("names swapped", "On Monday Aleppo sent aid to Idlib, the council said.", "Aleppo sent aid to Idlib",
            ("Aleppo sent aid to Idlib", "Idlib sent aid to Aleppo"), "“Aleppo sent aid to Idlib” now reads “Idlib sent aid to Aleppo” (name)"),
        siege("unit changed", shelter, "12 percent", "12 kilometres", "“about 12 percent of them” now reads “about 12 kilometres of them” (unit)"),
        siege("percent made points", shelter, "12 percent of", "12 percentage points of", "“about 12 percent of them” now reads “about 12 percentage points of them” (unit)"),
        siege("counted noun changed", families, "families", "people", "“2,500 displaced families in the” now reads “2,500 displaced people in the” (wording)"),
        siege("month changed", crossing, "March", "May", "“on 14 March after talks” now reads “on 14 May after talks” (date)"),
        siege("weekday changed", "The ministry said on Friday that up to 200 fighters", "Friday", "Monday", "“said on Friday that up” now reads “said on Monday that up” (date)"),
        siege("weeks made months", crossing, "three weeks", "three months", "“for three weeks.” now reads “for three months.” (date)"),
        siege("verb changed", fighters, "killed", "wounded", "“had been killed near the” now reads “had been wounded near the” (wording)"),
    ]

    static let edges = [
        StealthEdit("hedge that begins the text", "About 1,200 dockers walked out on Friday.", "About 1,200 dockers walked out",
            ("About", "Up to"), "“About 1,200 dockers” now reads “Up to 1,200 dockers” (hedge)"),
        StealthEdit("article that begins the text", "Talks resume next week, the mayor said.", "Talks resume next week",
            ("Talks", "The talks"), "“Talks resume next” now reads “talks resume next” (wording)"),
        StealthEdit("number that ends the text", "The dockers number 1,200", "dockers number 1,200", ("1,200", "1,200 or more"),
            "“number 1,200” now reads “number 1,200 or more” (hedge)"),
    ]

    static let places = [
        StealthEdit("sentence duplicated with another digit",
            "In Homs 12 people were killed on Monday, the army said. Later it rained in the hills and nobody came.", "12 people were killed",
            ("", "In Hama 13 people were killed on Monday, the mayor said. In Homs 14 people were killed on Monday, the army said. Later it rained in the hills and nobody came."), "“12 people were” now reads “14 people were” (number)"),
        StealthEdit("edited in place, and its words stand elsewhere",
            "In Homs 12 people were killed on Monday, the army said. Later it rained in the hills and nobody came. A year ago 12 people were killed by a flood in another valley.",
            "In Homs 12 people were killed on Monday", ("In Homs 12", "In Homs 15"), "“In Homs 12 people were” now reads “In Homs 15 people were” (number)"),
        StealthEdit("the quote's short words stand elsewhere",
            "In Homs 12 people were killed on Monday, the army said. Later it rained in the hills and nobody came. A year ago 12 people were killed by a flood in another valley.",
            "12 people were killed", ("In Homs 12", "In Homs 15"), "“12 people were” now reads “15 people were” (number)"),
        StealthEdit("the words stand again in much the same surroundings",
            "On Monday the army said 12 people were killed in the north. On Tuesday the army said 12 people were killed in the north too.",
            "12 people were killed", ("On Monday the army said 12", "On Monday the army said 15"),
            "“12 people were” now reads “15 people were” (number)"),
        siege("quote cut in two", fighters, "had been killed near", "had been killed. It spoke of fighting near", "“been killed near the” now reads “been killed. It spoke of fighting near the” (wording)"),
        siege("half of the quote dropped", crossing, " after talks that lasted for three weeks", "", "“14 March after talks that lasted for three weeks.” now reads “14 March.” (number, date)"),
        siege("sentence dropped", crossing, " \(crossing)", "", "lost"),
        siege("text replaced", fighters, "", "The minister opened a new school in the capital and spoke of hope.", "lost"),
        siege("text emptied", fighters, "", " ", "lost"),
    ]

    static let scripts = [
        StealthEdit("Arabic digits", "قال المتحدث إن ٢٥٠ مقاتلا قتلوا قرب مدينة حلب يوم الجمعة", "إن ٢٥٠ مقاتلا قتلوا قرب مدينة حلب", ("٢٥٠", "٣٥٠"), "“إن ٢٥٠ مقاتلا قتلوا” now reads “إن ٣٥٠ مقاتلا قتلوا” (number)"),
        StealthEdit("Arabic name", "قال المتحدث إن ٢٥٠ مقاتلا قتلوا قرب مدينة حلب يوم الجمعة", "إن ٢٥٠ مقاتلا قتلوا قرب مدينة حلب", ("حلب", "حمص"), "“قرب مدينة حلب” now reads “قرب مدينة حمص” (wording)"),
        StealthEdit("Arabic negation", "قال المتحدث إن القوات لم تنسحب من المدينة يوم الجمعة", "القوات لم تنسحب من المدينة", ("لم تنسحب", "انسحبت"), "“القوات لم تنسحب من المدينة” now reads “القوات انسحبت من المدينة” (negation)"),
        StealthEdit("Cyrillic number word", "Министр заявил, что пять человек погибли под Харьковом в субботу.", "пять человек погибли под Харьковом", ("пять", "шесть"), "“пять человек погибли” now reads “шесть человек погибли” (number)"),
        StealthEdit("Cyrillic name", "Министр заявил, что пять человек погибли под Харьковом в субботу.", "пять человек погибли под Харьковом", ("Харьковом", "Херсоном"), "“погибли под Харьковом” now reads “погибли под Херсоном” (name)"),
        StealthEdit("Cyrillic negation", "Министр заявил, что войска не отступили от города в субботу.", "войска не отступили от города", ("не отступили", "отступили"), "“войска не отступили от” now reads “войска отступили от” (negation)"),
        StealthEdit("Chinese number", "发言人说，星期五有三名士兵在城外被打死。", "有三名士兵在城外被打死", ("三名", "五名"), "“星期五有三名士兵在城外被打死” now reads “星期五有五名士兵在城外被打死” (number)"),
        StealthEdit("German negation", "Der Sprecher sagte, es gebe keine Verletzten in der Stadt.", "es gebe keine Verletzten", ("keine", "viele"), "“es gebe keine Verletzten” now reads “es gebe viele Verletzten” (negation)"),
        siege("Latin letter made Cyrillic", crossing, "Tanf", "T\u{0430}nf", "“crossing at Tanf was reopened” now reads “crossing at Tаnf was reopened” (name, letters that only look the same)"),
        siege("digits of full width", fighters, "200", "２００", "“up to 200 fighters had” now reads “up to ２００ fighters had” (number, letters that only look the same)"),
        siege("zero made the letter O", fighters, "200", "2O0", "“up to 200 fighters had” now reads “up to 2O0 fighters had” (number, name)"),
        siege("direction turned", fighters, "200", "\u{202E}200\u{202C}", "“up to 200 fighters had” now reads “up to \u{202E}200\u{202C} fighters had” (number, letters that only look the same)"),
    ]

    /// Two edits of one figure are shown as one, and neither side is cut.
    static let whole = [
        StealthEdit("no more than made more than", "The port said no more than 40 men walked out.", "no more than 40 men walked out",
            ("no more than 40", "more than 50"), "“no more than 40 men walked” now reads “more than 50 men walked” (number, negation)"),
        siege("hedge and number", fighters, "up to 200", "at least 300", "“up to 200 fighters had” now reads “at least 300 fighters had” (number, hedge)"),
    ]

    static let cosmetic = [
        siege("nothing", fighters, "Rebels", "Rebels", "exact"),
        siege("edit after the quote", fighters, "three weeks", "five weeks", "exact"),
        siege("edit before the quote", crossing, "Rebels denied", "The rebels denied", "moved"),
        siege("edit right before the quote", crossing, "had no shelter. ", "had no shelter yet. ", "moved"),
        siege("paragraph split", crossing, " \(crossing)", "\n\n\(crossing)", "moved"),
        siege("lines wrapped", fighters, " been killed near", "\n  been  killed near", "moved"),
        siege("no-break space", families, "2,500 displaced", "2,500\u{A0}displaced", "exact"),
        siege("typographic quotes", "\"We did not lose a single position,\" their", "\"", "“", "exact"),
        siege("dash", crossing, "DAMASCUS - The", "DAMASCUS — The", "exact"),
        siege("soft hyphen within a word", fighters, "fighters", "figh\u{AD}ters", "moved"),
        siege("zero-width space within a number", families, "2,500", "2,\u{200B}500", "moved"),
        siege("sentence moved to the front", crossing, "", "\(crossing) DAMASCUS - The ministry said on Friday that many fighters had been killed.", "moved"),
        siege("same words earlier in other surroundings", "put the number at 45", "DAMASCUS - ", "Some put the number at 45 as well. DAMASCUS - ", "moved"),
        siege("paragraphs swapped", families, "", siege.components(separatedBy: "\n\n").reversed().joined(separator: "\n\n"), "moved"),
        StealthEdit("accent written as a mark", "The café in Orléans sold 30 cups on Friday.", "The café in Orléans sold 30 cups", ("é", "e\u{301}"), "moved"),
    ]
}
