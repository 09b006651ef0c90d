package io.callbook.sandbox.salesforce.lifecycle;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.sobject.RecordWriter;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.Transaction;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a lead into a contact of an account, either of which may exist already. The lead stays and
 * says what it became; no opportunity is made.
 */
public final class LeadConversion {
    private static final List<String> COPIED =
            List.of(
                    "FirstName",
                    "LastName",
                    "Salutation",
                    "MiddleName",
                    "Suffix",
                    "Title",
                    "Phone",
                    "MobilePhone",
                    "Fax",
                    "Email",
                    "LeadSource",
                    "Description",
                    "OwnerId",
                    "HasOptedOutOfEmail",
                    "DoNotCall");
    private static final List<String> ADDRESS_PARTS =
            List.of("Street", "City", "State", "PostalCode", "Country", "CountryCode");

    private final Transaction transaction;
    private final SObjectRecord lead;

    private LeadConversion(Transaction transaction, SObjectRecord lead) {
        this.transaction = transaction;
        this.lead = lead;
    }

    /** Converts; the answer is the lead with what it became. */
    public static SObjectRecord run(
            Transaction transaction,
            String leadId,
            @Nullable String accountId,
            @Nullable String contactId) {
        SObjectType type = transaction.committed().schema().type("Lead");
        SObjectRecord lead = RecordWriter.inUse(transaction, type, leadId);
        if (Boolean.TRUE.equals(lead.get("IsConverted"))) {
            throw SalesforceException.badRequest(
                    "CANNOT_UPDATE_CONVERTED_LEAD", "this lead has been converted already");
        }
        return new LeadConversion(transaction, lead).convert(accountId, contactId);
    }

    private SObjectRecord convert(@Nullable String accountId, @Nullable String contactId) {
        SObjectRecord account = accountId == null ? newAccount() : inUse("Account", accountId);
        SObjectRecord contact =
                contactId == null ? newContact(account) : inUse("Contact", contactId);
        SObjectType type = lead.type();
        Map<Field, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put(type.field("IsConverted"), true);
        changes.put(type.field("Status"), "Closed - Converted");
        changes.put(
                type.field("ConvertedDate"),
                LocalDate.ofInstant(transaction.stamp(), ZoneOffset.UTC));
        changes.put(type.field("ConvertedAccountId"), account.id());
        changes.put(type.field("ConvertedContactId"), contact.id());
        return transaction.update(lead, changes);
    }

    private SObjectType type(String name) {
        return transaction.committed().schema().type(name);
    }

    private SObjectRecord inUse(String typeName, String id) {
        return RecordWriter.inUse(transaction, type(typeName), id);
    }

    private SObjectRecord newAccount() {
        SObjectType type = type("Account");
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        values.put(type.field("Name"), lead.get("Company"));
        values.put(type.field("IsPersonAccount"), false);
        for (String copied : List.of("Phone", "Fax", "Website", "Industry", "OwnerId")) {
            values.put(type.field(copied), lead.get(copied));
        }
        copyAddress(type, "Billing", values);
        return transaction.create(type, values);
    }

    private SObjectRecord newContact(SObjectRecord account) {
        SObjectType type = type("Contact");
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        values.put(type.field("AccountId"), account.id());
        values.put(type.field("IsPersonAccount"), false);
        values.put(type.field("HasOptedOutOfFax"), false);
        COPIED.forEach(copied -> values.put(type.field(copied), lead.get(copied)));
        copyAddress(type, "Mailing", values);
        return transaction.create(type, values);
    }

    private void copyAddress(SObjectType type, String prefix, Map<Field, @Nullable Object> values) {
        ADDRESS_PARTS.forEach(part -> values.put(type.field(prefix + part), lead.get(part)));
    }
}
