extension ConflictView {
    /// The conflict in text for a terminal: what is at issue and how grave it is, why, and its camps as a table.
    ///
    /// - Parameters:
    ///   - width: Columns of the terminal; `nil` for no limit.
    ///   - bold: Whether the heading is set bold by ANSI escapes.
    ///   - isolating: Whether right-to-left cells are set apart, for terminals that reorder it.
    package func text(width: Int?, bold: Bool = false, isolating: Bool = false) -> String {
        func lines(_ text: String) -> [String] {
            let shown = visible(text, keepingLineBreaks: true)
            return width.map { wrapped(shown, to: $0) } ?? [shown]
        }
        let title = [kind, severity, "·", issue].filter { !$0.isEmpty }.joined(separator: " ")
        var out = lines(title).map { bold ? "\u{1B}[1m\($0)\u{1B}[0m" : $0 }
        if !reason.isEmpty { out += lines(reason) }
        if let envelope {
            out += lines("All of it together: \(phrase(envelope))\(unit.map { " " + $0 } ?? "").")
        }
        let table = campTable.rendered(width: width, isolating: isolating)
        let rest = camps.count - Self.mostCamps
        let more = rest > 0 ? "… and \(count(rest, "camp")) more, which differ in few claims: see them as JSON.\n" : ""
        return out.map { $0 + "\n" }.joined() + "\n" + table + more
    }

    /// A long conflict has many camps that share most of their claims; more of them than these nobody reads.
    private static let mostCamps = 8

    /// The camps as rows; columns that no camp fills are left out.
    private var campTable: TextTable {
        let columns: [(TextTable.Column, (CampView) -> String)] = [
            (.init("says"), { $0.position }), (.init("speakers"), { $0.speakers.joined(separator: "; ") }),
            (.init("place"), { $0.place }), (.init("for the time"), { $0.during }),
            (.init("sources", alignment: .right), { grouped($0.sources) }),
            (.init("origins", alignment: .right), { grouped($0.origins) }),
            (.init("claims"), { $0.claims.joined(separator: ", ") }),
        ]
        let filled = columns.filter { column in camps.contains { !column.1($0).isEmpty } }
        return TextTable(columns: filled.map(\.0), rows: camps.prefix(Self.mostCamps).map { camp in filled.map { $0.1(camp) } })
    }
}
