package io.callbook.gateway.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The preset {@code caller-id}: copies people from a CRM so that callers are recognised, without
 * any mapping work (MAP-4).
 */
public final class CallerIdPreset {
    /** The preset's name in the API. */
    public static final String NAME = "caller-id";

    private static final Map<String, Map<String, ObjectMapping>> MAPPINGS =
            Map.of("salesforce", Map.of("Contact", salesforceContact(), "Lead", salesforceLead()));

    private CallerIdPreset() {}

    /** The object types of a connector that the preset knows. */
    public static Set<String> objectTypes(String connectorType) {
        return MAPPINGS.getOrDefault(connectorType, Map.of()).keySet();
    }

    /** How an object type of a connector is mapped, if the preset knows it. */
    public static Optional<ObjectMapping> find(String connectorType, String objectType) {
        return Optional.ofNullable(MAPPINGS.getOrDefault(connectorType, Map.of()).get(objectType));
    }

    private static ObjectMapping salesforceContact() {
        return ObjectMapping.builder()
                .displayName("Name")
                .givenName("FirstName")
                .familyName("LastName")
                .organization("Account.Name")
                .phone("Phone", PhoneKind.WORK)
                .phone("MobilePhone", PhoneKind.MOBILE)
                .phone("HomePhone", PhoneKind.HOME)
                .phone("OtherPhone", PhoneKind.OTHER)
                .phone("Fax", PhoneKind.FAX)
                .emails("Email")
                .country("MailingCountryCode", "MailingCountry")
                .build();
    }

    private static ObjectMapping salesforceLead() {
        return ObjectMapping.builder()
                .displayName("Name")
                .givenName("FirstName")
                .familyName("LastName")
                .organization("Company")
                .phone("Phone", PhoneKind.WORK)
                .phone("MobilePhone", PhoneKind.MOBILE)
                .phone("Fax", PhoneKind.FAX)
                .emails("Email")
                .country("CountryCode", "Country")
                .retired("IsConverted")
                .build();
    }
}
