package org.soundings.verification.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.pipeline.Run;
import org.soundings.verification.reference.DataSet;
import org.soundings.verification.reference.Designs;
import org.soundings.verification.reference.Factor;

/**
 * The data of a case as a survey: a questionnaire, a file of answers and a plan, which go the way
 * of {@code report} to findings.
 */
final class PlannedSurvey {
  private static final double USUAL = 0.95;

  private final DataSet data;
  private final double level;
  private final List<String> items = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private final List<String[]> columns = new ArrayList<>();
  private String design = "";
  private String scales = "";

  PlannedSurvey(DataSet data) {
    this(data, USUAL);
  }

  /**
   * @param level of confidence
   */
  PlannedSurvey(DataSet data, double level) {
    this.data = data;
    this.level = level;
  }

  int rows() {
    return data.rows();
  }

  /** Asks for a number; what it is called in the plan. */
  String number(String column) {
    return number(data.column(column));
  }

  /** The same of numbers that are no column; NaN for none. */
  String number(double[] values) {
    return number(DataSet.fields(values));
  }

  private String number(String[] values) {
    String name = column(values);
    items.add("{number: %s, ask: \"%s?\"}".formatted(name, name));
    return name;
  }

  /** Asks for one of some categories, whose codes are c0, c1 and so on. */
  String categories(Factor factor, boolean ordered) {
    int[] codes = factor.codes();
    String name =
        column(
            IntStream.range(0, codes.length)
                .mapToObj(i -> codes[i] < 0 ? "" : "c" + codes[i])
                .toArray(String[]::new));
    String options =
        IntStream.range(0, factor.categories().size())
            .mapToObj(i -> "c%d: Category %d".formatted(i, i))
            .collect(Collectors.joining(", "));
    items.add(
        "{single: %s, ask: \"%s?\", ordered: %s, options: {%s}}"
            .formatted(name, name, ordered ? "yes" : "no", options));
    return name;
  }

  /** Asks for a whole number of a scale. */
  String rating(String column, int lowest, int highest) {
    String name = column(data.column(column));
    String options =
        IntStream.rangeClosed(lowest, highest)
            .mapToObj(i -> "%d: Category %d".formatted(i, i))
            .collect(Collectors.joining(", "));
    items.add(
        "{single: %s, ask: \"%s?\", ordered: yes, options: {%s}}".formatted(name, name, options));
    return name;
  }

  /** A scale of ratings; what it is called in the plan. */
  String scale(List<String> ratings, List<String> reversed) {
    scales =
        "scales: {s: {label: Scale, items: [%s], reversed: [%s]}}\n"
            .formatted(String.join(", ", ratings), String.join(", ", reversed));
    return "s";
  }

  /**
   * One question of several parts, each a column of numbers.
   *
   * @param kind "multiple" or "ranking"
   */
  String parts(String kind, List<String> columns) {
    String name = "v" + (header.size() + 1);
    List<String> options = new ArrayList<>();
    for (String part : columns) {
      String option = "o" + options.size();
      header.add(name + "." + option);
      this.columns.add(data.column(part));
      options.add(option + ": Option " + options.size());
    }
    items.add(
        "{%s: %s, ask: \"%s?\", options: {%s}}"
            .formatted(kind, name, name, String.join(", ", options)));
    return name;
  }

  /** The design that the case names. */
  void design(Map<?, ?> of) {
    String strata = Designs.name(of, "strata");
    String ids = Designs.name(of, "ids");
    String fpc = Designs.name(of, "fpc");
    List<String> keys = new ArrayList<>();
    keys.add("weight: " + numbers(Designs.of(of, data).weights()));
    if (strata != null) {
      keys.add("strata: " + column(data.column(strata)));
    }
    if (ids != null && !ids.equals("1")) {
      keys.add("clusters: " + column(data.column(ids)));
    }
    if (fpc != null) {
      keys.add("population: " + column(data.column(fpc)));
    }
    design(String.join(", ", keys));
  }

  /** The design in a questionnaire's own words. */
  void design(String keys) {
    design = "design: {" + keys + "}\n";
  }

  /** A column of numbers that nobody is asked for. */
  String numbers(double[] values) {
    return column(DataSet.fields(values));
  }

  /** The same of a column of the data. */
  String unasked(String column) {
    return column(data.column(column));
  }

  private String column(String[] values) {
    header.add("v" + (header.size() + 1));
    columns.add(values);
    return header.getLast();
  }

  /**
   * What a report finds.
   *
   * @param keys of the plan, a line each; empty where there are none
   * @throws org.soundings.questionnaire.Refused where a plan cannot say it
   */
  List<Finding> findings(String keys, String... asked) {
    return report(keys, asked).all();
  }

  /** All that a report says. */
  Findings report(String keys, String... asked) {
    try {
      Path folder = Files.createTempDirectory("verify");
      try {
        return report(folder, keys, asked);
      } finally {
        for (String name : List.of("q.yaml", "plan.yaml", "d.csv")) {
          Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Findings report(Path folder, String keys, String... asked) throws IOException {
    Files.writeString(
        folder.resolve("q.yaml"),
        """
        questionnaire: case
        version: "1"
        language: en
        title: Case
        policy: open
        %s%spages:
          - page: p
            items:
        %s\
        """
            .formatted(design, scales, lines(items)));
    Files.writeString(
        folder.resolve("plan.yaml"),
        """
        plan: case
        questionnaire: q.yaml
        title: Case
        level: %s
        %ssections:
          - title: S
            findings:
        %s\
        """
            .formatted(Double.toString(level), keys, lines(List.of(asked))));
    Files.writeString(folder.resolve("d.csv"), csv());
    Study study = PlanFile.read(folder.resolve("plan.yaml")).orRefuse();
    return Run.of(study, folder.resolve("d.csv")).findings().value();
  }

  private static String lines(List<String> entries) {
    return entries.stream().map(entry -> "      - " + entry + "\n").collect(Collectors.joining());
  }

  private String csv() {
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    for (int row = 0; row < data.rows(); row++) {
      int of = row;
      text.append(
              columns.stream()
                  .map(column -> '"' + column[of].replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }
}
