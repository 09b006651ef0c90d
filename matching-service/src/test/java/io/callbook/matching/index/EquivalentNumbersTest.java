package io.callbook.matching.index;

import static io.callbook.matching.index.Contacts.base;
import static io.callbook.matching.index.Contacts.contact;
import static io.callbook.matching.index.Contacts.extended;
import static io.callbook.matching.index.Contacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EquivalentNumbersTest {
    private static final long TODAY = 5_511_987_654_321L;
    private static final long BEFORE = 551_187_654_321L;
    private static final long NO_EXTENSION = ExtensionCode.NONE;

    private final AccountIndex index = new AccountIndex(6);

    @Test
    @DisplayName("MAT-9: Brazil's eight and nine digits find each other, and the answer says so")
    void brazilsNinthDigit() {
        index.put(contact(1, 1, base(BEFORE)));

        assertFound(TODAY, Fit.EXACT, true, id(1));
        assertFound(BEFORE, Fit.EXACT, false, id(1));
        index.put(contact(1, 2, base(TODAY)));
        assertFound(TODAY, Fit.EXACT, false, id(1));
        assertFound(BEFORE, Fit.EXACT, true, id(1));
        assertThat(index.contains(BEFORE)).isTrue();
    }

    @Test
    @DisplayName("MAT-9: who has the number itself goes before who has another form of it")
    void exactGoesBeforeEquivalent() {
        index.put(contact(1, 1, base(BEFORE)));
        index.put(contact(2, 1, base(TODAY)));

        assertFound(TODAY, Fit.EXACT, false, id(2));
        assertFound(BEFORE, Fit.EXACT, false, id(1));
        index.remove(id(2));
        assertFound(TODAY, Fit.EXACT, true, id(1));
    }

    @Test
    void aContactWithBothFormsIsOneContactAndExactForBoth() {
        index.put(contact(1, 1, base(BEFORE), base(TODAY)));

        assertFound(TODAY, Fit.EXACT, false, id(1));
        assertFound(BEFORE, Fit.EXACT, false, id(1));
        assertThat(index.size().entries()).isEqualTo(2);
        index.put(contact(1, 2, base(BEFORE)));
        assertFound(TODAY, Fit.EXACT, true, id(1));
    }

    @Test
    @DisplayName("MAT-9, MAT-11: an extension of another form goes before the form without it")
    void extensionsGoBeforeForms() {
        index.put(contact(1, 1, base(TODAY)));
        index.put(contact(2, 1, extended(BEFORE, "12")));

        assertFound(TODAY, ExtensionCode.of("12"), Fit.EXTENSION, true, id(2));
        assertFound(TODAY, ExtensionCode.of("13"), Fit.BASE_NUMBER, false, id(1));
        index.remove(id(1));
        assertFound(TODAY, ExtensionCode.of("13"), Fit.OTHER_EXTENSION, true, id(2));
    }

    @Test
    void manyContactsOfBothFormsAreToldApart() {
        for (int i = 0; i < 200; i++) {
            index.put(contact(i, 1, base(i % 2 == 0 ? TODAY : BEFORE)));
        }

        assertThat(index.find(Sought.of(TODAY, NO_EXTENSION)).total()).isEqualTo(100);
        for (int i = 0; i < 200; i += 2) {
            index.remove(id(i));
        }
        Candidates others = index.find(Sought.of(TODAY, NO_EXTENSION));
        assertThat(others.total()).isEqualTo(100);
        assertThat(others.equivalent()).isTrue();
    }

    @Test
    @DisplayName("MAT-10: the last digits find numbers of the same country only")
    void tailsStayInTheCountry() {
        index.put(contact(1, 1, base(12_022_243_441L)));
        index.put(contact(2, 1, base(442_072_243_441L)));

        assertThat(index.findTail(Sought.of(13_102_253_441L, NO_EXTENSION)).total()).isZero();
        Candidates american = index.findTail(Sought.of(13_102_243_441L, NO_EXTENSION));
        assertThat(american.fit()).isEqualTo(Fit.TAIL);
        assertThat(american.contacts()).map(StoredContact::id).containsExactly(id(1));
        Candidates british = index.findTail(Sought.of(441_612_243_441L, NO_EXTENSION));
        assertThat(british.contacts()).map(StoredContact::id).containsExactly(id(2));
    }

    @Test
    @DisplayName("MAT-10: a number is no match by its last digits in find, nor without the setting")
    void tailsAreASeparateQuestion() {
        AccountIndex without = new AccountIndex();
        without.put(contact(1, 1, base(12_022_243_441L)));
        index.put(contact(1, 1, base(12_022_243_441L)));

        assertThat(index.find(Sought.of(13_102_243_441L, NO_EXTENSION)).total()).isZero();
        assertThat(without.findTail(Sought.of(13_102_243_441L, NO_EXTENSION)).total()).isZero();
        assertThat(index.size().entries()).isEqualTo(1);
        index.remove(id(1));
        assertThat(index.findTail(Sought.of(13_102_243_441L, NO_EXTENSION)).total()).isZero();
    }

    @Test
    void manyContactsWithOneTailAreOneAnswerInOrder() {
        for (int i = 0; i < 150; i++) {
            index.put(contact(i, 1, base(12_002_243_441L + i * 10_000_000L)));
        }

        Candidates found = index.findTail(Sought.of(19_992_243_441L, NO_EXTENSION));

        assertThat(found.total()).isEqualTo(150);
        assertThat(found.contacts().getFirst().id()).isEqualTo(id(0));
        assertThat(found.contacts()).hasSize(Candidates.MOST_SHOWN);
    }

    private void assertFound(long key, Fit fit, boolean equivalent, UUID contact) {
        assertFound(key, NO_EXTENSION, fit, equivalent, contact);
    }

    private void assertFound(long key, long extension, Fit fit, boolean equivalent, UUID contact) {
        Candidates found = index.find(Sought.of(key, extension));
        assertThat(found.fit()).isEqualTo(fit);
        assertThat(found.equivalent()).isEqualTo(equivalent);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.contacts()).map(StoredContact::id).containsExactly(contact);
    }
}
