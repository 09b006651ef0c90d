package io.callbook.matching.index;

/**
 * What many references have in common.
 *
 * @param connectionId the connection through which the record was read
 * @param objectType the CRM's name of the record's type
 */
public record ReferenceKind(String connectionId, String objectType) {}
