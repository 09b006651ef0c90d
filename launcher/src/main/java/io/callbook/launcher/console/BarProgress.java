package io.callbook.launcher.console;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar in a terminal. */
final class BarProgress implements Progress {
    private final ProgressBar bar;

    BarProgress(String task) {
        bar =
                new ProgressBarBuilder()
                        .setTaskName("  " + task)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .setInitialMax(-1)
                        .build();
    }

    @Override
    public void show(long done, long total, String note) {
        bar.maxHint(total >= done && total > 0 ? total : -1);
        bar.stepTo(done);
        bar.setExtraMessage(" " + note);
    }

    @Override
    public void close() {
        bar.close();
    }
}
