package org.soundings.cli;

import java.time.temporal.ChronoUnit;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long reading has come: a bar on a terminal, nothing elsewhere. */
final class Progress implements LongConsumer, AutoCloseable {
  private static final long WORTH_SHOWING = 20_000_000;
  private static final long MEGABYTE = 1_000_000;

  private final @Nullable ProgressBar bar;

  /**
   * @param bytes how much there is to read; what is read within a second shows no bar
   */
  Progress(String task, long bytes, boolean quiet) {
    boolean shown = !quiet && System.console() != null && bytes > WORTH_SHOWING;
    bar =
        shown
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setSpeedUnit(ChronoUnit.SECONDS)
                .build()
            : null;
  }

  @Override
  public void accept(long bytesRead) {
    if (bar != null) {
      bar.stepTo(bytesRead);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
