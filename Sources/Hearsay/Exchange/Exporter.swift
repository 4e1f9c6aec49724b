import ClaimModel
import ClaimRendering
import ClaimStore

/// Writes a base as JSON Lines with nothing lost: event by event, each followed by what it added.
///
/// In that order, reading the lines one by one makes the same base again, in constant memory: an event that retracts
/// or merges comes after the claims and entities that it speaks of.
struct Exporter {
    let reader: StoreReader
    /// How many bytes of names stand in one line at most: an event may give a thing more of them than a line may hold.
    var longestNames = 16 << 20
    let write: (JSONValue) throws -> Void

    func export() throws {
        for event in try reader.events() {
            try write(.record([("event", eventLine(event))]))
            try exportAdditions(of: event.id)
        }
    }

    /// The event as the log shows it, and its link in the chain; who undid it follows from the later event.
    private func eventLine(_ event: StoredEvent) -> JSONValue {
        guard case .object(let members) = ClaimJSON.event(LogEntry(event, undoneBy: nil)) else { return .null }
        return .object(members + [JSONValue.Member("chain", .string(event.chain))])
    }

    private func exportAdditions(of event: Int64) throws {
        for entity in try reader.entitiesAdded(by: event, longest: longestNames) {
            try write(.record([("entity", ClaimJSON.entity(entity))]))
        }
        for link in try reader.linksAdded(by: event) {
            let key = link.kind == .within ? "within" : "speaks_for"
            try write(
                .record([("entity", .record([("id", .string(link.entity)), (key, .array([.string(link.target)]))]))]))
        }
        for predicate in try reader.predicatesDeclared(by: event, longest: longestNames) {
            try write(.record([("predicate", ClaimJSON.predicate(predicate))]))
        }
        for source in try reader.sourcesAdded(by: event) {
            try write(.record([("source", ClaimJSON.source(source, withText: true))]))
        }
        try reader.forEachClaim(addedBy: event) { claim in try write(ClaimJSON.claim(claim)) }
    }
}
