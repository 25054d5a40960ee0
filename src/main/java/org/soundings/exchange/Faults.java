package org.soundings.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;

/** The rows and cells that could not be understood: the first hundred, and a count of each kind. */
final class Faults {
  private static final int SHOWN = 100;
  private static final int LONGEST_EXCERPT = 40;

  /** One of them; {@code row} as a spreadsheet counts, {@code column} from 0. */
  private record Found(long row, int column, DataFault fault, List<Object> arguments) {}

  private record Kind(DataFault fault, int column) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return fault != other.fault
          ? fault.compareTo(other.fault)
          : Integer.compare(column, other.column);
    }
  }

  private final List<Found> first = new ArrayList<>();
  private final Map<Kind, Long> counts = new TreeMap<>();

  void cell(long row, int column, DataFault fault, String text) {
    add(new Found(row, column, fault, List.of(excerpt(text))));
  }

  void row(long row, DataFault fault, Object... arguments) {
    add(new Found(row, -1, fault, List.of(arguments)));
  }

  private void add(Found found) {
    if (first.size() < SHOWN) {
      first.add(found);
    }
    counts.merge(new Kind(found.fault, found.fault.ofRow() ? -1 : found.column), 1L, Long::sum);
  }

  /** Takes over what was found further down, where {@code rowsBefore} rows stand above. */
  void append(Faults further, long rowsBefore) {
    for (Found f : further.first) {
      if (first.size() < SHOWN) {
        first.add(new Found(f.row + rowsBefore, f.column, f.fault, f.arguments));
      }
    }
    further.counts.forEach((kind, times) -> counts.merge(kind, times, Long::sum));
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  long rows() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().fault.ofRow())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  List<DataReading.Count> counts(List<String> columns) {
    return counts.entrySet().stream()
        .map(e -> new DataReading.Count(e.getKey().fault, name(columns, e.getKey()), e.getValue()))
        .toList();
  }

  private static @Nullable String name(List<String> columns, Kind kind) {
    return kind.column < 0 ? null : columns.get(kind.column);
  }

  List<Problem> problems(String file, List<String> columns, Problem.Severity severity) {
    return first.stream().map(found -> problem(found, file, columns, severity)).toList();
  }

  private static Problem problem(
      Found found, String file, List<String> columns, Problem.Severity severity) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(found.row);
    if (found.column >= 0) {
      arguments.add(excerpt(columns.get(found.column)));
    }
    arguments.addAll(found.arguments);
    Place place = new Place(file, Math.toIntExact(found.row), Math.max(1, found.column + 1));
    Problem problem = found.fault.at(place, arguments.toArray());
    return new Problem(place, severity, problem.code(), problem.what(), problem.remedy());
  }

  /** At most forty characters of somebody's answer, on one line. */
  static String excerpt(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_EXCERPT
        ? line
        : line.substring(0, LONGEST_EXCERPT - 1) + "\u2026";
  }
}
