package org.soundings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.records.Microdata;
import org.soundings.disclosure.records.Risk;
import org.soundings.exchange.Strictness;
import org.soundings.pipeline.Run;
import org.soundings.questionnaire.Place;
import org.soundings.report.format.MicrodataFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that may leave. */
@Command(
    name = "microdata",
    description =
        "Writes a k-anonymous file of records and a report on its risk; microdata: in the plan says"
            + " what it may contain.",
    mixinStandardHelpOptions = true)
final class MicrodataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan with microdata:")
  private Path plan = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DATA.csv", description = "the answers")
  private Path data = Path.of("");

  @Mixin private Written written = new Written();

  @Override
  public Integer call() {
    Run run = written.run(plan, data, Strictness.STRICT, false);
    MadeBefore before = MadeBefore.of(run, data);
    Cleared<Microdata> cleared = run.records(Place.of(plan.toString()), before.earlier());
    MicrodataFiles.write(written.out(), cleared, run.provenance(), run.study().plan().language())
        .forEach(file -> say(written.out().resolve(file).toString()));
    before.noteRecords(plan, spec.commandLine().getErr());
    Risk risk = cleared.value().risk();
    say(
        String.format(
            "%d records in classes of at least %d; %d have no identifying values left.",
            risk.records(), risk.after().smallest(), risk.suppressedRecords()));
    return 0;
  }

  private void say(String line) {
    if (!written.quiet()) {
      spec.commandLine().getOut().println(line);
    }
  }
}
