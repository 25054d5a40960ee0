package org.soundings.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Changes;
import org.soundings.analysis.Comparability;
import org.soundings.analysis.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.exchange.Strictness;
import org.soundings.report.Provenance;
import org.soundings.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two waves, or two files, side by side. */
@Command(
    name = "compare",
    description =
        "Says what has changed from one data file to another, for every number that both may show.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(
      names = "--before",
      required = true,
      paramLabel = "DATA.csv",
      description = "the earlier answers")
  private Path before = Path.of("");

  @Option(
      names = "--after",
      required = true,
      paramLabel = "DATA.csv",
      description = "the later answers")
  private Path after = Path.of("");

  @Option(
      names = "--before-plan",
      paramLabel = "PLAN",
      description = "of the earlier answers, where its questionnaire was another version")
  private @Nullable Path beforePlan;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; made if need be")
  private Path out = Path.of("");

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "parts of the questionnaire to switch on, by comma")
  private Set<String> modules = Set.of();

  @Option(names = "--quiet", description = "no progress and no summary")
  private boolean quiet;

  @Override
  public Integer call() {
    Path earlier = Objects.requireNonNullElse(beforePlan, plan);
    Street then = Street.of(earlier, modules, before, Strictness.STRICT, quiet);
    Street now = Street.of(plan, modules, after, Strictness.STRICT, quiet);
    Comparability comparability =
        new Comparability(
            then.study().questionnaire(),
            now.study().questionnaire(),
            now.study().plan().language());
    Cleared<Findings> changes =
        Changes.of(then.findings(), then.name(), now.findings(), now.name(), comparability);
    Report.write(out, changes, Provenance.both(then.provenance(), now.provenance()));
    if (!quiet) {
      Report.files().forEach(file -> spec.commandLine().getOut().println(out.resolve(file)));
    }
    return 0;
  }
}
