package org.soundings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.plan.OpenText;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Quotations;
import org.soundings.exchange.words.Masking;
import org.soundings.exchange.words.OpenAnswers;
import org.soundings.exchange.words.TextSheet;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people wrote, read and released by a person. */
@Command(
    name = "texts",
    description = {
      "Writes what people wrote, masked and apart from all other answers, for the one person whom the"
          + " plan names under open-text:.",
      "Without --released: the sheet, in which that person writes yes beside what may be quoted. With"
          + " it: the quotations."
    },
    mixinStandardHelpOptions = true)
final class TextsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan with open-text:")
  private Path plan = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DATA.csv", description = "the answers")
  private Path data = Path.of("");

  @Option(
      names = "--roster",
      paramLabel = "NAMES.txt",
      description = "names to mask, one on each line")
  private Path roster = Path.of("");

  @Option(
      names = "--released",
      paramLabel = "SHEET.csv",
      description = "the sheet, after it was read")
  private Path released = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.csv",
      description = "the sheet, or with --released the quotations")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Study study = PlanFile.read(plan).orRefuse();
    OpenText asked = study.plan().openText();
    if (asked == null) {
      throw new Refused(PlanProblem.NO_OPEN_TEXT.at(Place.of(plan.toString())));
    }
    Map<String, Collection<String>> masked = masked(study, asked);
    Cleared<Quotations> texts = Quotations.toRead(masked);
    if (released.toString().isEmpty()) {
      TextSheet.write(out, texts);
      tell(masked, texts.value().lines().size(), asked.analyst());
    } else {
      Set<String> marks = TextSheet.released(released, texts);
      Cleared<List<Quotations.Line>> quoted = Quotations.released(texts, marks);
      TextSheet.quote(out, quoted, asked.analyst());
      say(out + ": " + quoted.value().size() + " quotations released by " + asked.analyst());
    }
    return 0;
  }

  private Map<String, Collection<String>> masked(Study study, OpenText asked) throws IOException {
    boolean given = !roster.toString().isEmpty();
    if (given && !Files.isReadable(roster)) {
      throw new ParameterException(spec.commandLine(), "--roster: there is no file " + roster);
    }
    Masking masking = new Masking(given ? Files.readAllLines(roster) : List.of());
    Map<String, Collection<String>> masked = new LinkedHashMap<>();
    for (String item : asked.items()) {
      OpenAnswers answers = OpenAnswers.read(data, study.questionnaire(), item);
      masked.put(item, answers.texts().values().stream().map(masking::of).toList());
    }
    return masked;
  }

  private void tell(Map<String, Collection<String>> masked, int lines, String analyst) {
    masked.forEach(
        (item, words) -> {
          if (words.size() < Quotations.FEWEST) {
            say(
                item
                    + ": fewer than "
                    + Quotations.FEWEST
                    + " wrote something, so nobody reads it");
          }
        });
    say(out + ": " + lines + " lines for " + analyst + " only; delete the file after reading it");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
