import ArgumentParser
import ClaimModel
import ClaimRendering
import Hearsay

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show how Hearsay reads a phrase.",
        discussion: """
            EXAMPLES
              hearsay read figure "around 2,500"
              hearsay read date "since mid-October" --relative-to 2024-01-05
            """,
        subcommands: [ReadFigureCommand.self, ReadDateCommand.self])
}

struct ReadFigureCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "figure",
        abstract: "Read a quantity, and show what it strictly allows and what it is taken to mean.",
        discussion: """
            EXAMPLES
              hearsay read figure "more than 100 attacks"
              hearsay read figure "dozens of fighters" --format json
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "The words.") var text: String
    @Option(help: "The unit of a figure that names none.") var unit: String?

    func run(in context: Context) throws {
        let reading: FigureReading
        do {
            reading = try FigureReader().read(text, predicateUnit: unit)
        } catch {
            throw PhraseError(what: "figure", text: text, reason: error.description)
        }
        let figure = reading.figure
        let properties: [(String, Cell)] = [
            ("text", .text(figure.text)),
            ("hedge", .text(figure.hedge.rawValue)),
            ("value", Cell(ClaimJSON.number(figure.value))),
            ("asserted", .text(figure.asserted?.description ?? "nothing")),
            ("plausible", .text(figure.plausible?.description ?? "nothing")),
            ("unit", .text(figure.unit)),
            ("population", .text(reading.population)),
            ("policy", .text(FigurePolicy.current.version)),
        ]
        guard case .object(var members) = ClaimJSON.figure(figure) else { return }
        if let population = reading.population { members.append(.init("population", .string(population))) }
        members.append(.init("policy", .string(FigurePolicy.current.version)))
        context.write(properties, as: output.format, record: .object(members))
    }
}

struct ReadDateCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "date",
        abstract: "Read a time, and show its EDTF and the days it denotes.",
        discussion: """
            EXAMPLES
              hearsay read date "since mid-October" --relative-to 2024-01-05
              hearsay read date "late 2017" --format json
            """)

    @OptionGroup var output: OutputOptions
    @Argument(help: "The words, or EDTF.") var text: String
    @Option(help: "The day that plain words are relative to, such as the article's; else today.") var relativeTo: String?
    @Flag(help: "Read a name without a year as the next to come.") var ahead = false

    func run(in context: Context) throws {
        var day = context.today
        if let relativeTo {
            guard let edtf = try? EDTF(relativeTo), let from = edtf.bounds.from, let to = edtf.bounds.to,
                Day(containing: from) == Day(containing: to)
            else {
                throw PhraseError(
                    what: "day for --relative-to", text: relativeTo, reason: "It takes one day, such as 2024-01-05.")
            }
            day = Day(containing: from)
        }
        let time: ClaimTime
        do {
            time = try TimePhraseReader(relativeTo: day, looksAhead: ahead).read(text)
        } catch {
            throw PhraseError(what: "date", text: text, reason: error.description)
        }
        let record = ClaimJSON.time(time)
        let properties: [(String, Cell)] = [
            ("text", .text(time.text)), ("edtf", .text(time.edtf)),
            ("from", Cell(record["from"] ?? .null)), ("to", Cell(record["to"] ?? .null)),
            ("marks", .text(MarkText.words(time.marks))),
        ]
        context.write(properties, as: output.format, record: record)
    }
}

/// The marks of a time in words.
enum MarkText {
    private static let names: [(ClaimTime.Marks, String)] = [
        (.unknownStart, "unknown start"), (.unknownEnd, "unknown end"), (.openStart, "open start"),
        (.openEnd, "open end"), (.fuzzyStart, "fuzzy start"), (.fuzzyEnd, "fuzzy end"), (.timeOfDay, "time of day"),
    ]

    static func words(_ marks: ClaimTime.Marks) -> String {
        names.filter { marks.contains($0.0) }.map(\.1).joined(separator: ", ")
    }
}

/// A phrase that cannot be read.
struct PhraseError: ReadingError, CustomStringConvertible {
    var what: String
    var text: String
    var reason: String

    var description: String { "“\(text)” cannot be read as a \(what): \(reason)" }
}
