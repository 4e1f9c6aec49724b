/// Reads EDTF by recursive descent over the Unicode scalars of a text, in time linear in its length.
///
/// This file holds intervals and sets; the parts of one date are in `EDTFParser+Date.swift`.
struct EDTFParser {
    let text: String
    let scalars: [Unicode.Scalar]
    var position = 0

    init(_ text: String) {
        self.text = text
        scalars = Array(text.unicodeScalars)
    }

    /// The whole text as one time.
    mutating func time() throws(EDTFError) -> EDTF.Form {
        let form: EDTF.Form
        if take("[") {
            form = .oneOf(try members(close: "]"))
        } else if take("{") {
            form = .allOf(try members(close: "}"))
        } else {
            form = try dateOrInterval()
        }
        guard position == scalars.count else { throw unexpected("the end of the text") }
        return form
    }

    private mutating func dateOrInterval() throws(EDTFError) -> EDTF.Form {
        guard !scalars.isEmpty else { throw unexpected("a date such as 2024, 2024-01 or 2024-01-05") }
        let from = try end(isStart: true)
        if case .date(let date) = from, position == scalars.count { return .date(date) }
        guard take("/") else { throw unexpected(from.date.map(continuation) ?? "'/'") }
        let start = position
        let to = try end(isStart: false)
        if case .date(let first) = from, case .date(let last) = to {
            try checkOrder(first, last, at: start)
        }
        if let last = to.date, position < scalars.count { throw unexpected(continuation(of: last, inInterval: true)) }
        return .interval(from: from, to: to)
    }

    /// One end of an interval; as the start it may be the whole text.
    private mutating func end(isStart: Bool) throws(EDTFError) -> EDTF.End {
        if take("..") { return .open }
        if isStart ? current == "/" : current == nil { return .unknown }
        return .date(try date())
    }

    private mutating func members(close: Unicode.Scalar) throws(EDTFError) -> [EDTF.Member] {
        var members: [EDTF.Member] = []
        while true {
            let member = try member(isFirst: members.isEmpty)
            members.append(member)
            if take(close) { return members }
            if case .range(_, nil) = member { throw unexpected("'\(close)'") }
            guard take(",") else { throw unexpected("',', '..' or '\(close)'") }
        }
    }

    private mutating func member(isFirst: Bool) throws(EDTFError) -> EDTF.Member {
        if isFirst, take("..") { return .range(from: nil, to: try date()) }
        let from = try date()
        guard take("..") else { return .date(from) }
        if current == nil || current == "]" || current == "}" { return .range(from: from, to: nil) }
        let start = position
        let to = try date()
        try checkOrder(from, to, at: start)
        return .range(from: from, to: to)
    }

    private func checkOrder(_ from: EDTFDate, _ to: EDTFDate, at offset: Int) throws(EDTFError) {
        guard let first = from.bounds, let last = to.bounds, first.from > last.to else { return }
        throw error(.reversed(from: from.description, to: to.description), at: offset)
    }

    /// What may follow a date that has been read, in the words of an error.
    private func continuation(of date: EDTFDate) -> String { continuation(of: date, inInterval: false) }

    private func continuation(of date: EDTFDate, inInterval: Bool) -> String {
        var accepted: [String] = []
        let isQualified = position > 0 && Self.qualifiers[scalars[position - 1]] != nil
        if date.time == nil {
            if date.month == nil, date.grouping == nil { accepted.append("'-' and a month") }
            if date.month != nil, date.day == nil { accepted.append("'-' and a day") }
            if date.day != nil, !date.isFuzzy { accepted.append("'T' and a time of day") }
            if !isQualified { accepted.append("'?', '~' or '%'") }
        }
        if !inInterval { accepted.append("'/'") }
        return accepted.map { $0 + ", " }.joined() + "or the end of the text"
    }
}

// MARK: Reading scalars

extension EDTFParser {
    static let qualifiers: [Unicode.Scalar: EDTFDate.Qualification] = [
        "?": .uncertain, "~": .approximate, "%": [.uncertain, .approximate],
    ]

    var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard current == scalar else { return false }
        position += 1
        return true
    }

    mutating func take(_ word: String) -> Bool {
        guard scalars[position...].starts(with: word.unicodeScalars) else { return false }
        position += word.unicodeScalars.count
        return true
    }

    func error(_ problem: EDTFError.Problem, at offset: Int? = nil) -> EDTFError {
        EDTFError(text: text, offset: offset ?? position, problem: problem)
    }

    func unexpected(_ expected: String) -> EDTFError {
        error(.unexpected(found: current.map { String($0) }, expected: expected))
    }
}
