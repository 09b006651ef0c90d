package io.callbook.launcher.importing;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.UrlText;
import java.time.Duration;
import java.util.Optional;

/** Shows how an import goes on until it ends. */
final class ImportWatch {
    private final GatewayApi gateway;
    private final Console console;

    ImportWatch(GatewayApi gateway, Console console) {
        this.gateway = gateway;
        this.console = console;
    }

    ImportView await(String importId) {
        try (Progress progress = console.progress("import")) {
            ImportView view = read(importId);
            while (!view.isFinished()) {
                show(view, progress);
                Pause.of(
                        Duration.ofMillis(200),
                        "waiting for the import, which goes on in the gateway");
                view = read(importId);
            }
            show(view, progress);
            return view;
        }
    }

    private ImportView read(String importId) {
        String path = "/imports/" + UrlText.encoded(importId);
        return find(importId, path)
                .orElseThrow(() -> new Problem("The import " + importId + " is no longer there."));
    }

    private Optional<ImportView> find(String importId, String path) {
        try {
            return gateway.find(path, ImportView.class);
        } catch (Problem problem) {
            throw new Problem(
                    lostSight(problem.sentence(), importId, gateway.address(path)), problem);
        }
    }

    static String lostSight(String reason, String importId, String address) {
        return "%s The import %s goes on by itself once the gateway runs again (./callbook up): %s tells its state, %s/results what became of each row."
                .formatted(reason, importId, address, address);
    }

    private static void show(ImportView view, Progress progress) {
        String note = view.rejected() == 0 ? "" : view.rejected() + " rejected";
        progress.show(view.rowsDone(), view.rowsTotal(), note);
    }
}
