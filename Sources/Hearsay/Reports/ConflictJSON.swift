package import ClaimAnalysis
package import ClaimRendering

/// Conflicts as JSON: the shape that programs rely on.
package enum ConflictJSON {
    package static func conflict(_ conflict: Conflict) -> JSONValue {
        .record([
            ("id", .string(conflict.id)), ("kind", .string(conflict.kind.rawValue)),
            ("severity", ClaimJSON.number(conflict.severity?.value)),
            ("subject", ClaimJSON.reference(conflict.subject)), ("predicate", .string(conflict.predicate)),
            ("place", .array(conflict.place.map(ClaimJSON.reference))), ("unit", .optional(conflict.unit)),
            ("reason", .string(conflict.reason)),
            (
                "envelope",
                .record([
                    ("lower", ClaimJSON.number(conflict.envelope.lower)),
                    ("upper", ClaimJSON.number(conflict.envelope.upper)),
                ])
            ),
            ("camps", .array(conflict.camps.map(camp))), ("claims", .strings(conflict.claims)),
            ("pairs", .integer(Int64(conflict.pairs))),
        ])
    }

    private static func camp(_ camp: Camp) -> JSONValue {
        var pairs: [(String, JSONValue)]
        if let object = camp.object {
            pairs = [("object", ClaimJSON.object(object))]
            if camp.denies { pairs.append(("denies", .bool(true))) }
        } else {
            pairs = [
                ("lower", ClaimJSON.number(camp.bounds?.lower)), ("upper", ClaimJSON.number(camp.bounds?.upper)),
            ]
        }
        pairs += [
            ("place", .array(camp.place.map(ClaimJSON.reference))), ("during", ClaimJSON.time(camp.during)),
            ("claims", .strings(camp.claims)), ("speakers", .integer(Int64(camp.speakers))),
            ("sources", .integer(Int64(camp.sources))), ("origins", .integer(Int64(camp.origins))),
        ]
        return .record(pairs)
    }
}
