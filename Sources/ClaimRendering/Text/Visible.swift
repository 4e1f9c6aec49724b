import ClaimModel

/// The text with everything that a terminal would obey or hide made visible, so that no source can move the cursor,
/// reorder a line or slip in what nobody sees.
///
/// Controls become their pictures (`␛`, `␍`), the rest its code point: bidirectional controls, zero-width characters and
/// other format characters, blank fillers, line separators (`⟨U+202E⟩`). Kept raw is only what a script needs to be
/// spelt and cannot hide anything: joiners between letters of a joining script (Persian, the scripts of India) or
/// between emoji. With `keepingLineBreaks`, line feeds stay, and a carriage return before one is dropped.
/// A combining mark without a base gets a dotted circle, lest it land on what stands before it.
package func visible(_ text: String, keepingLineBreaks: Bool = false) -> String {
    if isPlain(text) { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var startsLine = true
    for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if keepingLineBreaks, scalar == "\r", next == "\n" { continue }
        if keepingLineBreaks, scalar == "\n" {
            out.append(scalar)
            startsLine = true
            continue
        }
        if startsLine, scalar.isMark { out.append("\u{25CC}") }
        startsLine = false
        if scalar.isHidden, !joins(scalars, at: index) {
            out.append(contentsOf: picture(of: scalar).unicodeScalars)
        } else {
            out.append(scalar)
        }
    }
    return String(out)
}

private func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? ""
    case 0x7F: "␡"
    default: "⟨U+" + hexadecimal(scalar.value) + "⟩"
    }
}

/// Whether the scalar at `index` is a joiner where spelling needs one (after RFC 5892, appendix A), or part of an emoji.
private func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count || scalars[index].isTag else { return false }
    let before = scalars[index - 1]
    switch scalars[index].value {
    case 0x200C: return before.isJoiningScript && scalars[index + 1].isJoiningScript
    case 0x200D:
        let after = scalars[index + 1]
        if before.isJoiningScript && after.isJoiningScript { return true }
        return after.properties.isEmoji && !after.isASCII && (before.isEmojiPart && !before.isASCII)
    case 0xE0020...0xE007F: return flagOpens(scalars, before: index)
    default: return false
    }
}

/// Whether the tags up to `index` follow a black flag, as those of England, Scotland and Wales do.
private func flagOpens(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position <= 8, scalars[position].isTag { position -= 1 }
    return position >= 0 && scalars[position].value == 0x1F3F4
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }

    fileprivate var isTag: Bool { (0xE0020...0xE007F).contains(value) }

    fileprivate var isEmojiPart: Bool { properties.isEmoji || value == 0xFE0F }

    /// Whether a terminal would obey the scalar or show nothing for it.
    fileprivate var isHidden: Bool {
        switch value {
        case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: return true
        case _ where isSpanningNumberSign: return false
        default: break
        }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// Whether the scalar is of a script whose spelling uses joiners: Arabic, Syriac, and the scripts of India.
    fileprivate var isJoiningScript: Bool {
        switch value {
        case 0x0620...0x077F, 0x08A0...0x08FF, 0x0900...0x0DFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }
}
