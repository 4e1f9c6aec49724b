import Hearsay
import Testing

/// Every condition of the language, on a base that holds claims for and against each. All claims, newest first:
/// "900" (AFP, Syria), "around 2,500" (Washington, Iraq), "more than 100" (Pentagon, Iraq and Syria), "no base is safe"
/// (the armed group, no place), "12" (Ryder, Green Zone), "3,200" (the armed group denies, Iraq), "66" (Iraq),
/// "up to 2,000" (the coalition plans, Baghdad), "300 km", coalition (the armed group's position).
@Suite struct QuestionConditionTests {
    static let all = [
        "900", "around 2,500", "more than 100", "no base is safe", "12", "3,200", "66", "up to 2,000", "300 km",
        "coalition",
    ]

    static func without(_ names: String...) -> [String] { all.filter { !names.contains($0) } }

    static let conditions: [(String, [String])] = [
        ("claims", all),
        // PREDICATE of SUBJECT, by id, label, alias and synonym, in any case.
        ("troops of \"United States\"", ["900", "around 2,500", "3,200", "up to 2,000"]),
        ("Troops of us", ["900", "around 2,500", "3,200", "up to 2,000"]),
        ("troops of *", ["900", "around 2,500", "3,200", "up to 2,000"]),
        ("* of America", ["900", "around 2,500", "12", "3,200", "up to 2,000"]),
        ("* of *", all),
        ("not troops of *", without("900", "around 2,500", "3,200", "up to 2,000")),
        ("troops of * or killed of *", ["900", "around 2,500", "12", "3,200", "up to 2,000"]),
        ("protesters of *", []),
        // about, by, via, per, in.
        ("claims about coalition", ["more than 100", "66", "300 km", "coalition"]),
        ("claims not about coalition", without("more than 100", "66", "300 km", "coalition")),
        ("claims about *", all),
        ("claims by Washington", ["around 2,500", "more than 100", "12"]),
        ("claims by \"United States government\"", ["around 2,500", "more than 100", "12"]),
        ("claims by Pentagon", ["more than 100", "12"]),
        ("claims by Pat Ryder", ["12"]),
        ("claims not by Washington", without("around 2,500", "more than 100", "12")),
        ("claims by *", all),
        ("claims via Telegram", ["no base is safe"]),
        ("claims not via *", without("no base is safe")),
        ("claims per AFP", Array(all.prefix(5))),
        ("claims per \"evening paper\"", Array(all.suffix(5))),
        ("claims per wire-2024-01-05", Array(all.prefix(5))),
        ("claims per *", all),
        ("claims in Iraq", ["around 2,500", "more than 100", "12", "3,200", "66", "up to 2,000"]),
        ("claims in العراق", ["around 2,500", "more than 100", "12", "3,200", "66", "up to 2,000"]),
        ("claims in Baghdad", ["12", "up to 2,000"]),
        ("claims in Washington", []),
        ("claims not in Iraq", ["900", "no base is safe", "300 km", "coalition"]),
        ("claims in *", without("no base is safe", "300 km", "coalition")),
        // = V in each of its readings.
        ("claims = 900", ["900"]),
        ("claims = \"2,500\"", ["around 2,500"]),
        ("claims = \"300 km\"", ["300 km"]),
        ("claims = \"300,000 m\"", []),
        ("claims = coalition", ["coalition"]),
        ("claims = \"No base is SAFE\"", ["no base is safe"]),
        ("troops of US = 3200", ["3,200"]),
        ("troops of US = \"3,200 people\"", ["3,200"]),
        ("claims = *", all),
        // Times.
        ("claims said 2024-01-04", ["no base is safe", "12"]),
        ("claims said 2023", Array(all.suffix(5))),
        ("claims said yesterday", []),
        ("claims said 2023-11-15", ["coalition"]),
        ("claims said since 2024-01-05", Array(all.prefix(3))),
        ("claims said until 2023-11", ["coalition"]),
        ("claims said 2023-11..2023-12", Array(all.suffix(5))),
        ("claims said ..2023-11", ["coalition"]),
        ("claims during 2023-11", ["more than 100", "no base is safe", "66", "coalition"]),
        ("claims since 2024-01-05", without("12", "3,200", "66", "300 km")),
        ("claims until 2023-06", ["no base is safe", "66", "coalition"]),
        ("claims not during 2023-11", without("more than 100", "no base is safe", "66", "coalition")),
        // Quotes.
        ("claims quoting \"self-defence\"", ["12"]),
        ("claims quoting \"SELF defence\"", ["12"]),
        ("claims quoting elites", ["coalition"]),
        ("claims quoting \"safe is\"", []),
        ("claims not quoting Iraq", without("around 2,500", "more than 100")),
        // Groups.
        ("claims by Pentagon or by \"The armed group\" in Iraq", ["more than 100", "12", "3,200"]),
        ("claims (by Pentagon or in Syria) not in Iraq", ["900"]),
        ("claims not (by Pentagon or in Syria)", without("900", "more than 100", "12")),
    ]

    @Test(arguments: conditions)
    func condition(question: String, objects: [String]) throws {
        let base = try QuestionSamples.base()
        #expect(try QuestionSamples.objects(question, in: base) == objects)
        // No statement decides origins, so that the evaluator must decide the whole.
        if question != "claims" {
            let conditions = question.hasPrefix("claims ") ? String(question.dropFirst(7)) : question
            let evaluated = "claims (\(conditions)) or (where origin = nowhere)"
            #expect(try QuestionSamples.objects(evaluated, in: base) == objects)
        }
    }

    static let comparisons: [(String, [String])] = [
        // Numbers: value and bounds.
        ("value >= 100", ["900", "around 2,500", "more than 100", "3,200", "up to 2,000", "300 km"]),
        ("value > 900", ["around 2,500", "3,200", "up to 2,000"]),
        ("value = 12", ["12"]),
        ("value != 12", without("12", "no base is safe", "coalition")),
        ("not value = 12", without("12")),
        ("value < 66", ["12"]),
        ("value <= 66", ["12", "66"]),
        ("value > \"200,000 m\"", ["300 km"]),
        ("value <= \"300,000 m\"", ["300 km"]),
        ("value = \"300,000 m\"", []),
        ("value != \"300,000 m\"", ["300 km"]),
        ("value != \"300 km\"", []),
        ("value < 1000 and unit = people", ["900", "12"]),
        ("lower is null", ["around 2,500", "no base is safe", "coalition"]),
        ("upper is not null", ["900", "12", "3,200", "66", "up to 2,000", "300 km"]),
        ("plausible.lower < 2500 and plausible.lower > 2000", ["around 2,500"]),
        ("plausible.upper >= 2600", ["around 2,500", "3,200"]),
        // Figures against intervals.
        ("object overlaps \"between 800 and 1000\"", ["900", "more than 100", "up to 2,000"]),
        ("object within \"between 800 and 1000\"", ["900"]),
        ("object contains 2500", ["around 2,500", "more than 100"]),
        ("object disjoint 50", ["900", "around 2,500", "more than 100", "12", "3,200", "66", "300 km"]),
        // Entities, with no widening but for within and contains.
        ("speaker = Washington", ["around 2,500"]),
        ("by != Washington", without("around 2,500")),
        ("subject = US", ["900", "around 2,500", "12", "3,200", "up to 2,000"]),
        ("place = Iraq", ["around 2,500", "more than 100", "3,200", "66"]),
        ("place != Iraq", ["900", "12", "up to 2,000"]),
        ("place within Iraq", ["around 2,500", "12", "3,200", "66", "up to 2,000"]),
        ("place contains \"Green Zone\"", ["around 2,500", "more than 100", "12", "3,200", "66", "up to 2,000"]),
        ("place is null", ["no base is safe", "300 km", "coalition"]),
        ("via is not null", ["no base is safe"]),
        ("object = coalition", ["coalition"]),
        ("speaker.kind = person", ["12"]),
        ("place.kind = place", without("no base is safe", "300 km", "coalition")),
        ("object.kind is not null", ["coalition"]),
        // Names.
        ("predicate = troops", ["900", "around 2,500", "3,200", "up to 2,000"]),
        ("predicate != troops", without("900", "around 2,500", "3,200", "up to 2,000")),
        ("measure = level", ["900", "around 2,500", "3,200", "up to 2,000", "300 km"]),
        ("hedge = \"about\"", ["around 2,500"]),
        ("hedge = more-than or hedge = up-to", ["more than 100", "up to 2,000"]),
        ("hedge is null", ["no base is safe", "coalition"]),
        ("unit = km", ["300 km"]),
        ("stance = denies", ["3,200"]),
        ("status = current", all),
        ("verb = says", ["more than 100"]),
        ("language = fr", Array(all.suffix(5))),
        ("outlet = \"Morning Wire\"", Array(all.prefix(5))),
        ("agency = afp", Array(all.prefix(5))),
        ("agency is null", Array(all.suffix(5))),
        ("source = paper-2023-12-01", Array(all.suffix(5))),
        ("origin = paper-2023-12-01", Array(all.suffix(5))),
        ("recorder = omar", Array(all.suffix(5))),
        ("reports is null", all),
        // Times and their buckets.
        ("said = 2024-01-04", ["no base is safe", "12"]),
        ("said != 2024-01-04", without("no base is safe", "12")),
        ("said < 2023-12", ["coalition"]),
        ("said <= 2023-12", Array(all.suffix(5))),
        ("said > 2024-01-04", Array(all.prefix(3))),
        ("said >= 2024-01-04", Array(all.prefix(5))),
        ("said within 2023", Array(all.suffix(5))),
        ("said contains 2023-11-10", ["coalition"]),
        ("during overlaps 2023-11", ["more than 100", "66"]),
        ("during disjoint 2023-11", without("more than 100", "66", "no base is safe", "coalition")),
        ("during is null", ["no base is safe", "coalition"]),
        ("said.year = 2024", Array(all.prefix(5))),
        ("said.month < 2023-12", ["coalition"]),
        ("during.year is null", ["more than 100", "no base is safe", "66", "coalition"]),
        ("recorded > \"2024-01-06T12:30:00Z\"", Array(all.suffix(5))),
        ("published < 2024", Array(all.suffix(5))),
        ("retrieved is null", Array(all.suffix(5))),
        // Texts.
        ("quote contains \"NO BASE\"", ["no base is safe"]),
        ("quote = \"no base is safe\"", ["no base is safe"]),
        ("quote contains élites", ["coalition"]),
        ("quote contains elites", []),
        ("quote is null", ["900", "3,200", "66", "up to 2,000", "300 km"]),
        ("note contains round", ["around 2,500"]),
        ("title contains élite", Array(all.suffix(5))),
        ("url contains example", Array(all.prefix(5))),
        ("author = \"bo lind\"", Array(all.prefix(5))),
        ("author != \"Bo Lind\"", []),
        ("qualifier.weapon = drone", ["12"]),
        ("qualifier.weapon is null", without("12")),
        // not, and, or, parentheses.
        ("not stance = denies and value > 1000 or unit = km", ["around 2,500", "up to 2,000", "300 km"]),
        ("not (stance = denies or value > 1000)", ["900", "more than 100", "no base is safe", "12", "66", "300 km", "coalition"]),
    ]

    @Test(arguments: comparisons)
    func comparison(expression: String, objects: [String]) throws {
        let base = try QuestionSamples.base()
        #expect(try QuestionSamples.objects("claims where " + expression, in: base) == objects)
        #expect(try QuestionSamples.objects("claims | where " + expression, in: base) == objects)
        // After a cut the evaluator decides, as it does on rows.
        #expect(try QuestionSamples.objects("claims | first 100 | where " + expression, in: base) == objects)
    }

    @Test func idsAreOrderedAsTheyRead() throws {
        let base = try QuestionSamples.base()
        let ids = try QuestionSamples.lines("claims | sort id | select id", in: base).dropFirst()
        #expect(ids.count == 10 && ids.elementsEqual(ids.sorted()))
        for (place, id) in ids.enumerated() {
            #expect(try base.ask("claims where id < \(id)", today: QuestionSamples.today).count == place)
            #expect(try base.ask("claims where id >= \(id)", today: QuestionSamples.today).count == 10 - place)
            #expect(try base.ask("claims where id = \(id)", today: QuestionSamples.today).count == 1)
        }
        #expect(try base.ask("claims where id < zzz", today: QuestionSamples.today).count == 10)
    }
}
