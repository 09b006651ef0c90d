package io.callbook.benchmarks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Phone;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticContactsTest {
    @Test
    void nobodySharesANumberOrAnId() {
        Set<String> numbers = new HashSet<>();
        Set<String> ids = new HashSet<>();
        int count = 0;
        for (int ordinal = 0; ordinal < 200_000; ordinal++) {
            Contact contact = SyntheticContacts.contact(ordinal);
            ids.add(contact.getContactId());
            for (Phone phone : contact.getPhonesList()) {
                numbers.add(phone.getE164());
                count++;
            }
        }
        assertThat(ids).hasSize(200_000);
        assertThat(numbers).hasSize(count).allMatch(number -> number.length() == 12);
    }

    @Test
    void theLastContactStillHasAnElevenDigitNumber() {
        int last = SyntheticContacts.most() - 1;

        assertThat(SyntheticContacts.number(last, 1)).hasSize(12);
    }

    @Test
    void aNumberLeadsBackToItsContact() {
        int last = SyntheticContacts.most() - 1;
        for (int ordinal : new int[] {0, 1, 2, 24, 25, 17_499, 17_500, 7_499_999, last}) {
            for (int which = 0; which < 2; which++) {
                assertThat(SyntheticContacts.ordinalOf(SyntheticContacts.number(ordinal, which)))
                        .isEqualTo(ordinal);
            }
        }
    }

    @Test
    void asManyContactsAsHaveTheWantedNumbers() {
        assertThat(SyntheticContacts.contactsFor(10_000_000)).isEqualTo(7_500_000);
        assertThat(SyntheticContacts.entriesOf(7_500_000)).isEqualTo(10_000_000);
        assertThat(SyntheticContacts.entriesOf(4)).isEqualTo(6);
    }
}
