package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.NameMatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A kind of list request, and how its answer is recognised as right.
 *
 * @param request about an ordinal
 * @param isRight whether these contacts are what was asked for
 */
record Search(
        IntFunction<ListContactsRequest.Builder> request,
        BiFunction<Integer, List<Contact>, Boolean> isRight) {
    private static final int PAGE = 100;

    /** All kinds, by name. */
    static Map<String, Search> all() {
        Map<String, Search> kinds = new TreeMap<>();
        kinds.put("phone", one(o -> list().setPhone(spelled(People.e164(o, 0)))));
        kinds.put("email", one(o -> list().setEmail(People.email(o).toUpperCase(Locale.ROOT))));
        kinds.put("reference", one(o -> list().setReference(People.reference(o))));
        kinds.put("name, word prefix, common", named(NameMatch.NAME_MATCH_WORD_PREFIX, "mar"));
        kinds.put("name, substring, common", named(NameMatch.NAME_MATCH_SUBSTRING, "son"));
        kinds.put("name, in no contact", none("qxzqx"));
        kinds.put(
                "name, person", containing(NameMatch.NAME_MATCH_WORD_PREFIX, People::displayName));
        kinds.put(
                "name, part of a company",
                containing(
                        NameMatch.NAME_MATCH_SUBSTRING, o -> People.organization(o).substring(2)));
        return kinds;
    }

    private static ListContactsRequest.Builder list() {
        return ListContactsRequest.newBuilder().setPageSize(PAGE);
    }

    private static Search one(IntFunction<ListContactsRequest.Builder> request) {
        return new Search(request, (o, found) -> found.size() == 1 && isOf(found.getFirst(), o));
    }

    /** Many contacts. */
    private static Search named(NameMatch match, String part) {
        return new Search(
                o -> list().setName(part).setNameMatch(match),
                (o, found) -> !found.isEmpty() && found.stream().allMatch(has(part)));
    }

    private static Search none(String part) {
        return new Search(
                o -> list().setName(part).setNameMatch(NameMatch.NAME_MATCH_SUBSTRING),
                (o, found) -> found.isEmpty());
    }

    private static Search containing(NameMatch match, IntFunction<String> part) {
        return new Search(
                o -> list().setName(part.apply(o)).setNameMatch(match),
                (o, found) -> !found.isEmpty() && found.stream().allMatch(has(part.apply(o))));
    }

    private static Predicate<Contact> has(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return contact ->
                String.join(
                                " ",
                                contact.getDisplayName(),
                                contact.getGivenName(),
                                contact.getFamilyName(),
                                contact.getOrganization())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    static boolean isOf(Contact contact, int ordinal) {
        return contact.getReferencesCount() == 1
                && contact.getReferences(0).getExternalId().equals(People.externalId(ordinal));
    }

    /** Another spelling than the one that was taken in. */
    private static String spelled(String e164) {
        return "1." + e164.substring(2, 5) + "." + e164.substring(5, 8) + "." + e164.substring(8);
    }
}
