package org.soundings.cli;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.exchange.Strictness;
import org.soundings.pipeline.Run;
import picocli.CommandLine.Option;

/** What every command is asked that writes a folder from answers. */
final class Written {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; created if it is missing")
  private Path out = Path.of("");

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "modules of the questionnaire to switch on, separated by commas")
  private Set<String> modules = Set.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "language of the report, one of the questionnaire's; default: the plan's")
  private @Nullable String language;

  @Option(names = "--quiet", description = "no progress and no summary")
  private boolean quiet;

  /**
   * A plan put to the answers of a file.
   *
   * @param later whether they are those of a wave after the first
   */
  Run run(Path plan, Path data, Strictness strictness, boolean later) {
    Study read = PlanFile.read(plan, modules, language).orRefuse();
    Study study = later ? read.ofLaterWave() : read;
    try (Progress progress = new Progress("Reading", data.toFile().length(), quiet)) {
      return Run.of(study, data, strictness, progress);
    }
  }

  Path out() {
    return out;
  }

  boolean quiet() {
    return quiet;
  }
}
