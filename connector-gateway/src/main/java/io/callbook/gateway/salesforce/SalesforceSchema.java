package io.callbook.gateway.salesforce;

import io.callbook.gateway.salesforce.wire.DescribeResponse;
import io.callbook.gateway.spi.ConnectorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the org's objects look like to this connection. Each is asked for once in the life of a
 * connector, which is about a run, so that a run notices what was changed before it.
 */
final class SalesforceSchema {
    private static final Pattern API_NAME = Pattern.compile("[A-Za-z]\\w{0,79}");
    private static final Pattern DOT = Pattern.compile("\\.");

    private final SalesforceClient client;
    private final Map<String, DescribeResponse> known = new HashMap<>();

    SalesforceSchema(SalesforceClient client) {
        this.client = client;
    }

    DescribeResponse describe(String objectType) {
        if (!API_NAME.matcher(objectType).matches()) {
            throw new ConnectorException.PermissionMissing(
                    "'%s' is not the API name of a Salesforce object, such as Contact, Lead or Visit__c."
                            .formatted(objectType));
        }
        return known.computeIfAbsent(objectType, this::read);
    }

    /** Forgets an object whose fields turned out to have changed. */
    void forget(String objectType) {
        known.remove(objectType);
    }

    /** Sorts the fields asked for into those that the org has and those that it has not. */
    SalesforceFields resolve(String objectType, List<String> asked) {
        Set<String> selected = new LinkedHashSet<>(ownFields(describe(objectType)));
        Map<String, String> paths = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : asked) {
            Optional<String> path = path(objectType, List.of(DOT.split(name, -1)));
            path.ifPresentOrElse(found -> paths.put(name, found), () -> missing.add(name));
        }
        selected.addAll(paths.values());
        return new SalesforceFields(List.copyOf(selected), paths, missing);
    }

    private static List<String> ownFields(DescribeResponse object) {
        if (field(object, f -> f.name().equals(SalesforceFields.STAMP)).isEmpty()) {
            throw new ConnectorException.PermissionMissing(
                    "The Salesforce object '%s' has no SystemModstamp, so its changes cannot be followed; it cannot be synced."
                            .formatted(object.name()));
        }
        return Stream.of(
                        SalesforceFields.ID,
                        SalesforceFields.STAMP,
                        SalesforceFields.IS_DELETED,
                        SalesforceFields.MASTER_RECORD_ID)
                .filter(own -> field(object, f -> f.name().equals(own)).isPresent())
                .toList();
    }

    /** The path in the org's own spelling, through as many parents as it names. */
    private Optional<String> path(String objectType, List<String> steps) {
        DescribeResponse object = describe(objectType);
        String first = steps.getFirst();
        if (steps.size() == 1) {
            return field(object, f -> f.name().equalsIgnoreCase(first))
                    .map(DescribeResponse.Field::name);
        }
        return field(object, f -> first.equalsIgnoreCase(f.relationshipName()))
                .flatMap(lookup -> parentPath(lookup, steps.subList(1, steps.size())));
    }

    private Optional<String> parentPath(DescribeResponse.Field lookup, List<String> rest) {
        return lookup.referenceTo().stream()
                .flatMap(parent -> visiblePath(parent, rest).stream())
                .findFirst()
                .map(found -> lookup.relationshipName() + "." + found);
    }

    /** A parent that the user may not see is like a field that is not there. */
    private Optional<String> visiblePath(String parent, List<String> rest) {
        try {
            return path(parent, rest);
        } catch (ConnectorException.PermissionMissing e) {
            return Optional.empty();
        }
    }

    private DescribeResponse read(String objectType) {
        return client.get(
                "/sobjects/" + objectType + "/describe",
                "the object '" + objectType + "'",
                DescribeResponse.class);
    }

    private static Optional<DescribeResponse.Field> field(
            DescribeResponse object, Predicate<DescribeResponse.Field> fits) {
        return object.fields().stream().filter(fits).findFirst();
    }
}
