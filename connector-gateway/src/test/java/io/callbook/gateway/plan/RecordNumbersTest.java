package io.callbook.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.spi.RecordChange;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordNumbersTest {
    private static final SyncConfig CONFIG =
            new SyncConfig(
                    Map.of("Lead", CallerIdPreset.find("salesforce", "Lead").orElseThrow()),
                    true,
                    true,
                    PhoneRule.KEEP_RECORD,
                    RegionChain.none().then("US", RegionRule.ACCOUNT_DEFAULT));

    @Test
    @DisplayName("MAT-18: a number is read where its record is from, before it is compared")
    void numbersAreReadInTheRegionOfTheirRecord() {
        assertThat(has("+442079460958", "Phone", "020 7946 0958", "CountryCode", "GB")).isTrue();
        assertThat(has("+442079460958", "Phone", "020 7946 0958", "CountryCode", "")).isFalse();
        assertThat(has("+12022243441", "MobilePhone", "(202) 224-3441 x9")).isTrue();
        assertThat(has("+12022243441", "Phone", "202-224-3442")).isFalse();
    }

    @Test
    @DisplayName("MAT-18, MAT-8: each number of a field counts")
    void theSecondNumberOfAFieldCounts() {
        assertThat(has("+12022243442", "Phone", "202-224-3441 / 202-224-3442")).isTrue();
        assertThat(has("+12022243441", "Phone", "office, or call 202-224-3441")).isTrue();
    }

    @Test
    @DisplayName("MAT-18, MAT-9: a number counts in the form of an older plan, too")
    void equivalentNumbersCount() {
        assertThat(has("+5511961234567", "Phone", "+55 11 6123-4567")).isTrue();
        assertThat(has("+525512345678", "Phone", "+52 1 55 1234 5678")).isTrue();
    }

    @Test
    @DisplayName("MAT-18: a fax number identifies nobody")
    void faxesDoNotCount() {
        assertThat(has("+12022243441", "Fax", "202-224-3441")).isFalse();
    }

    @Test
    @DisplayName("MAT-18, OBJ-8: a converted lead does not count beside the contact it became")
    void replacedRecordsDoNotCount() {
        assertThat(has("+12022243441", "Phone", "202-224-3441", "IsConverted", "true")).isFalse();
        assertThat(has("+12022243441", "Phone", "202-224-3441", "IsConverted", "false")).isTrue();
    }

    @Test
    void recordsOfTypesThatAreOffHaveNoNumbers() {
        assertThat(
                        RecordNumbers.has(
                                CONFIG,
                                "Contact",
                                record(Map.of("Phone", "202-224-3441")),
                                number("+12022243441")))
                .isFalse();
    }

    private static boolean has(String e164, String field, String value) {
        return RecordNumbers.has(CONFIG, "Lead", record(Map.of(field, value)), number(e164));
    }

    private static boolean has(
            String e164, String field, String value, String other, String otherValue) {
        return RecordNumbers.has(
                CONFIG, "Lead", record(Map.of(field, value, other, otherValue)), number(e164));
    }

    private static RecordChange.Present record(Map<String, String> fields) {
        return new RecordChange.Present("x", "1", fields);
    }

    private static PhoneNumber number(String e164) {
        return PhoneNumber.parseE164(e164).orElseThrow();
    }
}
