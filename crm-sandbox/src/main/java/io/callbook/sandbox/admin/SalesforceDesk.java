package io.callbook.sandbox.admin;

import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.OrgIds;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.salesforce.store.Transaction;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works on the org's records as its human user. */
@Singleton
class SalesforceDesk {
    private final Schema schema;
    private final SalesforceStore store;

    SalesforceDesk(Schema schema, SalesforceStore store) {
        this.schema = schema;
        this.store = store;
    }

    SObjectType type(String name) {
        return schema.find(name)
                .orElseThrow(() ->
                        SalesforceException.notFound(
                                "There is no object '%s'; there are %s"
                                        .formatted(name, typeNames())));
    }

    private String typeNames() {
        return schema.types().stream().map(SObjectType::name).collect(Collectors.joining(", "));
    }

    String id(SObjectType type, String text) {
        return SalesforceId.parse(text)
                .filter(id -> id.startsWith(type.keyPrefix()))
                .orElseThrow(() ->
                        SalesforceException.notFound(
                                "'%s' is not an id of %s: 15 or 18 characters beginning with %s"
                                        .formatted(text, type.name(), type.keyPrefix())));
    }

    @Nullable String idOrNull(String typeName, @Nullable String text) {
        return text == null ? null : id(type(typeName), text);
    }

    List<Map<String, Object>> find(SObjectType type, RecordSearch search, int limit) {
        return store.read(reader ->
                reader.all(type).stream()
                        .filter(search::matches)
                        .limit(limit)
                        .map(RecordSummary::of)
                        .toList());
    }

    Map<String, Object> get(SObjectType type, String id) {
        return store.read(reader -> reader.find(type, id))
                .map(RecordSummary::of)
                .orElseThrow(SalesforceException::notFound);
    }

    <T> T write(int lateBySeconds, Function<Transaction, T> work) {
        return store.writeLate(OrgIds.CRM_USER, Duration.ofSeconds(lateBySeconds), work);
    }

    int purge(SObjectType type) {
        return store.purge(type);
    }
}
