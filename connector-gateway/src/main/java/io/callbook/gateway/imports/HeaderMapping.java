package io.callbook.gateway.imports;

import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out from its header what the columns of a file hold. Pure. */
final class HeaderMapping {
    private static final Set<String> DISPLAY_NAME =
            Set.of("name", "fullname", "displayname", "contactname", "contact", "nom", "nombre");
    private static final Set<String> GIVEN_NAME =
            Set.of("firstname", "givenname", "forename", "vorname", "prenom", "first");
    private static final Set<String> FAMILY_NAME =
            Set.of("lastname", "familyname", "surname", "nachname", "apellido", "last");
    private static final Set<String> ORGANIZATION =
            Set.of(
                    "company",
                    "companyname",
                    "organization",
                    "organisation",
                    "organizationname",
                    "accountname",
                    "account",
                    "employer",
                    "firma");
    private static final Set<String> COUNTRY =
            Set.of("country", "countrycode", "mailingcountry", "land", "pays", "pais");

    /** Parts of the names of columns with numbers, the more telling first. */
    private static final List<Map.Entry<String, PhoneKind>> PHONES =
            List.of(
                    Map.entry("fax", PhoneKind.FAX),
                    Map.entry("mobile", PhoneKind.MOBILE),
                    Map.entry("cell", PhoneKind.MOBILE),
                    Map.entry("handy", PhoneKind.MOBILE),
                    Map.entry("homephone", PhoneKind.HOME),
                    Map.entry("phonehome", PhoneKind.HOME),
                    Map.entry("privatephone", PhoneKind.HOME),
                    Map.entry("otherphone", PhoneKind.OTHER),
                    Map.entry("phone", PhoneKind.WORK),
                    Map.entry("telefon", PhoneKind.WORK),
                    Map.entry("telephone", PhoneKind.WORK));

    private HeaderMapping() {}

    /** The mapping; columns that mean nothing here are left out. */
    static ObjectMapping of(List<String> columns) {
        ObjectMapping.Builder mapping = ObjectMapping.builder();
        columns.forEach(column -> add(mapping, column));
        return mapping.build();
    }

    /** Whether rows can become contacts that say anything. */
    static boolean isUsable(ObjectMapping mapping) {
        return !(mapping.displayName().isEmpty()
                && mapping.givenName().isEmpty()
                && mapping.familyName().isEmpty()
                && mapping.phones().isEmpty());
    }

    private static void add(ObjectMapping.Builder mapping, String column) {
        String key = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        Optional<PhoneKind> phone = phoneKind(key);
        if (DISPLAY_NAME.contains(key)) {
            mapping.displayName(column);
        } else if (GIVEN_NAME.contains(key)) {
            mapping.givenName(column);
        } else if (FAMILY_NAME.contains(key)) {
            mapping.familyName(column);
        } else if (ORGANIZATION.contains(key)) {
            mapping.organization(column);
        } else if (COUNTRY.contains(key)) {
            mapping.country(column);
        } else if (key.contains("email") || key.equals("mail")) {
            mapping.emails(column);
        } else if (phone.isPresent()) {
            mapping.phone(column, phone.get());
        }
    }

    private static Optional<PhoneKind> phoneKind(String key) {
        if (key.equals("tel") || key.equals("number")) {
            return Optional.of(PhoneKind.WORK);
        }
        return PHONES.stream()
                .filter(part -> key.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
