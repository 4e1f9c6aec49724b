import Testing

@testable import ClaimModel

@Suite struct FieldsTests {
    @Test(arguments: ["", ",", "a", ",a", "a,", "a,b", ",,a,,é–,b,,", "no comma", "–,–"])
    func fieldsAreWhatSplitGives(text: String) {
        #expect(text[...].fields(by: ",") == text.split(separator: ","))
        let part = ("x,y" + text + ",z").dropFirst(2)
        #expect(part.fields(by: ",") == part.split(separator: ","))
    }
}
