package org.soundings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.soundings.analysis.change.Changes;
import org.soundings.analysis.change.Comparability;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.exchange.Strictness;
import org.soundings.pipeline.Run;
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
        "Reports what has changed between two or more data files, for every number that they may"
            + " show.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(
      names = "--before",
      required = true,
      paramLabel = "DATA.csv",
      description = "the earlier answers; for a trend repeat it, the latest last")
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
          "plan of the earlier answers, if their questionnaire was another version; one for each"
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
    differ();
    Report.prepare();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Path earlier = beforePlans.isEmpty() ? plan : beforePlans.get(i);
      sources.add(source(earlier, before.get(i), i > 0));
    }
    Source now = source(plan, after, true);
    Cleared<Findings> changes =
        Changes.of(
            sources.stream().map(then -> wave(then, now.run)).toList(),
            now.findings(),
            now.run.source().name());
    sources.add(now);
    Provenance provenance =
        sources.stream()
            .map(source -> source.run.provenance())
            .reduce(Provenance::both)
            .orElseThrow();
    List<String> files = Report.write(written.out(), changes, provenance);
    sources.forEach(source -> source.made.note(source.plan, spec.commandLine().getErr()));
    if (!written.quiet()) {
      WrittenFiles.tell(written.out(), files, spec.commandLine().getOut());
    }
    return 0;
  }

  /** One of the files that are compared. */
  private record Source(Path plan, Run run, MadeBefore made) {
    Cleared<Findings> findings() {
      return run.findings(made.earlier());
    }
  }

  private Source source(Path by, Path data, boolean later) {
    Run run = written.run(by, data, Strictness.STRICT, later);
    return new Source(by, run, MadeBefore.of(run, data));
  }

  /** A file beside its own copy has no change to tell. */
  private void differ() {
    List<Path> waves = new ArrayList<>(before);
    waves.add(after);
    for (int later = 1; later < waves.size(); later++) {
      for (Path earlier : waves.subList(0, later)) {
        if (same(earlier, waves.get(later))) {
          throw new ParameterException(
              spec.commandLine(),
              waves.get(later)
                  + " has the same content as "
                  + earlier
                  + ". Please give the answers of another wave.");
        }
      }
    }
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.mismatch(one, other) == -1;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Changes.Wave wave(Source then, Run now) {
    Comparability comparability =
        new Comparability(
            then.run.study().questionnaire(),
            now.study().questionnaire(),
            now.study().plan().language());
    return new Changes.Wave(then.run.source().name(), then.findings(), comparability);
  }
}
