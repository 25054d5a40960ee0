package org.soundings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.soundings.exchange.Strictness;
import org.soundings.pipeline.Run;
import org.soundings.report.format.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From files to a report. */
@Command(
    name = "report",
    description =
        "Makes a report from a plan and a data file; with a questionnaire instead of a plan, it reports"
            + " every item.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DATA.csv", description = "the answers")
  private Path data = Path.of("");

  @Option(
      names = "--lenient",
      description = "skip rows and cells that are not understood; the report says how many and why")
  private boolean lenient;

  @Option(
      names = "--quick",
      description =
          "write report.html, results.json and tables.csv only, which is quicker; for drafts, not recorded as"
              + " published")
  private boolean quick;

  @Option(
      names = "--later-wave",
      description =
          "most of these people answered an earlier wave: under policy organisation, round numbers of"
              + " people to 5, to protect people who joined or left")
  private boolean later;

  @Mixin private Written written = new Written();

  @Override
  public Integer call() {
    Strictness strictness = lenient ? Strictness.LENIENT : Strictness.STRICT;
    if (!quick) {
      Report.prepare();
    }
    Run run = written.run(plan, data, strictness, later);
    MadeBefore before = MadeBefore.of(run, data);
    List<String> files =
        run.write(
            written.out(), before.earlier(), quick ? Report.Extent.QUICK : Report.Extent.WHOLE);
    if (!quick) {
      before.note(plan, spec.commandLine().getErr());
    }
    if (!written.quiet()) {
      run.source().problems().forEach(spec.commandLine().getErr()::println);
      WrittenFiles.tell(written.out(), files, spec.commandLine().getOut());
    }
    return 0;
  }
}
