package io.callbook.gateway.imports;

import io.callbook.gateway.platform.ResourceId;
import java.util.Locale;

/** Makes the id of a source: of what the client says, else of the file's name. */
final class SourceName {
    private static final int LONGEST = 63;

    private SourceName() {}

    static String of(String asked, String fileName) {
        return asked.isBlank() ? ofFile(fileName) : ResourceId.check("source", asked);
    }

    private static String ofFile(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
        String id =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String named = id.matches("[a-z].+") ? id : ("file-" + id).replaceAll("-$", "");
        return named.substring(0, Math.min(LONGEST, named.length())).replaceAll("-+$", "");
    }
}
