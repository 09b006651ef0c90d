package io.callbook.matching.deferred;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.matching.platform.JournalConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeferredContactsTest {
    private static final int MOST = 3;
    private static final long NOW = 1_763_700_000_000L;

    @TempDir Path folder;

    @Test
    @DisplayName("MAT-16: the same caller is promised the same contact, another one another")
    void theSameCallerGetsTheSameId() throws IOException {
        DeferredContacts deferred = open();
        ResolveCallerRequest first = request("+12025550101", "");
        ResolveCallerRequest second = request("+12025550101", "");
        ResolveCallerRequest extended = request("+12025550101", "7");

        UUID promised = deferred.promise(first).orElseThrow();

        assertThat(promised).hasToString(first.getReservedContactId());
        assertThat(deferred.promise(second)).contains(promised);
        assertThat(deferred.promise(extended))
                .contains(UUID.fromString(extended.getReservedContactId()));
        assertThat(deferred.promisedOr(second)).isEqualTo(first);
        assertThat(deferred.waiting()).containsExactlyInAnyOrder(first, extended);
        deferred.close();
    }

    @Test
    @DisplayName("MAT-16: promises survive a restart, fulfilled ones do not come back")
    void promisesSurviveARestart() throws IOException {
        ResolveCallerRequest fulfilled = request("+12025550102", "");
        ResolveCallerRequest open = request("+12025550103", "");
        DeferredContacts before = open();
        before.promise(fulfilled);
        before.promise(open);
        before.done(fulfilled);
        before.close();

        DeferredContacts after = open();

        assertThat(after.waiting()).containsExactly(open);
        assertThat(after.promise(request("+12025550103", "")))
                .contains(UUID.fromString(open.getReservedContactId()));
        after.done(open);
        after.close();
        DeferredContacts last = open();
        assertThat(last.waiting()).isEmpty();
        last.close();
    }

    @Test
    @DisplayName("MAT-16: a service that was killed has kept its promises, too")
    void promisesAreOnTheDiskAtOnce() throws IOException {
        ResolveCallerRequest promised = request("+12025550104", "");
        DeferredContacts killed = open();
        killed.promise(promised);
        Path copy = Files.createDirectory(folder.resolve("as-it-was"));
        Files.copy(
                folder.resolve("deferred-contacts.journal"),
                copy.resolve("deferred-contacts.journal"));
        killed.close();

        DeferredContacts next = open(copy);

        assertThat(next.waiting()).containsExactly(promised);
        next.close();
    }

    @Test
    @DisplayName("MAT-16: a replica that is shutting down promises nothing that it could not keep")
    void nothingIsPromisedDuringShutdown() throws IOException {
        DeferredContacts stopped = open();
        stopped.close();

        assertThatExceptionOfType(StoreSilentException.class)
                .isThrownBy(() -> stopped.promise(request("+12025550105", "")));

        DeferredContacts next = open();
        assertThat(next.waiting()).isEmpty();
        next.close();
    }

    @Test
    @DisplayName("MAT-16: no more is promised than can be kept; what was promised stays promised")
    void promisesAreBounded() throws IOException {
        DeferredContacts deferred = open();
        List<ResolveCallerRequest> kept =
                List.of(
                        request("+12025550106", ""),
                        request("+12025550107", ""),
                        request("+12025550108", ""));
        kept.forEach(each -> assertThat(deferred.promise(each)).isPresent());

        assertThat(deferred.promise(request("+12025550109", ""))).isEmpty();
        assertThat(deferred.promise(request("+12025550106", ""))).isPresent();
        assertThat(deferred.waiting()).containsExactlyInAnyOrderElementsOf(kept);

        deferred.done(kept.getFirst());
        assertThat(deferred.promise(request("+12025550109", ""))).isPresent();
        deferred.close();
    }

    @Test
    @DisplayName(
            "MAT-16: promises are kept in the order in which they were made, as far as is known")
    void theEldestPromiseComesFirst() throws IOException {
        List<ResolveCallerRequest> promises =
                List.of(
                        request("+12025550112", "", NOW),
                        request("+12025550111", "7", NOW + 1),
                        request("+12025550111", "", NOW + 2));
        DeferredContacts before = open();
        promises.forEach(before::promise);
        assertThat(before.waiting()).containsExactlyElementsOf(promises);
        before.close();

        DeferredContacts after = open();

        assertThat(after.waiting()).containsExactlyElementsOf(promises);
        after.close();
    }

    @Test
    @DisplayName("MAT-16: a disk that cannot note that a contact was created is in nobody's way")
    void whatIsDoneIsDoneWhateverTheDiskSays() throws IOException {
        ResolveCallerRequest fulfilled = request("+12025550114", "");
        DeferredContacts deferred = open();
        deferred.promise(fulfilled);
        deferred.close();

        deferred.done(fulfilled);

        assertThat(deferred.waiting()).isEmpty();
        DeferredContacts next = open();
        assertThat(next.waiting()).containsExactly(fulfilled);
        next.close();
    }

    @Test
    void anEntryThatCannotBeReadDoesNotKeepTheServiceFromStarting() throws IOException {
        Files.writeString(folder.resolve("deferred-contacts.journal"), "+ YQ== /////w==\n");

        DeferredContacts deferred = open();

        assertThat(deferred.waiting()).isEmpty();
        deferred.close();
    }

    @Test
    @DisplayName("MAT-16: reserved ids are UUIDs of version 7, ordered by time, no two alike")
    void reservedIdsAreOfVersion7() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            UUID id = ReservedIds.next(NOW);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW);
            ids.add(id);
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    @DisplayName("MAT-16: what the disk refuses is not promised")
    void nothingIsPromisedThatTheDiskRefuses() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createSymbolicLink(folder.resolve("deferred-contacts.journal"), full);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        DeferredContacts deferred = new DeferredContacts(new Limits(folder, MOST), metrics);

        assertThat(deferred.promise(request("+12025550113", ""))).isEmpty();

        assertThat(deferred.waiting()).isEmpty();
        assertThat(metrics.counter("callbook.deferred.refused").count()).isEqualTo(1);
        deferred.close();
    }

    private DeferredContacts open() {
        return open(folder);
    }

    private static DeferredContacts open(Path folder) {
        return new DeferredContacts(new Limits(folder, MOST), new SimpleMeterRegistry());
    }

    private record Limits(Path folder, int maxPromises) implements JournalConfig {
        @Override
        public MemorySize maxCalls() {
            return new MemorySize(BigInteger.ONE);
        }
    }

    private static ResolveCallerRequest request(String e164, String extension) {
        return request(e164, extension, NOW);
    }

    private static ResolveCallerRequest request(String e164, String extension, long millis) {
        return ResolveCallerRequest.newBuilder()
                .setAccountId("demo")
                .setE164(e164)
                .setExtension(extension)
                .setReservedContactId(ReservedIds.next(millis).toString())
                .build();
    }
}
