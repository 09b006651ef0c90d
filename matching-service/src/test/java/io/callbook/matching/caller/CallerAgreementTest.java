package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Organization;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.feed.LiveAccounts;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectionRule;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The service's answers are those of {@link ReferenceMatching}, for random accounts and questions.
 * {@code callbook.test.agreement} sets how many, {@code callbook.test.agreement.seed} which.
 */
class CallerAgreementTest {
    private static final int CASES = Integer.getInteger("callbook.test.agreement", 6_000);
    private static final long SEED = Long.getLong("callbook.test.agreement.seed", 20_261_121);
    private static final int QUESTIONS = 40;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Freshness FRESH = new Freshness(Duration.ZERO, false);

    private final PhoneNumberReader reader = new PhoneNumberReader();
    private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    private final Set<MatchClass> classes = EnumSet.noneOf(MatchClass.class);
    private final Set<SelectionRule> rules = EnumSet.noneOf(SelectionRule.class);

    @Test
    @DisplayName(
            "MAT-4, MAT-5, MAT-6, MAT-9, MAT-10, MAT-11, MAT-12, MAT-17: answers are those of a"
                    + " plain reference, for random stores, policies and numbers")
    void answersAreThoseOfAPlainReference() {
        for (int account = 0; account * QUESTIONS < CASES; account++) {
            compare(SEED + account);
        }
        // The questions were worth asking.
        assertThat(outcomes)
                .contains(
                        Outcome.OUTCOME_MATCHED,
                        Outcome.OUTCOME_MULTIPLE,
                        Outcome.OUTCOME_SHARED,
                        Outcome.OUTCOME_UNKNOWN);
        assertThat(classes).hasSize(7);
        assertThat(rules).hasSize(7);
    }

    private void compare(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RandomAccounts accounts = new RandomAccounts(random);
        Account settings = accounts.settings();
        List<Organization> organizations = accounts.organizations();
        List<Contact> states = accounts.contacts();
        for (Contact each : List.copyOf(states)) {
            if (random.nextInt(5) == 0) {
                states.add(accounts.changed(each));
            }
        }
        List<String> deleted =
                states.stream()
                        .map(Contact::getContactId)
                        .filter(id -> random.nextInt(12) == 0)
                        .distinct()
                        .toList();
        LiveAccount live = LiveAccounts.of(settings, organizations, states, deleted);
        ReferenceMatching reference =
                new ReferenceMatching(
                        settings,
                        latest(states, deleted),
                        organizations,
                        RandomAccounts.EQUIVALENTS);
        for (int question = 0; question < QUESTIONS; question++) {
            String dialled =
                    dialled(
                            accounts.number(),
                            accounts.extension(),
                            settings.getDefaultRegion(),
                            random);
            ReferenceAnswer expected = reference.answer(dialled);
            assertThat(answer(live, dialled))
                    .as("seed %d, %s, %s", seed, dialled, settings)
                    .isEqualTo(expected);
            outcomes.add(expected.outcome());
            classes.add(expected.matchClass());
            rules.add(expected.rule());
        }
    }

    /** As the service decides, of memory alone. */
    private ReferenceAnswer answer(LiveAccount account, String dialled) {
        NumberReading reading = reader.read(dialled, account.regions());
        Known known = Known.of(account, account.settings(), reading);
        CallerAnswer answer =
                switch (CallerDecision.decide(reading, known, account.settings(), true)) {
                    case CallerDecision.Found found -> CallerAnswer.found(found, FRESH);
                    case CallerDecision.Shared shared -> CallerAnswer.shared(shared, FRESH);
                    case CallerDecision.Unknown unknown ->
                            CallerAnswer.unknown(unknown.caller(), FRESH);
                    case CallerDecision.NotIdentifiable not ->
                            throw new AssertionError(dialled + ": " + not);
                    case CallerDecision.AskStore ask -> throw new AssertionError(dialled);
                };
        assertThat(answer.reason()).isNotBlank();
        return ReferenceAnswer.of(
                CallerAnswerProto.read(
                        CallerAnswerProto.of(answer, Attestation.ATTESTATION_UNSPECIFIED_VALUE)));
    }

    /** The state with the greatest version, of equal ones the later; without what was deleted. */
    private static List<Contact> latest(List<Contact> states, List<String> deleted) {
        Map<String, Contact> byId = new HashMap<>();
        for (Contact state : states) {
            byId.merge(
                    state.getContactId(),
                    state,
                    (known, next) -> next.getVersion() >= known.getVersion() ? next : known);
        }
        byId.keySet().removeAll(new HashSet<>(deleted));
        return new ArrayList<>(byId.values());
    }

    /** Written in one of the forms that libphonenumber writes. */
    private static String dialled(
            String e164, String extension, String region, RandomGenerator random) {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(e164, "ZZ");
            PhoneNumberFormat format =
                    region.equals(LIBRARY.getRegionCodeForNumber(number)) && random.nextBoolean()
                            ? PhoneNumberFormat.NATIONAL
                            : List.of(
                                            PhoneNumberFormat.E164,
                                            PhoneNumberFormat.INTERNATIONAL,
                                            PhoneNumberFormat.RFC3966)
                                    .get(random.nextInt(3));
            if (!extension.isEmpty()) {
                number.setExtension(extension);
            }
            return LIBRARY.format(number, format)
                    + (format == PhoneNumberFormat.E164 && !extension.isEmpty()
                            ? " ext. " + extension
                            : "");
        } catch (NumberParseException unreadable) {
            throw new AssertionError(e164, unreadable);
        }
    }
}
