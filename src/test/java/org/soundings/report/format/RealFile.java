package org.soundings.report.format;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.Group;
import org.soundings.disclosure.Policy;
import org.soundings.response.Missing;

/**
 * A survey file as it came: every column with 2 to 12 different answers is a question, the first
 * few are what people are grouped by, and an empty cell is no answer.
 */
final class RealFile {
  private static final int MOST_ANSWERS = 12;
  private static final int GROUPS = 3;
  private static final int ITEMS = 12;

  private final List<String> names = new ArrayList<>();
  private final List<int[]> levels = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final int people;
  private final double @Nullable [] weights;

  /**
   * @param weight the column of weights, or null
   */
  RealFile(Path file, @Nullable String weight) throws IOException {
    List<String[]> rows;
    try (Reader text = Files.newBufferedReader(file);
        CSVReader csv = new CSVReader(text)) {
      rows = csv.readAll();
    } catch (CsvException e) {
      throw new IOException(e);
    }
    String[] header = rows.removeFirst();
    rows.removeIf(row -> row.length != header.length);
    people = rows.size();
    int at = Arrays.asList(header).indexOf(weight);
    weights = at < 0 ? null : rows.stream().mapToDouble(r -> Double.parseDouble(r[at])).toArray();
    for (int c = 0; c < header.length && names.size() < GROUPS + ITEMS; c++) {
      if (c != at) {
        take(c, rows);
      }
    }
  }

  private void take(int column, List<String[]> rows) {
    Set<String> answers = new TreeSet<>();
    rows.forEach(row -> answers.add(row[column].strip()));
    answers.removeIf(a -> a.isEmpty() || a.equals("NA"));
    if (answers.size() < 2 || answers.size() > MOST_ANSWERS) {
      return;
    }
    List<String> order = List.copyOf(answers);
    int none = order.size() + Missing.SKIPPED.ordinal();
    levels.add(
        rows.stream()
            .mapToInt(row -> order.indexOf(row[column].strip()))
            .map(level -> level < 0 ? none : level)
            .toArray());
    sizes.add(order.size());
    names.add("c" + column);
  }

  /** The survey as a researcher would write it, its answers by number. */
  String questionnaire() {
    StringBuilder text =
        new StringBuilder("questionnaire: real\nversion: \"1\"\nlanguage: en\ntitle: Real\n");
    if (weights != null) {
      text.append("design: {weight: weight}\n");
    }
    text.append("pages:\n  - page: p\n    items:\n");
    for (int v = 0; v < names.size(); v++) {
      text.append(
          "      - single: %s\n        ask: Which?\n        options:%n".formatted(names.get(v)));
      for (int l = 1; l <= sizes.get(v); l++) {
        text.append("          %d: answer %d%n".formatted(l, l));
      }
    }
    return text.toString();
  }

  /** Every question alone and by every group. */
  String plan(Policy policy) {
    StringBuilder text =
        new StringBuilder(
            "plan: real\ntitle: Real\nquestionnaire: q.yaml\npolicy: %s\nweighted: %s\nsections:\n  - title: All\n    findings:\n"
                .formatted(policy.name(), weights != null));
    names.forEach(name -> text.append("      - frequency: ").append(name).append('\n'));
    for (String item : names.subList(GROUPS, names.size())) {
      for (String group : names.subList(0, GROUPS)) {
        text.append("      - crosstab: %s%n        by: %s%n".formatted(item, group));
      }
    }
    return text.toString();
  }

  String csv() {
    StringBuilder text = new StringBuilder(String.join(",", names));
    text.append(weights == null ? "\n" : ",weight\n");
    for (int i = 0; i < people; i++) {
      for (int v = 0; v < names.size(); v++) {
        int level = levels.get(v)[i];
        text.append(v > 0 ? "," : "").append(level < sizes.get(v) ? level + 1 : "");
      }
      text.append(weights == null ? "\n" : "," + weights[i] + "\n");
    }
    return text.toString();
  }

  int people() {
    return people;
  }

  /** How many people really are in a group; who answered none of the questions is nobody (X-C3). */
  long truth(Group group) {
    long n = 0;
    for (int i = 0; i < people; i++) {
      int person = i;
      if (names.stream().noneMatch(name -> meets(person, name, "*"))) {
        continue;
      }
      n +=
          group.conditions().entrySet().stream()
                  .allMatch(c -> meets(person, c.getKey(), c.getValue()))
              ? 1
              : 0;
    }
    return n;
  }

  private boolean meets(int person, String variable, String category) {
    int v = names.indexOf(variable);
    int level = levels.get(v)[person];
    boolean answered = level < sizes.get(v);
    return switch (category.charAt(0)) {
      case '*' -> answered;
      case '?' -> !answered && (category.length() == 1 || category.substring(1).equals("skipped"));
      default -> answered && Integer.toString(level + 1).equals(category);
    };
  }
}
