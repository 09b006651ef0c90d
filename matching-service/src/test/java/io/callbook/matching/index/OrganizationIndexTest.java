package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.account.OrganizationNumber;
import io.callbook.matching.account.OrganizationReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationIndexTest {
    private final OrganizationIndex index = new OrganizationIndex();

    private static OrganizationEntry organization(int id, String name, long... keys) {
        return new OrganizationEntry(
                new UUID(0, id),
                name,
                LongStream.of(keys).mapToObj(key -> new OrganizationNumber(key, 0)).toList(),
                List.of(new OrganizationReference("crm", "Account", "001-" + id, false)));
    }

    @Test
    @DisplayName("MAT-12: an organization is found by each of its numbers")
    void anOrganizationIsFoundByItsNumbers() {
        OrganizationEntry acme = organization(1, "Acme", 12022243441L, 12022243442L);
        index.put(acme);

        assertThat(index.find(12022243441L)).containsExactly(acme);
        assertThat(index.find(12022243442L)).containsExactly(acme);
        assertThat(index.find(12022243443L)).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void organizationsWithOneNumberComeInTheOrderOfTheirIds() {
        OrganizationEntry second = organization(2, "Second", 1);
        OrganizationEntry first = organization(1, "First", 1);
        index.put(second);
        index.put(first);

        assertThat(index.find(1)).containsExactly(first, second);
        index.remove(first.id());
        assertThat(index.find(1)).containsExactly(second);
    }

    @Test
    void aNewStateReplacesTheOldOneUnderAllNumbers() {
        index.put(organization(1, "Before", 1, 2));
        OrganizationEntry after = organization(1, "After", 2, 3);

        index.put(after);
        index.put(after);

        assertThat(index.find(1)).isEmpty();
        assertThat(index.find(2)).containsExactly(after);
        assertThat(index.find(3)).containsExactly(after);
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void anOrganizationWithoutNumbersIsNotKept() {
        index.put(organization(1, "Acme", 1));
        index.put(organization(1, "Acme"));
        index.put(organization(2, "Never had one"));
        index.remove(new UUID(0, 3));

        assertThat(index.find(1)).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void extensionsTellMainLinesApart() {
        OrganizationEntry desk =
                new OrganizationEntry(
                        new UUID(0, 1),
                        "Desk",
                        List.of(new OrganizationNumber(1, ExtensionCode.of("007"))),
                        List.of());
        index.put(desk);

        assertThat(index.find(1)).containsExactly(desk);
        assertThat(desk.hasExtension(1, ExtensionCode.of("007"))).isTrue();
        assertThat(desk.hasExtension(1, ExtensionCode.of("7"))).isFalse();
        assertThat(desk.hasExtension(1, ExtensionCode.NONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261121})
    void itAnswersLikeALookAtAllOrganizations(long seed) {
        Random random = new Random(seed);
        Map<UUID, OrganizationEntry> model = new HashMap<>();
        for (int step = 0; step < 2_000; step++) {
            int id = random.nextInt(30);
            if (random.nextInt(4) == 0) {
                model.remove(new UUID(0, id));
                index.remove(new UUID(0, id));
            } else {
                long[] keys = random.longs(random.nextInt(4), 1, 20).toArray();
                OrganizationEntry next = organization(id, "Name " + step, keys);
                model.put(next.id(), next);
                index.put(next);
            }
            for (long key = 1; key < 20; key++) {
                assertThat(index.find(key)).isEqualTo(expected(model, key));
            }
        }
    }

    private static List<OrganizationEntry> expected(Map<UUID, OrganizationEntry> model, long key) {
        return Stream.iterate(0, id -> id < 30, id -> id + 1)
                .flatMap(id -> Stream.ofNullable(model.get(new UUID(0, id))))
                .filter(each -> each.hasExtension(key, ExtensionCode.NONE))
                .toList();
    }

    @Test
    void aReaderNeverMissesAnOrganizationUnderANumberThatItKeeps() throws Exception {
        index.put(organization(1, "Acme", 1, 2));
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> misses = new ArrayList<>();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            for (long round = 0; writing.get(); round++) {
                                if (index.find(1).size() != 1) {
                                    misses.add(round);
                                }
                            }
                        });
        for (int i = 0; i < 200_000; i++) {
            index.put(organization(1, "Acme " + i, 1, 2 + i % 3));
        }
        writing.set(false);
        reader.join();

        assertThat(misses).isEmpty();
    }
}
