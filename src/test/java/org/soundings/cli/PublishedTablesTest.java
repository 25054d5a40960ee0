package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.exchange.Shared;
import org.soundings.pipeline.TestRun;

/**
 * The frequency tables that the authors of the RSE survey 2016 published with their data, against a
 * report of the same file made without a plan: every count equal, every percentage within its
 * rounding.
 *
 * <p>Three of the 37 files cannot be compared: {@code paper1_2_4_5} and its percentages count 592
 * people, the data have 273; {@code currentEmp11} lists the raw numbers and is compared as such.
 */
@Tag("shared")
class PublishedTablesTest {
  private static final Set<String> OF_OTHER_DATA = Set.of("paper1_2_4_5", "paper1_2_4_5_PERC");
  private static final String RAW_NUMBERS = "currentEmp11";

  @TempDir private static Path folder = Path.of("");
  private static final Map<String, Finding.Frequency> FREQUENCIES = new HashMap<>();

  /** One published number: a count, a percentage, or how many did not answer (category empty). */
  private record Published(String variable, String category, double value, boolean whole) {}

  @BeforeAll
  static void reportTheSameFile() {
    Path data = Shared.file("published/rse_2016_uk/rse_2016_uk_public_data.csv");
    Path questionnaire = folder.resolve("rse.yaml");
    assertEquals(0, Soundings.run("infer", data, "--out", questionnaire).exit());
    assertEquals(0, Soundings.run("check", questionnaire).exit());
    TestRun.findings(questionnaire, data).sections().stream()
        .flatMap(section -> section.findings().stream())
        .forEach(PublishedTablesTest::keep);
  }

  private static void keep(Finding finding) {
    if (finding instanceof Finding.Frequency frequency) {
      FREQUENCIES.put(frequency.variable(), frequency);
    } else if (finding instanceof Finding.Grid grid) {
      grid.statements().forEach(PublishedTablesTest::keep);
    }
  }

  @TestFactory
  List<DynamicTest> everyPublishedNumberIsFound() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (var files = Files.list(Shared.file("published/rse_2016_uk/tables"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".csv", "");
        if (!OF_OTHER_DATA.contains(name) && !name.equals(RAW_NUMBERS)) {
          tests.add(DynamicTest.dynamicTest(name, () -> compare(file, name)));
        }
      }
    }
    assertEquals(34, tests.size());
    return tests;
  }

  private static void compare(Path file, String name) throws IOException, CsvException {
    boolean percent = name.endsWith("_PERC");
    List<Published> all = published(file, name.replace("_PERC", ""));
    assertTrue(!all.isEmpty());
    for (Published one : all) {
      if (one.value() == 0 && find(one) == null) {
        continue;
      }
      double got = percent ? share(one) * 100 : count(one);
      double rounding = percent ? (one.whole() ? 0.5 : 1e-6) : 0;
      assertEquals(one.value(), got, rounding, one.toString());
    }
  }

  private static double count(Published one) {
    Finding.Frequency frequency = frequency(one.variable());
    return one.category().isEmpty()
        ? frequency.base().asked() - frequency.base().answered().n()
        : share(frequency, one).cell().n();
  }

  private static double share(Published one) {
    return share(frequency(one.variable()), one).estimate().value();
  }

  private static Finding.Frequency frequency(String variable) {
    return Optional.ofNullable(FREQUENCIES.get(variable))
        .orElseThrow(() -> new AssertionError("no frequency of " + variable));
  }

  private static Finding.Share share(Finding.Frequency frequency, Published one) {
    return Optional.ofNullable(find(one))
        .orElseThrow(() -> new AssertionError(one + " not among " + frequency.shares()));
  }

  private static Finding.@Nullable Share find(Published one) {
    return frequency(one.variable()).shares().stream()
        .filter(s -> s.label().equals(one.category()))
        .findFirst()
        .orElse(null);
  }

  /**
   * A table has its variables in the columns, or, where the columns are Yes and No, in the rows.
   */
  private static List<Published> published(Path file, String name)
      throws IOException, CsvException {
    List<String[]> rows;
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(file))) {
      rows = reader.readAll();
    }
    String[] head = rows.getFirst();
    boolean byRow = head[1].equals("Yes");
    List<Published> all = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int column = 1; column < row.length; column++) {
        if (!row[column].isEmpty()) {
          String variable = variable(byRow ? row[0] : head[column], name);
          String category = byRow ? head[column] : row[0].replace(" [PERCENTAGE]", "");
          double value = Double.parseDouble(row[column]);
          all.add(new Published(variable, category, value, value == Math.rint(value)));
        }
      }
    }
    return all;
  }

  private static String variable(String heading, String file) {
    String code = heading.strip().replaceAll("\\. .*", "");
    return FREQUENCIES.containsKey(code) ? code : file;
  }
}
