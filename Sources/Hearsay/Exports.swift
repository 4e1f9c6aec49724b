// The values of claims are the library's own vocabulary: who imports Hearsay speaks in them.
@_exported public import ClaimModel
