package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.statistic.Listing;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.Estimate;

/** Questionnaires, plans and the reference data that are our own. */
final class ReferenceRun {
  private static final Path REFERENCE = Path.of("src/test/resources/reference/data");

  static final String API =
      """
      questionnaire: api
      version: "1"
      language: en
      policy: open
      title: Schools
      design: %s
      pages:
        - page: p
          items:
            - single: type
              ask: Which type?
              options: {E: Elementary, H: High, M: Middle}
            - single: wide
              ask: School-wide target met?
              options: {No: "No", Yes: "Yes"}
            - single: awards
              ask: Awards?
              options: {No: "No", Yes: "Yes"}
            - number: api
              ask: api
            - number: before
              ask: before
            - number: enroll
              ask: enroll
            - number: ell
              ask: ell
            - number: meals
              ask: meals
            - number: mobility
              ask: mobility
      """;
  static final String FROM = "stype sch.wide awards api00 api99 enroll ell meals mobility pw ";
  static final String TO = "type wide awards api before enroll ell meals mobility pw ";

  static final String SYNTH =
      """
      questionnaire: synth
      version: "1"
      language: en
      policy: open
      title: Synth
      design:
        weight: weight
      %s
      pages:
        - page: p
          items:
            - number: hours
              ask: hours
            - single: satisfaction
              ask: satisfaction
              ordered: yes
              options: {1: a, 2: b, 3: c, 4: d, 5: e}
            - single: ex
              ask: ex
              ordered: yes
              options: {1: a, 2: b, 3: c, 4: d, 5: e}
            - single: role
              ask: role
              options: {admin: admin, clinical: clinical, support: support}
      """;

  private ReferenceRun() {}

  /** Columns of a reference file of our own under other names, in the order asked for. */
  static String data(String file, String from, String to) throws IOException {
    return columns(REFERENCE.resolve(file), from, to);
  }

  /** Columns of a CSV file without quoted commas, under other names, in the order asked for. */
  static String columns(Path path, String from, String to) throws IOException {
    List<List<String>> lines =
        Files.readAllLines(path).stream()
            .map(line -> List.of(line.replace("\"", "").split(",", -1)))
            .toList();
    int[] at = Arrays.stream(from.split(" ")).mapToInt(lines.getFirst()::indexOf).toArray();
    return to.replace(' ', ',')
        + "\n"
        + lines.stream()
            .skip(1)
            .map(line -> IntStream.of(at).mapToObj(line::get).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  static String plan(String keys, String... findings) {
    return """
    plan: p
    title: P
    questionnaire: q.yaml
    %s
    sections:
      - title: T
        findings:
    %s
    """
        .formatted(
            keys,
            Arrays.stream(findings).map(f -> "      - " + f).collect(Collectors.joining("\n")));
  }

  static void near(double expected, double found, double relative) {
    assertEquals(expected, found, Math.abs(expected) * relative);
  }

  static Finding.Mean mean(Finding finding) {
    return assertInstanceOf(Finding.Mean.class, finding);
  }

  static double number(Listing.Line line, int column) {
    return assertInstanceOf(Listing.Value.Number.class, line.values().get(column)).value();
  }

  static List<Estimate> measures(List<Finding> findings) {
    return findings.getFirst().results().measures().stream()
        .map(Results.Measure::estimate)
        .toList();
  }
}
