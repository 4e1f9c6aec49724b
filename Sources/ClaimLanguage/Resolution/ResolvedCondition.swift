package import ClaimModel

/// What must hold of a claim, or of a row.
package indirect enum ResolvedCondition: Hashable, Sendable {
    /// All hold; none at all holds always.
    case all([ResolvedCondition])
    case any([ResolvedCondition])
    /// The complement: also where something is missing.
    case not(ResolvedCondition)
    case test(ConditionTest, Span)

    package static let always = ResolvedCondition.all([])
}

/// One condition.
package enum ConditionTest: Hashable, Sendable {
    case predicate(Reference<Predicate>)
    case subject(Reference<EntityReference>)
    /// Subject or object.
    case about(Reference<EntityReference>)
    /// The speaker is the entity or speaks for it; a variable stands for the speaker as recorded.
    case speaker(Reference<EntityReference>)
    case via(Reference<EntityReference>)
    case source(Reference<SourceName>)
    /// Some place of the claim is the entity or lies within it; a variable stands for each place as recorded.
    case place(Reference<EntityReference>)
    case object(Reference<ObjectValue>)
    /// The claim's time meets the bounds of the time given: `since T` and `until T` have one end open.
    case time(TimeAxis, Reference<ClaimTime>)
    /// The quote holds these words side by side, whatever their case and accents.
    case quoting(String)
    case comparison(ResolvedComparison)
    /// Missing or open; the complement is `.not` about it.
    case isNull(ColumnReference)
}

/// What a condition asks for: `*`, one value, or what a variable stands for.
package enum Reference<Value: Hashable & Sendable>: Hashable, Sendable {
    /// There is one.
    case any
    case exactly(Value)
    /// The variable's name, without `?`.
    case variable(String)
}

/// What `per` names: a source, or all sources of an outlet or agency.
package struct SourceName: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case id, outlet, agency
    }

    /// The kinds of which the name is one: `AFP` may be both an outlet and an agency.
    package var kinds: Set<Kind>
    /// As the base has it.
    package var name: String

    package init(kinds: Set<Kind>, name: String) {
        self.kinds = kinds
        self.name = name
    }
}

/// A value that an object is compared with, in each way in which its words can be read; `nil` where they cannot.
///
/// Where the predicate of the claim is known, only the reading that fits its objects is left.
package struct ObjectValue: Hashable, Sendable {
    package var entity: EntityReference?
    package var figure: Figure?
    package var date: ClaimTime?
    package var text: String?

    package init(
        entity: EntityReference? = nil, figure: Figure? = nil, date: ClaimTime? = nil, text: String? = nil
    ) {
        self.entity = entity
        self.figure = figure
        self.date = date
        self.text = text
    }
}

/// `COLUMN OPERATOR VALUE`, with the value of the column's type.
package struct ResolvedComparison: Hashable, Sendable {
    package var column: ColumnReference
    package var comparator: Operator
    package var value: ComparedValue

    package init(column: ColumnReference, comparator: Operator, value: ComparedValue) {
        self.column = column
        self.comparator = comparator
        self.value = value
    }
}

/// The right side of a comparison.
package enum ComparedValue: Hashable, Sendable {
    case entity(EntityReference)
    /// An id, a code or a name: compared as it stands. A predicate is its id.
    case name(String)
    /// Beside numbers and figures: nominal value and unit for `=` and the orders, the compared interval for the rest.
    case figure(Figure)
    case time(ClaimTime)
    case text(String)
    case object(ObjectValue)
    case variable(ColumnReference)
}
