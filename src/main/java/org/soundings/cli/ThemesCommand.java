package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.soundings.exchange.words.CoderSheet;
import org.soundings.exchange.words.Disagreements;
import org.soundings.exchange.words.Masking;
import org.soundings.exchange.words.OpenAnswers;
import org.soundings.exchange.words.ThemesProblem;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Themes;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.questionnaire.file.ThemesFile;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.scale.KrippendorffAlpha;
import org.soundings.statistics.table.CohenKappa;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Open answers coded by two people who do not see each other's coding. */
@Command(
    name = "themes",
    description = {
      "Prepares and compares the coding of open answers by two people who do not see each other's coding.",
      "Without --coded: writes a sheet for each coder, with names and addresses masked. With the two coded sheets: agreement and disagreements. With the disagreements decided (--decided), or if there are none: the data with the themes as a multiple choice."
    },
    mixinStandardHelpOptions = true)
final class ThemesCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "CODEBOOK.yaml",
      description = "the themes and their question")
  private Path codebook = Path.of("");

  @Option(
      names = "--questionnaire",
      required = true,
      paramLabel = "Q.yaml",
      description = "the questionnaire")
  private Path questionnaire = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DATA.csv", description = "the answers")
  private Path data = Path.of("");

  @Option(
      names = "--roster",
      paramLabel = "NAMES.txt",
      description = "names to mask, one on each line")
  private Path roster = Path.of("");

  @Option(
      names = "--coded",
      arity = "2",
      paramLabel = "SHEET.csv",
      description = "the two coded sheets")
  private List<Path> coded = List.of();

  @Option(
      names = "--decided",
      paramLabel = "DISAGREEMENTS.csv",
      description = "the disagreements, decided")
  private Path decided = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "seed of the order of each sheet (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder to write to; created if it is missing")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Questionnaire asked = QuestionnaireFile.readOrRefuse(questionnaire);
    Problems problems = new Problems();
    Themes themes = ThemesFile.read(codebook, asked, problems).orElse(null);
    if (themes == null || problems.stop()) {
      throw new Refused(problems.inOrder());
    }
    OpenAnswers answers = OpenAnswers.read(data, asked, themes.item());
    Map<Integer, String> texts = masked(answers.texts());
    Files.createDirectories(out);
    if (coded.isEmpty()) {
      sheets(themes, texts);
    } else {
      read(themes, answers, texts);
    }
    return CommandLine.ExitCode.OK;
  }

  private Map<Integer, String> masked(Map<Integer, String> texts) throws IOException {
    boolean given = !roster.toString().isEmpty();
    if (given && !Files.isReadable(roster)) {
      throw new ParameterException(spec.commandLine(), "--roster: there is no file " + roster);
    }
    Masking masking = new Masking(given ? Files.readAllLines(roster) : List.of());
    Map<Integer, String> masked = new LinkedHashMap<>();
    texts.forEach((row, text) -> masked.put(row, masking.of(text)));
    return masked;
  }

  private void sheets(Themes themes, Map<Integer, String> texts) {
    for (int coder = 1; coder <= 2; coder++) {
      Path sheet = out.resolve("coder-" + coder + ".csv");
      CoderSheet.write(sheet, themes, texts, seed * 2 + coder);
      out().println(sheet + ": " + texts.size() + " answers to code");
    }
  }

  private void read(Themes themes, OpenAnswers answers, Map<Integer, String> texts) {
    if (coded
        .get(0)
        .toAbsolutePath()
        .normalize()
        .equals(coded.get(1).toAbsolutePath().normalize())) {
      throw new Refused(ThemesProblem.SAME_SHEET.at(Place.of(coded.getFirst().toString())));
    }
    Set<Integer> rows = texts.keySet();
    Disagreements both =
        new Disagreements(
            themes,
            CoderSheet.read(coded.get(0), themes, rows),
            CoderSheet.read(coded.get(1), themes, rows));
    agreement(both);
    Path open = out.resolve("disagreements.csv");
    if (decided.toString().isEmpty() && both.count() > 0) {
      both.write(open, texts);
      out()
          .println(open + ": " + both.count() + " disagreements to decide; then --decided " + open);
      return;
    }
    Path file = out.resolve("coded.csv");
    answers.write(
        file, themes, decided.toString().isEmpty() ? both.agreed() : both.decided(decided));
    out().println(file + ": the data with the themes; a plan uses them with themes: " + codebook);
  }

  private void agreement(Disagreements both) {
    out().printf("%-28s %-26s %-26s%n", "theme", "Krippendorff's alpha", "kappa");
    for (Category theme : both.themes().options()) {
      int[] first = marks(both.first(), both.first().keySet(), theme.code());
      int[] second = marks(both.second(), both.first().keySet(), theme.code());
      long[][] table = new long[2][2];
      for (int i = 0; i < first.length; i++) {
        table[first[i]][second[i]]++;
      }
      out()
          .printf(
              "%-28s %-26s %-26s%n",
              theme.code(),
              shown(KrippendorffAlpha.nominal(new int[][] {first, second}, LEVEL)),
              shown(CohenKappa.of(table, LEVEL)));
    }
    out().println("95% intervals in brackets; n = " + both.first().size() + " answers.");
  }

  private static int[] marks(Map<Integer, List<String>> coder, Set<Integer> rows, String theme) {
    return rows.stream()
        .mapToInt(row -> coder.getOrDefault(row, List.of()).contains(theme) ? 1 : 0)
        .toArray();
  }

  private static String shown(Estimate e) {
    return e.isDefined()
        ? String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", e.value(), e.low(), e.high())
        : "undefined";
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
