package io.callbook.sandbox.salesforce.schema;

import java.util.Locale;

/** The field types of Salesforce that the sandbox's objects use, with their SOAP type. */
public enum FieldType {
    ID("tns:ID"),
    STRING("xsd:string"),
    BOOLEAN("xsd:boolean"),
    INT("xsd:int"),
    DOUBLE("xsd:double"),
    CURRENCY("xsd:double"),
    DATE("xsd:date"),
    DATETIME("xsd:dateTime"),
    REFERENCE("tns:ID"),
    PHONE("xsd:string"),
    EMAIL("xsd:string"),
    URL("xsd:string"),
    PICKLIST("xsd:string"),
    TEXTAREA("xsd:string"),
    ADDRESS("urn:address");

    private final String soapType;

    FieldType(String soapType) {
        this.soapType = soapType;
    }

    /** The type's name in a describe answer. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type's name in SOAP, which describe answers repeat. */
    public String soapType() {
        return soapType;
    }

    /** Whether values are character strings, ids not counted. */
    public boolean isText() {
        return switch (this) {
            case STRING, PHONE, EMAIL, URL, PICKLIST, TEXTAREA -> true;
            case ID, BOOLEAN, INT, DOUBLE, CURRENCY, DATE, DATETIME, REFERENCE, ADDRESS -> false;
        };
    }

    /** Whether values are record ids. */
    public boolean isId() {
        return this == ID || this == REFERENCE;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return this == INT || this == DOUBLE || this == CURRENCY;
    }
}
