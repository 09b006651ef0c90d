package io.callbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a user of the CRM does by hand. */
final class Sandbox {
    private static final String EVERYTHING = "?limit=1000000";

    private final Web web;

    Sandbox(RunningSystem system) {
        this.web = new Web("http://127.0.0.1:" + system.sandboxPort() + "/_sandbox");
    }

    /** Creates a record; tells its id. */
    String create(String type, Map<String, String> fields) {
        return web.post("/salesforce/" + type, fields).requireSuccess().path("Id").asText();
    }

    void update(String type, String id, Map<String, String> fields) {
        web.patch("/salesforce/" + type + "/" + id, fields).requireSuccess();
    }

    void delete(String type, String id) {
        web.delete("/salesforce/" + type + "/" + id).requireSuccess();
    }

    /** The id of the one record with this name. */
    String idOf(String type, String name) {
        JsonNode found =
                web.get("/salesforce/" + type + "?name=" + name.replace(" ", "%20"))
                        .requireSuccess();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " records are called " + name);
        }
        return found.path(0).path("Id").asText();
    }

    /** The ids of all records of a type, deleted ones left out. */
    Set<String> ids(String type) {
        Set<String> ids = new HashSet<>();
        web.get("/salesforce/" + type + EVERYTHING)
                .requireSuccess()
                .forEach(each -> ids.add(each.path("Id").asText()));
        return ids;
    }

    /** Lets queries be answered late and in small pages, so that a copy takes its time. */
    void slowDown(Duration latency) {
        Map<String, Object> faults =
                Map.of("path", "/query", "latencyMillis", latency.toMillis(), "pageSize", 100);
        web.post("/faults", faults).requireSuccess();
    }

    void clearFaults() {
        web.delete("/faults").requireSuccess();
    }
}
