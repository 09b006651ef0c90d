package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EncodedMessageTest {
    private static final int SHORT = 1;

    @Property(tries = 500)
    void whatIsWrittenIsReadAsTheGeneratedMessage(
            @ForAll String text,
            @ForAll @IntRange(min = 0) int count,
            @ForAll @IntRange(min = 0, max = 70_000) int letters)
            throws IOException {
        // Given
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        byte[] surrounded = ("<" + "é".repeat(letters) + ">").getBytes(StandardCharsets.UTF_8);
        // When
        EncodedMessage contact =
                new EncodedMessage(SHORT)
                        .text(CallerContact.DISPLAY_NAME_FIELD_NUMBER, valid)
                        .text(
                                CallerContact.ORGANIZATION_FIELD_NUMBER,
                                surrounded,
                                1,
                                surrounded.length - 2)
                        .message(
                                CallerContact.REFERENCES_FIELD_NUMBER,
                                new EncodedMessage(SHORT)
                                        .text(Reference.EXTERNAL_ID_FIELD_NUMBER, valid));
        EncodedMessage answer =
                new EncodedMessage(SHORT)
                        .number(IdentifyCallerResponse.CANDIDATE_COUNT_FIELD_NUMBER, count)
                        .message(IdentifyCallerResponse.CANDIDATES_FIELD_NUMBER, contact)
                        .message(IdentifyCallerResponse.CANDIDATES_FIELD_NUMBER, contact)
                        .message(
                                IdentifyCallerResponse.DATA_AGE_FIELD_NUMBER,
                                Duration.newBuilder().setSeconds(count).build());
        // Then
        CallerContact expected =
                CallerContact.newBuilder()
                        .setDisplayName(valid)
                        .setOrganization("é".repeat(letters))
                        .addReferences(Reference.newBuilder().setExternalId(valid))
                        .build();
        assertThat(IdentifyCallerResponse.parseFrom(answer.bytes()))
                .isEqualTo(
                        IdentifyCallerResponse.newBuilder()
                                .setCandidateCount(count)
                                .addCandidates(expected)
                                .addCandidates(expected)
                                .setDataAge(Duration.newBuilder().setSeconds(count))
                                .build());
    }

    @Test
    void defaultsAreLeftOutAsInProto3() {
        // When
        EncodedMessage answer =
                new EncodedMessage(SHORT)
                        .number(IdentifyCallerResponse.DEGRADED_FIELD_NUMBER, 0)
                        .text(IdentifyCallerResponse.E164_FIELD_NUMBER, "")
                        .text(IdentifyCallerResponse.REASON_FIELD_NUMBER, new byte[4], 2, 0);
        // Then
        assertThat(answer.bytes().hasRemaining()).isFalse();
    }

    @Test
    void aMessageThatIsThereStaysThereEvenIfItIsEmpty() throws IOException {
        // When
        EncodedMessage answer =
                new EncodedMessage(SHORT)
                        .message(
                                IdentifyCallerResponse.SELECTED_FIELD_NUMBER,
                                new EncodedMessage(SHORT));
        // Then
        assertThat(IdentifyCallerResponse.parseFrom(answer.bytes()).hasSelected()).isTrue();
    }

    @Test
    void theStreamTellsItsLengthAndHandsEverythingOnOnce() throws IOException {
        // Given
        InputStream stream =
                new EncodedMessage(SHORT)
                                .number(
                                        IdentifyCallerResponse.OUTCOME_FIELD_NUMBER,
                                        Outcome.OUTCOME_MATCHED_VALUE)
                                .stream();
        // When
        int length = stream.available();
        ByteArrayOutputStream drained = new ByteArrayOutputStream();
        int handedOn = ((Drainable) stream).drainTo(drained);
        // Then
        assertThat(stream).isInstanceOf(KnownLength.class);
        assertThat(length).isEqualTo(handedOn).isEqualTo(drained.size()).isEqualTo(2);
        assertThat(IdentifyCallerResponse.parseFrom(drained.toByteArray()).getOutcome())
                .isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(stream.read()).isEqualTo(-1);
    }
}
