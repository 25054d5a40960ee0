package org.soundings.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.pipeline.Run;

/**
 * The data of a case as a survey: a questionnaire, a file of answers and a plan, which go the way
 * of {@code report} to findings.
 */
final class PlannedSurvey {
  private final DataSet data;
  private final List<String> items = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private final List<String[]> columns = new ArrayList<>();
  private String design = "";

  PlannedSurvey(DataSet data) {
    this.data = data;
  }

  /** Asks for a number; what it is called in the plan. */
  String number(String column) {
    return number(data.column(column));
  }

  /** The same of numbers that are no column; NaN for none. */
  String number(double[] values) {
    return number(
        Arrays.stream(values)
            .mapToObj(v -> Double.isNaN(v) ? "" : Double.toString(v))
            .toArray(String[]::new));
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

  /** The design that the case names. */
  void design(Map<?, ?> of) {
    String strata = Designs.name(of, "strata");
    String ids = Designs.name(of, "ids");
    String fpc = Designs.name(of, "fpc");
    List<String> keys = new ArrayList<>();
    double[] weights = Designs.of(of, data).weights();
    keys.add(
        "weight: "
            + column(
                IntStream.range(0, weights.length)
                    .mapToObj(i -> Double.toString(weights[i]))
                    .toArray(String[]::new)));
    if (strata != null) {
      keys.add("strata: " + column(data.column(strata)));
    }
    if (ids != null && !ids.equals("1")) {
      keys.add("clusters: " + column(data.column(ids)));
    }
    if (fpc != null) {
      keys.add("population: " + column(data.column(fpc)));
    }
    design = "design: {" + String.join(", ", keys) + "}\n";
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
    try {
      Path folder = Files.createTempDirectory("verify");
      try {
        return findings(folder, keys, asked);
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

  private List<Finding> findings(Path folder, String keys, String... asked) throws IOException {
    Files.writeString(
        folder.resolve("q.yaml"),
        """
        questionnaire: case
        version: "1"
        language: en
        title: Case
        policy: open
        %spages:
          - page: p
            items:
        %s\
        """
            .formatted(design, lines(items)));
    Files.writeString(
        folder.resolve("plan.yaml"),
        """
        plan: case
        questionnaire: q.yaml
        title: Case
        %ssections:
          - title: S
            findings:
        %s\
        """
            .formatted(keys, lines(List.of(asked))));
    Files.writeString(folder.resolve("d.csv"), csv());
    Study study = PlanFile.read(folder.resolve("plan.yaml")).orRefuse();
    return Run.of(study, folder.resolve("d.csv")).findings().value().all();
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
