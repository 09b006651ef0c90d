package io.callbook.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.ContactUpsert;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final int SOME = 100_000;

    @Test
    void nobodySharesANumberAnAddressOrARecord() {
        Set<String> numbers = new HashSet<>();
        Set<String> others = new HashSet<>();
        int phones = 0;
        for (int ordinal = 0; ordinal < SOME; ordinal++) {
            ContactUpsert contact = People.upsert(ordinal);
            assertThat(contact.getEmailsCount()).isEqualTo(1);
            others.add(contact.getEmails(0).getAddress());
            others.add(contact.getReference().getExternalId());
            for (int which = 0; which < contact.getPhonesCount(); which++) {
                numbers.add(People.e164(ordinal, which));
                phones++;
            }
        }
        assertThat(phones).isEqualTo(SOME * 3 / 2);
        assertThat(numbers).hasSize(phones).allMatch(number -> number.matches("\\+1\\d{10}"));
        assertThat(others).hasSize(2 * SOME);
    }

    @Test
    void copyFillsTheSameContacts() {
        StringBuilder contact = new StringBuilder();
        StringBuilder phones = new StringBuilder();
        CopyTable.CONTACT.lines(contact, "a", new UUID(1, 2), 7, "now");
        CopyTable.CONTACT_PHONE.lines(phones, "a", new UUID(1, 2), 7, "now");

        assertThat(contact.toString().split("\t"))
                .contains(People.displayName(7), People.organization(7));
        assertThat(phones.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("a\t" + new UUID(1, 2)));
        assertThat(phones).contains(People.raw(7, 0), People.e164(7, 1));
    }

    @Test
    void everySpellingOfANumberIsTheSameNumber() {
        for (int ordinal = 0; ordinal < 1_000; ordinal++) {
            String digits = People.raw(ordinal, 0).replaceAll("\\D", "");
            assertThat(People.e164(ordinal, 0)).endsWith(digits);
        }
    }
}
