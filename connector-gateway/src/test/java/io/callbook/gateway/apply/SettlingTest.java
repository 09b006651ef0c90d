package io.callbook.gateway.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.apply.WriteOutcome.Effect;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.plan.ContactDraft;
import io.callbook.gateway.plan.Decision;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.LinkState;
import io.callbook.gateway.plan.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingTest {
    private static final ContactDraft OLD = draft("Old");
    private static final ContactDraft NEW = draft("New");

    @ParameterizedTest
    @DisplayName("RUN-9: a contact that we created before we died counts as created")
    @CsvSource({
        "false, CREATED,   1, CREATED",
        "false, UNCHANGED, 1, CREATED",
        "false, UNCHANGED, 2, UNCHANGED",
        "false, UPDATED,   2, UPDATED",
        "true,  UNCHANGED, 1, UNCHANGED",
        "true,  UPDATED,   2, UPDATED",
    })
    void effectIsCountedOnce(boolean linked, Effect effect, long version, Outcome expected) {
        Settlement settlement =
                new Settling("Contact", "1", linked ? link() : Optional.empty())
                        .settle(
                                new Decision.Create(NEW),
                                new WriteOutcome.Written("contact", effect, version, 0));

        assertThat(settlement.outcome()).isEqualTo(expected);
        assertThat(settlement.link())
                .contains(new Link(Optional.of("contact"), LinkState.IN_SYNC, Optional.of(NEW)));
    }

    @Test
    @DisplayName("LOG-1: a refused record keeps what was last synced, and its reason")
    void refusedRecordKeepsItsLink() {
        Settlement settlement =
                new Settling("Contact", "1", link())
                        .settle(new Decision.Create(NEW), new WriteOutcome.Rejected("Too long"));

        assertThat(settlement.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(settlement.reason().map(Reason::sentence)).contains("Too long");
        assertThat(settlement.link())
                .contains(new Link(Optional.of("contact"), LinkState.FAILING, Optional.of(OLD)));
    }

    @Test
    @DisplayName("DEL-10: a record of an erased person is left out, and has not failed")
    void anErasedPersonIsExcluded() {
        Settlement settlement =
                new Settling("Contact", "1", link())
                        .settle(new Decision.Create(NEW), new WriteOutcome.Withheld("Erased"));

        assertThat(settlement.outcome()).isEqualTo(Outcome.EXCLUDED);
        assertThat(settlement.link().map(Link::state)).contains(LinkState.EXCLUDED);
        assertThat(settlement.reason().map(Reason::sentence)).contains("Erased");
    }

    @ParameterizedTest
    @CsvSource({"true, true, DELETED", "true, false, UNLINKED", "false, false, DELETED"})
    void removalTellsWhetherTheContactLivesOn(boolean had, boolean deleted, Outcome expected) {
        Settlement settlement =
                new Settling("Contact", "1", link())
                        .settle(
                                new Decision.Delete(),
                                new WriteOutcome.Removed(
                                        had ? Optional.of("contact") : Optional.empty(), deleted));

        assertThat(settlement.outcome()).isEqualTo(expected);
        assertThat(settlement.link().map(Link::state)).contains(LinkState.DELETED);
    }

    @Test
    void whatNeedsNothingLeavesNoTrace() {
        Settlement settlement =
                new Settling("Contact", "1", link()).settle(new Decision.NoChange(), null);

        assertThat(settlement.link()).isEmpty();
        assertThat(settlement.noted()).isFalse();
    }

    private static Optional<Link> link() {
        return Optional.of(new Link(Optional.of("contact"), LinkState.IN_SYNC, Optional.of(OLD)));
    }

    private static ContactDraft draft(String name) {
        return new ContactDraft(name, "", "", "", List.of(), List.of(), "");
    }
}
