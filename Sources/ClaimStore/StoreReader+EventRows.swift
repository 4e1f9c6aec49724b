import GRDB

/// The tables whose rows are numbered as they are recorded and never removed, so that those of an event follow each other.
enum EventTable: String {
    case claim, source, entity
    case sourceText = "source_text"
    case entityName = "entity_name"
    case entityFact = "entity_fact"
    case entityLink = "entity_link"
    case predicateDeclaration = "predicate_declaration"
    case predicateName = "predicate_name"
}

/// What an event added is found by halving, without an index of events, which each row would have to be entered in.
extension StoreReader {
    /// The numbers of the rows that an event added to a table.
    func rows(_ table: EventTable, ofEvent event: Int64) throws -> Range<RowID> {
        let first = try firstRow(table, since: event)
        return try first..<max(first, firstRow(table, since: event + 1))
    }

    /// The condition of SQL for the rows that an event added. Numbers alone go into it.
    ///
    /// - Parameter name: what the table is called in the statement, where it has another name there.
    func added(_ table: EventTable, by event: Int64, as name: String? = nil) throws -> String {
        let rows = try rows(table, ofEvent: event)
        let name = name ?? table.rawValue
        // The event is compared too: a base may have been altered.
        return "\(name).id >= \(rows.lowerBound) AND \(name).id < \(rows.upperBound) AND \(name).event = \(event)"
    }

    /// The first row that belongs to this event or a later one.
    private func firstRow(_ table: EventTable, since event: Int64) throws -> RowID {
        let statement = try RowStatement(
            database, "SELECT event FROM \(table.rawValue) WHERE id >= ? ORDER BY id LIMIT 1")
        let last = try RowStatement(database, "SELECT max(id) FROM \(table.rawValue)").integer() ?? 0
        var (low, high) = (RowID(1), last + 1)
        while low < high {
            let middle = (low + high) / 2
            statement.bind(middle)
            if try statement.integer() ?? .max < event { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
