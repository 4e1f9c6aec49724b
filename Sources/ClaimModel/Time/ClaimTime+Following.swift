extension ClaimTime {
    /// The time that a claim holds for where its record states none: a level or rate when it is said, a count from an
    /// unknown start up to then, and what is no figure at all times.
    public static func following(from said: ClaimTime, for object: ClaimObject, measure: Measure?) -> ClaimTime {
        guard object.figure != nil else { return .always }
        return measure == .count ? .upTo(said) : said
    }
}
