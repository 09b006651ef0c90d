package io.callbook.contacts.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * A merge patch (RFC 7396): members that are absent stay as they are, those that are null are
 * cleared.
 *
 * @param value the patch as a body, with null for what is absent or null
 * @param tree the patch as it was sent
 */
public record Patch<T>(T value, ObjectNode tree) {
    /** Whether a member is to change. */
    public boolean has(String member) {
        return tree.has(member);
    }

    /** The names of the members that are to change. */
    public Set<String> members() {
        return names(tree);
    }

    /** Whether a member is to be cleared as a whole. */
    public boolean clears(String member) {
        JsonNode node = tree.get(member);
        return node != null && node.isNull();
    }

    /** The names within a member that is an object; none if it is absent or null. */
    public Set<String> membersOf(String member) {
        return tree.get(member) instanceof ObjectNode node ? names(node) : Set.of();
    }

    private static Set<String> names(ObjectNode node) {
        Set<String> names = new HashSet<>();
        for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}
