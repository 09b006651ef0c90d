package io.callbook.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.contact.store.NamePattern;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.callbook.contacts.v1.NameMatch;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever index serves a search by name, it finds what reading all names finds. */
@QuarkusTest
class NameSearchTest extends ServiceTest {
    private static final int CONTACTS = 2_500;
    private static final int SEARCHES = 300;
    private static final long SEED = Long.getLong("callbook.test.seed", 20_261_121L);
    private static final List<String> WORDS =
            List.of(
                    "Ann",
                    "Anna",
                    "Annabel",
                    "Müller",
                    "Mueller",
                    "O'Neill",
                    "de",
                    "la",
                    "Cruz",
                    "Jean-Luc",
                    "Smith & Sons",
                    "100%",
                    "under_score",
                    "back\\slash",
                    "李",
                    "小龙",
                    "Øystein",
                    "Großmann",
                    "x",
                    "B.V.",
                    "Logistics",
                    "Nguyễn",
                    "\"Ace\"",
                    "ﷺ",
                    "ab");

    @Test
    @DisplayName("a search by name finds exactly the contacts that a scan of all names finds")
    void findsWhatAScanFinds() throws Exception {
        String account = STORE.newAccount();
        RandomGenerator random = new SplittableRandom(SEED);
        List<String> names = IntStream.range(0, CONTACTS).mapToObj(i -> name(random)).toList();
        fill(account, names);
        // So that a search whose contacts all stand at the end has to use an index.
        fill(account, List.of("Zebedee Quixote", "Zebedee Quick", "Ozebedee Quixote Ltd"));

        for (int i = 0; i < SEARCHES; i++) {
            String part = part(names.get(random.nextInt(names.size())), random);
            if (!part.isBlank()) {
                assertSame(account, part);
            }
        }
        for (String part : List.of("zebedee", "Zebedee Qui", "zebedee quixote", "ebedee q")) {
            assertSame(account, part);
        }
    }

    @Test
    @DisplayName("a name of words longer than an index can hold is stored and found")
    void storesVeryLongWords() throws Exception {
        String account = STORE.newAccount();
        String swelling = "ﷺ".repeat(200);
        Contact contact =
                STORE.create(
                        Contact.newBuilder()
                                .setAccountId(account)
                                .setDisplayName("Anna " + swelling)
                                .setOrganization("㍿".repeat(390))
                                .build());

        assertThat(ids(account, "anna", NameMatch.NAME_MATCH_WORD_PREFIX))
                .containsExactly(contact.getContactId());
        assertSame(account, "Anna ﷺ");
    }

    private static void assertSame(String account, String part) throws SQLException {
        assertThat(ids(account, part, NameMatch.NAME_MATCH_WORD_PREFIX))
                .as("words that begin with '%s'", part)
                .isEqualTo(scan(account, NamePattern.ofWord(part)));
        assertThat(ids(account, part, NameMatch.NAME_MATCH_SUBSTRING))
                .as("names with '%s'", part)
                .isEqualTo(scan(account, NamePattern.anywhere(part)));
    }

    private static List<String> scan(String account, NamePattern pattern) throws SQLException {
        return StoreSql.rows(
                        "select contact_id from contact where account_id = ? and name_key like ?"
                                + " order by contact_id",
                        account,
                        pattern.like())
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private static List<String> ids(String account, String part, NameMatch match) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            ListContactsResponse page =
                    STORE.contacts()
                            .listContacts(
                                    ListContactsRequest.newBuilder()
                                            .setAccountId(account)
                                            .setName(part)
                                            .setNameMatch(match)
                                            .setPageSize(700)
                                            .setPageToken(token)
                                            .build());
            page.getContactsList().forEach(contact -> ids.add(contact.getContactId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return ids;
    }

    private static void fill(String account, List<String> names) {
        List<ContactUpsert> upserts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            upserts.add(
                    ContactUpsert.newBuilder()
                            .setReference(StoreClient.reference(names.size() + "-" + i))
                            .setDisplayName(names.get(i))
                            .build());
        }
        STORE.upsert(StoreClient.chunk(account, upserts));
    }

    private static String name(RandomGenerator random) {
        int words = 1 + random.nextInt(4);
        return String.join(
                random.nextInt(10) == 0 ? "  " : " ",
                random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }

    private static String part(String name, RandomGenerator random) {
        int from = random.nextInt(name.length());
        return name.substring(from, from + 1 + random.nextInt(name.length() - from));
    }
}
