import ArgumentParser
import ClaimModel
import ClaimRendering
import Hearsay

struct EntityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entity",
        abstract: "Entities and their names: add, list, show, alias, merge, split, within, speaks-for.",
        discussion: """
            EXAMPLES
              hearsay entity list --kind person
              hearsay entity alias us-government "the Biden administration" --during 2021-01-20/2025-01-20
              hearsay entity merge al-sudani sudani --why "Two spellings of one name."
            """,
        subcommands: [
            EntityListCommand.self, EntityShowCommand.self, EntityAddCommand.self, EntityAliasCommand.self,
            EntityMergeCommand.self, EntitySplitCommand.self, EntityWithinCommand.self, EntitySpeaksForCommand.self,
        ],
        defaultSubcommand: EntityListCommand.self)
}

struct EntityListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All entities.",
        discussion: """
            EXAMPLE
              hearsay entity list --kind place
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "Only those of this kind: person, organisation, place, event, …") var kind: String?

    func run(in context: Context) throws {
        let entities = try context.open(base.database, .read).entities(kind: kind)
        let rows = entities.map { entity in
            [
                Cell.text(entity.id), .text(entity.label), .text(entity.kind),
                .list(entity.aliases.map(\.name) + entity.metonyms.map { "\($0) (as a speaker)" }),
                .list(entity.within), .list(entity.speaksFor),
            ]
        }
        context.write(
            RowSet(["id", "label", "kind", "aliases", "within", "speaks for"], rows), as: output.format,
            records: entities.map(ClaimJSON.entity))
    }
}

struct EntityShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One entity, whole.",
        discussion: """
            EXAMPLE
              hearsay entity show Washington
            """)

    @OptionGroup var base: BaseOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Its id or any of its names.") var entity: String

    func run(in context: Context) throws {
        Sheet.show(try context.open(base.database, .read).entity(entity), context, output.format)
    }
}

struct EntityAddCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an entity.",
        discussion: """
            EXAMPLE
              hearsay entity add "Mohamed Shia al-Sudani" --id sudani --kind person --alias Sudani
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "Its label.") var label: String
    @Option(help: "Its id; else made of the label.") var id: String?
    @Option(help: "person, organisation, place, event, …") var kind: String?
    @Option(help: "Another name; may be given more than once.") var alias: [String] = []
    @Option(help: "A name that means it only where somebody speaks; may be given more than once.") var metonym: [String] = []
    @Option(help: "What it is, in a sentence.") var description: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let entity = Entity(
            id: id ?? label.slug, label: label, kind: kind, aliases: alias.map { Entity.Alias(name: $0) },
            metonyms: metonym, description: description)
        let event = try context.open(base.database, .create)
            .addEntity(entity, options: context.recordingOptions(recorder: recorder))
        context.say("added \(event.target ?? entity.id) (event \(event.id))")
    }
}

struct EntityAliasCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "Give an entity another name, or take one away.",
        discussion: """
            EXAMPLES
              hearsay entity alias sudani "Mohammed Shia Al-Sudani"
              hearsay entity alias us-government Washington --metonym
              hearsay entity alias sudani "Iraqi Prime Minister" --during 2022-10-27/..
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The entity's id or a name of it.") var entity: String
    @Argument(help: "The name.") var name: String
    @Flag(help: "The name means it only where somebody speaks.") var metonym = false
    @Option(help: "The time, in EDTF, for which the name means it.") var during: String?
    @Flag(help: "Take the name away.") var remove = false
    @Option(help: "The reason.") var why: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let options = context.recordingOptions(recorder: recorder)
        let base = try context.open(base.database, .write)
        let event: LogEntry
        if remove {
            event = try base.removeAlias(name, from: entity, why: why, options: options)
        } else {
            event = try base.addAlias(
                name, to: entity, isMetonym: metonym, during: try edtf(during), why: why, options: options)
        }
        context.say("\(event.target ?? entity): \(remove ? "removed" : "added") “\(name)” (event \(event.id))")
    }

    private func edtf(_ text: String?) throws -> ClaimTime? {
        guard let text else { return nil }
        do {
            return try ClaimTime(edtf: text)
        } catch {
            throw PhraseError(what: "time", text: text, reason: "\(error)")
        }
    }
}

struct EntityMergeCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make two entities one; both ids go on working.",
        discussion: """
            EXAMPLE
              hearsay entity merge al-sudani sudani --why "Two spellings of one name."
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The entity that becomes part of the other.") var entity: String
    @Argument(help: "The entity that stays.") var into: String
    @Option(help: "The reason.") var why: String
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let event = try context.open(base.database, .write)
            .merge(entity, into: into, why: why, options: context.recordingOptions(recorder: recorder))
        context.say("merged \(event.target ?? entity) into \(event.detail["into"] ?? into) (event \(event.id))")
    }
}

struct EntitySplitCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Undo a merge: the entity stands by itself again.",
        discussion: """
            EXAMPLE
              hearsay entity split al-sudani --why "A namesake after all."
            """)

    @OptionGroup var base: BaseOptions
    @Argument(help: "The id that was merged.") var id: String
    @Option(help: "The reason.") var why: String
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(in context: Context) throws {
        let event = try context.open(base.database, .write)
            .split(id, why: why, options: context.recordingOptions(recorder: recorder))
        context.say("split \(id) from \(event.detail["from"] ?? "") (event \(event.id))")
    }
}

struct EntityWithinCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "within", abstract: "Say that an entity lies within, or belongs to, another.",
        discussion: """
            EXAMPLE
              hearsay entity within Baghdad Iraq
            """)

    @OptionGroup var link: LinkOptions

    func run(in context: Context) throws { try link.run(speaking: false, words: "lies within", in: context) }
}

struct EntitySpeaksForCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "speaks-for", abstract: "Say that an entity speaks for another.",
        discussion: """
            EXAMPLE
              hearsay entity speaks-for "Pat Ryder" Pentagon
            """)

    @OptionGroup var link: LinkOptions

    func run(in context: Context) throws { try link.run(speaking: true, words: "speaks for", in: context) }
}

/// What the two commands that link entities take.
struct LinkOptions: ParsableArguments {
    @OptionGroup var base: BaseOptions
    @Argument(help: "The entity.") var entity: String
    @Argument(help: "The other one.") var target: String
    @Flag(help: "It no longer does.") var remove = false
    @Option(help: "The reason.") var why: String?
    @Option(help: "Who does it; else $USER.") var recorder: String?

    func run(speaking: Bool, words: String, in context: Context) throws {
        let event = try context.open(base.database, .write).link(
            entity, to: target, speaking: speaking, removes: remove, why: why,
            options: context.recordingOptions(recorder: recorder))
        let verb = remove ? "no longer \(words)" : words
        context.say("\(event.target ?? entity) \(verb) \(event.detail["to"] ?? target) (event \(event.id))")
    }
}
