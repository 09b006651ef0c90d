package io.callbook.launcher.identify;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.identify.IdentifyAnswer.Caller;
import java.util.ArrayList;
import java.util.List;

/** An answer as people read it. */
final class AnswerText {
    private AnswerText() {}

    static List<String> lines(IdentifyAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(answer));
        if (!answer.reservedId().isEmpty()) {
            lines.add(detail("contact", answer.reservedId()));
        }
        if (answer.hasSelected()) {
            addSelected(answer.candidates().getFirst(), lines);
        }
        addOthers(answer, lines);
        lines.add(detail("why", answer.reason()));
        lines.add(detail("data age", Console.readable(answer.dataAge())));
        if (answer.degraded()) {
            lines.add(
                    detail("note", "degraded: the store cannot be asked, this is the best known"));
        }
        return lines;
    }

    private static String headline(IdentifyAnswer answer) {
        return switch (answer.outcome()) {
            case MATCHED -> name(answer.candidates().getFirst());
            case MULTIPLE ->
                    answer.hasSelected()
                            ? "%s  (the default of %d)"
                                    .formatted(name(answer.candidates().getFirst()), answer.count())
                            : "One of %d contacts".formatted(answer.count());
            case SHARED -> shared(answer);
            case CREATED -> name(answer.candidates().getFirst()) + "  (new: nobody had the number)";
            case NOT_IDENTIFIABLE -> "Not identifiable";
            case DEFERRED ->
                    "Unknown: the store cannot be asked now; the contact is created under this id"
                            + " when it is back";
            case UNKNOWN -> "Nobody has the number" + suffix(answer.number());
        };
    }

    private static String shared(IdentifyAnswer answer) {
        String whose =
                answer.organization().isEmpty()
                        ? "A shared number of %d contacts".formatted(answer.count())
                        : answer.organization() + "  (main line)";
        return answer.hasSelected()
                ? name(answer.candidates().getFirst()) + "  at  " + whose
                : whose;
    }

    private static void addSelected(Caller caller, List<String> lines) {
        lines.add(detail("number", caller.number()));
        lines.add(detail("contact", caller.contactId()));
        caller.references().forEach(reference -> lines.add(detail("reference", reference)));
    }

    private static void addOthers(IdentifyAnswer answer, List<String> lines) {
        List<Caller> candidates = answer.candidates();
        candidates.stream()
                .skip(answer.hasSelected() ? 1 : 0)
                .forEach(caller ->
                        lines.add(
                                detail(
                                        "or",
                                        name(caller)
                                                + "  "
                                                + String.join(", ", caller.references()))));
        if (answer.count() > candidates.size() && !candidates.isEmpty()) {
            lines.add(detail("or", (answer.count() - candidates.size()) + " more"));
        }
    }

    private static String name(Caller caller) {
        return caller.organization().isEmpty()
                ? caller.name()
                : caller.name() + ", " + caller.organization();
    }

    private static String detail(String label, String text) {
        return "  " + label + " ".repeat(Math.max(1, 11 - label.length())) + text;
    }

    private static String suffix(String number) {
        return number.isEmpty() ? "" : " " + number;
    }
}
