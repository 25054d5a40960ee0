package org.soundings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.questionnaire.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks questionnaires and plans. */
@Command(
    name = "check",
    description =
        "Checks questionnaires and plans; lists every problem, where it is and how to fix it.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "questionnaire or plan")
  private List<Path> files = List.of();

  @Option(names = "--quiet", description = "print nothing for files without a problem")
  private boolean quiet;

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "modules of the questionnaire to switch on, separated by commas")
  private Set<String> modules = Set.of();

  @Override
  public Integer call() {
    boolean refused = false;
    for (Path file : files) {
      PlanFile.Read read = PlanFile.read(file, modules);
      List<Problem> problems =
          Stream.of(read.beforeAsking(), read.problems()).flatMap(List::stream).toList();
      problems.forEach(problem -> spec.commandLine().getErr().println(Pointed.at(problem)));
      refused |= problems.stream().anyMatch(Problem::isError);
      if (!quiet) {
        spec.commandLine().getOut().println(file + ": " + verdict(problems));
      }
    }
    return refused ? 1 : 0;
  }

  private static String verdict(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    if (problems.isEmpty()) {
      return "no problem found";
    }
    return counted(errors, "error") + ", " + counted(warnings, "warning");
  }

  private static String counted(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
