package org.soundings.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Simulation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plausible random responses, for rehearsals. */
@Command(
    name = "simulate",
    description =
        "Makes plausible random responses, every routing path taken: for rehearsals, never for"
            + " findings.",
    mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
  private static final int MOST = 100_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUESTIONNAIRE", description = "the questionnaire")
  private Path questionnaire = Path.of("");

  @Option(names = "--n", required = true, paramLabel = "N", description = "how many responses")
  private int n;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "the same seed makes the same responses (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", required = true, paramLabel = "DATA.csv", description = "file to write")
  private Path out = Path.of("");

  @Option(names = "--quiet", description = "no summary")
  private boolean quiet;

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "modules of the questionnaire to switch on, separated by commas")
  private Set<String> modules = Set.of();

  @Override
  public Integer call() {
    if (n < 0 || n > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--n must be from 0 to " + MOST + ", not " + n);
    }
    Questionnaire of = QuestionnaireFile.readOrRefuse(questionnaire, modules);
    ResponsesCsv.writeSimulated(out, of, new Simulation(of, seed).sample(n));
    if (!quiet) {
      spec.commandLine().getOut().println(out + ": " + n + " simulated responses");
    }
    return CommandLine.ExitCode.OK;
  }
}
