package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegionChainTest {
    private final PhoneNumberReader reader = new PhoneNumberReader();

    @Test
    @DisplayName("MAT-8: the nearest region decides and is recorded")
    void nearestRegionDecidesAndIsRecorded() {
        RegionChain regions =
                RegionChain.none()
                        .then("gb", RegionRule.RECORD_COUNTRY)
                        .then("US", RegionRule.ACCOUNT_DEFAULT);

        assertThat(reader.read("020 7946 0000", regions))
                .isEqualTo(dialable(442_079_460_000L, RegionRule.RECORD_COUNTRY));
    }

    @Test
    @DisplayName("MAT-8: a farther region does not rescue what the nearest cannot read")
    void fartherRegionDoesNotRescue() {
        RegionChain regions =
                RegionChain.none()
                        .then("GB", RegionRule.RECORD_COUNTRY)
                        .then("US", RegionRule.ACCOUNT_DEFAULT);

        assertThat(reader.read("(202) 224-3441", regions)).isEqualTo(new Unusable(Cause.INVALID));
    }

    @Test
    @DisplayName("MAT-8: unknown regions are as if absent")
    void unknownRegionsAreAsIfAbsent() {
        RegionChain regions =
                RegionChain.none()
                        .then(null, RegionRule.REQUEST)
                        .then(" ", RegionRule.REQUEST)
                        .then("USA", RegionRule.REQUEST)
                        .then("XX", RegionRule.RECORD_COUNTRY)
                        .then("ZZ", RegionRule.ORGANIZATION_COUNTRY)
                        .then("us", RegionRule.CONNECTION_DEFAULT);

        assertThat(reader.read("(202) 224-3441", regions))
                .isEqualTo(dialable(12_022_243_441L, RegionRule.CONNECTION_DEFAULT));
    }

    @Test
    @DisplayName("MAT-8: a country code in the number decides before every region")
    void countryCodeInTheNumberDecidesBeforeEveryRegion() {
        RegionChain regions = Readings.chain("GB");
        Dialable expected = dialable(12_022_243_441L, RegionRule.OWN_COUNTRY_CODE);

        assertThat(reader.read("+12022243441", regions)).isEqualTo(expected);
        assertThat(reader.read("001 202 224 3441", regions)).isEqualTo(expected);
        assertThat(reader.read("1 202 224 3441", regions)).isEqualTo(expected);
        assertThat(reader.read("tel:2022243441;phone-context=+1", regions)).isEqualTo(expected);
    }

    @Test
    @DisplayName("MAT-13: an emergency number of any region of the chain creates nobody")
    void emergencyNumberOfAnyRegionCounts() {
        RegionChain regions =
                RegionChain.none()
                        .then("US", RegionRule.REQUEST)
                        .then("GB", RegionRule.ACCOUNT_DEFAULT);

        assertThat(reader.read("999", regions)).isEqualTo(new Unusable(Cause.EMERGENCY));
    }

    @Test
    void supportedRegionsAreIsoCodes() {
        assertThat(PhoneNumberReader.supportedRegions())
                .contains("US", "GB", "DE")
                .hasSizeGreaterThan(240)
                .allMatch(region -> region.matches("[A-Z]{2}"));
    }

    private static Dialable dialable(long key, RegionRule rule) {
        return new Dialable(new PhoneNumber(key), "", rule);
    }
}
