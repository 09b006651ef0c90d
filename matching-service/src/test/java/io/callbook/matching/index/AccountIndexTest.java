package io.callbook.matching.index;

import static io.callbook.matching.index.Contacts.base;
import static io.callbook.matching.index.Contacts.contact;
import static io.callbook.matching.index.Contacts.extended;
import static io.callbook.matching.index.Contacts.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountIndexTest {
    private static final long KEY = 12_022_243_441L;

    private final AccountIndex index = new AccountIndex();

    @Test
    @DisplayName("MAT-4: contacts of one number come created first one first, equal times by id")
    void createdFirstComesFirst() {
        index.put(contact(3, 10, 1, base(KEY)));
        index.put(contact(2, 20, 1, base(KEY)));
        index.put(contact(1, 20, 1, base(KEY)));

        assertThat(ids(ExtensionCode.NONE)).isEqualTo(List.of(id(3), id(1), id(2)));
    }

    @Test
    @DisplayName("MAT-11: the extension's contact comes before the base number's")
    void extensionGoesFirst() {
        index.put(contact(1, 1, base(KEY)));
        index.put(contact(2, 1, extended(KEY, "12")));
        index.put(contact(3, 1, extended(KEY, "012")));

        assertThat(index.find(Sought.of(KEY, ExtensionCode.of("12"))).fit())
                .isEqualTo(Fit.EXTENSION);
        assertThat(ids(ExtensionCode.of("12"))).isEqualTo(List.of(id(2)));
        assertThat(index.find(Sought.of(KEY, ExtensionCode.of("7"))).fit())
                .isEqualTo(Fit.BASE_NUMBER);
        assertThat(ids(ExtensionCode.of("7"))).isEqualTo(List.of(id(1)));
        assertThat(ids(ExtensionCode.NONE)).isEqualTo(List.of(id(1), id(2), id(3)));
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        index.put(contact(1, 5, base(KEY)));
        index.put(contact(1, 4, base(KEY + 1)));

        assertThat(ids(ExtensionCode.NONE)).isEqualTo(List.of(id(1)));
        assertThat(index.find(Sought.of(KEY + 1, ExtensionCode.NONE)).total()).isZero();
    }

    @Test
    void whatTheStoreSaidDoesNotBringBackADeletedContact() {
        long mark = index.mark();
        index.remove(id(1));
        index.putUnlessDeletedSince(mark, contact(1, 1, base(KEY)));
        index.putUnlessDeletedSince(mark, contact(2, 1, base(KEY)));

        assertThat(ids(ExtensionCode.NONE)).isEqualTo(List.of(id(2)));
    }

    @Test
    void afterTooManyDeletionsTheStoresAnswerIsLeftToTheFeed() {
        long mark = index.mark();
        for (int i = 0; i < 2000; i++) {
            index.remove(id(i + 10));
        }
        index.putUnlessDeletedSince(mark, contact(1, 1, base(KEY)));

        assertThat(index.find(Sought.of(KEY, ExtensionCode.NONE)).total()).isZero();
    }

    @Test
    void aNumberOfManyContactsGrowsAndShrinksInOrder() {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            index.put(contact(i, random.nextInt(100), 1, base(KEY), extended(KEY, "" + i)));
        }
        assertThat(index.find(Sought.of(KEY, ExtensionCode.NONE)).total()).isEqualTo(3000);
        assertThat(ids(ExtensionCode.NONE)).hasSize(Candidates.MOST_SHOWN);
        assertThat(ids(ExtensionCode.of("1234"))).isEqualTo(List.of(id(1234)));
        assertThat(index.find(Sought.of(KEY, ExtensionCode.NONE)).contacts())
                .isSortedAccordingTo(
                        Comparator.comparingLong(StoredContact::createdAtMicros)
                                .thenComparing(each -> each.id().toString()));

        for (int i = 0; i < 2990; i++) {
            index.remove(id(i));
        }
        assertThat(ids(ExtensionCode.NONE))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(2990, 3000).mapToObj(Contacts::id).toList());
    }

    @Test
    void aChurningAccountDoesNotGrow() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            index.put(contact(i % 5000, i, base(KEY + random.nextInt(1_000_000))));
        }
        long settled = index.size().bytes();
        for (int i = 50_000; i < 500_000; i++) {
            index.put(contact(i % 5000, i, base(KEY + random.nextInt(1_000_000))));
        }
        assertThat(index.size().contacts()).isEqualTo(5000);
        assertThat(index.size().entries()).isEqualTo(5000);
        assertThat(index.size().bytes()).isLessThan(settled * 3 / 2);
    }

    @Test
    void moreReferenceKindsThanAreNumberedAreStillShown() {
        for (int i = 0; i < 5000; i++) {
            ReferenceKind kind = new ReferenceKind("crm-" + i, "Object" + i);
            ContactEntry entry = contact(i, 1, base(KEY + i));
            index.put(
                    new ContactEntry(
                            entry.id(),
                            entry.createdAtMicros(),
                            1,
                            entry.numbers(),
                            "N",
                            "",
                            List.of(new ContactReference(kind, "x"))));
        }
        Shown last =
                Shown.of(
                        index.find(Sought.of(KEY + 4999, ExtensionCode.NONE))
                                .contacts()
                                .getFirst());
        assertThat(last.references()).containsExactly("crm-4999/Object4999/x");
    }

    @Test
    void aContactThatIsTooLargeIsRefusedAndChangesNothing() {
        ContactEntry huge =
                new ContactEntry(
                        id(1), 1, 1, List.of(base(KEY)), "x".repeat(300_000), "", List.of());

        assertThatThrownBy(() -> index.put(huge)).isInstanceOf(IllegalArgumentException.class);
        assertThat(index.find(Sought.of(KEY, ExtensionCode.NONE)).total()).isZero();
        assertThat(index.size().contacts()).isZero();
    }

    private List<UUID> ids(long extension) {
        return index.find(Sought.of(KEY, extension)).contacts().stream()
                .map(StoredContact::id)
                .toList();
    }
}
