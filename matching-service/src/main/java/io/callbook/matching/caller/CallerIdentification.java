package io.callbook.matching.caller;

import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.LiveLookup;
import io.callbook.matching.deferred.DeferredContacts;
import io.callbook.matching.deferred.ReservedIds;
import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.feed.AccountDirectory;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.lookup.LiveSearch;
import io.callbook.matching.lookup.Searched;
import io.callbook.numbers.Equivalences;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Tells who is calling. What memory knows is answered without waiting for anything. */
@Singleton // Each call of a bean with a scope goes through a proxy.
class CallerIdentification {
    /** The share of the caller's patience that is kept for sending the answer. */
    private static final int RESERVE_DIVISOR = 10;

    private final AccountDirectory accounts;
    private final StoreClient store;
    private final DeferredContacts deferred;
    private final LiveSearch search;
    private final CallerConfig config;
    private final InstantSource clock;
    private final PhoneNumberReader numbers = new PhoneNumberReader();

    CallerIdentification(
            AccountDirectory accounts,
            StoreClient store,
            DeferredContacts deferred,
            LiveSearch search,
            CallerConfig config,
            InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.deferred = deferred;
        this.search = search;
        this.config = config;
        this.clock = clock;
    }

    /** Who calls; throws a MatchingFailure, or fails with one. */
    Reply<CallerAnswer> identify(CallerQuestion question) {
        long nowMillis = clock.millis();
        LiveAccount account = accounts.findLoaded(question.accountId(), nowMillis);
        return account == null
                ? new Reply.Later<>(
                        load(question.accountId(), question.patience().get())
                                .chain(loaded ->
                                        identifyIn(loaded, question, clock.millis()).uni()))
                : identifyIn(account, question, nowMillis);
    }

    /** The account in memory; fails with a MatchingFailure. */
    Uni<LiveAccount> load(String accountId, Duration patience) {
        LiveAccount account = accounts.findLoaded(accountId);
        if (account != null) {
            return Uni.createFrom().item(account);
        }
        checkAccountId(accountId);
        return accounts.load(accountId, reduced(patience));
    }

    private Reply<CallerAnswer> identifyIn(
            LiveAccount account, CallerQuestion question, long nowMillis) {
        AccountSettings settings = account.settings();
        NumberReading reading = read(account, question);
        Known known = Known.of(account, settings, reading);
        Freshness freshness = Freshness.ofMemory(account.age(nowMillis), config.maxDataAge());
        return switch (CallerDecision.decide(reading, known, settings, question.readOnly())) {
            case CallerDecision.Found found ->
                    new Reply.Now<>(CallerAnswer.found(found, freshness));
            case CallerDecision.Shared shared ->
                    new Reply.Now<>(CallerAnswer.shared(shared, freshness));
            case CallerDecision.NotIdentifiable not ->
                    new Reply.Now<>(CallerAnswer.notIdentifiable(not.cause(), freshness));
            case CallerDecision.Unknown unknown ->
                    new Reply.Now<>(CallerAnswer.unknown(unknown.caller(), freshness));
            case CallerDecision.AskStore miss ->
                    new Reply.Later<>(
                            new Miss(account, settings, question, miss.caller(), freshness)
                                    .answer());
        };
    }

    /**
     * A plain number that a contact has needs no further proof that it exists; read like others.
     */
    private NumberReading read(LiveAccount account, CallerQuestion question) {
        AccountIndex index = account.index();
        return PhoneNumber.parseE164(question.number())
                .map(Equivalences::mended)
                .filter(number -> index.contains(number.key()))
                .<NumberReading>map(CallerIdentification::plain)
                .orElseGet(() -> numbers.read(question.number(), regions(account, question)));
    }

    private static NumberReading.Dialable plain(PhoneNumber number) {
        return new NumberReading.Dialable(number, "", RegionRule.OWN_COUNTRY_CODE);
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

    private static <T> Uni<T> item(T known) {
        return Uni.createFrom().item(known);
    }

    /** A number that nobody in memory has. */
    private final class Miss {
        private final LiveAccount account;
        private final AccountSettings settings;
        private final NumberReading.Dialable caller;
        private final Freshness freshness;
        private final long mark;
        private final long deadlineNanos;

        Miss(
                LiveAccount account,
                AccountSettings settings,
                CallerQuestion question,
                NumberReading.Dialable caller,
                Freshness freshness) {
            this.account = account;
            this.settings = settings;
            this.caller = caller;
            this.freshness = freshness;
            this.mark = account.index().mark();
            this.deadlineNanos = System.nanoTime() + reduced(question.patience().get()).toNanos();
        }

        Uni<CallerAnswer> answer() {
            return settings.matching().liveLookup() == LiveLookup.BEFORE_ANSWER
                    ? askCrms()
                    : askStore();
        }

        private Uni<CallerAnswer> askCrms() {
            Duration timeout = shorter(left(), settings.matching().liveLookupTime());
            return search.find(account.accountId(), caller, timeout).chain(this::answerAfter);
        }

        private Uni<CallerAnswer> answerAfter(Searched searched) {
            List<ContactEntry> contacts = searched.contacts();
            Uni<CallerAnswer> answer = contacts.isEmpty() ? askStore() : item(found(contacts));
            return answer.map(known -> known.adding(Reasons.searched(searched)));
        }

        /** MAT-18: a CRM knew the number; its records are contacts by now. */
        private CallerAnswer found(List<ContactEntry> contacts) {
            ResolvedCaller resolved = wanted(new ResolvedCaller(contacts, false));
            remember(resolved);
            return answer(resolved);
        }

        private Uni<CallerAnswer> askStore() {
            ResolveCallerRequest request = deferred.promisedOr(request());
            return store.resolve(request, shorter(left(), config.storeTimeout()))
                    .map(this::wanted)
                    .invoke(this::remember)
                    .invoke(resolved -> searchLater(resolved))
                    .map(this::answer)
                    .onFailure(StoreUnavailableException.class)
                    .recoverWithUni(() -> promise(request));
        }

        private ResolveCallerRequest request() {
            return ResolveCallerRequest.newBuilder()
                    .setAccountId(account.accountId())
                    .setE164(caller.number().e164())
                    .setExtension(caller.extension())
                    .setReservedContactId(ReservedIds.next(clock.millis()).toString())
                    .build();
        }

        /** The promise must be on the disk before anybody hears of it. */
        private Uni<CallerAnswer> promise(ResolveCallerRequest request) {
            return Uni.createFrom()
                    .item(() -> deferred.promise(request))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .map(promised ->
                            promised.map(id -> CallerAnswer.deferred(caller, id, freshness))
                                    .orElseGet(() -> CallerAnswer.unpromised(caller, freshness)));
        }

        /** MAT-20: the next call finds the contact, however late the feed brings it. */
        private void remember(ResolvedCaller resolved) {
            resolved.contacts()
                    .forEach(contact -> account.index().putUnlessDeletedSince(mark, contact));
        }

        private ResolvedCaller wanted(ResolvedCaller resolved) {
            return resolved.keepingAttributes(settings.matchAttributes());
        }

        private void searchLater(ResolvedCaller resolved) {
            if (resolved.created() && settings.matching().liveLookup() == LiveLookup.AFTER_ANSWER) {
                search.linkLater(
                        account.accountId(),
                        caller,
                        resolved.contacts().getFirst().id(),
                        settings.matching().liveLookupTime());
            }
        }

        private CallerAnswer answer(ResolvedCaller resolved) {
            Candidates candidates = resolved.candidates(Known.sought(settings, caller));
            if (candidates.total() == 0) {
                return CallerAnswer.withheld(caller);
            }
            CallerDecision.Found found =
                    new CallerDecision.Found(
                            caller,
                            candidates,
                            Choice.by(settings.callerPolicy(), candidates),
                            null);
            return resolved.created()
                    ? CallerAnswer.created(found)
                    : CallerAnswer.found(found, Freshness.OF_THE_STORE);
        }

        private Duration left() {
            return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
        }
    }
}
