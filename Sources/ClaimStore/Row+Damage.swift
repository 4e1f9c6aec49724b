import Foundation
import GRDB

/// A value that a column of Hearsay's may hold, with what stands for it where a damaged base has none.
///
/// GRDB's own subscripts end the process where a column holds NULL, or another type than it may: so do bytes that a disk
/// has lost. So this floor reads `row[at: 0]` instead: a row of a damaged base is read as far as it goes, as `RowColumns`
/// does, and `check` names what is wrong with it.
protocol StoredValue: DatabaseValueConvertible, StatementColumnConvertible {
    static var nothing: Self { get }
}

extension Int64: StoredValue { static var nothing: Int64 { 0 } }
extension Int: StoredValue { static var nothing: Int { 0 } }
extension Double: StoredValue { static var nothing: Double { 0 } }
extension Bool: StoredValue { static var nothing: Bool { false } }
extension String: StoredValue { static var nothing: String { "" } }
extension Data: StoredValue { static var nothing: Data { Data() } }

extension Row {
    subscript<Value: StoredValue>(at index: Int) -> Value {
        hasNull(atIndex: index) ? .nothing : (try? decode(Value.self, atIndex: index)) ?? .nothing
    }

    subscript<Value: StoredValue>(at index: Int) -> Value? {
        hasNull(atIndex: index) ? nil : try? decode(Value.self, atIndex: index)
    }
}
