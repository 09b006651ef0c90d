package io.callbook.gateway.apply;

import io.callbook.gateway.apply.WriteOutcome.Effect;
import io.callbook.gateway.apply.WriteOutcome.Rejected;
import io.callbook.gateway.apply.WriteOutcome.Removed;
import io.callbook.gateway.apply.WriteOutcome.Withheld;
import io.callbook.gateway.apply.WriteOutcome.Written;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.plan.ContactDraft;
import io.callbook.gateway.plan.Decision;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.LinkState;
import io.callbook.gateway.plan.Reason;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be remembered of one record once its decision was carried out. Pure. */
final class Settling {
    private final String objectType;
    private final String externalId;
    private final Optional<Link> before;

    Settling(String objectType, String externalId, Optional<Link> before) {
        this.objectType = objectType;
        this.externalId = externalId;
        this.before = before;
    }

    /**
     * The settlement of a decision.
     *
     * @param outcome of its write; null if it needed none
     */
    Settlement settle(Decision decision, @Nullable WriteOutcome outcome) {
        return switch (decision) {
            case Decision.Create create -> written(create.draft(), Set.of(), outcome);
            case Decision.Update update -> written(update.draft(), update.changes(), outcome);
            case Decision.Delete _ -> removed(outcome);
            case Decision.Unlink _ -> removed(outcome);
            case Decision.LinkOnly link -> linked(link);
            case Decision.Exclude exclude ->
                    kept(Outcome.EXCLUDED, LinkState.EXCLUDED, exclude.reason());
            case Decision.Fail fail -> kept(Outcome.FAILED, LinkState.FAILING, fail.reason());
            case Decision.Hold hold -> kept(Outcome.FAILED, LinkState.FAILING, hold.reason());
            case Decision.NoChange _ ->
                    settlement(Outcome.UNCHANGED, Optional.empty(), Set.of(), Optional.empty());
        };
    }

    private Settlement written(
            ContactDraft draft, Set<String> fields, @Nullable WriteOutcome outcome) {
        return switch (outcome) {
            case Written written ->
                    settlement(
                            effect(written),
                            Optional.of(
                                    new Link(
                                            Optional.of(written.contactId()),
                                            LinkState.IN_SYNC,
                                            Optional.of(draft))),
                            fields,
                            remark(written));
            case Rejected rejected -> refused(rejected);
            case Withheld withheld -> withheld(withheld);
            case Removed _ -> throw new IllegalStateException("A contact was written, not removed");
            case null -> throw new IllegalStateException("A write has an outcome");
        };
    }

    private Settlement removed(@Nullable WriteOutcome outcome) {
        return switch (outcome) {
            case Removed removed ->
                    settlement(
                            removed.contactId().isPresent() && !removed.contactDeleted()
                                    ? Outcome.UNLINKED
                                    : Outcome.DELETED,
                            Optional.of(new Link(contact(), LinkState.DELETED, Optional.empty())),
                            Set.of(),
                            Optional.empty());
            case Rejected rejected -> refused(rejected);
            case Withheld withheld -> withheld(withheld);
            case Written _ -> throw new IllegalStateException("A contact was removed, not written");
            case null -> throw new IllegalStateException("A write has an outcome");
        };
    }

    private Settlement linked(Decision.LinkOnly link) {
        return settlement(
                Outcome.UNCHANGED,
                Optional.of(
                        new Link(
                                Optional.of(link.contactId()),
                                LinkState.IN_SYNC,
                                Optional.of(link.draft()))),
                Set.of(),
                Optional.empty());
    }

    private Settlement refused(Rejected rejected) {
        return kept(
                Outcome.FAILED,
                LinkState.FAILING,
                new Reason(
                        Reason.Code.TARGET_REFUSED,
                        rejected.sentence(),
                        "Correct the record in the CRM."));
    }

    /** Left out as it should be: nothing failed. */
    private Settlement withheld(Withheld withheld) {
        return kept(
                Outcome.EXCLUDED,
                LinkState.EXCLUDED,
                new Reason(Reason.Code.PERSON_ERASED, withheld.sentence(), ""));
    }

    private Settlement kept(Outcome outcome, LinkState state, Reason reason) {
        Link link = new Link(contact(), state, before.flatMap(Link::lastSynced));
        return settlement(outcome, Optional.of(link), Set.of(), Optional.of(reason));
    }

    /**
     * A contact that is found unchanged since its creation though no link knows of it was created
     * by us a moment ago, in a try that did not get as far as recording it.
     */
    private Outcome effect(Written written) {
        boolean known = before.filter(Link::isLinked).isPresent();
        return switch (written.effect()) {
            case CREATED -> Outcome.CREATED;
            case UPDATED -> Outcome.UPDATED;
            case UNCHANGED ->
                    !known && written.version() == 1 ? Outcome.CREATED : Outcome.UNCHANGED;
        };
    }

    private static Optional<Reason> remark(Written written) {
        if (written.unreadableNumbers() == 0 || written.effect() == Effect.UNCHANGED) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(
                        Reason.Code.PHONE_UNREADABLE,
                        written.unreadableNumbers()
                                + " of the record's numbers cannot be read; kept as text.",
                        "Correct the number in the CRM, or name the record's country."));
    }

    private Optional<String> contact() {
        return before.flatMap(Link::contactId);
    }

    private Settlement settlement(
            Outcome outcome, Optional<Link> link, Set<String> fields, Optional<Reason> reason) {
        return new Settlement(
                objectType,
                externalId,
                outcome,
                link,
                fields,
                reason,
                outcome != Outcome.UNCHANGED);
    }
}
