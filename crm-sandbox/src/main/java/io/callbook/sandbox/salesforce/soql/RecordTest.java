package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;

/** A condition ready to be asked of records. */
@FunctionalInterface
interface RecordTest {
    RecordTest EVERY = (record, reader) -> true;

    boolean test(SObjectRecord record, RecordReader reader);
}
