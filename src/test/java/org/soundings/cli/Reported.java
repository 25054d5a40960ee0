package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A data file on a user's way: a questionnaire proposed, checked and reported. */
record Reported(ProposalView proposal, ResultsView results) {
  /** Every step succeeds. */
  static Reported of(Path data, Path folder) {
    Path proposed = folder.resolve("proposed.yaml");
    done(Soundings.run("infer", data, "--out", proposed, "--quiet"));
    done(Soundings.run("check", proposed, "--quiet"));
    return by(proposed, proposed, data, folder);
  }

  /** The same by a plan of one's own for what was proposed. */
  Reported by(List<String> findings, Path data, Path folder) {
    try {
      Path plan =
          Files.writeString(
              folder.resolve("plan.yaml"),
              "plan: p\ntitle: P\nquestionnaire: proposed.yaml\nsections:\n"
                  + "  - title: T\n    findings:\n"
                  + String.join("", findings.stream().map(f -> "      - " + f + "\n").toList()));
      return by(plan, folder.resolve("proposed.yaml"), data, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reported by(Path plan, Path proposed, Path data, Path folder) {
    done(Soundings.run("report", plan, "--data", data, "--out", folder, "--quick", "--quiet"));
    try {
      return new Reported(
          new ProposalView(Files.readString(proposed)),
          new ResultsView(Files.readString(folder.resolve("results.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void done(Soundings command) {
    assertEquals(0, command.exit(), command.err());
  }

  /** The name of the variable that is read from a column. */
  String variable(String column) {
    return proposal
        .variable(List.of(column))
        .orElseThrow(() -> new AssertionError("no item is read from " + column + "\n" + proposal));
  }

  JsonNode finding(String column) {
    return results
        .finding(variable(column))
        .orElseThrow(() -> new AssertionError("no finding of " + column));
  }

  String kind(String column) {
    return finding(column).get("kind").asString();
  }

  boolean ordered(String column) {
    return finding(column).get("ordered").asBoolean();
  }

  /** Answers by label, in the order of the report, but for labels that nobody chose. */
  Map<String, Long> counts(String column) {
    assertTrue(finding(column).has("cells"), column + " is a " + kind(column));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode cell : finding(column).get("cells")) {
      if (cell.get("count").asLong() > 0) {
        counts.put(cell.get("label").asString().strip(), cell.get("count").asLong());
      }
    }
    return counts;
  }

  long answered(String column) {
    return answered(finding(column));
  }

  private static long answered(JsonNode finding) {
    return finding.has("answered")
        ? finding.get("answered").asLong()
        : finding.get("groups").get(0).get("estimate").get("n").asLong();
  }

  /** The mean of a number, or of a scale of numbers. */
  double mean(String column) {
    if (kind(column).equals("mean")) {
      return finding(column).get("groups").get(0).get("estimate").get("value").asDouble();
    }
    double sum = 0;
    for (Map.Entry<String, Long> count : counts(column).entrySet()) {
      sum += Double.parseDouble(count.getKey()) * count.getValue();
    }
    return sum / answered(column);
  }

  /** How many chose an option with a column of its own, of how many, as "12 of 24". */
  String chosen(String column) {
    String variable = variable(column);
    String item = proposal.item(variable).orElseThrow().id();
    if (!item.equals(variable)) {
      JsonNode cell = results.option(item, variable.substring(item.length() + 1)).orElseThrow();
      return cell.get("count").asLong() + " of " + answered(results.finding(item).orElseThrow());
    }
    long chosen =
        counts(column).entrySet().stream()
            .filter(e -> e.getKey().matches("(?i)1|true|yes|checked|y|x"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return chosen + " of " + answered(column);
  }

  /** Whether columns are options of one multiple choice. */
  boolean isOneSet(String... columns) {
    return List.of(columns).stream()
            .map(this::variable)
            .map(v -> proposal.item(v).orElseThrow())
            .filter(item -> item.kind().equals("multiple"))
            .map(ProposalView.Item::id)
            .distinct()
            .count()
        == 1;
  }

  boolean remarks(String column, String about) {
    return proposal.remarks(proposal.variable(List.of(column)), List.of(column), about);
  }

  boolean leavesOut(String column) {
    return proposal.ignores(List.of(column));
  }

  Optional<String> weight() {
    return proposal.weight();
  }
}
