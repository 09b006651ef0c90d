package io.callbook.launcher.importing;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.UrlText;
import java.time.Duration;

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
        return gateway.get("/imports/" + UrlText.encoded(importId), ImportView.class);
    }

    private static void show(ImportView view, Progress progress) {
        String note = view.rejected() == 0 ? "" : view.rejected() + " rejected";
        progress.show(view.rowsDone(), view.rowsTotal(), note);
    }
}
