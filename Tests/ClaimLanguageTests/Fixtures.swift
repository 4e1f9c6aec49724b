import ClaimLanguage
import ClaimModel

/// A small base of names, asked on 5 January 2024.
enum Fixtures {
    static let names = NameList(
        entities: [
            Entity(
                id: "united-states", label: "United States", kind: "place",
                aliases: [.init(name: "US"), .init(name: "America")]),
            Entity(
                id: "us-government", label: "United States government", kind: "organisation", metonyms: ["Washington"]),
            Entity(id: "washington", label: "Washington", kind: "place"),
            Entity(id: "pentagon", label: "Pentagon", kind: "organisation", metonyms: ["the Pentagon"]),
            Entity(id: "iraq", label: "Iraq", kind: "place", aliases: [.init(name: "العراق"), .init(name: "伊拉克")]),
            Entity(id: "syria", label: "Syria", kind: "place"),
            Entity(id: "baghdad", label: "Baghdad", kind: "place", aliases: [.init(name: "بغداد")], within: ["iraq"]),
            Entity(id: "iraqi-government", label: "Iraqi government", kind: "organisation", metonyms: ["Baghdad"]),
            Entity(
                id: "coalition", label: "US-led coalition", kind: "organisation", aliases: [.init(name: "Coalition")]),
            Entity(id: "islamic-resistance", label: "Islamic Resistance in Iraq", kind: "organisation"),
            Entity(id: "resistance", label: "Islamic Resistance", kind: "organisation"),
            Entity(
                id: "sudani", label: "Mohamed Shia al-Sudani", kind: "person", aliases: [.init(name: "Sudani")]),
            Entity(id: "port-said", label: "Port Said", kind: "place"),
            Entity(id: "attack-1", label: "Attack of 4 January", kind: "event"),
            Entity(id: "smith-1", label: "John Smith", kind: "person"),
            Entity(id: "smith-2", label: "John Smith", kind: "person"),
            Entity(id: "zurich", label: "Zürich", kind: "place"),
        ],
        predicates: [
            Predicate(
                id: "troops", label: "troops", object: .figure, measure: .level, unit: "people", synonyms: ["soldiers"]),
            Predicate(id: "killed", label: "killed", object: .figure, measure: .count, unit: "people"),
            Predicate(
                id: "attacks-suffered", label: "attacks suffered", object: .figure, measure: .count, unit: "attacks"),
            Predicate(id: "position-on", label: "position on", object: .text),
            Predicate(id: "labels", label: "labels", object: .text),
            Predicate(id: "leader", label: "leader", object: .entity, synonyms: ["head of state"]),
            Predicate(id: "founded", label: "founded", object: .date),
        ],
        sources: [
            Source(id: "ahram-2024-01-05", outlet: "Ahram Online", agency: "AFP"),
            Source(id: "afp-2024-01-04", outlet: "AFP", agency: "AFP"),
        ])

    static func context(_ parameters: [String: String] = [:]) -> ResolutionContext {
        ResolutionContext(
            names: names, today: Day(year: 2024, month: 1, day: 5) ?? Day(number: 0), parameters: parameters)
    }

    static func resolve(_ text: String, _ parameters: [String: String] = [:]) throws(QuestionError) -> ResolvedQuestion
    {
        try Question(parsing: text).resolved(in: context(parameters))
    }
}
