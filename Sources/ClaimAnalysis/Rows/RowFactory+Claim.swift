package import ClaimModel

extension RowFactory {
    /// The row of a claim, or `nil` where it takes no part: a figure that asserts nothing, or whose place in the
    /// comparison its mood or status forbids.
    package func row(_ claim: Claim, number: Int, table: inout ScopeTable, setting: Setting) -> ComparableRow? {
        guard claim.mood == .stated, claim.status == .current || setting.includesRetracted else { return nil }
        let predicate = setting.predicate(claim.predicate)
        let figure = claim.object.figure
        let columns = figure.flatMap(FigureColumns.init)
        if figure != nil, columns == nil { return nil }
        let separators = predicate.separators.isEmpty
            ? [:] : claim.qualifiers.filter { predicate.separators.contains($0.key) }
        return row(
            claim: number, order: fnv1a(claim.id), speaker: table.number(claim.by.id),
            isSpeakerNamed: claim.isSpeakerNamed,
            source: table.number(claim.source), denies: claim.stance == .denies,
            place: table.placeKey(claim.place.map(\.id)),
            separators: table.separatorKey(separators),
            unit: table.unitKey(figure.map { $0.unit ?? predicate.unit } ?? nil), figure: columns,
            object: figure == nil ? table.objectKey(setting.objectName(claim.object)) : 0,
            date: claim.object.date.map { TimeColumns($0) },
            said: TimeColumns(claim.said), during: TimeColumns(claim.during), isDuringStated: claim.isDuringStated)
    }
}

extension ClaimObject {
    /// The time, where the object is a date.
    fileprivate var date: ClaimTime? {
        if case .date(let time) = self { time } else { nil }
    }
}

extension Setting {
    /// A name that two objects share where they are the same: entities by id, texts without case and articles, dates by
    /// the days they denote.
    package func objectName(_ object: ClaimObject) -> String {
        switch object {
        case .entity(let entity): "entity " + entity.id
        case .text(let text): "text " + normalised(text)
        case .date(let time):
            "date \(time.bounds.from.map(String.init) ?? "..")/\(time.bounds.to.map(String.init) ?? "..")"
        case .figure(let figure): "figure " + figure.text
        }
    }
}
