package import ClaimModel

/// The claim model's predicate, where Foundation brings another type of that name.
package typealias Predicate = ClaimModel.Predicate
