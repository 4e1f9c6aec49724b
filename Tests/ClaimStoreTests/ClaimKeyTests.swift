import ClaimModel
import ClaimStore
import Testing

@Suite struct ClaimKeyTests {
    @Test(arguments: [(0 as UInt64, "0000000000000000"), (0xABCD, "000000000000abcd"), (.max, "ffffffffffffffff")])
    func isSixteenHexadecimalDigits(value: UInt64, text: String) {
        #expect(ClaimKey(value: value).description == text)
        #expect(ClaimKey(text) == ClaimKey(value: value))
    }

    @Test(arguments: ["", "abc", "00000000000000000", "000000000000000g"])
    func isNothingElse(text: String) {
        #expect(ClaimKey(text) == nil)
    }
}
