package org.soundings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.soundings.analysis.Analysis;
import org.soundings.analysis.Findings;
import org.soundings.analysis.PlanFile;
import org.soundings.analysis.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Reading;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.Provenance;
import org.soundings.report.Report;
import org.soundings.response.Batch;
import org.soundings.tally.Derived;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole street, from files. */
@Command(
    name = "report",
    description =
        "Makes a report from a plan and a data file; a questionnaire in place of a plan gives every item.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DATA.csv", description = "the answers")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; made if need be")
  private Path out = Path.of("");

  @Option(
      names = "--lenient",
      description =
          "go on past rows and cells that are not understood; the report says how many and why")
  private boolean lenient;

  @Option(names = "--quiet", description = "no progress and no summary")
  private boolean quiet;

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "parts of the questionnaire to switch on, by comma")
  private Set<String> modules = Set.of();

  @Override
  public Integer call() {
    Study study = PlanFile.read(plan, modules).orRefuse();
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    Reading reading = read(study.questionnaire(), batches);
    Cleared<Findings> findings =
        Analysis.of(
            study.plan(),
            study.questionnaire().design(),
            Derived.columns(study.questionnaire(), batches));
    Report.write(out, findings, provenance(study, reading));
    if (!quiet) {
      reading.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
      Report.files().forEach(file -> spec.commandLine().getOut().println(out.resolve(file)));
    }
    return 0;
  }

  private Reading read(Questionnaire questionnaire, List<Batch> batches) {
    CsvFile file = CsvFile.open(data);
    try (Progress progress = new Progress("Reading", data.toFile().length(), quiet)) {
      return file.read(
          questionnaire, lenient ? Strictness.LENIENT : Strictness.STRICT, batches::add, progress);
    }
  }

  private Provenance provenance(Study study, Reading reading) {
    Questionnaire questionnaire = study.questionnaire();
    return new Provenance(
        Version.TEXT,
        study.plan().sha256(),
        questionnaire.id(),
        questionnaire.version(),
        questionnaire.sha256(),
        String.valueOf(data.getFileName()),
        reading.sha256(),
        reading.rows(),
        times(reading.counts().stream().filter(count -> count.column() == null).toList()),
        times(reading.counts().stream().filter(count -> count.column() != null).toList()),
        questionnaire.instruments());
  }

  private static Map<String, Long> times(List<Reading.Count> counts) {
    return counts.stream()
        .collect(
            Collectors.toMap(
                count -> count.fault().reason(),
                Reading.Count::times,
                Long::sum,
                LinkedHashMap::new));
  }
}
