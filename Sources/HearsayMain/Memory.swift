import Foundation

/// How the process asks the system for memory.
enum Memory {
    /// Has threads share two arenas. Otherwise each thread gets one of its own, and an import, which reads on one thread
    /// what another keeps or frees, holds an eighth more memory in their gaps.
    ///
    /// Where the C library knows nothing of arenas, nothing is done. Swift's module of glibc lacks `malloc.h`, so the
    /// function is looked up by its name.
    static func shareArenas() {
        guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "mallopt") else { return }
        typealias MallocOption = @convention(c) (_ option: CInt, _ value: CInt) -> CInt
        _ = unsafeBitCast(symbol, to: MallocOption.self)(arenaMax, 2)
    }

    /// `M_ARENA_MAX` of glibc.
    private static let arenaMax: CInt = -8
}
