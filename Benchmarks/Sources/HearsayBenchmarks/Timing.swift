import Foundation

/// How long calls took.
struct Timing: Encodable {
    var medianMs: Double
    /// 95 % of the calls took no longer.
    var p95Ms: Double
    var n: Int
    /// Rows or claims that the calls gave, all together.
    var rows: Int

    /// Calls `body` with each of `keys`, the first few untimed: those find a cold cache and prepare statements.
    init<Key>(_ keys: [Key], warm: Int = 10, _ body: (Key) throws -> Int) rethrows {
        for key in keys.prefix(warm) { _ = try body(key) }
        var times: [Double] = []
        rows = 0
        for key in keys.dropFirst(warm) {
            var count = 0
            times.append(try Self.seconds { count = try body(key) } * 1_000)
            rows += count
        }
        times.sort()
        n = times.count
        medianMs = times.isEmpty ? .nan : rounded(times[n / 2])
        p95Ms = times.isEmpty ? .nan : rounded(times[min(n * 95 / 100, n - 1)])
    }

    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        try ContinuousClock().measure(body).inSeconds
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// To four decimals: more says nothing about a time in milliseconds or seconds.
func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

/// The most memory that this process ever held, in megabytes of 2^20 bytes.
func peakMemory() -> Double {
    #if os(Linux)
        // `ru_maxrss` would count what the process that started this one held.
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split(separator: " ").compactMap { Double($0) }.first ?? .nan
        return rounded(kilobytes / 1_024)
    #else
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return rounded(Double(usage.ru_maxrss) / 1_048_576)
    #endif
}

extension Encodable {
    /// Prints the value as one JSON object on one line, keys in order.
    func print() throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "none")
        Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
}
