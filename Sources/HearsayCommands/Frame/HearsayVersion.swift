/// The version that `hearsay --version` prints.
package enum HearsayVersion {
    package static let current = "0.1.0"
}
