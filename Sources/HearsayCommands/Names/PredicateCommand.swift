public import ArgumentParser
public import ClaimModel
import ClaimRendering
import Hearsay

extension ObjectKind: ExpressibleByArgument {}
extension Measure: ExpressibleByArgument {}

struct PredicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predicate",
        abstract: "Predicates: what can be claimed of a subject, and how its figures combine.",
        discussion: """
            EXAMPLES
              hearsay predicate list
              hearsay predicate show troops
              hearsay predicate declare checkpoints --measure level --unit checkpoints
            """,
        subcommands: [PredicateListCommand.self, PredicateShowCommand.self, PredicateDeclareCommand.self],
        defaultSubcommand: PredicateListCommand.self)
}

struct PredicateListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The base's predicates, and those of the built-in vocabulary.",
        discussion: """
            EXAMPLE
              hearsay predicate list --used
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Flag(help: "Only those that the base uses.") var used = false

    func run(in context: Context) throws {
        let predicates = try listed(context)
        let rows = predicates.map { predicate, _ in
            [
                Cell.text(predicate.id), .text(predicate.object.rawValue), .text(predicate.measure?.rawValue),
                .text(predicate.unit), .list(predicate.synonyms), .text(predicate.meaning),
            ]
        }
        context.write(
            RowSet(["id", "object", "measure", "unit", "synonyms", "meaning"], rows), as: output.format,
            records: predicates.map { ClaimJSON.predicate($0.predicate) })
    }

    /// The vocabulary can be looked at before there is a base.
    private func listed(_ context: Context) throws -> [(predicate: Predicate, isUsed: Bool)] {
        do {
            return try context.open(base.database, .read).predicates().filter { !used || $0.isUsed }
        } catch where KnowledgeBase.isMissingBase(error) && !used {
            return Vocabulary.builtIn.predicates.map { ($0, false) }
        }
    }
}

struct PredicateShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One predicate, whole.",
        discussion: """
            EXAMPLE
              hearsay predicate show attacks-suffered
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Its id, label or a synonym.") var predicate: String

    func run(in context: Context) throws {
        do {
            Sheet.show(try context.open(base.database, .read).predicate(predicate), context, output.format)
        } catch where KnowledgeBase.isMissingBase(error) {
            guard let builtIn = Vocabulary.builtIn.predicate(named: predicate) else { throw error }
            Sheet.show(builtIn, context, output.format)
        }
    }
}

struct PredicateDeclareCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare", abstract: "Add a predicate, or change what one declares.",
        discussion: """
            What is not given stays as it is.

            EXAMPLES
              hearsay predicate declare checkpoints --measure level --unit checkpoints --meaning "Checkpoints held."
              hearsay predicate declare labels --functional
            """,
        aliases: ["add"])

    @OptionGroup var base: BaseOptions
    @Argument(help: "Its id.") var id: String
    @Option(help: "Its label.") var label: String?
    @Option(help: "figure, entity, text or date.") var object: ObjectKind?
    @Option(help: "level, count or rate.") var measure: Measure?
    @Option(help: "The unit of a figure that names none.") var unit: String?
    @Option(help: "A qualifier that narrows what is counted; may be given more than once.") var separator: [String] = []
    @Flag(inversion: .prefixedNo, help: "A subject has one object at a time.") var functional: Bool?
    @Flag(inversion: .prefixedNo, help: "Figures may be negative.") var signed: Bool?
    @Option(help: "For a level: how many days either side of its date it stands for.") var steady: Int?
    @Option(help: "Another name; may be given more than once.") var synonym: [String] = []
    @Option(help: "What it means, in a line.") var meaning: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let base = try context.open(base.database, .create)
        var predicate = (try? base.predicate(id)) ?? Predicate(id: id, label: label ?? id, object: object ?? .text)
        if let label { predicate.label = label }
        if let object { predicate.object = object }
        if let measure {
            predicate.measure = measure
            if object == nil { predicate.object = .figure }
        }
        if predicate.object == .figure, predicate.measure == nil { predicate.measure = .level }
        if let unit { predicate.unit = unit }
        if !separator.isEmpty { predicate.separators = separator }
        if let functional { predicate.functional = functional }
        if let signed { predicate.signed = signed }
        if let steady { predicate.steady = steady }
        predicate.synonyms += synonym.filter { !predicate.synonyms.contains($0) }
        if let meaning { predicate.meaning = meaning }
        let event = try base.declare(predicate, options: context.recordingOptions(recorder: recorder))
        context.say("declared \(predicate.id) (event \(event.id))")
    }
}
