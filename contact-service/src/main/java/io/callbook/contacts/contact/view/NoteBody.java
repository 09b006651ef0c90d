package io.callbook.contacts.contact.view;

import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.rest.Absent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a writer says about a change; it stands in the history beside the writer's own name.
 *
 * @param source where the knowledge comes from
 * @param reason why, for people
 */
@Schema(name = "ChangeNote")
public record NoteBody(
        @Schema(
                        description = "Where the knowledge comes from, such as agent",
                        maxLength = 100,
                        defaultValue = "api")
                @Nullable String source,
        @Schema(description = "Why, for people", maxLength = 500) @Nullable String reason) {
    private static final String SOURCE = "api";
    private static final int MAX_SOURCE = 100;
    private static final int MAX_REASON = 500;

    /**
     * Who is answerable: the caller, with the note or without one.
     *
     * @throws CallFailure if the note is too long
     */
    public static Authorship author(@Nullable NoteBody note) {
        String source = note == null ? "" : Absent.text(note.source).strip();
        String reason = note == null ? "" : Absent.text(note.reason).strip();
        List<FieldViolation> faults = new ArrayList<>();
        check("note.source", source, MAX_SOURCE, faults);
        check("note.reason", reason, MAX_REASON, faults);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new Authorship(CurrentActor.name(), source.isEmpty() ? SOURCE : source, reason);
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
