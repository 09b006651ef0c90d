package io.callbook.matching.index;

import static io.callbook.matching.index.Contacts.base;
import static io.callbook.matching.index.Contacts.contact;
import static io.callbook.matching.index.Contacts.extended;
import static io.callbook.matching.index.Contacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.Equivalences;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FavouritesTest {
    private static final long KEY = 12_022_243_441L;
    private static final long BRAZIL_TODAY = 5_511_987_654_321L;
    private static final long BRAZIL_BEFORE = 551_187_654_321L;
    private static final long NO_EXTENSION = ExtensionCode.NONE;

    private final AccountIndex index = new AccountIndex();

    @Test
    @DisplayName(
            "MAT-6: last talked to is the latest call, of equal ones the contact created first")
    void lastTalkedToIsTheLatestCall() {
        index.put(called(1, 100));
        index.put(called(2, 300));
        index.put(called(3, 300));
        index.put(contact(4, 1, base(KEY)));

        assertThat(idOf(favourites(KEY).lastTalkedTo())).isEqualTo(id(2));
        assertThat(index.find(Sought.of(KEY, NO_EXTENSION)).contacts())
                .map(StoredContact::lastCallMicros)
                .containsExactly(100L, 300L, 300L, 0L);
    }

    @Test
    @DisplayName("MAT-5: a choice holds for its number and its extension only")
    void choicesHoldForTheirNumber() {
        index.put(chosen(1, new NumberChoice(KEY, NO_EXTENSION, 100)));
        index.put(chosen(2, new NumberChoice(KEY + 1, NO_EXTENSION, 900)));
        index.put(chosen(3, new NumberChoice(KEY, ExtensionCode.of("7"), 800)));

        assertThat(idOf(favourites(KEY).lastChosen())).isEqualTo(id(1));
        assertThat(idOf(favourites(KEY + 1).lastChosen())).isEqualTo(id(2));
        Favourites extended = index.find(Sought.of(KEY, ExtensionCode.of("7"))).favourites();
        assertThat(idOf(extended.lastChosen())).isEqualTo(id(3));
    }

    @Test
    @DisplayName("MAT-5: the latest of several choices counts, also of one contact's own")
    void theLatestChoiceCounts() {
        index.put(
                chosen(
                        1,
                        new NumberChoice(KEY, NO_EXTENSION, 500),
                        new NumberChoice(KEY, NO_EXTENSION, 100)));
        index.put(chosen(2, new NumberChoice(KEY, NO_EXTENSION, 400)));

        assertThat(idOf(favourites(KEY).lastChosen())).isEqualTo(id(1));
    }

    @Test
    @DisplayName("MAT-5, MAT-9: a choice holds for all forms of its number")
    void choicesHoldForEquivalentNumbers() {
        long canonical = Equivalences.canonical(BRAZIL_BEFORE);
        for (int i = 1; i < 4; i++) {
            long chosenAt = i == 2 ? 100 : 0;
            ContactEntry.More more =
                    new ContactEntry.More(
                            "",
                            0,
                            chosenAt == 0
                                    ? List.of()
                                    : List.of(new NumberChoice(canonical, NO_EXTENSION, chosenAt)),
                            List.of());
            index.put(with(contact(i, 1, base(BRAZIL_TODAY)), more));
        }

        assertThat(idOf(favourites(BRAZIL_BEFORE).lastChosen())).isEqualTo(id(2));
        assertThat(idOf(favourites(BRAZIL_TODAY).lastChosen())).isEqualTo(id(2));
    }

    @Test
    @DisplayName("MAT-6: the first contact with an owner goes before those without")
    void theFirstOwnedOne() {
        index.put(contact(1, 1, base(KEY)));
        index.put(owned(3, "Bob"));
        index.put(owned(2, "Ann"));

        assertThat(idOf(favourites(KEY).owned())).isEqualTo(id(2));
    }

    @Test
    @DisplayName(
            "MAT-6: the contact of the most trusted source, of equal ones the one created first")
    void theMostTrustedSource() {
        index.put(of(1, "zendesk"));
        index.put(of(2, "pipedrive", "salesforce"));
        index.put(of(3, "salesforce"));

        assertThat(idOf(trusted("salesforce", "zendesk"))).isEqualTo(id(2));
        assertThat(idOf(trusted("zendesk", "salesforce"))).isEqualTo(id(1));
        assertThat(idOf(trusted("hubspot"))).isNull();
        assertThat(favourites(KEY).trusted()).isNull();
    }

    @Test
    @DisplayName(
            "MAT-6: whoever is favoured is found, though an answer shows a hundred contacts only")
    void favouritesMayBeBeyondThoseThatAreShown() {
        for (int i = 0; i < 300; i++) {
            index.put(contact(i, 1, base(KEY)));
        }
        index.put(
                with(
                        of(250, "special"),
                        new ContactEntry.More(
                                "Ann",
                                9,
                                List.of(new NumberChoice(KEY, NO_EXTENSION, 8)),
                                List.of())));

        Candidates found = index.find(new Sought(KEY, NO_EXTENSION, List.of("special")));

        assertThat(found.total()).isEqualTo(300);
        assertThat(found.contacts()).map(StoredContact::id).hasSize(100).doesNotContain(id(250));
        Favourites favourites = found.favourites();
        assertThat(
                        List.of(
                                String.valueOf(idOf(favourites.lastTalkedTo())),
                                String.valueOf(idOf(favourites.lastChosen())),
                                String.valueOf(idOf(favourites.owned())),
                                String.valueOf(idOf(favourites.trusted()))))
                .containsOnly(id(250).toString());
    }

    @Test
    void nobodyIsFavouredIfNothingIsKnown() {
        index.put(contact(1, 1, base(KEY)));
        index.put(contact(2, 1, base(KEY)));

        assertThat(favourites(KEY)).isEqualTo(Favourites.NONE);
    }

    @Test
    @DisplayName(
            "MAT-17: owner and attributes are shown as they were put, with any number of names")
    void ownerAndAttributesAreShown() {
        for (int i = 0; i < 3_000; i++) {
            ContactEntry.More more =
                    new ContactEntry.More(
                            "Öwner " + i,
                            0,
                            List.of(),
                            List.of(
                                    new ContactAttribute("field-" + i, "välue"),
                                    new ContactAttribute("vip", "")));
            ContactEntry entry = with(contact(i, 1, base(KEY + i), extended(KEY, "1" + i)), more);
            index.put(entry);

            assertThat(
                            Shown.of(
                                    index.find(Sought.of(KEY + i, NO_EXTENSION)).contacts().stream()
                                            .filter(each -> each.id().equals(entry.id()))
                                            .findFirst()
                                            .orElseThrow()))
                    .isEqualTo(Shown.of(entry));
        }
    }

    @Test
    @DisplayName("MAT-17: only attributes that the account chose are kept")
    void onlyChosenAttributesAreKept() {
        ContactEntry entry =
                with(
                        contact(1, 1, base(KEY)),
                        new ContactEntry.More(
                                "Ann",
                                5,
                                List.of(),
                                List.of(
                                        new ContactAttribute("vip", "yes"),
                                        new ContactAttribute("secret", "no"))));

        ContactEntry kept = entry.keepingAttributes(List.of("vip", "language"));

        assertThat(kept.more().attributes()).containsExactly(new ContactAttribute("vip", "yes"));
        assertThat(kept.more().owner()).isEqualTo("Ann");
        assertThat(kept.more().lastCallMicros()).isEqualTo(5);
        assertThat(kept.keepingAttributes(List.of("vip"))).isSameAs(kept);
    }

    private Favourites favourites(long key) {
        return index.find(Sought.of(key, NO_EXTENSION)).favourites();
    }

    private @Nullable StoredContact trusted(String... sources) {
        return index.find(new Sought(KEY, NO_EXTENSION, List.of(sources))).favourites().trusted();
    }

    private static @Nullable UUID idOf(@Nullable StoredContact contact) {
        return contact == null ? null : contact.id();
    }

    private static ContactEntry called(int number, long at) {
        return with(
                contact(number, 1, base(KEY)), new ContactEntry.More("", at, List.of(), List.of()));
    }

    /** Has two numbers and the extension, so that it is found by all. */
    private static ContactEntry chosen(int number, NumberChoice... choices) {
        return with(
                contact(number, 1, base(KEY), base(KEY + 1), extended(KEY, "7")),
                new ContactEntry.More("", 0, List.of(choices), List.of()));
    }

    private static ContactEntry owned(int number, String owner) {
        return with(
                contact(number, 1, base(KEY)),
                new ContactEntry.More(owner, 0, List.of(), List.of()));
    }

    private static ContactEntry of(int number, String... connections) {
        ContactEntry plain = contact(number, 2, base(KEY));
        return new ContactEntry(
                plain.id(),
                plain.createdAtMicros(),
                plain.version(),
                plain.numbers(),
                plain.displayName(),
                plain.organization(),
                List.of(connections).stream()
                        .map(each ->
                                new ContactReference(new ReferenceKind(each, "Contact"), "003"))
                        .toList());
    }

    private static ContactEntry with(ContactEntry plain, ContactEntry.More more) {
        return new ContactEntry(
                plain.id(),
                plain.createdAtMicros(),
                plain.version(),
                plain.numbers(),
                plain.displayName(),
                plain.organization(),
                plain.organizationId(),
                plain.references(),
                more);
    }
}
