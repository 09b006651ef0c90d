package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a record is asked for, in the order of asking. */
public final class Selection {
    /** One thing asked for. */
    public sealed interface Item {
        /** A field of the record itself. */
        record OwnField(Field field) implements Item {}

        /** Something of the parent that a lookup leads to. */
        record Parent(Field lookup, Selection selection) implements Item {}
    }

    private final SObjectType type;
    private final List<Item> items = new ArrayList<>();

    Selection(SObjectType type) {
        this.type = type;
    }

    /** The object of the records selected from. */
    public SObjectType type() {
        return type;
    }

    public List<Item> items() {
        return List.copyOf(items);
    }

    /** The lookups whose parents are asked for, in the order of a row's parents. */
    List<Item.Parent> parents() {
        return items.stream()
                .filter(Item.Parent.class::isInstance)
                .map(Item.Parent.class::cast)
                .toList();
    }

    void addField(Field field) {
        Item.OwnField item = new Item.OwnField(field);
        if (items.contains(item)) {
            throw SoqlException.invalidField("duplicate field selected: " + field.name());
        }
        items.add(item);
    }

    Selection parent(Field lookup, SObjectType parentType) {
        Optional<Selection> known =
                parents().stream()
                        .filter(parent -> parent.lookup().equals(lookup))
                        .map(Item.Parent::selection)
                        .findFirst();
        return known.orElseGet(() -> addParent(lookup, parentType));
    }

    private Selection addParent(Field lookup, SObjectType parentType) {
        Selection selection = new Selection(parentType);
        items.add(new Item.Parent(lookup, selection));
        return selection;
    }
}
