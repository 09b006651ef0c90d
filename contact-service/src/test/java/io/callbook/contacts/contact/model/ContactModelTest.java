package io.callbook.contacts.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactModelTest {
    private static final RegionChain US = RegionChain.none().then("US", RegionRule.ACCOUNT_DEFAULT);

    private final ContactComposer composer = new ContactComposer();

    private static ContactInput input(
            String display, String given, String family, String organization, String phone) {
        return new ContactInput(
                display,
                given,
                family,
                organization,
                List.of(new PhoneInput(phone, PhoneKind.WORK)),
                List.of("a@example.org"),
                null);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'Boss', 'Ann', 'Lee', 'Acme', '202-224-3441', 'Boss'",
                "'', 'Ann', 'Lee', 'Acme', '202-224-3441', 'Ann Lee'",
                "'', '', 'Lee', 'Acme', '202-224-3441', 'Lee'",
                "'  ', ' Ann ', '', 'Acme', '202-224-3441', 'Ann'",
                "'', '', '', 'Acme', '202-224-3441', 'Acme'",
                "'', '', '', '', '202-224-3441', '+12022243441'",
                "'', '', '', '', ' front desk ', 'front desk'",
                "'', '', '', '', '', 'a@example.org'"
            })
    void aMissingDisplayNameIsDerived(
            String display,
            String given,
            String family,
            String organization,
            String phone,
            String expected) {
        ContactFields fields =
                composer.compose(input(display, given, family, organization, phone), US);

        assertThat(fields.displayName()).isEqualTo(expected);
        assertThat(fields.displayNameDerived()).isEqualTo(!expected.equals("Boss"));
    }

    @Test
    void aDerivedNameIsCutToItsLimit() {
        ContactInput longest =
                new ContactInput(
                        "", "😀".repeat(200), "B".repeat(200), "", List.of(), List.of(), null);

        String name = composer.compose(longest, US).displayName();

        assertThat(ContactRules.check(longest)).isEmpty();
        assertThat(name.codePointCount(0, name.length())).isEqualTo(400);
    }

    @Test
    @DisplayName("MAT-8: a number that was understood before stays so when it is written again")
    void aKnownNumberKeepsItsReading() {
        Phone german =
                new Phone(
                        "030 901820", "+4930901820", "", PhoneKind.WORK, RegionRule.RECORD_COUNTRY);

        ContactFields before =
                new ContactFields(
                        "A", false, "", "", "", List.of(german), List.of(), ContactDetails.NONE);

        ContactFields fields = composer.compose(input("A", "", "", "", "030 901820"), US, before);

        assertThat(fields.phones()).containsExactly(german);
    }

    @Test
    void idsGrowAndAreOfVersionSeven() {
        List<UUID> ids = Stream.generate(ContactIds::next).limit(20_000).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
        long millis = ids.getFirst().getMostSignificantBits() >>> 16;
        assertThat(System.currentTimeMillis() - millis).isBetween(-1_000L, 60_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "nonsense", "01900000-0000-7000-8000-00000000000g"})
    void whatIsNoIdIsNotRead(String text) {
        assertThat(ContactIds.parse(text)).isEmpty();
    }

    @Test
    void codesAreThoseOfTheContract() {
        for (PhoneKind kind : PhoneKind.values()) {
            assertThat(io.callbook.contacts.v1.PhoneKind.forNumber(kind.code()).name())
                    .isEqualTo("PHONE_KIND_" + kind);
            assertThat(PhoneKind.of(kind.code())).isEqualTo(kind);
        }
        for (ContactOrigin origin : ContactOrigin.values()) {
            assertThat(io.callbook.contacts.v1.ContactOrigin.forNumber(origin.code()).name())
                    .isEqualTo("CONTACT_ORIGIN_" + origin);
            assertThat(ContactOrigin.of(origin.code())).isEqualTo(origin);
        }
        for (Operation operation : Operation.values()) {
            assertThat(io.callbook.contacts.v1.ContactOperation.forNumber(operation.code()).name())
                    .isEqualTo("CONTACT_OPERATION_" + operation);
            assertThat(Operation.of(operation.code())).isEqualTo(operation);
        }
        for (PrimaryKey.Kind kind : PrimaryKey.Kind.values()) {
            assertThat(io.callbook.contacts.v1.PrimaryKeyKind.forNumber(kind.code()).name())
                    .isEqualTo("PRIMARY_KEY_KIND_" + kind);
            assertThat(PrimaryKey.Kind.of(kind.code())).contains(kind);
        }
        for (RegionRule rule : RegionRule.values()) {
            int code = RegionCodes.code(rule);
            assertThat(io.callbook.contacts.v1.RegionRule.forNumber(code).name())
                    .isEqualTo("REGION_RULE_" + rule);
            assertThat(RegionCodes.rule(code)).isEqualTo(rule);
        }
    }
}
