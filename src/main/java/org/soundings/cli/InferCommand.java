package org.soundings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.soundings.exchange.DataFault;
import org.soundings.exchange.infer.Infer;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a questionnaire from a data file. */
@Command(
    name = "infer",
    description =
        "Proposes a questionnaire (variables, categories, missing codes) from somebody else's data file.",
    mixinStandardHelpOptions = true)
final class InferCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATA.csv", description = "the data file")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "QUESTIONNAIRE.yaml",
      description = "file to write")
  private Path out = Path.of("");

  @Option(names = "--quiet", description = "no summary")
  private boolean quiet;

  @Override
  public Integer call() {
    String yaml = Infer.yaml(data);
    try {
      Files.writeString(out, yaml);
    } catch (IOException e) {
      throw new Refused(
          DataFault.UNWRITABLE.at(Place.of(out.toString()), String.valueOf(e.getMessage())));
    }
    if (!quiet) {
      spec.commandLine()
          .getOut()
          .println(
              out
                  + ": a proposal; please read it through. Its policy is open: set another before you publish what is not public.");
    }
    return CommandLine.ExitCode.OK;
  }
}
