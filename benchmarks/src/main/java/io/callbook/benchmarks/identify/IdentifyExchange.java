package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.load.Exchange;
import io.callbook.benchmarks.load.UnreadAnswer;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Any number of any contact; the answer must be exactly that contact. One in sixteen answers is
 * read and compared to the last field, in the others the number must stand, as in those of the
 * echo.
 *
 * @param recorded whether each request has a call id, so that its call is brought to the store
 */
record IdentifyExchange(int contacts, boolean recorded)
        implements Exchange<IdentifyCallerRequest, UnreadAnswer> {
    private static final int READ_ONE_IN = 16;
    private static final MethodDescriptor<IdentifyCallerRequest, UnreadAnswer> METHOD =
            UnreadAnswer.of(CallerServiceGrpc.getIdentifyCallerMethod());

    @Override
    public MethodDescriptor<IdentifyCallerRequest, UnreadAnswer> method() {
        return METHOD;
    }

    @Override
    public IdentifyCallerRequest request(RandomGenerator random) {
        int ordinal = random.nextInt(contacts);
        int which = random.nextInt(SyntheticContacts.numberCount(ordinal));
        IdentifyCallerRequest.Builder request =
                IdentifyCallerRequest.newBuilder()
                        .setAccountId(SyntheticContacts.ACCOUNT)
                        .setNumber(SyntheticContacts.number(ordinal, which));
        if (recorded) {
            request.setCallId(Long.toHexString(random.nextLong()));
        }
        return request.build();
    }

    @Override
    public boolean isRight(IdentifyCallerRequest request, UnreadAnswer answer) {
        return ThreadLocalRandom.current().nextInt(READ_ONE_IN) == 0
                ? isRight(request, read(answer))
                : answer.holds(request.getNumber());
    }

    private static IdentifyCallerResponse read(UnreadAnswer answer) {
        try {
            return IdentifyCallerResponse.parseFrom(answer.read());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isRight(IdentifyCallerRequest request, IdentifyCallerResponse answer) {
        int ordinal = SyntheticContacts.ordinalOf(request.getNumber());
        CallerContact selected = answer.getSelected();
        return answer.getOutcome() == Outcome.OUTCOME_MATCHED
                && answer.getCandidatesCount() == 1
                && selected.getContactId().equals(SyntheticContacts.id(ordinal))
                && selected.getPhoneNumber().equals(request.getNumber())
                && selected.getReferencesCount() == 1
                && selected.getReferences(0)
                        .getExternalId()
                        .equals(SyntheticContacts.externalId(ordinal));
    }
}
