package org.soundings.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.soundings.analysis.Analysis;
import org.soundings.analysis.Findings;
import org.soundings.analysis.PlanFile;
import org.soundings.analysis.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Gate;
import org.soundings.exchange.CsvFile;
import org.soundings.exchange.Reading;
import org.soundings.exchange.Strictness;
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
        "Computes a report from a plan and a data file; a questionnaire in place of a plan gives every item.",
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

  @Override
  public Integer call() {
    long t0 = System.nanoTime();
    Study study = PlanFile.read(plan).orRefuse();
    System.err.println("plan " + (System.nanoTime() - t0) / 1e6);
    List<Batch> batches = Collections.synchronizedList(new ArrayList<>());
    Reading reading =
        CsvFile.open(data)
            .read(
                study.questionnaire(),
                lenient ? Strictness.LENIENT : Strictness.STRICT,
                batches::add);
    System.err.println("read " + (System.nanoTime() - t0) / 1e6);
    Cleared<Findings> findings =
        Analysis.of(
            study.plan(),
            study.questionnaire().design(),
            Derived.columns(study.questionnaire(), batches),
            new Gate(study.plan().policy()));
    System.err.println("analysed " + (System.nanoTime() - t0) / 1e6);
    System.err.println(findings.value().sections().size() + reading.sha256());
    return 0;
  }
}
