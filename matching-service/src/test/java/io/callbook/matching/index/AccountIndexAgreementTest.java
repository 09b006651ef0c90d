package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The index and a plain map agree, whatever happened before. */
class AccountIndexAgreementTest {
    private static final int ORGANIZATIONS = 5;

    @Property(tries = 60)
    @Label("MAT-1, MAT-4, MAT-11, MAT-12: the index answers as a plain map does after any changes")
    void agreesWithAPlainMap(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int people,
            @ForAll @IntRange(min = 1, max = 200) int numbers) {
        Random random = new Random(seed);
        AccountIndex index = new AccountIndex();
        IndexModel model = new IndexModel();
        for (int step = 0; step < 3000; step++) {
            change(random, people, numbers, index, model);
        }
        for (int number = 0; number < numbers; number++) {
            agree(index, model, number, "");
            agree(index, model, number, "1");
            agree(index, model, number, "01");
            agreeOnPeople(index, model, number, number % ORGANIZATIONS);
        }
        assertThat(index.size()).isEqualTo(model.size(index.size()));
    }

    private static void change(
            Random random, int people, int numbers, AccountIndex index, IndexModel model) {
        int person = random.nextInt(people);
        if (random.nextInt(4) == 0) {
            index.remove(Contacts.id(person));
            model.remove(Contacts.id(person));
            return;
        }
        NumberEntry[] own = new NumberEntry[random.nextInt(4)];
        for (int i = 0; i < own.length; i++) {
            own[i] = randomNumber(random, numbers);
        }
        ContactEntry contact =
                Contacts.contact(person, random.nextInt(3), random.nextInt(3) + 1, own);
        ContactEntry member =
                random.nextBoolean()
                        ? contact
                        : Contacts.of(organization(random.nextInt(ORGANIZATIONS)), contact);
        index.put(member);
        model.put(member);
    }

    private static UUID organization(int number) {
        return new UUID(0x7000, number);
    }

    private static NumberEntry randomNumber(Random random, int numbers) {
        long key = key(random.nextInt(numbers));
        return switch (random.nextInt(4)) {
            case 0 -> Contacts.extended(key, "1");
            case 1 -> Contacts.extended(key, "01");
            default -> Contacts.base(key);
        };
    }

    private static void agree(AccountIndex index, IndexModel model, int number, String extension) {
        long code = ExtensionCode.of(extension);
        Candidates found = index.find(Sought.of(key(number), code));
        IndexModel.Answer expected = model.find(key(number), code);
        assertThat(found.total()).isEqualTo(expected.contacts().size());
        assertThat(found.fit()).isEqualTo(expected.fit());
        assertThat(found.contacts())
                .map(Shown::of)
                .isEqualTo(expected.contacts().stream().limit(Candidates.MOST_SHOWN).toList());
    }

    private static void agreeOnPeople(
            AccountIndex index, IndexModel model, int number, int organization) {
        Sought sought = Sought.of(key(number), ExtensionCode.NONE);
        Candidates found = index.findPeople(sought, organization(organization));
        List<Shown> expected =
                model.people(key(number), ExtensionCode.NONE, organization(organization));
        assertThat(found.fit()).isEqualTo(Fit.ORGANIZATION);
        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.contacts())
                .map(Shown::of)
                .isEqualTo(expected.stream().limit(Candidates.MOST_SHOWN).toList());
    }

    private static long key(int number) {
        return 12_022_240_000L + number;
    }
}
