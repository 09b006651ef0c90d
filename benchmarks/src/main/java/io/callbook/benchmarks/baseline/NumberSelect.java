package io.callbook.benchmarks.baseline;

import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * One indexed SELECT through the reactive client; all that the answer needs lies in the one row.
 * The number must be plain E.164: unlike matching-service it reads no other spelling.
 */
final class NumberSelect implements Baseline {
    private static final String SQL =
            "select contact_id::text, display_name, organization, external_id"
                    + " from phone_number where account_id = $1 and e164 = $2";

    private final Pool pool;

    private NumberSelect(Pool pool) {
        this.pool = pool;
    }

    static NumberSelect open(Vertx vertx, String uri, int connections) {
        PgConnectOptions options = PgConnectOptions.fromUri(uri);
        options.setCachePreparedStatements(true);
        return new NumberSelect(
                PgBuilder.pool()
                        .with(new PoolOptions().setMaxSize(connections))
                        .connectingTo(options)
                        .using(vertx)
                        .build());
    }

    @Override
    public Uni<IdentifyCallerResponse> identify(IdentifyCallerRequest request) {
        Tuple parameters = Tuple.of(request.getAccountId(), request.getNumber());
        return Uni.createFrom()
                .completionStage(
                        () -> pool.preparedQuery(SQL).execute(parameters).toCompletionStage())
                .map(rows -> response(request.getNumber(), rows));
    }

    private static IdentifyCallerResponse response(String number, RowSet<Row> rows) {
        List<CallerContact> contacts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            contacts.add(contact(number, row));
        }
        IdentifyCallerResponse.Builder response =
                IdentifyCallerResponse.newBuilder()
                        .setE164(number)
                        .addAllCandidates(contacts)
                        .setCandidateCount(contacts.size());
        if (contacts.isEmpty()) {
            return response.setOutcome(Outcome.OUTCOME_UNKNOWN).build();
        }
        return response.setOutcome(
                        contacts.size() == 1 ? Outcome.OUTCOME_MATCHED : Outcome.OUTCOME_MULTIPLE)
                .setSelected(contacts.getFirst())
                .setMatchClass(MatchClass.MATCH_CLASS_EXACT)
                .build();
    }

    private static CallerContact contact(String number, Row row) {
        return CallerContact.newBuilder()
                .setContactId(row.getString(0))
                .setDisplayName(row.getString(1))
                .setOrganization(row.getString(2))
                .setPhoneNumber(number)
                .addReferences(
                        Reference.newBuilder()
                                .setConnectionId("salesforce")
                                .setObjectType("Contact")
                                .setExternalId(row.getString(3)))
                .build();
    }
}
