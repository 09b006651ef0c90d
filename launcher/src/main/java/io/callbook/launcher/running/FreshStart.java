package io.callbook.launcher.running;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.FolderDeletion;
import io.callbook.launcher.installation.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Deletes what the system has stored, and only that: never the folder that the user named. */
final class FreshStart {
    private FreshStart() {}

    static void deleteData(Installation installation) {
        List<Path> folders =
                List.of(
                        installation.databaseFolder(),
                        installation.sandboxFolder(),
                        installation.keysFolder(),
                        installation.logs());
        try {
            for (Path folder : folders) {
                FolderDeletion.delete(folder);
            }
        } catch (IOException e) {
            throw new Problem("Cannot delete the old data: " + e, e);
        }
    }
}
