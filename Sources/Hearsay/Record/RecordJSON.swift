import Foundation

/// Reads one line of JSON Lines into a record node.
enum RecordJSON {
    static func read(_ line: Data, at place: RecordPlace) throws(RecordError) -> RecordNode {
        guard String(validating: line, as: UTF8.self) != nil else {
            throw RecordError("the line is not UTF-8.", at: place, hint: "Save the file as UTF-8.")
        }
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: line, options: [.fragmentsAllowed])
        } catch {
            throw RecordError(
                "the line is not one whole JSON value.", at: place,
                hint: "Each line of JSON Lines is one object: {\"subject\": …, \"predicate\": …, \"object\": …}.")
        }
        return node(value, place)
    }

    private static func node(_ value: Any, _ place: RecordPlace) -> RecordNode {
        switch value {
        case let text as String: return RecordNode(value: .scalar(text), place: place)
        case let list as [Any]: return RecordNode(value: .list(list.map { node($0, place) }), place: place)
        case let map as [String: Any]:
            let pairs = map.sorted { $0.key < $1.key }.map {
                RecordNode.Pair(key: $0.key, keyPlace: place, node: node($0.value, place))
            }
            return RecordNode(value: .map(pairs), place: place)
        case is NSNull: return RecordNode(value: .null, place: place)
        case let number as NSNumber: return RecordNode(value: .scalar(text(number)), place: place)
        default: return RecordNode(value: .null, place: place)
        }
    }

    private static func text(_ number: NSNumber) -> String {
        if isBoolean(number) { return number.boolValue ? "true" : "false" }
        let double = number.doubleValue
        if double == double.rounded(), abs(double) < 1e15 { return String(Int64(double)) }
        return String(double)
    }

    private static func isBoolean(_ number: NSNumber) -> Bool {
        String(cString: number.objCType) == "c"
    }
}
