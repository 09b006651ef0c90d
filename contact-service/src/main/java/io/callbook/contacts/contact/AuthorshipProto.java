package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.v1.ChangeNote;
import java.util.ArrayList;
import java.util.List;

/** Tells who makes a change and why; for the thread that receives the request. */
public final class AuthorshipProto {
    private static final int MAX_SOURCE = 100;
    private static final int MAX_REASON = 500;

    private AuthorshipProto() {}

    /**
     * The authorship of a request of now.
     *
     * @param source if the note names none
     * @throws CallFailure if the note is too long
     */
    public static Authorship of(ChangeNote note, String source) {
        return of(note, source, CurrentActor.name());
    }

    /** The authorship of a request of a stream, whose opener is known. */
    public static Authorship of(ChangeNote note, String source, String actor) {
        List<FieldViolation> faults = new ArrayList<>();
        check("note.source", note.getSource(), MAX_SOURCE, faults);
        check("note.reason", note.getReason(), MAX_REASON, faults);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new Authorship(
                actor,
                note.getSource().isBlank() ? source : note.getSource().strip(),
                note.getReason().strip());
    }

    private static void check(String field, String text, int limit, List<FieldViolation> faults) {
        if (text.codePointCount(0, text.length()) > limit) {
            faults.add(new FieldViolation(field, "has more than " + limit + " characters"));
        }
        if (text.indexOf('\0') >= 0) {
            faults.add(new FieldViolation(field, "has a NUL character: remove it"));
        }
    }
}
