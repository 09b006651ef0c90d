package io.callbook.gateway.salesforce;

import java.util.List;
import java.util.Map;

/**
 * Which of the fields asked for an org has.
 *
 * @param selected what the query names, the connector's own fields included
 * @param paths from each name asked for to its spelling in this org
 * @param missing those that do not exist, or that the user may not see
 */
record SalesforceFields(List<String> selected, Map<String, String> paths, List<String> missing) {
    static final String ID = "Id";
    static final String STAMP = "SystemModstamp";
    static final String IS_DELETED = "IsDeleted";
    static final String MASTER_RECORD_ID = "MasterRecordId";

    SalesforceFields {
        selected = List.copyOf(selected);
        paths = Map.copyOf(paths);
        missing = List.copyOf(missing);
    }
}
