public import ClaimModel
import Foundation
import Schema

/// The predicates that Hearsay knows without being told. One enters a base when a record first uses it.
public struct Vocabulary: Sendable {
    public let predicates: [Predicate]
    private let byName: [String: Int]

    /// The vocabulary in `Schema/vocabulary.yaml`.
    public static let builtIn = Vocabulary(yaml: Schema.vocabulary)

    init(yaml: String) {
        var predicates: [Predicate] = []
        if let node = try? RecordYAML.read(Data(yaml.utf8), file: "vocabulary.yaml"),
            let record = try? RecordReader.file(node)
        {
            predicates = record.predicates.map(Self.predicate)
        }
        self.predicates = predicates
        var byName: [String: Int] = [:]
        for names in [\Predicate.idNames, \.labelNames, \.synonyms] {
            for (index, predicate) in predicates.enumerated() {
                for name in predicate[keyPath: names] where byName[name.foldedName] == nil {
                    byName[name.foldedName] = index
                }
            }
        }
        self.byName = byName
    }

    /// The predicate with this id, else label, else synonym, without regard to case.
    public func predicate(named name: String) -> Predicate? {
        byName[name.foldedName].map { predicates[$0] }
    }

    /// Ids, labels and synonyms.
    public var names: [String] {
        predicates.flatMap { [$0.id, $0.label] + $0.synonyms }
    }

    private static func predicate(_ record: PredicateRecord) -> Predicate {
        let measure = record.measure.flatMap { Measure(rawValue: $0.value) }
        return Predicate(
            id: record.id.value, label: record.label?.value ?? record.id.value,
            object: record.object.flatMap { ObjectKind(rawValue: $0.value) } ?? (measure == nil ? .text : .figure),
            measure: measure, unit: record.unit?.value, separators: record.separators.map(\.value),
            functional: record.functional?.value ?? false, signed: record.signed?.value ?? false,
            steady: record.steady?.value, synonyms: record.synonyms.map(\.value), meaning: record.meaning?.value)
    }
}

extension Predicate {
    fileprivate var idNames: [String] { [id] }
    fileprivate var labelNames: [String] { [label] }
}

/// The claim model's predicate, where Foundation brings another type of that name.
public typealias Predicate = ClaimModel.Predicate
