package org.soundings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.soundings.analysis.Changes;
import org.soundings.analysis.Comparability;
import org.soundings.analysis.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.exchange.Strictness;
import org.soundings.report.Provenance;
import org.soundings.report.format.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two or more waves, or files, side by side. */
@Command(
    name = "compare",
    description =
        "Says what has changed from one data file to another, or over several, for every number"
            + " that they may show.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(
      names = "--before",
      required = true,
      paramLabel = "DATA.csv",
      description = "the earlier answers; several times, the latest last, for a trend")
  private List<Path> before = List.of();

  @Option(
      names = "--after",
      required = true,
      paramLabel = "DATA.csv",
      description = "the later answers")
  private Path after = Path.of("");

  @Option(
      names = "--before-plan",
      paramLabel = "PLAN",
      description =
          "of the earlier answers, where their questionnaire was another version; one for each"
              + " --before")
  private List<Path> beforePlans = List.of();

  @Mixin private Written written = new Written();

  @Override
  public Integer call() {
    if (!beforePlans.isEmpty() && beforePlans.size() != before.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "Please give --before-plan once for each --before, in the same order, or not at all.");
    }
    Report.prepare();
    Street now = Street.of(plan, written.modules(), after, Strictness.STRICT, written.quiet());
    List<Street> streets = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Path earlier = beforePlans.isEmpty() ? plan : beforePlans.get(i);
      streets.add(
          Street.of(earlier, written.modules(), before.get(i), Strictness.STRICT, written.quiet()));
    }
    Cleared<Findings> changes =
        Changes.of(
            streets.stream().map(then -> wave(then, now)).toList(), now.findings(), now.name());
    streets.add(now);
    Provenance provenance =
        streets.stream().map(Street::provenance).reduce(Provenance::both).orElseThrow();
    List<String> files = Report.write(written.out(), changes, provenance);
    MadeBefore.note(now, after, plan, spec.commandLine().getErr());
    for (int i = 0; i < before.size(); i++) {
      Path earlier = beforePlans.isEmpty() ? plan : beforePlans.get(i);
      MadeBefore.note(streets.get(i), before.get(i), earlier, spec.commandLine().getErr());
    }
    if (!written.quiet()) {
      WrittenFiles.tell(written.out(), files, spec.commandLine().getOut());
    }
    return 0;
  }

  private static Changes.Wave wave(Street then, Street now) {
    Comparability comparability =
        new Comparability(
            then.study().questionnaire(),
            now.study().questionnaire(),
            now.study().plan().language());
    return new Changes.Wave(then.name(), then.findings(), comparability);
  }
}
