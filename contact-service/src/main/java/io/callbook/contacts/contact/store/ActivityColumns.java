package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Activity;
import io.callbook.contacts.contact.model.NumberChoice;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads what calls say about a contact. */
final class ActivityColumns {
    private ActivityColumns() {}

    static Activity read(Row row) {
        OffsetDateTime lastCallAt = row.getOffsetDateTime("last_call_at");
        return lastCallAt == null
                ? Activity.NONE
                : new Activity(lastCallAt.toInstant(), choices(row));
    }

    private static List<NumberChoice> choices(Row row) {
        String[] e164 = row.getArrayOfStrings("choice_e164");
        if (e164 == null) {
            return List.of();
        }
        String[] extension = row.getArrayOfStrings("choice_extension");
        OffsetDateTime[] chosenAt = row.getArrayOfOffsetDateTimes("choice_at");
        List<NumberChoice> choices = new ArrayList<>(e164.length);
        for (int i = 0; i < e164.length; i++) {
            choices.add(new NumberChoice(e164[i], extension[i], chosenAt[i].toInstant()));
        }
        return choices;
    }
}
