package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.ContactServiceGrpc.ContactServiceBlockingStub;
import io.callbook.contacts.v1.GetContactRequest;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.jspecify.annotations.Nullable;

/** Reads and searches of every kind, in random order; each answer is checked. */
final class SearchMix {
    private static final int DIGITS = 3;
    private static final int WALK_PAGE = 1000;
    private static final int WARMUP_PART = 10;
    private static final long NANOS_PER_MICRO = 1000;

    private final ContactServiceBlockingStub contacts;
    private final String account;
    private final StorePlan plan;
    private final ContactIds ids;
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Question> questions = new TreeMap<>();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    SearchMix(Channel channel, String account, StorePlan plan, ContactIds ids) {
        this.contacts = ContactServiceGrpc.newBlockingStub(channel);
        this.account = account;
        this.plan = plan;
        this.ids = ids;
        questions.put("get", this::get);
        questions.put("page, anywhere", this::page);
        Search.all().forEach((name, kind) -> questions.put(name, random -> ask(kind, random)));
    }

    /** Asks something; fails if the answer is wrong. */
    private interface Question {
        boolean isAnsweredRight(RandomGenerator random);
    }

    /** Micros by kind of question. */
    Map<String, Histogram> run() throws InterruptedException {
        walk();
        ask(plan.searches() / WARMUP_PART + 1, 1);
        return ask(plan.searches(), 2);
    }

    /** The kinds of questions that got a wrong answer. */
    Set<String> wrong() {
        return Set.copyOf(wrong);
    }

    /** From the first page to the last, for the tokens of pages at every depth. */
    private void walk() {
        String token = "";
        long count = 0;
        do {
            ListContactsResponse page = list(WALK_PAGE, token);
            count += page.getContactsCount();
            token = page.getNextPageToken();
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        } while (!token.isEmpty());
        if (count < plan.contacts()) {
            throw new IllegalStateException("The pages have only " + count + " contacts");
        }
    }

    private Map<String, Histogram> ask(int count, long seed) throws InterruptedException {
        Map<String, Histogram> micros = new TreeMap<>();
        questions.keySet().forEach(name -> micros.put(name, new SynchronizedHistogram(DIGITS)));
        AtomicInteger left = new AtomicInteger(count);
        SplittableRandom seeds = new SplittableRandom(seed);
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.callers())) {
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < plan.callers(); i++) {
                RandomGenerator random = seeds.split();
                callers.add(() -> ask(random, left, micros));
            }
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        return micros;
    }

    private @Nullable Void ask(
            RandomGenerator random, AtomicInteger left, Map<String, Histogram> micros) {
        List<String> names = List.copyOf(micros.keySet());
        while (left.getAndDecrement() > 0) {
            String name = names.get(random.nextInt(names.size()));
            long start = System.nanoTime();
            boolean right = questions.get(name).isAnsweredRight(random);
            micros.get(name).recordValue((System.nanoTime() - start) / NANOS_PER_MICRO);
            if (!right && wrong.add(name)) {
                System.out.println("  a wrong answer to: " + name);
            }
        }
        return null;
    }

    private boolean get(RandomGenerator random) {
        int ordinal = random.nextInt(plan.contacts());
        Contact contact =
                contacts.getContact(
                                GetContactRequest.newBuilder()
                                        .setAccountId(account)
                                        .setContactId(ids.get(ordinal))
                                        .build())
                        .getContact();
        return Search.isOf(contact, ordinal);
    }

    private boolean page(RandomGenerator random) {
        String token = tokens.isEmpty() ? "" : tokens.get(random.nextInt(tokens.size()));
        return list(0, token).getContactsCount() > 0;
    }

    private boolean ask(Search kind, RandomGenerator random) {
        int ordinal = random.nextInt(plan.contacts());
        ListContactsRequest request = kind.request().apply(ordinal).setAccountId(account).build();
        return kind.isRight().apply(ordinal, contacts.listContacts(request).getContactsList());
    }

    private ListContactsResponse list(int size, String token) {
        return contacts.listContacts(
                ListContactsRequest.newBuilder()
                        .setAccountId(account)
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }
}
