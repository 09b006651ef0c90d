package io.callbook.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.plan.ContactDraft.Phone;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final Map<String, String> MARIA =
            Map.of(
                    "Name", "Maria Cantwell",
                    "FirstName", "Maria",
                    "LastName", "Cantwell",
                    "Account.Name", "WA delegation",
                    "Phone", "202-224-3441",
                    "Fax", "425-303-8351",
                    "Email", "maria@example.org",
                    "MailingCountry", "United States");

    private static final ContactDraft MARIA_DRAFT =
            new ContactDraft(
                    "Maria Cantwell",
                    "Maria",
                    "Cantwell",
                    "WA delegation",
                    List.of(
                            new Phone("202-224-3441", PhoneKind.WORK),
                            new Phone("425-303-8351", PhoneKind.FAX)),
                    List.of("maria@example.org"),
                    "US");

    @Test
    @DisplayName("MAP-4: a Salesforce contact needs no mapping work")
    void contactIsMappedByDefault() {
        assertThat(decide(present("Contact", MARIA), Optional.empty()))
                .isEqualTo(new Decision.Create(MARIA_DRAFT));
    }

    @Test
    @DisplayName("MAP-4: a Salesforce lead needs no mapping work")
    void leadIsMappedByDefault() {
        Decision decision =
                decide(
                        present(
                                "Lead",
                                Map.of(
                                        "LastName", "Klobuchar",
                                        "FirstName", "Amy",
                                        "Company", "District office",
                                        "MobilePhone", "+1 612-727-5220",
                                        "Country", "USA")),
                        Optional.empty());

        assertThat(decision)
                .isEqualTo(
                        new Decision.Create(
                                new ContactDraft(
                                        "Amy Klobuchar",
                                        "Amy",
                                        "Klobuchar",
                                        "District office",
                                        List.of(new Phone("+1 612-727-5220", PhoneKind.MOBILE)),
                                        List.of(),
                                        "US")));
    }

    @ParameterizedTest
    @DisplayName("DEL-1: the switches decide what a deletion does, by the table")
    @CsvSource({
        "true,  true,  Contact+Lead, Contact, Delete",
        "true,  true,  Contact+Lead, Lead,    Delete",
        "true,  true,  Contact,      Contact, Delete",
        "true,  true,  Contact,      Lead,    Exclude",
        "true,  true,  Lead,         Lead,    Delete",
        "true,  true,  Lead,         Contact, Exclude",
        "true,  false, Contact+Lead, Contact, Exclude",
        "true,  false, Contact,      Contact, Exclude",
        "true,  false, Lead,         Lead,    Exclude",
        "true,  true,  '',           Contact, Exclude",
        "true,  false, '',           Contact, Exclude",
        "false, true,  Contact+Lead, Contact, Exclude",
        "false, false, Contact+Lead, Contact, Exclude",
    })
    void deletionFollowsTheSwitches(
            boolean contacts, boolean deleted, String types, String type, String expected) {
        SourceRecord gone =
                new SourceRecord(type, new RecordChange.Deleted("1", "2", Optional.empty()));

        Decision decision =
                Planner.decide(
                        config(contacts, deleted, PhoneRule.KEEP_RECORD, types),
                        gone,
                        linked(MARIA_DRAFT),
                        Matches.none());

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void deletionOfWhatWasNeverSyncedIsNothing() {
        SourceRecord gone =
                new SourceRecord("Contact", new RecordChange.Deleted("1", "2", Optional.empty()));

        assertThat(decide(gone, Optional.empty())).isEqualTo(new Decision.NoChange());
    }

    @ParameterizedTest
    @DisplayName("DEL-4: a merged record waits until its winner is synced")
    @CsvSource({"LINKED, Delete", "DELETED, Delete", "MISSING, Hold"})
    void mergedRecordFollowsTheWinner(Matches.Winner winner, String expected) {
        SourceRecord merged =
                new SourceRecord(
                        "Contact", new RecordChange.Deleted("1", "2", Optional.of("winner")));

        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.KEEP_RECORD, "Contact"),
                        merged,
                        linked(MARIA_DRAFT),
                        Matches.mergedInto(winner));

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("DIR-6: the phone rule decides what becomes of missing and unreadable numbers")
    @CsvSource({
        "REQUIRE,       '',              Exclude",
        "REQUIRE,       no number,       Exclude",
        "REQUIRE,       +1 202-224-3441, Create",
        "KEEP_RECORD,   '',              Create",
        "KEEP_RECORD,   no number,       Create",
        "REJECT_FIELD,  no number,       Create",
        "REJECT_RECORD, '',              Create",
        "REJECT_RECORD, no number,       Fail",
        "REJECT_RECORD, +1 202-224-3441, Create",
        "REJECT_RECORD, ext. 12 / +1 202-224-3441, Create",
    })
    void phoneRuleDecides(PhoneRule rule, String phone, String expected) {
        Decision decision =
                Planner.decide(
                        config(true, true, rule, "Contact"),
                        present("Contact", Map.of("Name", "Someone", "Phone", phone)),
                        Optional.empty(),
                        Matches.none());

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    @DisplayName("DIR-6: reject leaves the unreadable number out and keeps the record")
    void unreadableFieldIsLeftOut() {
        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.REJECT_FIELD, "Contact"),
                        present(
                                "Contact",
                                Map.of(
                                        "Name", "Someone",
                                        "Phone", "no number",
                                        "MobilePhone", "+12022243441")),
                        Optional.empty(),
                        Matches.none());

        assertThat(((Decision.Create) decision).draft().phones())
                .containsExactly(new Phone("+12022243441", PhoneKind.MOBILE));
    }

    @Test
    @DisplayName("DIR-6: a fax alone is no number to be called from")
    void faxDoesNotCount() {
        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.REQUIRE, "Contact"),
                        present("Contact", Map.of("Name", "Someone", "Fax", "+12022243441")),
                        Optional.empty(),
                        Matches.none());

        assertThat(decision).isInstanceOf(Decision.Exclude.class);
    }

    @Test
    void onlyWhatDiffersCountsAsChanged() {
        Decision decision =
                decide(
                        present("Contact", with(MARIA, "Phone", "+1 202-224-3442")),
                        linked(MARIA_DRAFT));

        assertThat(((Decision.Update) decision).changes()).containsExactly("phones");
    }

    @Test
    void recordAsLastSyncedNeedsNothing() {
        assertThat(decide(present("Contact", MARIA), linked(MARIA_DRAFT)))
                .isEqualTo(new Decision.NoChange());
    }

    @Test
    @DisplayName("FIL-4: an excluded record that comes back as it was is only linked again")
    void comebackIsLinked() {
        Link excluded =
                new Link(Optional.of("contact"), LinkState.EXCLUDED, Optional.of(MARIA_DRAFT));

        assertThat(decide(present("Contact", MARIA), Optional.of(excluded)))
                .isEqualTo(new Decision.LinkOnly("contact", MARIA_DRAFT));
    }

    @Test
    @DisplayName("DEL-6: a record that comes back after its deletion is created again")
    void undeletedRecordIsCreated() {
        Link deleted = new Link(Optional.of("contact"), LinkState.DELETED, Optional.empty());

        assertThat(decide(present("Contact", MARIA), Optional.of(deleted)))
                .isEqualTo(new Decision.Create(MARIA_DRAFT));
    }

    @ParameterizedTest
    @DisplayName("LNK-1: none fits: create; one: link and update; several: change nothing")
    @CsvSource({"0, Create", "1, Update", "2, Fail"})
    void unlinkedRecordIsMatched(int fitting, String expected) {
        Matches matches = new Matches(List.of("a", "b").subList(0, fitting), Matches.Winner.NONE);

        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.KEEP_RECORD, "Contact"),
                        present("Contact", MARIA),
                        Optional.empty(),
                        matches);

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    @DisplayName("LNK-2: the link decides, never the criterion again")
    void linkedRecordIsNotMatchedAgain() {
        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.KEEP_RECORD, "Contact"),
                        present("Contact", with(MARIA, "LastName", "Other")),
                        linked(MARIA_DRAFT),
                        new Matches(List.of("a", "b"), Matches.Winner.NONE));

        assertThat(decision).isInstanceOf(Decision.Update.class);
    }

    @Test
    void convertedLeadIsLeftAlone() {
        Decision decision =
                decide(
                        present("Lead", Map.of("LastName", "Old", "IsConverted", "true")),
                        linked(MARIA_DRAFT));

        assertThat(((Decision.Exclude) decision).reason().code()).isEqualTo(Reason.Code.RETIRED);
    }

    @Test
    void recordWithoutNameAndNumberFails() {
        Decision decision = decide(present("Contact", Map.of()), Optional.empty());

        assertThat(((Decision.Fail) decision).reason().code()).isEqualTo(Reason.Code.RECORD_EMPTY);
    }

    @Test
    void unreadableRecordFailsWithItsReason() {
        SourceRecord broken =
                new SourceRecord("row", new RecordChange.Unreadable("7", "1", "Too few columns."));
        SyncConfig config =
                new SyncConfig(
                        Map.of("row", ObjectMapping.builder().build()),
                        true,
                        true,
                        PhoneRule.KEEP_RECORD,
                        RegionChain.none());

        Decision decision = Planner.decide(config, broken, Optional.empty(), Matches.none());

        assertThat(((Decision.Fail) decision).reason().sentence()).isEqualTo("Too few columns.");
    }

    @Test
    @DisplayName("DIR-6: a number that cannot be read is named by its field, not by its value")
    void unreadableNumberIsNamedByItsField() {
        Decision decision =
                Planner.decide(
                        config(true, true, PhoneRule.REJECT_RECORD, "Contact"),
                        present(
                                "Contact",
                                Map.of(
                                        "Name", "Someone",
                                        "Phone", "+12022243441",
                                        "MobilePhone", "nonsense")),
                        Optional.empty(),
                        Matches.none());

        Reason reason = ((Decision.Fail) decision).reason();
        assertThat(reason.sentence()).contains("'MobilePhone'").doesNotContain("nonsense");
        assertThat(reason.remedy()).contains("badPhone=keep");
    }

    private static Decision decide(SourceRecord record, Optional<Link> link) {
        return Planner.decide(
                config(true, true, PhoneRule.KEEP_RECORD, "Contact+Lead"),
                record,
                link,
                Matches.none());
    }

    private static SyncConfig config(
            boolean contacts, boolean deleted, PhoneRule rule, String types) {
        Map<String, ObjectMapping> mappings = new HashMap<>();
        for (String type : List.of("Contact", "Lead")) {
            if (types.contains(type)) {
                mappings.put(type, CallerIdPreset.find("salesforce", type).orElseThrow());
            }
        }
        return new SyncConfig(
                mappings,
                contacts,
                deleted,
                rule,
                RegionChain.none().then("US", RegionRule.ACCOUNT_DEFAULT));
    }

    private static SourceRecord present(String type, Map<String, String> fields) {
        return new SourceRecord(type, new RecordChange.Present("1", "1", fields));
    }

    private static Optional<Link> linked(ContactDraft lastSynced) {
        return Optional.of(
                new Link(Optional.of("contact"), LinkState.IN_SYNC, Optional.of(lastSynced)));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
