package io.callbook.gateway.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names the fields in which two drafts differ. */
final class DraftChanges {
    private static final Map<String, Function<ContactDraft, Object>> FIELDS =
            Map.of(
                    "displayName", ContactDraft::displayName,
                    "givenName", ContactDraft::givenName,
                    "familyName", ContactDraft::familyName,
                    "organization", ContactDraft::organization,
                    "phones", ContactDraft::phones,
                    "emails", ContactDraft::emails,
                    "region", ContactDraft::region);

    private DraftChanges() {}

    /** The fields of the later draft that differ; all of them if there is no earlier one. */
    static Set<String> between(Optional<ContactDraft> earlier, ContactDraft later) {
        if (earlier.isEmpty()) {
            return FIELDS.keySet();
        }
        return FIELDS.entrySet().stream()
                .filter(field -> differs(field.getValue(), earlier.get(), later))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean differs(
            Function<ContactDraft, Object> field, ContactDraft earlier, ContactDraft later) {
        return !field.apply(earlier).equals(field.apply(later));
    }
}
