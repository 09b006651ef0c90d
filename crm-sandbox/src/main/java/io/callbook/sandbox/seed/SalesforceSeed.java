package io.callbook.sandbox.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The records of the Salesforce org at its first start: the members of Congress as contacts of
 * their delegations, their district offices as leads, and two users.
 */
public final class SalesforceSeed {
    private static final Pattern WASHINGTON =
            Pattern.compile("(.*?),? (Washington),? (DC) (\\d{5}(?:-\\d{4})?)");

    private final Schema schema;
    private final Map<String, SObjectRecord> accounts = new LinkedHashMap<>();

    private SalesforceSeed(Schema schema) {
        this.schema = schema;
    }

    /** The records, and as many generated contacts as asked for. */
    public static Stream<SObjectRecord> records(Schema schema, int generatedContacts) {
        return Stream.concat(
                new SalesforceSeed(schema).records().stream(),
                GeneratedContacts.records(schema.type("Contact"), generatedContacts));
    }

    private List<SObjectRecord> records() {
        List<SObjectRecord> records = new ArrayList<>();
        records.add(user(1, "Callbook", "Integration", "integration@callbook.example"));
        records.add(user(2, "Sandy", "Boxer", "sandy.boxer@callbook.example"));
        int number = 1;
        for (NamedCsvRecord row : SeedFile.read("legislators-contacts.csv")) {
            records.add(contact(number++, row));
        }
        number = 1;
        for (NamedCsvRecord row : SeedFile.read("legislators-district-offices-leads.csv")) {
            records.add(lead(number++, row));
        }
        records.addAll(accounts.values());
        return records;
    }

    private SObjectRecord user(int number, String firstName, String lastName, String email) {
        return new SeedDraft(schema.type("User"), number)
                .set("FirstName", firstName)
                .set("LastName", lastName)
                .set("Name", firstName + " " + lastName)
                .set("Username", email)
                .set("Email", email)
                .set("Alias", lastName.substring(0, 5))
                .set("IsActive", true)
                .set("TimeZoneSidKey", "UTC")
                .set("UserType", "Standard")
                .record();
    }

    private SObjectRecord contact(int number, NamedCsvRecord row) {
        SeedDraft draft =
                new SeedDraft(schema.type("Contact"), number)
                        .set("AccountId", account(row.getField("Account Name")).id())
                        .copy("FirstName", row, "First Name")
                        .copy("LastName", row, "Last Name")
                        .copy("Name", row, "Full Name")
                        .copy("Title", row, "Title")
                        .copy("Phone", row, "Phone")
                        .copy("OtherPhone", row, "Other Phone")
                        .copy("Fax", row, "Fax")
                        .copy("MailingCountry", row, "Country")
                        .copy("MailingCountryCode", row, "Country")
                        .set("Birthdate", LocalDate.parse(row.getField("Birthdate")))
                        .copy("Website__c", row, "Website")
                        .copy("Party__c", row, "Party")
                        .copy("Bioguide_ID__c", row, "Bioguide ID");
        return mailingAddress(draft, row.getField("Mailing Address")).record();
    }

    private static SeedDraft mailingAddress(SeedDraft draft, String address) {
        Matcher parts = WASHINGTON.matcher(address);
        if (!parts.matches()) {
            return draft.set("MailingStreet", address);
        }
        return draft.set("MailingStreet", parts.group(1))
                .set("MailingCity", parts.group(2))
                .set("MailingState", parts.group(3))
                .set("MailingPostalCode", parts.group(4));
    }

    private SObjectRecord account(String name) {
        return accounts.computeIfAbsent(name, this::newAccount);
    }

    private SObjectRecord newAccount(String name) {
        SObjectType type = schema.type("Account");
        return new SeedDraft(type, accounts.size() + 1)
                .set("Name", name)
                .set("Type", "Other")
                .set("Industry", "Government")
                .set("BillingCountry", "US")
                .set("BillingCountryCode", "US")
                .set("Delegation_Code__c", name.substring(0, name.indexOf(' ')))
                .record();
    }

    private SObjectRecord lead(int number, NamedCsvRecord row) {
        return new SeedDraft(schema.type("Lead"), number)
                .copy("FirstName", row, "First Name")
                .copy("LastName", row, "Last Name")
                .set("Name", row.getField("First Name") + " " + row.getField("Last Name"))
                .copy("Company", row, "Company")
                .copy("Street", row, "Street")
                .copy("City", row, "City")
                .copy("State", row, "State")
                .copy("PostalCode", row, "Postal Code")
                .copy("Country", row, "Country")
                .copy("CountryCode", row, "Country")
                .copy("Phone", row, "Phone")
                .copy("Fax", row, "Fax")
                .set("Status", "Open - Not Contacted")
                .copy("Office_ID__c", row, "Office ID")
                .copy("Bioguide_ID__c", row, "Bioguide ID")
                .record();
    }
}
