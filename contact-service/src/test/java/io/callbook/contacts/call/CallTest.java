package io.callbook.contacts.call;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.GetCallRequest;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.ListCallsRequest;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import java.util.List;

/** What tests of calls do, in few words. */
abstract class CallTest extends ServiceTest {
    static final String NUMBER = "+12022243441";
    static final long NOON = 1_700_000_000L;

    final String account = STORE.newAccount();

    Contact contact(String name) {
        return STORE.create(
                Contact.newBuilder()
                        .setAccountId(account)
                        .setDisplayName(name)
                        .addPhones(Phone.newBuilder().setRaw(NUMBER))
                        .build());
    }

    static Timestamp at(long seconds) {
        return Timestamp.newBuilder().setSeconds(seconds).build();
    }

    /** A call from the number. */
    static Call.Builder call(String id, long seconds, String contactId) {
        return Call.newBuilder()
                .setCallId(id)
                .setIdentifiedAt(at(seconds))
                .setE164(NUMBER)
                .setOutcome("MATCHED")
                .setMatchClass("EXACT")
                .setReason("The number is the contact's.")
                .setContactId(contactId);
    }

    RecordCallsResponse record(Call.Builder... calls) {
        RecordCallsRequest.Builder request = RecordCallsRequest.newBuilder().setAccountId(account);
        List.of(calls).forEach(request::addCalls);
        return STORE.calls().recordCalls(request.build());
    }

    ChooseContactResponse choose(String callId, String contactId) {
        return STORE.calls()
                .chooseContact(
                        ChooseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setCallId(callId)
                                .setContactId(contactId)
                                .setAgent("agent-7")
                                .build());
    }

    GetCallResponse get(String callId) {
        return STORE.calls()
                .getCall(
                        GetCallRequest.newBuilder()
                                .setAccountId(account)
                                .setCallId(callId)
                                .build());
    }

    ListCallsRequest.Builder list() {
        return ListCallsRequest.newBuilder().setAccountId(account);
    }

    static List<String> ids(ListCallsRequest.Builder request) {
        return STORE.calls().listCalls(request.build()).getCallsList().stream()
                .map(Call::getCallId)
                .toList();
    }

    long lastCall(String contactId) {
        return STORE.get(account, contactId).getLastCallAt().getSeconds();
    }
}
