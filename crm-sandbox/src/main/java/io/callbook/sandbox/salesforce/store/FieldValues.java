package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The values of one version of a record. Seeded records by the million compute them instead of
 * keeping them.
 */
@FunctionalInterface
public interface FieldValues {

    /** The field's value: text, Boolean, Integer, Double, LocalDate or Instant. */
    @Nullable Object get(Field field);
}
