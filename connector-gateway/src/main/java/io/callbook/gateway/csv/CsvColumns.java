package io.callbook.gateway.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guesses which field of a contact a column fills, from what spreadsheets and address books usually
 * call it. A pure function of the names.
 */
public final class CsvColumns {
    /** Names of one meaning, without spaces and signs. */
    private static final Map<String, String> NAMES =
            names(
                    Map.of(
                            "displayName",
                            "name fullname displayname contactname contact nom nombre",
                            "givenName",
                            "firstname givenname forename first vorname prenom",
                            "familyName",
                            "lastname familyname surname last nachname apellido",
                            "organization",
                            "accountname account company companyname organization organizationname"
                                    + " organisation organisationname employer firma",
                            "phone.work",
                            "workphone businessphone officephone mainphone phonenumber number",
                            "phone.mobile",
                            "mobilephone cellphone mobilenumber cellnumber",
                            "phone.home",
                            "homephone privatephone",
                            "phone.other",
                            "otherphone phone2 phone3 telephone2",
                            "phone.fax",
                            "faxnumber businessfax homefax",
                            "email",
                            "email emailaddress mail"));

    private static final Set<String> PHONE = Set.of("phone", "telephone", "tel", "telefon");
    private static final Set<String> MOBILE = Set.of("mobile", "cell", "cellular", "handy");
    private static final Set<String> HOME = Set.of("home", "private", "personal");
    private static final Set<String> OTHER = Set.of("other", "alternate", "secondary", "assistant");
    private static final Set<String> COUNTRY = Set.of("country", "land", "pays", "pais");

    /** Words of columns that are about a number or address and do not hold it. */
    private static final Set<String> ABOUT =
            Set.of("type", "label", "extension", "ext", "notes", "date", "consent", "verified");

    private CsvColumns() {}

    /**
     * For each column that is understood, in the columns' order, the field it fills: {@code
     * displayName}, {@code givenName}, {@code familyName}, {@code organization}, {@code
     * phone.work}, {@code phone.mobile}, {@code phone.home}, {@code phone.other}, {@code
     * phone.fax}, {@code email} or {@code country}. Several columns may fill one field.
     */
    public static Map<String, String> suggest(List<String> columns) {
        Map<String, String> suggested = new LinkedHashMap<>();
        columns.forEach(
                column -> target(column).ifPresent(target -> suggested.put(column, target)));
        return suggested;
    }

    private static Optional<String> target(String column) {
        Set<String> words = words(column);
        String name = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (hasAny(words, ABOUT)) {
            return Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(name)).or(() -> ofWords(words));
    }

    private static Optional<String> ofWords(Set<String> words) {
        if (words.contains("email") || words.containsAll(Set.of("e", "mail"))) {
            return Optional.of("email");
        }
        if (words.contains("fax")) {
            return Optional.of("phone.fax");
        }
        if (hasAny(words, MOBILE)) {
            return Optional.of("phone.mobile");
        }
        if (hasAny(words, PHONE)) {
            return Optional.of(phone(words));
        }
        return hasAny(words, COUNTRY) ? Optional.of("country") : Optional.empty();
    }

    private static String phone(Set<String> words) {
        if (hasAny(words, HOME)) {
            return "phone.home";
        }
        return hasAny(words, OTHER) ? "phone.other" : "phone.work";
    }

    /** {@code MobilePhone}, {@code mobile_phone} and {@code Mobile Phone 2} have the same words. */
    private static Set<String> words(String column) {
        return Arrays.stream(
                        column.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean hasAny(Set<String> words, Set<String> wanted) {
        return wanted.stream().anyMatch(words::contains);
    }

    private static Map<String, String> names(Map<String, String> byTarget) {
        Map<String, String> names = new HashMap<>();
        byTarget.forEach((target, all) ->
                Arrays.stream(all.split(" ", -1)).forEach(name -> names.put(name, target)));
        return Map.copyOf(names);
    }
}
