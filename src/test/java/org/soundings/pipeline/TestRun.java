package org.soundings.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;

/** The pipeline from texts to findings, for tests. */
public final class TestRun {
  private final Path folder;

  public TestRun(Path folder) {
    this.folder = folder;
  }

  /** The findings of {@code data} by the plan or questionnaire in {@code plan}. */
  public static Findings findings(Path plan, Path data) {
    return cleared(plan, data).value();
  }

  public static Cleared<Findings> cleared(Path plan, Path data) {
    return cleared(PlanFile.read(plan).orRefuse(), data);
  }

  /** The findings of {@code data} by a study that has been read. */
  public static Cleared<Findings> cleared(Study study, Path data) {
    return cleared(study, data, List.of());
  }

  /** The findings of {@code data} by a plan, after others of the same questionnaire. */
  public static Findings findings(Path plan, Path data, List<Path> earlier) {
    return cleared(
            PlanFile.read(plan).orRefuse(),
            data,
            earlier.stream().map(path -> PlanFile.read(path).orRefuse()).toList())
        .value();
  }

  private static Cleared<Findings> cleared(Study study, Path data, List<Study> earlier) {
    Run run = Run.of(study, data);
    return run.findings(
        earlier.stream()
            .map(each -> Analysis.cube(each.plan(), run.columns().codebook()))
            .toList());
  }

  public Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings of a topline. */
  public List<Finding> topline(String questionnaire, String csv) {
    return all(findings(write("q.yaml", questionnaire), write("d.csv", csv)));
  }

  /** The findings of a plan whose "questionnaire: q.yaml" is {@code questionnaire}. */
  public List<Finding> planned(String questionnaire, String plan, String csv) {
    write("q.yaml", questionnaire);
    return all(findings(write("plan.yaml", plan), write("d.csv", csv)));
  }

  private static List<Finding> all(Findings findings) {
    return findings.sections().stream().flatMap(s -> s.findings().stream()).toList();
  }
}
