package org.soundings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.soundings.verification.Verification;
import org.soundings.verification.VerificationText;
import org.soundings.verification.reference.ReferenceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soundings verify FOLDER}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares what this installation computes with the results of other software.",
      "It runs every case of a reference folder and prints, per statistic, how many are right, wrong (off), or not covered "
          + "and why. Exit code 1 if any is wrong."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Holds expected/*.json and data/*.csv.")
  private Path folder = Path.of(".");

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ReferenceFolder reference = ReferenceFolder.read(folder);
    Verification verification = verify(reference);
    spec.commandLine().getOut().print(VerificationText.of(verification));
    spec.commandLine().getOut().flush();
    return verification.isClean() ? 0 : 1;
  }

  private Verification verify(ReferenceFolder reference) {
    if (quiet || System.console() == null) {
      return Verification.of(reference);
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("verify")
            .setInitialMax(reference.cases().size())
            .setStyle(ProgressBarStyle.ASCII)
            .build()) {
      return Verification.of(reference, id -> bar.step());
    }
  }
}
