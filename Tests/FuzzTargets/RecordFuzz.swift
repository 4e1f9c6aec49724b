import Foundation
import Hearsay

/// Records: taken in whole or not at all, exported and imported to the same, and sound.
enum RecordFuzz {
    static func problem(_ bytes: [UInt8], name: String) -> String? {
        do {
            let base = try KnowledgeBase()
            do {
                let data = Data(bytes)
                if name.hasSuffix(".jsonl") {
                    try base.importLines(text: data, named: name, options: ImportOptions(recording: FuzzSamples.options))
                } else {
                    try base.record(text: data, named: name, options: FuzzSamples.options)
                }
            } catch {
                guard KnowledgeBase.isInputError(error) else { return "\(error)" }
                guard !"\(error)".isEmpty else { return "an error without words" }
                return try base.counts().allSatisfy { $0.count == 0 } ? nil : "refused, and something was left behind"
            }
            return try problem(base)
        } catch {
            return "\(error)"
        }
    }

    private static func problem(_ base: KnowledgeBase) throws -> String? {
        if let finding = try base.check().first(where: { $0.problem != nil }) {
            return "\(finding.part): \(finding.problem ?? "")"
        }
        let export = try FuzzSamples.export(base)
        guard !export.isEmpty else { return nil }
        let copy = try KnowledgeBase()
        try copy.importLines(
            text: Data(export.utf8), named: "export", options: ImportOptions(recording: FuzzSamples.options))
        return try FuzzSamples.export(copy) == export ? nil : "imported otherwise than exported"
    }
}
