package io.callbook.sandbox.salesforce.search;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.query.RowView;
import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.soql.QueryResult;
import io.callbook.sandbox.salesforce.soql.SoqlException;
import io.callbook.sandbox.salesforce.soql.SoqlQuery;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SOSL over HTTP. */
@Path("/services/data/{version: v\\d+\\.\\d+}/search")
@NeedsSession
@RunOnVirtualThread
class SearchResource {
    /** From this version on the rows are a member of an object. */
    private static final int FIRST_WITH_OBJECT = 37;

    private final Schema schema;
    private final SalesforceStore store;

    SearchResource(Schema schema, SalesforceStore store) {
        this.schema = schema;
        this.store = store;
    }

    @GET
    public Object search(
            @PathParam("version") String version, @QueryParam("q") @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Malformed.because("No search string found.");
        }
        SoslQuery search = SoslQuery.parse(text);
        List<Map<String, @Nullable Object>> rows =
                search.queries().stream()
                        .flatMap(query -> rows(query, search.terms(), version))
                        .limit(search.limit())
                        .toList();
        int number = Integer.parseInt(version.substring(1, version.indexOf('.')));
        return number < FIRST_WITH_OBJECT ? rows : Map.of("searchRecords", rows);
    }

    private Stream<Map<String, @Nullable Object>> rows(
            String query, SearchTerms terms, String version) {
        try {
            SoqlQuery compiled = SoqlQuery.compile(schema, query);
            List<Field> phones =
                    compiled.type().fields().stream()
                            .filter(field -> field.type() == FieldType.PHONE)
                            .toList();
            QueryResult.Rows result =
                    store.read(reader ->
                            compiled.rows(reader, record -> terms.fit(digits(record, phones))));
            return RowView.of(result, 0, result.rows().size(), version).stream();
        } catch (SoqlException refused) {
            throw SalesforceException.badRequest(refused.code().name(), refused.getMessage());
        }
    }

    private static List<String> digits(SObjectRecord record, List<Field> phones) {
        return phones.stream()
                .map(field -> record.text(field.name()).replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .toList();
    }
}
