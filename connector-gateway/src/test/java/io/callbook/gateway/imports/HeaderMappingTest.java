package io.callbook.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.ObjectMapping.PhoneField;
import io.callbook.gateway.plan.PhoneKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMappingTest {
    @Test
    @DisplayName("MAP-4: the usual columns need no mapping work")
    void usualColumnsAreFound() {
        ObjectMapping mapping =
                HeaderMapping.of(
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
                                "Website",
                                "Mailing Address",
                                "E-Mail",
                                "Country"));

        assertThat(mapping)
                .isEqualTo(
                        ObjectMapping.builder()
                                .displayName("Full Name")
                                .givenName("First Name")
                                .familyName("Last Name")
                                .organization("Account Name")
                                .phone("Phone", PhoneKind.WORK)
                                .phone("Fax", PhoneKind.FAX)
                                .phone("Other Phone", PhoneKind.OTHER)
                                .emails("E-Mail")
                                .country("Country")
                                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "Mobile,         MOBILE",
        "Cell phone,     MOBILE",
        "Home Phone,     HOME",
        "Telefon,        WORK",
        "Business Phone, WORK",
        "tel,            WORK",
        "Fax number,     FAX",
    })
    void numbersAreTold(String column, PhoneKind kind) {
        assertThat(HeaderMapping.of(List.of(column)).phones())
                .containsExactly(new PhoneField(column, kind));
    }

    @Test
    void fileWithoutNamesAndNumbersIsOfNoUse() {
        assertThat(HeaderMapping.isUsable(HeaderMapping.of(List.of("ID", "Colour", "Email"))))
                .isFalse();
    }
}
