import ClaimLanguage
import ClaimModel

/// Tests of one claim's columns.
extension Dialect {
    mutating func write(_ test: PlannedTest) -> SQLText {
        switch test {
        case .entity(let column, let rows): return member(entity(column), of: rows)
        case .about(let rows):
            if rows.isEmpty { return "0" }
            return """
                (\(member("\(claim).subject", of: rows)) OR \(member(entity(.object), of: rows)))
                """
        case .list(let column, let lists): return member(self.list(column), of: lists)
        case .everyMember(let column, let rows, let isIn): return everyMember(column, rows, isIn: isIn)
        case .predicate(let rows): return member("\(claim).predicate", of: rows)
        case .source(let name): return source(name)
        case .meets(let columns, let bounds, let startIsNeverOpen):
            return meets(columns, bounds, startIsNeverOpen: startIsNeverOpen)
        case .days(let columns, let comparator, let bounds): return days(columns, comparator, bounds)
        case .objectDays(let comparator, let bounds): return days(.object, comparator, bounds)
        case .quoting(let words): return quoting(words)
        case .number(let column, let comparator, let number):
            return "\(self.number(column)) \(sign(comparator)) \(value: number)"
        case .amount(let column, let comparator, let number, let unit):
            return """
                \(claim).unit = (SELECT id FROM term WHERE text = \(value: unit)) \
                AND \(self.number(column)) \(sign(comparator)) \(value: number)
                """
        case .code(let column, let comparator, let code): return "\(self.code(column)) \(sign(comparator)) \(value: code)"
        case .word(let column, let comparator, let word): return "\(self.word(column)) \(sign(comparator)) \(value: word)"
        case .text(let column, let comparator, let text): return self.text(self.word(column), comparator, text)
        case .objectText(let text): return "\(claim).object_kind = 1 AND \(self.text("\(claim).object_text", .equal, text))"
        case .key(let column, let comparator, let key): return self.key(column, comparator, key)
        case .missing(let column): return missing(column)
        }
    }

    func entity(_ column: EntityColumn) -> SQLText {
        switch column {
        case .subject: "\(claim).subject"
        case .speaker: "\(claim).speaker"
        case .object: "\(claim).object_entity"
        }
    }

    func list(_ column: ListColumn) -> SQLText {
        switch column {
        case .via: "\(claim).via"
        case .place: "\(claim).place"
        }
    }

    private func everyMember(_ column: ListColumn, _ rows: [Int64], isIn: Bool) -> SQLText {
        let list = self.list(column)
        let inside = rows.isEmpty ? "0" : "part.entity IN \(self.list(rows))" as SQLText
        let wrong: SQLText = isIn ? "NOT \(inside)" : inside
        return """
            \(list) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entity_list_member part WHERE part.list = \(list) \
            AND \(wrong))
            """
    }

    private func source(_ name: SourceName) -> SQLText {
        var finds: [SQLText] = []
        if name.kinds.contains(.id) {
            finds.append("SELECT named.id FROM source named WHERE named.slug = \(value: name.name)")
        }
        if name.kinds.contains(.outlet) || name.kinds.contains(.agency) {
            finds.append("SELECT named.source FROM source_name named WHERE named.folded = \(value: name.name.foldedName)")
        }
        if finds.isEmpty { return "0" }
        return "\(claim).source IN (\(finds.joined(separator: " UNION ")))"
    }

    /// The words side by side, without regard to case and accents: a phrase of SQLite's full-text index.
    private func quoting(_ words: String) -> SQLText {
        "\(claim).id IN (SELECT rowid FROM quote_search WHERE \(Self.holds(words)))"
    }

    /// What a row of the full-text index must satisfy.
    static func holds(_ words: String) -> SQLText {
        let phrase = "\"" + words.replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
        return "quote_search MATCH \(value: phrase)"
    }

    func number(_ column: NumberColumn) -> SQLText {
        switch column {
        case .value: "\(claim).value"
        case .lower: "\(claim).lower"
        case .upper: "\(claim).upper"
        case .plausibleLower: "\(claim).plausible_lower"
        case .plausibleUpper: "\(claim).plausible_upper"
        }
    }

    func code(_ column: CodeColumn) -> SQLText {
        switch column {
        case .hedge: "\(claim).hedge"
        case .stance: "\(claim).stance"
        case .status: status()
        }
    }

    mutating func word(_ column: WordColumn) -> SQLText {
        switch column {
        case .measure: return "(SELECT measure FROM predicate WHERE id = \(claim).predicate)"
        case .unit: return "(SELECT text FROM term WHERE id = \(claim).unit)"
        case .verb: return "(SELECT text FROM term WHERE id = \(claim).verb)"
        case .language: return source("language")
        case .outlet: return source("outlet")
        case .agency: return source("agency")
        case .source: return source("slug")
        case .recorder: return event("recorder")
        case .quote: return "\(claim).quote"
        case .note: return "\(claim).note"
        case .title: return source("title")
        case .url: return source("url")
        case .qualifier(let key):
            // SQLite takes a key that begins with anything but a letter for a place in a list, or a path.
            let isName = key.unicodeScalars.first?.properties.isAlphabetic == true
            return "(\(claim).qualifiers ->> \(value: isName ? key : "$.\"" + key + "\""))"
        case .kind(let column):
            return """
                (SELECT whole.kind FROM entity part JOIN entity whole ON whole.id = part.canonical \
                WHERE part.id = \(entity(column)))
                """
        }
    }

    private func text(_ column: SQLText, _ comparator: Operator, _ text: String) -> SQLText {
        switch comparator {
        case .contains: "instr(lower(\(column)), lower(\(value: text))) > 0"
        default: "lower(\(column)) \(sign(comparator)) lower(\(value: text))"
        }
    }

    /// Ids are stored as signed numbers; read as digits they are unsigned, so the halves change places.
    private func key(_ column: KeyColumn, _ comparator: Operator, _ key: UInt64) -> SQLText {
        let stored: SQLText = column == .id ? "\(claim).key" : "\(claim).reports"
        let number = Int64(bitPattern: key)
        guard comparator != .equal, comparator != .notEqual else {
            return "\(stored) \(sign(comparator)) \(value: number)"
        }
        return "(\(stored) < 0, \(stored)) \(sign(comparator)) (\(value: Int64(number < 0 ? 1 : 0)), \(value: number))"
    }

    func sign(_ comparator: Operator) -> SQLText {
        switch comparator {
        case .notEqual: "<>"
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .equal, .contains, .within, .overlaps, .disjoint: "="
        }
    }
}

/// What is missing.
extension Dialect {
    private mutating func column(_ column: MissingColumn) -> SQLText? {
        switch column {
        case .entity(let column): entity(column)
        case .list(let column): list(column)
        case .number(let column): number(column)
        case .hedge: "\(claim).hedge"
        case .word(let column): word(column)
        case .reports: "\(claim).reports"
        case .time: nil
        }
    }

    mutating func missing(_ column: MissingColumn) -> SQLText {
        if let column = self.column(column) { return "\(column) IS NULL" }
        guard case .time(let columns) = column else { return "0" }
        let (from, to) = bounds(columns)
        return "\(from) IS NULL AND \(to) IS NULL"
    }

    mutating func present(_ column: MissingColumn) -> SQLText {
        if let column = self.column(column) { return "\(column) IS NOT NULL" }
        guard case .time(let columns) = column else { return "1" }
        let (from, to) = bounds(columns)
        return "(\(from) IS NOT NULL OR \(to) IS NOT NULL)"
    }
}
