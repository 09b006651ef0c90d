package io.callbook.matching.http;

import io.callbook.matching.v1.IdentifyCallerResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer in one line, for caller-id look-up sources. */
final class CallerNameProto {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

    private CallerNameProto() {}

    /** The caller's name, else the organization's whose line it is; empty if nobody is known. */
    static String of(IdentifyCallerResponse answer) {
        return Stream.of(
                        answer.getSelected().getDisplayName(),
                        answer.getSelected().getOrganization(),
                        answer.getOrganization().getName())
                .map(CallerNameProto::line)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String line(String name) {
        return CONTROLS.matcher(name).replaceAll(" ").strip();
    }
}
