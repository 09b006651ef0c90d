package io.callbook.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param output its standard output
 * @param errors its standard error
 */
record CommandResult(int code, String output, String errors) {
    /** The same, if it went well. */
    CommandResult requireSuccess() {
        if (code != 0) {
            throw new AssertionError("exit code " + code + "\n" + output + "\n" + errors);
        }
        return this;
    }

    /** The output as JSON. */
    JsonNode json() {
        try {
            return JsonMapper.builder().build().readTree(requireSuccess().output());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + output, e);
        }
    }
}
