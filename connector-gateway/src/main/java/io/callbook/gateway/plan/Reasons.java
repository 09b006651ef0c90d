package io.callbook.gateway.plan;

import io.callbook.gateway.plan.Reason.Code;

/** The words for each reason that a decision gives. */
final class Reasons {
    private Reasons() {}

    static Reason contactsOff() {
        return new Reason(Code.CONTACTS_OFF, "Synchronizing contacts is switched off.", "");
    }

    static Reason typeOff(String objectType) {
        return new Reason(Code.TYPE_OFF, "The object type " + objectType + " is not enabled.", "");
    }

    static Reason deletionsOff() {
        return new Reason(
                Code.DELETIONS_OFF,
                "The record was deleted in the CRM; following deletions is switched off, so its"
                        + " contact stays.",
                "");
    }

    static Reason retired() {
        return new Reason(
                Code.RETIRED,
                "The record was converted: another record stands for this person now.",
                "");
    }

    static Reason phoneMissing() {
        return new Reason(
                Code.PHONE_MISSING,
                "The sync requires a telephone number that can be dialled; the record has none.",
                "Add a number to the record, or set the sync's phone rule to 'keep'.");
    }

    static Reason phoneUnreadable(String field) {
        return new Reason(
                Code.PHONE_UNREADABLE,
                "A telephone number of the record cannot be read. It is in '" + field + "'.",
                "Correct the number, or name its country, or import with badPhone=keep.");
    }

    static Reason nothingToCall() {
        return new Reason(
                Code.RECORD_EMPTY,
                "The record has neither a name nor a telephone number.",
                "Fill in one of them.");
    }

    static Reason unreadable(String sentence) {
        return new Reason(Code.RECORD_UNREADABLE, sentence, "Correct the record at its source.");
    }

    static Reason severalMatches(int count) {
        return new Reason(
                Code.SEVERAL_MATCHES,
                count + " contacts fit the record; nothing was changed.",
                "Merge the contacts, or choose a criterion that fits one of them only.");
    }

    static Reason winnerMissing() {
        return new Reason(
                Code.WINNER_MISSING,
                "The record was merged into another one that is not synced; its contact stays until"
                        + " then.",
                "See why the other record does not sync.");
    }
}
