package io.callbook.contacts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.junit.jupiter.api.Test;

class PacedCallTest {
    private final FakeCall call = new FakeCall();
    private final PacedCall<String, String> paced = new PacedCall<>(call, 2);

    @Test
    void noMoreIsAskedForThanTheWindowAllows() {
        paced.request(1);
        paced.received();
        paced.request(1);
        paced.received();
        paced.request(1);
        paced.request(1);

        assertThat(call.requested).isEqualTo(2);
    }

    @Test
    void anAnswerMakesRoomForTheNextRequest() {
        noMoreIsAskedForThanTheWindowAllows();

        paced.sendMessage("answer");

        assertThat(call.requested).isEqualTo(3);
    }

    private static final class FakeCall extends ServerCall<String, String> {
        private int requested;

        @Override
        public void request(int count) {
            requested += count;
        }

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public void sendMessage(String message) {}

        @Override
        public void close(Status status, Metadata trailers) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public MethodDescriptor<String, String> getMethodDescriptor() {
            throw new UnsupportedOperationException();
        }
    }
}
