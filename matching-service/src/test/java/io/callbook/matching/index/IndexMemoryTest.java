package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The index's arrays stay as small as the architecture asks, at every stage of their growth. */
class IndexMemoryTest {
    private static final int MOST_BYTES_A_NUMBER = 100;
    private static final int MOST_TABLE_BYTES_A_NUMBER = 40;
    private static final long FIRST = 12_022_000_000L;

    @Test
    void aNumberWithItsContactsIdentityTakesAtMostAHundredBytes() {
        AccountIndex index = new AccountIndex();
        for (int i = 0; i < 300_000; i++) {
            index.put(contact(i));
            if (i > 100_000 && i % 5000 == 0) {
                assertThat((double) index.size().bytes() / index.size().entries())
                        .isLessThan(MOST_BYTES_A_NUMBER);
                assertThat((double) index.size().tableBytes() / index.size().entries())
                        .isLessThanOrEqualTo(MOST_TABLE_BYTES_A_NUMBER);
            }
        }
    }

    /** A person with a reference and no organization. */
    private static ContactEntry contact(int number) {
        ContactEntry entry = Contacts.contact(number, 1, Contacts.base(FIRST + number * 7L));
        return new ContactEntry(
                entry.id(),
                entry.createdAtMicros(),
                1,
                entry.numbers(),
                "Maria Cantwell",
                "",
                List.of(
                        new ContactReference(
                                new ReferenceKind("salesforce", "Contact"), "003Hs00005KxYz1IAF")));
    }
}
