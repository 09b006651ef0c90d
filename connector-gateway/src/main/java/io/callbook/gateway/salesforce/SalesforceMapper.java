package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.salesforce.wire.DescribeResponse;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.ObjectDescription.FieldDescription;
import io.callbook.gateway.spi.RecordChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates what Salesforce sends into what the engine reads. */
final class SalesforceMapper {
    private SalesforceMapper() {}

    /** Where a row stands in the order of the walk. */
    record Place(Stamp stamp, String id) {}

    static ObjectDescription description(DescribeResponse object) {
        return new ObjectDescription(
                object.name(),
                object.fields().stream()
                        .map(f ->
                                new FieldDescription(
                                        f.name(),
                                        f.label(),
                                        f.type(),
                                        f.filterable(),
                                        f.updateable()))
                        .toList());
    }

    /** Empty if the row has no id or no stamp, which no row of Salesforce is without. */
    static Optional<Place> place(JsonNode row) {
        Optional<String> id = text(row.path(SalesforceFields.ID)).flatMap(SalesforceId::normalize);
        return text(row.path(SalesforceFields.STAMP))
                .flatMap(Stamp::parse)
                .flatMap(stamp -> id.map(known -> new Place(stamp, known)));
    }

    static List<RecordChange> changes(List<JsonNode> rows, SalesforceFields fields) {
        return rows.stream().map(row -> change(row, fields)).toList();
    }

    private static RecordChange change(JsonNode row, SalesforceFields fields) {
        return place(row)
                .map(place -> change(row, place, fields))
                .orElseGet(() ->
                        new RecordChange.Unreadable(
                                row.path(SalesforceFields.ID).asText("?"),
                                "",
                                "Salesforce sends this record without an id or a"
                                        + " SystemModstamp."));
    }

    private static RecordChange change(JsonNode row, Place place, SalesforceFields fields) {
        String version = place.stamp().text();
        if (row.path(SalesforceFields.IS_DELETED).asBoolean(false)) {
            Optional<String> master =
                    text(row.path(SalesforceFields.MASTER_RECORD_ID))
                            .flatMap(SalesforceId::normalize);
            return new RecordChange.Deleted(place.id(), version, master);
        }
        Map<String, String> values = new HashMap<>();
        fields.paths()
                .forEach((asked, path) ->
                        text(at(row, path)).ifPresent(value -> values.put(asked, value)));
        return new RecordChange.Present(place.id(), version, values);
    }

    private static JsonNode at(JsonNode row, String path) {
        JsonNode node = row;
        for (String step : path.split("\\.", -1)) {
            node = node.path(step);
        }
        return node;
    }

    /** Numbers and booleans as JSON writes them; a compound value, such as an address, as JSON. */
    private static Optional<String> text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.isContainerNode() ? node.toString() : node.asText();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
