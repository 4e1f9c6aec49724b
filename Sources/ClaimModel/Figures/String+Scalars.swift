extension String {
    /// The text of some scalars; for ASCII, which most text is, without encoding them one by one.
    package init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self = String.fromASCII(scalars) { $0 } ?? String.encoded(scalars)
    }

    /// The same in lower case.
    init(lowercasing scalars: ArraySlice<Unicode.Scalar>) {
        self = String.fromASCII(scalars, Unicode.Scalar.asciiLowercase) ?? String(String.UnicodeScalarView(scalars)).lowercased()
    }

    /// The scalars as UTF-8 in one piece; appended one by one they would be copied again and again.
    private static func encoded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.withUnsafeBufferPointer { scalars in
            let length = scalars.reduce(0) { $0 + UTF8.width($1) }
            return String(unsafeUninitializedCapacity: length) { bytes in
                var next = 0
                for scalar in scalars {
                    if scalar.value < 0x80 {
                        bytes[next] = UInt8(truncatingIfNeeded: scalar.value)
                        next += 1
                    } else {
                        // `Unicode.Scalar` holds no surrogate, so that each has its bytes.
                        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                            bytes[next] = byte
                            next += 1
                        }
                    }
                }
                return next
            }
        }
    }

    /// `nil` where a scalar is not ASCII. A word of up to 15 letters needs no memory of its own.
    @inline(__always)
    private static func fromASCII(_ scalars: ArraySlice<Unicode.Scalar>, _ mapped: (UInt8) -> UInt8) -> String? {
        scalars.withUnsafeBufferPointer { scalars in
            for scalar in scalars where scalar.value >= 128 { return nil }
            return String(unsafeUninitializedCapacity: scalars.count) { bytes in
                for index in scalars.indices { bytes[index] = mapped(UInt8(truncatingIfNeeded: scalars[index].value)) }
                return scalars.count
            }
        }
    }
}

/// The classes of scalars that cutting text into words asks for, answered for ASCII without the tables of Unicode.
extension Unicode.Scalar {
    @inline(__always)
    fileprivate static func asciiLowercase(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }

    @inline(__always)
    var isLetter: Bool {
        if value < 128 { return (value | 32) >= 97 && (value | 32) <= 122 }
        return properties.isAlphabetic
    }

    @inline(__always)
    var isCapital: Bool {
        if value < 128 { return value >= 65 && value <= 90 }
        return properties.isUppercase
    }

    @inline(__always)
    var isSpace: Bool {
        if value < 128 { return value == 32 || (value >= 9 && value <= 13) }
        return properties.isWhitespace
    }

    @inline(__always)
    var isASCIIDigit: Bool { value >= 48 && value <= 57 }
}
