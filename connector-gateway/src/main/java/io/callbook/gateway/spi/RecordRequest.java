package io.callbook.gateway.spi;

import java.util.List;

/**
 * Which record to read.
 *
 * @param objectType the CRM's name of the type
 * @param fields as in {@link FetchRequest}
 * @param externalId in the spelling of {@link ConnectorFactory#findId}
 */
public record RecordRequest(String objectType, List<String> fields, String externalId) {
    /** Copies the fields. */
    public RecordRequest {
        fields = List.copyOf(fields);
    }
}
