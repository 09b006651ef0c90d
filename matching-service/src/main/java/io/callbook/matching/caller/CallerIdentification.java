package io.callbook.matching.caller;

import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.feed.AccountDirectory;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Tells who is calling. What memory knows is answered without waiting for anything. */
@ApplicationScoped
class CallerIdentification {
    /** The share of the caller's patience that is kept for sending the answer. */
    private static final int RESERVE_DIVISOR = 10;

    private final AccountDirectory accounts;
    private final StoreClient store;
    private final CallerConfig config;
    private final InstantSource clock;
    private final PhoneNumberReader numbers = new PhoneNumberReader();

    CallerIdentification(
            AccountDirectory accounts,
            StoreClient store,
            CallerConfig config,
            InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** The answer; fails with a MatchingFailure. */
    Uni<CallerAnswer> identify(CallerQuestion question) {
        LiveAccount account = accounts.findLoaded(question.accountId());
        if (account != null) {
            return identifyIn(account, question);
        }
        checkAccountId(question.accountId());
        return accounts.load(question.accountId(), reduced(question.patience()))
                .chain(loaded -> identifyIn(loaded, question));
    }

    private Uni<CallerAnswer> identifyIn(LiveAccount account, CallerQuestion question) {
        AccountIndex index = account.index();
        NumberReading reading = read(index, account, question);
        Candidates candidates = candidates(index, reading);
        Freshness freshness = Freshness.ofMemory(account.age(clock.instant()), config.maxDataAge());
        return switch (CallerDecision.decide(reading, candidates, question.readOnly())) {
            case CallerDecision.Found found ->
                    item(CallerAnswer.found(found.caller(), found.candidates(), freshness));
            case CallerDecision.NotIdentifiable not ->
                    item(CallerAnswer.notIdentifiable(not.cause(), freshness));
            case CallerDecision.Unknown unknown ->
                    item(CallerAnswer.unknown(unknown.caller(), freshness));
            case CallerDecision.AskStore miss ->
                    askStore(index, question, miss.caller(), freshness);
        };
    }

    /** A plain number that a contact has needs no further proof that it exists. */
    private NumberReading read(AccountIndex index, LiveAccount account, CallerQuestion question) {
        return PhoneNumber.parseE164(question.number())
                .filter(number -> index.contains(number.key()))
                .<NumberReading>map(CallerIdentification::plain)
                .orElseGet(() -> numbers.read(question.number(), regions(account, question)));
    }

    private static NumberReading.Dialable plain(PhoneNumber number) {
        return new NumberReading.Dialable(number, "", RegionRule.OWN_COUNTRY_CODE);
    }

    private Uni<CallerAnswer> askStore(
            AccountIndex index,
            CallerQuestion question,
            NumberReading.Dialable caller,
            Freshness freshness) {
        long mark = index.mark();
        Duration timeout = shorter(reduced(question.patience()), config.storeTimeout());
        return store.resolve(question.accountId(), caller, timeout)
                .invoke(resolved -> remember(index, mark, resolved))
                .map(resolved -> answer(caller, resolved))
                .onFailure(StoreUnavailableException.class)
                .recoverWithItem(failure -> CallerAnswer.deferred(caller, failure, freshness));
    }

    /** MAT-20: the next call finds the contact, however late the feed brings it. */
    private static void remember(AccountIndex index, long mark, ResolvedCaller resolved) {
        resolved.contacts().forEach(contact -> index.putUnlessDeletedSince(mark, contact));
    }

    private static CallerAnswer answer(NumberReading.Dialable caller, ResolvedCaller resolved) {
        Candidates candidates = resolved.candidates(caller);
        if (candidates.total() == 0) {
            return CallerAnswer.withheld(caller);
        }
        return resolved.created()
                ? CallerAnswer.created(caller, candidates)
                : CallerAnswer.found(caller, candidates, Freshness.OF_THE_STORE);
    }

    private static Candidates candidates(AccountIndex index, NumberReading reading) {
        return switch (reading) {
            case NumberReading.Dialable caller ->
                    index.find(caller.number().key(), ExtensionCode.of(caller.extension()));
            case NumberReading.Unusable unusable -> Candidates.NONE;
        };
    }

    private static RegionChain regions(LiveAccount account, CallerQuestion question) {
        String region = question.defaultRegion();
        if (region.isEmpty()) {
            return account.regions();
        }
        return RegionChain.none()
                .then(region, RegionRule.REQUEST)
                .then(account.defaultRegion(), RegionRule.ACCOUNT_DEFAULT);
    }

    private static void checkAccountId(String accountId) {
        if (!accountId.matches("[a-z][a-z0-9-]{1,62}")) {
            throw new InvalidFieldException(
                    "account_id",
                    "account_id must be 2 to 63 lower-case letters, digits or hyphens, beginning"
                            + " with a letter.");
        }
    }

    private static Duration reduced(Duration patience) {
        return patience.minus(patience.dividedBy(RESERVE_DIVISOR));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Uni<CallerAnswer> item(CallerAnswer answer) {
        return Uni.createFrom().item(answer);
    }
}
