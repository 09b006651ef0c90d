package io.callbook.gateway.imports;

import io.callbook.gateway.csv.CsvColumns;
import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneKind;
import java.util.List;

/** Finds out from its header what the columns of a file hold. Pure. */
final class HeaderMapping {
    private HeaderMapping() {}

    /** The mapping; columns that mean nothing here are left out. */
    static ObjectMapping of(List<String> columns) {
        ObjectMapping.Builder mapping = ObjectMapping.builder();
        CsvColumns.suggest(columns).forEach((column, target) -> add(mapping, column, target));
        return mapping.build();
    }

    /** Whether rows can become contacts that say anything. */
    static boolean isUsable(ObjectMapping mapping) {
        return !(mapping.displayName().isEmpty()
                && mapping.givenName().isEmpty()
                && mapping.familyName().isEmpty()
                && mapping.phones().isEmpty());
    }

    private static void add(ObjectMapping.Builder mapping, String column, String target) {
        switch (target) {
            case "displayName" -> mapping.displayName(column);
            case "givenName" -> mapping.givenName(column);
            case "familyName" -> mapping.familyName(column);
            case "organization" -> mapping.organization(column);
            case "phone.work" -> mapping.phone(column, PhoneKind.WORK);
            case "phone.mobile" -> mapping.phone(column, PhoneKind.MOBILE);
            case "phone.home" -> mapping.phone(column, PhoneKind.HOME);
            case "phone.other" -> mapping.phone(column, PhoneKind.OTHER);
            case "phone.fax" -> mapping.phone(column, PhoneKind.FAX);
            case "email" -> mapping.emails(column);
            case "country" -> mapping.country(column);
            default -> throw new IllegalStateException("No contact has a field " + target);
        }
    }
}
