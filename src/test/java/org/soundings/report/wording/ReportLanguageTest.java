package org.soundings.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Symbol;
import org.soundings.statistics.TestResult;

/** ADR 88: the phrases of reports, and their numbers, by language. */
class ReportLanguageTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/soundings/phrase");

  /** Every statistic as it is printed, which SentencesTest holds. */
  private static final Path SENTENCES = Path.of("src/test/resources/report/sentences.txt");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");

  /** People, symbols, words of both languages, and labels of the example. */
  private static final Set<String> THE_SAME =
      Set.of(
          ("ANOVA; Agresti-Coull; BCa; Bad; Bartlett; Bowker; CMH; Clopper-Pearson;"
                  + " Cochran-Armitage; Deff; Dunn; Fisher; Friedman; G; Games-Howell; Gamma;"
                  + " Good; Goodman; ICC; ICC1; ICC1k; ICC2; ICC2k; ICC3; ICC3k; Jeffreys;"
                  + " Jonckheere; KMO; Kappa; Kendall; Kruskal-Wallis; Levene; Mann-Whitney;"
                  + " McNemar; Omega; Omega total; Pearson; Rao-Scott; R²; So so; Spearman;"
                  + " Stuart-Maxwell; T; Tau-b; Total, Blue; Total, Green; Total, Red; Tukey;"
                  + " Wald; Wilson; Woolf; Yates")
              .split("; "));

  private static Properties bundle(Path file) throws IOException {
    Properties phrases = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      phrases.load(reader);
    }
    return phrases;
  }

  private static Properties english() throws IOException {
    return bundle(BUNDLES.resolve("report.properties"));
  }

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    }
  }

  private static Set<String> arguments(String phrase) {
    return ARGUMENT.matcher(phrase).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasTheSamePhrasesWithTheSameArguments(Path file) throws IOException {
    Properties english = english();
    Properties other = bundle(file);
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english.getProperty(key)), arguments(other.getProperty(key)), key);
      assertFalse(other.getProperty(key).replace("''", "").contains("'"), "apostrophe: " + key);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceInAFile(Path file) throws IOException {
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertEquals(keys.size(), Set.copyOf(keys).size());
  }

  @Test
  void everyPhraseThatTheReportNamesIsThereAndNoneIsLeftOver() throws IOException {
    Set<String> keys = english().stringPropertyNames();
    StringBuilder source = new StringBuilder();
    for (String folder :
        List.of(
            "src/main/java/org/soundings/report",
            "src/main/java/org/soundings/study/ReleasedReport.java",
            "src/main/jte/report")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          source.append(Files.readString(file));
        }
      }
    }
    Set<String> families =
        keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    Set<String> named =
        NAMED.matcher(source).results().map(m -> m.group(1)).collect(Collectors.toSet());
    Set<String> unknown = new HashSet<>(named);
    unknown.removeIf(key -> keys.contains(key) || !families.contains(key.split("\\.")[0]));
    unknown.removeIf(
        key -> key.matches("((report|tables|results|poster|card)\\.[a-z]+|text\\.on-middle)"));
    unknown.removeIf(key -> key.matches("document-relations\\.xml"));
    assertEquals(Set.of(), unknown);
    Set<String> unused =
        keys.stream()
            .filter(key -> !key.startsWith(Glossary.PREFIX))
            .filter(key -> !said(key, source.toString()))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unused);
  }

  /** Whether a key is named, or is one of several that are put together of a part and an end. */
  private static boolean said(String key, String source) {
    String plain = key.replaceAll("\\.(valid\\.weighted|weighted|valid)$", "");
    int end = plain.lastIndexOf('.');
    return source.contains('"' + plain + '"')
        || end > 0
            && source.contains('"' + plain.substring(0, end + 1) + '"')
            && source.contains('"' + plain.substring(end + 1) + '"')
        || plain.startsWith("unanswered.")
        || plain.startsWith("changed.way");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en    | 45.5% | 12,345 | 2,345 | .024 | +12.0 (+5.0 to +19.0)",
        "en-GB | 45.5% | 12,345 | 2,345 | .024 | +12.0 (+5.0 to +19.0)",
        "es    | 45,5\u00a0% | 12.345 | 2345 | 0,024 | +12,0 (+5,0 a\u00a0+19,0)",
        "es-MX | 45.5% | 12,345 | 2,345 | .024 | +12.0 (+5.0 a\u00a0+19.0)",
        "fr    | 45.5% | 12,345 | 2,345 | .024 | +12.0 (+5.0 to +19.0)",
      })
  void numbersAreWrittenByTheRegionOfTheTag(
      String tag, String percent, String count, String fewer, String unit, String points) {
    Language language = Language.of(tag);
    Estimate share = new Estimate(0.455, 0.01, 0.4, 0.5, 0.95, 2000, "");
    assertEquals(percent.replace("\\u00a0", "\u00a0"), language.percent(share));
    assertEquals(count, language.count(12345));
    assertEquals(fewer, language.count(2345));
    assertEquals(unit, language.unit(0.024, 3));
    assertEquals(points, language.points(new Estimate(0.12, 0.01, 0.05, 0.19, 0.95, 2000, "")));
  }

  @Test
  void aLanguageWithoutABundleIsEnglish() {
    assertEquals("1 response", Language.of("fr").responses(1));
    assertEquals("Nobody answered.", Language.of("ar").say("basis.nobody"));
  }

  /** As a plan names it, which is said where it cannot be made, and as its results are called. */
  @Test
  void everyStatisticHasItsNamesInSpanish() throws IOException {
    Language spanish = Language.of("es");
    Set<String> names =
        Statistic.ALL.stream().map(Statistic::title).collect(Collectors.toCollection(TreeSet::new));
    Files.readAllLines(SENTENCES).forEach(line -> names.add(called(line)));
    names.removeIf(name -> !spanish.term(name).equals(name));
    assertEquals(new TreeSet<>(THE_SAME), names);
  }

  /** "Median" of "median: Median = 43.50", "Items" of "item-analysis: [Items: mean, SD] …". */
  private static String called(String line) {
    String said = line.split(": ", 2)[1];
    return said.startsWith("[")
        ? said.substring(1, said.lastIndexOf(": ", said.indexOf(']')))
        : said.split(" = |: ", 2)[0];
  }

  @Test
  void pluralsAreOfTheLanguage() {
    assertEquals("1 respuesta", Language.of("es").responses(1));
    assertEquals("0 respuestas", Language.of("es").responses(0));
    assertEquals("2100 respuestas", Language.of("es").responses(2100));
  }

  @Test
  void whereACommaPartsDecimalsASemicolonPartsNumbers() {
    Estimate v = new Estimate(0.14, 0.04, 0.05, 0.2, 0.95, 410, "");
    TestResult test =
        new TestResult(
            "X", Symbol.CHI_SQUARE, 23.4, List.of(12.0), 0.0241, v, EffectSize.TAU_B, 410, "");
    assertTrue(
        new TestSentence(Language.of("es"))
            .of(test)
            .startsWith("X: χ²(12; N = 410) = 23,40; p = 0,024; "));
    assertTrue(
        new TestSentence(Language.of("es")).of(test).endsWith("IC del 95\u00a0% [0,05; 0,20]."));
    assertTrue(
        new TestSentence(Language.of("es-MX"))
            .of(test)
            .startsWith("X: χ²(12, N = 410) = 23.40, p = .024, "));
  }
}
