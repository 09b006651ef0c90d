package io.callbook.benchmarks.identify;

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
}
