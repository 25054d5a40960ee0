package org.soundings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.soundings.analysis.PlanProblem;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Extract;
import org.soundings.disclosure.Extraction;
import org.soundings.disclosure.Microdata;
import org.soundings.disclosure.Risk;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
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
        "Writes a k-anonymous file of records and a report on its risk; the plan's microdata: says"
            + " what may leave.",
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
    Street street = Street.of(plan, written.modules(), data, Strictness.STRICT, written.quiet());
    Place place = Place.of(plan.toString());
    Extract extract = street.study().plan().microdata();
    if (extract == null) {
      throw new Refused(PlanProblem.NO_MICRODATA.at(place));
    }
    MadeBefore before = MadeBefore.of(street, data);
    Cube cube = street.cube().after(before.earlier());
    Cleared<Microdata> cleared = new Extraction(cube, extract, place).clear(street.columns());
    MicrodataFiles.write(
            written.out(), cleared, street.provenance(), street.study().plan().language())
        .forEach(file -> say(written.out().resolve(file).toString()));
    before.noteRecords(plan, spec.commandLine().getErr());
    Risk risk = cleared.value().risk();
    say(
        String.format(
            "%d records, classes of %d at least; %d have nothing left that identifies.",
            risk.records(), risk.after().smallest(), risk.suppressedRecords()));
    return 0;
  }

  private void say(String line) {
    if (!written.quiet()) {
      spec.commandLine().getOut().println(line);
    }
  }
}
