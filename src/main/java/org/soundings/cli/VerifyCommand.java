package org.soundings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.soundings.cli.verify.ReferenceFolder;
import org.soundings.cli.verify.Verification;
import org.soundings.cli.verify.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soundings verify FOLDER}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Proves that this installation computes right: runs every case of a reference folder and "
            + "prints, per statistic, how many are right, off, or not covered and why. "
            + "Exit code 1 if any is off.")
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Holds expected/*.json and data/*.csv.")
  private Path folder = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Verification verification = Verification.of(ReferenceFolder.read(folder));
    spec.commandLine().getOut().print(VerificationText.of(verification));
    spec.commandLine().getOut().flush();
    return verification.isClean() ? 0 : 1;
  }
}
