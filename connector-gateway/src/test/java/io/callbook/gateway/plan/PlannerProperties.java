package io.callbook.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.spi.RecordChange;
import io.callbook.numbers.RegionChain;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlannerProperties {
    private static final ObjectMapping MAPPING =
            CallerIdPreset.find("salesforce", "Contact").orElseThrow();

    @Property
    @Label("RUN-9: what was applied needs nothing more, however often it is decided")
    void whatWasAppliedNeedsNothingMore(
            @ForAll("records") RecordChange.Present record, @ForAll PhoneRule rule) {
        Decision first = decide(record, Optional.empty(), rule);

        if (first instanceof Decision.Create create) {
            assertThat(decide(record, linked(create.draft()), rule))
                    .isEqualTo(new Decision.NoChange());
        }
    }

    @Property
    @Label("DEL-1: with contacts switched off nothing is ever written")
    void switchedOffMeansNoWrites(
            @ForAll("records") RecordChange.Present record, @ForAll boolean deletions) {
        SyncConfig off =
                new SyncConfig(
                        Map.of("Contact", MAPPING),
                        false,
                        deletions,
                        PhoneRule.KEEP_RECORD,
                        RegionChain.none());

        assertThat(
                        Planner.decide(
                                off,
                                new SourceRecord("Contact", record),
                                Optional.empty(),
                                Matches.none()))
                .isInstanceOf(Decision.Exclude.class);
    }

    @Property
    @Label("DIR-7: an update names the fields that differ from what was last written")
    void updateNamesWhatChanged(
            @ForAll("records") RecordChange.Present before,
            @ForAll("records") RecordChange.Present after) {
        Decision first = decide(before, Optional.empty(), PhoneRule.KEEP_RECORD);
        if (!(first instanceof Decision.Create create)) {
            return;
        }
        Decision second = decide(after, linked(create.draft()), PhoneRule.KEEP_RECORD);
        if (second instanceof Decision.Update update) {
            assertThat(update.changes().contains("familyName"))
                    .isEqualTo(!update.draft().familyName().equals(create.draft().familyName()));
            assertThat(update.changes().contains("phones"))
                    .isEqualTo(!update.draft().phones().equals(create.draft().phones()));
        }
    }

    @Provide
    Arbitrary<RecordChange.Present> records() {
        Arbitrary<String> names = Arbitraries.of("", "Ada", "Björn", " Ada ", "李");
        Arbitrary<String> phones =
                Arbitraries.of("", "+12022243441", "202-224-3441", "ext. 5", "+44 20 7946 0958");
        Arbitrary<String> countries = Arbitraries.of("", "US", "Germany", "Atlantis");
        return Combinators.combine(names, names, phones, phones, countries)
                .as((given, family, phone, mobile, country) ->
                        new RecordChange.Present(
                                "1",
                                "1",
                                Map.of(
                                        "FirstName", given,
                                        "LastName", family,
                                        "Phone", phone,
                                        "MobilePhone", mobile,
                                        "MailingCountry", country)));
    }

    private static Decision decide(
            RecordChange.Present record, Optional<Link> link, PhoneRule rule) {
        return Planner.decide(
                new SyncConfig(Map.of("Contact", MAPPING), true, true, rule, RegionChain.none()),
                new SourceRecord("Contact", record),
                link,
                Matches.none());
    }

    private static Optional<Link> linked(ContactDraft draft) {
        return Optional.of(new Link(Optional.of("contact"), LinkState.IN_SYNC, Optional.of(draft)));
    }
}
