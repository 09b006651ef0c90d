package io.callbook.gateway.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvColumnsTest {
    @Test
    @DisplayName("PRJ-5: the columns of a file are mapped by their names, in their order")
    void columnsAreMappedByTheirNames() {
        assertThat(
                        CsvColumns.suggest(
                                List.of(
                                        "Bioguide ID",
                                        "First Name",
                                        "Last Name",
                                        "Full Name",
                                        "Title",
                                        "Account Name",
                                        "Phone",
                                        "Fax",
                                        "Other Phone",
                                        "Mailing Address",
                                        "Country")))
                .containsExactly(
                        entry("First Name", "givenName"),
                        entry("Last Name", "familyName"),
                        entry("Full Name", "displayName"),
                        entry("Account Name", "organization"),
                        entry("Phone", "phone.work"),
                        entry("Fax", "phone.fax"),
                        entry("Other Phone", "phone.other"),
                        entry("Country", "country"));
    }

    @ParameterizedTest
    @CsvSource({
        "Company, organization",
        "COMPANY NAME, organization",
        "e-mail, email",
        "E-mail 2 Address, email",
        "E-mail 1 - Value, email",
        "Phone 1 - Value, phone.work",
        "Business Phone 2, phone.work",
        "Phone 2, phone.other",
        "mobile_phone, phone.mobile",
        "Cell, phone.mobile",
        "MobilePhone, phone.mobile",
        "Home Phone, phone.home",
        "Business Fax, phone.fax",
        "Direct phone number, phone.work",
        "homephone, phone.home",
        "Assistant's Phone, phone.other",
        "Telefon (Büro), phone.work",
        "Handy, phone.mobile",
        "Firma, organization",
        "Given Name, givenName",
        "Surname, familyName",
        "Mailing Country Code, country",
        "Business Country/Region, country"
    })
    void usualNamesAreUnderstood(String column, String target) {
        assertThat(CsvColumns.suggest(List.of(column))).containsEntry(column, target);
    }

    @ParameterizedTest
    @CsvSource({
        "Mailing Address",
        "Phone 1 - Type",
        "Phone Extension",
        "Email verified",
        "Website",
        "Notes",
        "Phonetic Name",
        "2",
        "Office ID"
    })
    void otherNamesAreLeftAlone(String column) {
        assertThat(CsvColumns.suggest(List.of(column))).isEmpty();
    }
}
