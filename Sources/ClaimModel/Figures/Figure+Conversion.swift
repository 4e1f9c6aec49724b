internal import Foundation

extension Figure {
    /// This figure in another unit of its dimension; `nil` where the units are not comparable.
    ///
    /// Bounds and value are converted by Foundation's `Measurement` and rounded to twelve significant digits, so that
    /// what is equal in one unit is equal in the other. Across units a bare number counts as round, however exact it is
    /// in its own: 137 miles are not 220.480128 km to the millimetre. In its own unit a figure is unchanged.
    public func converted(to unit: String) -> Figure? {
        guard let own = self.unit, UnitDimension.comparable(own, unit) else { return nil }
        let (from, to) = (UnitDimension.normalised(own), UnitDimension.normalised(unit))
        var result = asRound(from != to)
        result.unit = to
        guard from != to else { return result }
        guard let conversion = UnitConversion(from: from, to: to) else { return nil }
        result.value = result.value.map(conversion.callAsFunction)
        result.asserted = result.asserted.map { conversion($0, startsAtZero: hedge.startsAtZero) }
        result.plausible = result.plausible.map { conversion($0, startsAtZero: false) }
        return result
    }

    /// The figure with an exact number read as a round one.
    private func asRound(_ isAcross: Bool) -> Figure {
        guard isAcross, hedge == .exact, let number = value.flatMap(ExactNumber.init(shortest:)), number != 0 else { return self }
        var result = self
        let intervals = FigurePolicy.current.tables.formula.intervals(.round, .init(plain: number))
        result.hedge = .round
        result.asserted = intervals.asserted
        result.plausible = intervals.plausible
        return result
    }
}

extension Hedge {
    /// Whether its asserted interval starts at a zero that nobody said.
    fileprivate var startsAtZero: Bool { [.lessThan, .atMost, .upTo].contains(self) }
}

/// From one unit of a dimension to another.
private struct UnitConversion {
    private let from: Dimension
    private let to: Dimension

    init?(from: String, to: String) {
        guard let source = PhysicalUnits.unit(from), let target = PhysicalUnits.unit(to) else { return nil }
        self.from = source
        self.to = target
    }

    func callAsFunction(_ value: Double) -> Double {
        let converted = to.converter.value(fromBaseUnitValue: from.converter.baseUnitValue(fromValue: value))
        guard let decimal = ExactNumber(shortest: converted) else { return converted }
        return decimal.rounded(toSignificant: 12).double
    }

    /// The floor of "fewer than n" is no temperature: it is open where zero means something else in the other unit.
    func callAsFunction(_ interval: FigureInterval, startsAtZero: Bool) -> FigureInterval {
        var result = interval
        let isShifted = self(0) != 0
        result.lower = startsAtZero && interval.lower == 0 && isShifted ? nil : interval.lower.map { self($0) }
        result.upper = interval.upper.map { self($0) }
        return FigureInterval(
            lower: result.lower, lowerExclusive: interval.lowerExclusive, upper: result.upper,
            upperExclusive: interval.upperExclusive)
    }
}

/// Foundation's unit for each physical unit of record.
private enum PhysicalUnits {
    static func unit(_ symbol: String) -> Dimension? {
        lengthOrArea(symbol) ?? massOrVolume(symbol) ?? powerOrEnergy(symbol) ?? other(symbol)
    }

    private static func lengthOrArea(_ symbol: String) -> Dimension? {
        switch symbol {
        case "mm": UnitLength.millimeters
        case "cm": UnitLength.centimeters
        case "m": UnitLength.meters
        case "km": UnitLength.kilometers
        case "in": UnitLength.inches
        case "ft": UnitLength.feet
        case "yd": UnitLength.yards
        case "mi": UnitLength(symbol: "mi", converter: UnitConverterLinear(coefficient: 1_609.344))
        case "nmi": UnitLength.nauticalMiles
        case "m²": UnitArea.squareMeters
        case "km²": UnitArea.squareKilometers
        case "ft²": UnitArea(symbol: "ft²", converter: UnitConverterLinear(coefficient: 0.092_903_04))
        case "mi²": UnitArea(symbol: "mi²", converter: UnitConverterLinear(coefficient: 2_589_988.110_336))
        case "ha": UnitArea.hectares
        case "ac": UnitArea(symbol: "ac", converter: UnitConverterLinear(coefficient: 4_046.856_422_4))
        default: nil
        }
    }

    private static func massOrVolume(_ symbol: String) -> Dimension? {
        switch symbol {
        case "mg": UnitMass.milligrams
        case "g": UnitMass.grams
        case "kg": UnitMass.kilograms
        case "t": UnitMass.metricTons
        case "short tons": UnitMass(symbol: "short tons", converter: UnitConverterLinear(coefficient: 907.184_74))
        case "lb": UnitMass(symbol: "lb", converter: UnitConverterLinear(coefficient: 0.453_592_37))
        case "oz": UnitMass(symbol: "oz", converter: UnitConverterLinear(coefficient: 0.028_349_523_125))
        case "st": UnitMass(symbol: "st", converter: UnitConverterLinear(coefficient: 6.350_293_18))
        case "ml": UnitVolume.milliliters
        case "l": UnitVolume.liters
        case "gal": UnitVolume(symbol: "gal", converter: UnitConverterLinear(coefficient: 3.785_411_784))
        case "m³": UnitVolume.cubicMeters
        case "km³": UnitVolume.cubicKilometers
        case "ft³": UnitVolume(symbol: "ft³", converter: UnitConverterLinear(coefficient: 28.316_846_592))
        default: nil
        }
    }

    private static func powerOrEnergy(_ symbol: String) -> Dimension? {
        switch symbol {
        case "W": UnitPower.watts
        case "kW": UnitPower.kilowatts
        case "MW": UnitPower.megawatts
        case "GW": UnitPower.gigawatts
        case "TW": UnitPower.terawatts
        case "hp": UnitPower.horsepower
        case "J": UnitEnergy.joules
        case "kJ": UnitEnergy.kilojoules
        case "kcal": UnitEnergy.kilocalories
        case "kWh": UnitEnergy.kilowattHours
        case "MWh": UnitEnergy(symbol: "MWh", converter: UnitConverterLinear(coefficient: 3.6e9))
        case "GWh": UnitEnergy(symbol: "GWh", converter: UnitConverterLinear(coefficient: 3.6e12))
        case "TWh": UnitEnergy(symbol: "TWh", converter: UnitConverterLinear(coefficient: 3.6e15))
        default: nil
        }
    }

    private static func other(_ symbol: String) -> Dimension? {
        switch symbol {
        case "km/h": UnitSpeed(symbol: "km/h", converter: UnitConverterLinear(coefficient: 1 / 3.6))
        case "m/s": UnitSpeed.metersPerSecond
        case "mph": UnitSpeed(symbol: "mph", converter: UnitConverterLinear(coefficient: 0.447_04))
        case "kn": UnitSpeed(symbol: "kn", converter: UnitConverterLinear(coefficient: 1_852 / 3_600))
        case "°C": UnitTemperature.celsius
        case "°F": UnitTemperature.fahrenheit
        case "K": UnitTemperature.kelvin
        case "s": UnitDuration.seconds
        case "min": UnitDuration.minutes
        case "h": UnitDuration.hours
        case "hPa": UnitPressure.hectopascals
        case "bar": UnitPressure.bars
        case "psi": UnitPressure.poundsForcePerSquareInch
        case "kB": UnitInformationStorage.kilobytes
        case "MB": UnitInformationStorage.megabytes
        case "GB": UnitInformationStorage.gigabytes
        case "TB": UnitInformationStorage.terabytes
        default: nil
        }
    }
}
