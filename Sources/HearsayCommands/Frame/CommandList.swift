import ArgumentParser

/// The commands, in the order that the help shows them.
enum CommandList {
    static let groups: [CommandGroup] = [
        CommandGroup(
            name: "Record",
            subcommands: [RecordCommand.self, ExtractCommand.self, ImportCommand.self, ExportCommand.self]),
        CommandGroup(
            name: "Ask",
            subcommands: [
                AskCommand.self, ClaimsCommand.self, TraceCommand.self, ConflictsCommand.self, ShowCommand.self,
                StatsCommand.self,
            ]),
        CommandGroup(
            name: "Weigh",
            subcommands: [
                WhyCommand.self,
                LineageCommand.self,
                AuditCommand.self,
                DossierCommand.self,
            ]),
        CommandGroup(
            name: "Correct",
            subcommands: [RetractCommand.self, SupersedeCommand.self, UndoCommand.self, LogCommand.self]),
        CommandGroup(
            name: "Names",
            subcommands: [EntityCommand.self, PredicateCommand.self, SourceCommand.self]),
        CommandGroup(
            name: "Tools",
            subcommands: [ReadCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self]),
    ]
}
