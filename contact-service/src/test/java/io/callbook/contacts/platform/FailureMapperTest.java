package io.callbook.contacts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.types.v1.ErrorReason;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMapperTest {
    private final FailureMapper mapper = new FailureMapper();

    private String reasonOf(Throwable failure) throws Exception {
        com.google.rpc.Status status = StatusProto.fromThrowable(mapper.transform(failure));
        return status == null ? "none" : status.getDetails(0).unpack(ErrorInfo.class).getReason();
    }

    static List<Throwable> signsOfAnAbsentDatabase() {
        return Stream.<Throwable>of(
                        new ConnectException("Connection refused"),
                        ClosedConnectionException.INSTANCE,
                        new PgException("bye", "FATAL", "57P01", ""),
                        new PgException("wait", "FATAL", "57P03", ""))
                .flatMap(cause -> Stream.of(cause, new HibernateException("wrapped", cause)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("signsOfAnAbsentDatabase")
    void anAbsentDatabaseIsToldAsSuch(Throwable failure) throws Exception {
        Throwable told = mapper.transform(failure);

        assertThat(reasonOf(failure)).isEqualTo("STORE_UNAVAILABLE");
        assertThat(Status.fromThrowable(told).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void theUnforeseenTellsNothingOfTheInside() throws Exception {
        Throwable told = mapper.transform(new IllegalStateException("secret"));

        assertThat(told).isInstanceOf(StatusRuntimeException.class);
        assertThat(told.getMessage()).doesNotContain("secret");
        assertThat(reasonOf(new IllegalStateException("secret"))).isEqualTo("INTERNAL");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsOneOfTheContract(Reason reason) throws Exception {
        assertThat(ErrorReason.values())
                .extracting(ErrorReason::name)
                .contains("ERROR_REASON_" + reason);
        assertThat(reasonOf(new CallFailure(reason, "because"))).isEqualTo(reason.name());
    }
}
