package io.callbook.contacts.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.testing.TestTokens;
import io.grpc.BindableService;
import io.grpc.ClientInterceptors;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Walks through every method of the store, with what belongs to one account used from another: each
 * call is answered as if there were no other account, tells nothing of it and changes nothing in
 * it.
 */
@QuarkusTest
class CrossAccountTest extends ServiceTest {
    private static final List<String> ALL_ROLES =
            List.of("calls", "contacts.read", "contacts.write", "sync.admin", "account.admin");

    @Inject @Any Instance<BindableService> services;

    private record Attack(String method, String request, String expected) {
        static Attack of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Attack(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }

        Attack with(Map<String, String> known) {
            String filled = request;
            String wanted = expected;
            for (Map.Entry<String, String> value : known.entrySet()) {
                String name = "\"$" + value.getKey() + "\"";
                filled = filled.replace(name, "\"" + value.getValue() + "\"");
                wanted = wanted.replace(name, "\"" + value.getValue() + "\"");
            }
            return new Attack(method, filled, wanted);
        }
    }

    private static List<Attack> attacks() throws IOException {
        try (InputStream stream =
                CrossAccountTest.class.getResourceAsStream("/cross-account/attacks.txt")) {
            String text =
                    new String(
                            Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Attack::of)
                    .toList();
        }
    }

    @Test
    @DisplayName("ACC-2: there is an attack on every method")
    void everyMethodIsAttacked() throws Exception {
        assertThat(attacks().stream().map(Attack::method).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        new TextCalls(STORE.channel(), services).names());
    }

    @Test
    @DisplayName("ACC-2: no id, filter, token or position of another account opens anything")
    void nothingCrossesAccounts() throws Exception {
        // Given
        String victimId = STORE.newAccount();
        String attackerId = STORE.newAccount();
        Victim victim = new Victim(new TextCalls(STORE.channel(), services), victimId);
        victim.fill();
        TextCalls attacker = callsOf(attackerId);
        Map<String, String> known = new TreeMap<>(victim.known());
        known.put("attacker", attackerId);
        known.put(
                "own",
                TextCalls.text(
                        attacker.call(
                                "CreateContact", attackerId, "contact { display_name: 'Mine' }"),
                        "contact.contact_id"));
        Map<String, List<List<String>>> before = victim.rows();
        assertThat(before.values()).filteredOn(rows -> !rows.isEmpty()).hasSizeGreaterThan(15);

        // When
        List<String> holes = new ArrayList<>();
        for (Attack attack : attacks()) {
            String hole = hole(attacker, attackerId, attack.with(known), victim);
            if (!hole.isEmpty()) {
                holes.add(attack + ": " + hole);
            }
        }

        // Then
        assertThat(holes).isEmpty();
        assertThat(victim.rows()).isEqualTo(before);
    }

    private static String hole(TextCalls calls, String account, Attack attack, Victim victim)
            throws TextFormat.ParseException {
        String answer;
        String outcome;
        try {
            Message message = calls.call(attack.method(), account, attack.request());
            answer = TextFormat.printer().printToString(message);
            outcome = "ok " + answer;
        } catch (StatusRuntimeException refused) {
            Failures failure =
                    Failures.of(() -> {
                        throw refused;
                    });
            answer = failure.message();
            outcome = failure.reason();
        }
        if (!isExpected(attack.expected(), outcome)) {
            return outcome + " " + answer;
        }
        return tells(attack, answer, victim) ? "tells of the victim: " + answer : "";
    }

    private static boolean isExpected(String expected, String outcome) {
        return expected.startsWith("ok")
                ? outcome.startsWith("ok ") && outcome.contains(expected.substring(2).strip())
                : outcome.equals(expected);
    }

    private static boolean tells(Attack attack, String answer, Victim victim) {
        String lower = answer.toLowerCase(Locale.ROOT);
        boolean named =
                lower.contains("sesame")
                        && !attack.request().toLowerCase(Locale.ROOT).contains("sesame");
        return named
                || victim.known().values().stream()
                        .filter(value -> !attack.request().contains(value))
                        .anyMatch(answer::contains);
    }

    private TextCalls callsOf(String account) {
        String token = TestTokens.of(ALL_ROLES, account).sign();
        return new TextCalls(
                ClientInterceptors.intercept(STORE.connection(), StoreClient.bearer(token)),
                services);
    }
}
