package io.callbook.contacts.contact;

import io.callbook.contacts.v1.LiftSuppressionRequest;
import java.util.Set;

/** Translates which erased person may be stored again. */
final class SuppressionProto {
    private SuppressionProto() {}

    /** The values as the list knows them. */
    static Set<String> values(LiftSuppressionRequest request, String defaultRegion) {
        return new SuppressedValues(
                        request.getPhone(),
                        request.getEmail(),
                        request.hasReference()
                                ? ContactProto.reference(request.getReference())
                                : null,
                        request.getPrimaryKey())
                .known(defaultRegion);
    }
}
