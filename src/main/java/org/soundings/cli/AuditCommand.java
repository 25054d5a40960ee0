package org.soundings.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.soundings.analysis.audit.Audit;
import org.soundings.analysis.audit.FiguresFile;
import org.soundings.analysis.audit.PublishedFigure;
import org.soundings.analysis.audit.SharesAudit;
import org.soundings.questionnaire.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks published figures for what cannot be. */
@Command(
    name = "audit",
    description = {
      "Checks published figures that you typed into a file: sums, GRIM, GRIMMER, DEBIT, statcheck, words.",
      "Prints a line for each impossible figure; exit code 1 if there is any."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FIGURES", description = "file of figures, as docs/audit.md describes")
  private Path file = Path.of("");

  @Option(names = "--quiet", description = "print impossible figures only")
  private boolean quiet;

  @Override
  public Integer call() {
    List<PublishedFigure> figures = FiguresFile.read(file);
    List<Problem> objections = Audit.of(figures);
    PrintWriter out = spec.commandLine().getOut();
    objections.forEach(out::println);
    if (!quiet) {
      figures.forEach(this::bases);
      int numbers = figures.stream().mapToInt(PublishedFigure::numbers).sum();
      long impossible = objections.stream().filter(Problem::isError).count();
      out.println(file + ": " + numbers + " numbers, " + objections(impossible));
    }
    return objections.stream().anyMatch(Problem::isError) ? 1 : 0;
  }

  private static String objections(long n) {
    return n == 0 ? "all of them possible" : n == 1 ? "1 objection" : n + " objections";
  }

  private void bases(PublishedFigure figure) {
    if (figure instanceof PublishedFigure.Shares shares && shares.bases() > 0) {
      List<Long> bases = SharesAudit.bases(shares);
      String fit = bases.stream().map(String::valueOf).collect(Collectors.joining(", "));
      spec.commandLine()
          .getOut()
          .println(
              shares.place()
                  + ": "
                  + shares.name()
                  + ": bases up to "
                  + shares.bases()
                  + " that fit all "
                  + shares.parts().size()
                  + " percentages: "
                  + (bases.isEmpty() ? "none" : fit));
    }
  }
}
