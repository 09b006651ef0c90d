package io.callbook.sandbox.salesforce.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.sandbox.TestOrg;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SoqlPropertyTest {
    private static final Instant START = Instant.parse("2025-06-01T12:00:00Z");
    private static final List<String> IDS = new ArrayList<>();
    private static final TestOrg ORG = org();

    private static TestOrg org() {
        TestOrg org = TestOrg.empty();
        for (int i = 0; i < 60; i++) {
            org.at(START.plus(Duration.ofSeconds(i / 3)).toString());
            SObjectRecord made =
                    org.create(
                            "Contact",
                            "LastName",
                            "n" + i % 7,
                            "Phone",
                            i % 4 == 0 ? null : "" + i);
            IDS.add(made.id());
        }
        for (int i = 0; i < 60; i += 11) {
            String id = IDS.get(i);
            org.update(org.store().read(r -> r.find(org.contact(), id)).orElseThrow(), "Fax", "1");
        }
        return org;
    }

    /** The short cuts by stamp and id do not see through a double negation. */
    @Property(tries = 300)
    void shortCutsChangeNoResult(@ForAll("conditions") String condition) {
        String select = "SELECT Id FROM Contact WHERE ";

        assertThat(ids(select + condition + " ORDER BY Id"))
                .isEqualTo(ids(select + "NOT (NOT (" + condition + ")) ORDER BY Id"));
        assertThat(ids(select + condition + " ORDER BY SystemModstamp, Id LIMIT 7"))
                .isEqualTo(
                        ids(
                                select
                                        + "NOT (NOT ("
                                        + condition
                                        + ")) ORDER BY SystemModstamp ASC NULLS LAST, Id LIMIT 7"));
    }

    @Property
    void anyTextComesBackThroughAQuotedString(@ForAll String text) {
        String raw = text.replace("\\", "\\\\").replace("'", "\\'");
        Token token = Lexer.tokens("'" + raw + "'").getFirst();

        assertThat(new Literal.Text(token.text()).value()).isEqualTo(text);
        String pattern = raw.replace("%", "\\%").replace("_", "\\_");
        assertThat(text).matches(TextEscapes.like(pattern));
    }

    @Property
    void noTextBreaksTheParser(@ForAll String text) {
        assertThatThrownBy(() -> compile("SELECT Id FROM Contact WHERE " + text))
                .isInstanceOf(SoqlException.class);
    }

    private static void compile(String query) {
        SoqlQuery.compile(TestOrg.schema(), query);
    }

    @Provide
    Arbitrary<String> conditions() {
        return conditions(2);
    }

    private static Arbitrary<String> conditions(int depth) {
        Arbitrary<String> simple = Arbitraries.oneOf(stamps(), ids(), memberships(), phones());
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> inner = conditions(depth - 1).map(each -> "(" + each + ")");
        return Arbitraries.oneOf(
                simple,
                inner.map(each -> "NOT " + each),
                inner.list().ofMinSize(2).ofMaxSize(3).map(each -> String.join(" AND ", each)),
                inner.list().ofMinSize(2).ofMaxSize(3).map(each -> String.join(" OR ", each)));
    }

    private static Arbitrary<String> operators() {
        return Arbitraries.of(" = ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private static Arbitrary<String> stamps() {
        Arbitrary<Instant> instants =
                Arbitraries.integers().between(-1, 22).map(seconds -> START.plusSeconds(seconds));
        return operators().flatMap(op -> instants.map(at -> "SystemModstamp" + op + at));
    }

    private static Arbitrary<String> ids() {
        return operators().flatMap(op -> quotedIds().map(id -> "Id" + op + id));
    }

    private static Arbitrary<String> memberships() {
        return Arbitraries.of("Id IN (", "Id NOT IN (")
                .flatMap(in ->
                        quotedIds()
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(20)
                                .map(ids -> in + String.join(",", ids) + ")"));
    }

    private static Arbitrary<String> phones() {
        return Arbitraries.of("Phone = null", "Phone > '3'", "LastName LIKE '%3'", "Fax != '1'");
    }

    private static Arbitrary<String> quotedIds() {
        return Arbitraries.of(IDS).map(id -> "'" + id + "'");
    }

    private static List<String> ids(String query) {
        SoqlQuery compiled = SoqlQuery.compile(TestOrg.schema(), query);
        QueryResult result = ORG.store().read(reader -> compiled.run(reader, false));
        return ((QueryResult.Rows) result).rows().stream().map(row -> row.record().id()).toList();
    }
}
