package io.callbook.gateway.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which field of a contact a column fills, from what spreadsheets and address books usually
 * call it. A pure function of the names.
 */
public final class CsvColumns {
    private static final Map<String, String> TARGETS = targets();

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

    /** With its numbers, such as in {@code Phone 2}, or else without, as in {@code E-mail 3}. */
    private static Optional<String> target(String column) {
        String name = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(TARGETS.get(name))
                .or(() -> Optional.ofNullable(TARGETS.get(name.replaceAll("[0-9]", ""))));
    }

    private static Map<String, String> targets() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "displayName",
                List.of("name", "fullname", "displayname", "contactname", "contact"));
        names.put("givenName", List.of("firstname", "givenname", "forename", "first"));
        names.put("familyName", List.of("lastname", "familyname", "surname", "last"));
        names.put(
                "organization",
                List.of(
                        "accountname",
                        "account",
                        "company",
                        "companyname",
                        "organization",
                        "organizationname",
                        "organisation",
                        "organisationname",
                        "employer"));
        names.put("country", List.of("country", "countrycode", "countryname", "countryregion"));
        names.put("email", emails());
        phones(names);
        Map<String, String> targets = new LinkedHashMap<>();
        names.forEach((target, all) -> all.forEach(name -> targets.put(name, target)));
        places().forEach(place -> targets.put(place + "country", "country"));
        places().forEach(place -> targets.put(place + "countrycode", "country"));
        places().forEach(place -> targets.put(place + "countryregion", "country"));
        return Map.copyOf(targets);
    }

    private static List<String> places() {
        return List.of("mailing", "billing", "business", "home", "work", "other", "postal");
    }

    private static List<String> emails() {
        List<String> names = new ArrayList<>(List.of("mail", "primaryemail", "secondaryemail"));
        for (String prefix : List.of("", "work", "business", "home", "personal", "other")) {
            names.add(prefix + "email");
            names.add(prefix + "emailaddress");
        }
        names.add("emailvalue");
        return names;
    }

    private static void phones(Map<String, List<String>> names) {
        names.put(
                "phone.work",
                phones("", "work", "business", "office", "main", "company", "direct", "primary"));
        names.put("phone.mobile", phones("mobile", "cell", "cellular", "cellphone"));
        names.put("phone.home", phones("home", "private", "personal"));
        names.put("phone.other", phones("other", "secondary", "alternate", "alternative"));
        names.put(
                "phone.fax",
                List.of("fax", "faxnumber", "faxphone", "businessfax", "workfax", "homefax"));
        names.get("phone.mobile").addAll(List.of("mobile", "cell", "mobilenumber", "cellnumber"));
        names.get("phone.other").addAll(List.of("phone2", "phone3", "telephone2", "tel2"));
        names.get("phone.work").add("phonevalue");
    }

    private static List<String> phones(String... kinds) {
        List<String> names = new ArrayList<>();
        for (String kind : kinds) {
            for (String word :
                    List.of("phone", "telephone", "tel", "phonenumber", "telephonenumber")) {
                names.add(kind + word);
            }
        }
        return names;
    }
}
