package io.callbook.gateway.imports;

import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneRule;

/**
 * How a file is taken in; stored as JSON.
 *
 * @param idColumn the column that identifies a row; empty to find it by its name
 * @param phoneRule what becomes of rows with unreadable numbers
 * @param region ISO 3166-1 alpha-2: where numbers without country code are from; empty for the
 *     account's default
 * @param mapping which columns fill which fields of a contact
 */
public record ImportOptions(
        String idColumn, PhoneRule phoneRule, String region, ObjectMapping mapping) {}
