package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the names of a query mean. */
final class NameResolver {
    /** Salesforce follows at most so many lookups. */
    private static final int MOST_LOOKUPS = 5;

    private static final String ADVICE =
            " If you are attempting to use a custom %s, be sure to append the '__c' after the"
                    + " %s name. Please reference your WSDL or the describe call for the"
                    + " appropriate names.";

    private final Schema schema;
    private final Syntax syntax;
    private final SObjectType type;

    NameResolver(Schema schema, Syntax syntax) {
        this.schema = schema;
        this.syntax = syntax;
        this.type = schema.find(syntax.object().text()).orElseThrow(this::noSuchType);
    }

    SObjectType type() {
        return type;
    }

    FieldPath path(Name name) {
        List<String> words = new ArrayList<>(List.of(name.text().split("\\.", -1)));
        if (words.size() > 1 && namesTheObject(words.getFirst())) {
            words.removeFirst();
        }
        List<Field> lookups = new ArrayList<>();
        SObjectType owner = type;
        for (String relationship : words.subList(0, words.size() - 1)) {
            Field lookup = lookup(owner, relationship, name);
            lookups.add(lookup);
            owner = parent(lookup, relationship, name);
        }
        if (lookups.size() > MOST_LOOKUPS) {
            throw SoqlException.malformed("too many levels of parent relationships");
        }
        return new FieldPath(lookups, field(owner, words.getLast(), name));
    }

    private boolean namesTheObject(String word) {
        return word.equalsIgnoreCase(syntax.alias())
                || (word.equalsIgnoreCase(type.name()) && type.findRelationship(word).isEmpty());
    }

    private Field field(SObjectType owner, String word, Name name) {
        return owner.findField(word)
                .orElseThrow(() ->
                        invalid(
                                name,
                                "No such column '%s' on entity '%s'.".formatted(word, owner.name())
                                        + ADVICE.formatted("field", "custom field")));
    }

    private Field lookup(SObjectType owner, String relationship, Name name) {
        return owner.findRelationship(relationship)
                .orElseThrow(() -> noSuchRelationship(owner.name(), relationship, name));
    }

    private SObjectType parent(Field lookup, String relationship, Name name) {
        Optional<SObjectType> parent = schema.findParent(lookup);
        return parent.orElseThrow(() -> noSuchRelationship(type.name(), relationship, name));
    }

    private SoqlException noSuchRelationship(String owner, String relationship, Name name) {
        return invalid(
                name,
                "Didn't understand relationship '%s' in field path on entity '%s'."
                                .formatted(relationship, owner)
                        + " If you are attempting to use a custom relationship, be sure to append"
                        + " the '__r' after the custom relationship name. Please reference your"
                        + " WSDL or the describe call for the appropriate names.");
    }

    private SoqlException invalid(Name name, String message) {
        return SoqlException.at(
                SoqlException.Code.INVALID_FIELD, syntax.query(), name.position(), message);
    }

    private SoqlException noSuchType() {
        return SoqlException.at(
                SoqlException.Code.INVALID_TYPE,
                syntax.query(),
                syntax.object().position(),
                "sObject type '%s' is not supported.".formatted(syntax.object().text())
                        + ADVICE.formatted("object", "entity"));
    }
}
