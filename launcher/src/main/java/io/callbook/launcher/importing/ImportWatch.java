package io.callbook.launcher.importing;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.console.Progress;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.UrlText;

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
                pause();
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

    private static void pause() {
        try {
            Thread.sleep(200L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted; the import goes on in the gateway.", e);
        }
    }
}
