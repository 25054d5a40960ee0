package org.soundings.questionnaire.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Replicates;

/** Reads which columns hold replicate weights, and how they were made. */
final class ReplicatesReader {
  private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+) to (.*?)(\\d+)");
  private static final int MOST = 2000;

  private ReplicatesReader() {}

  /**
   * @param design the whole design, which must have a weight
   */
  static Replicates read(Entry design, Entry entry) {
    List<String> columns =
        entry.need("columns").texts().stream().flatMap(ReplicatesReader::columns).toList();
    Replicates.Kind kind = entry.need("kind").choice(Replicates.Kind.class);
    List<Double> scales =
        entry
            .find("scales")
            .map(s -> s.list().stream().map(Entry::number).toList())
            .orElse(List.of());
    if (design.find("weight").isEmpty()) {
      entry.note(FileProblem.REPLICATES, "the sampling weight, weight:");
    }
    if (columns.size() < 2 || columns.size() > MOST) {
      entry.note(FileProblem.REPLICATES, "from 2 to " + MOST + " columns");
    }
    if (!scales.isEmpty() && scales.size() != columns.size()
        || kind == Replicates.Kind.JKN && scales.isEmpty() && entry.find("scale").isEmpty()) {
      entry.note(FileProblem.REPLICATES, "a number in scales: for each column");
    }
    return new Replicates(
        columns,
        kind,
        entry.find("combined").map(Entry::flag).orElse(true),
        scale(entry, kind, columns.size()),
        scales,
        entry.find("mse").map(Entry::flag).orElse(false),
        entry.find("df").map(Entry::number).orElse(null));
  }

  /** As written, or by Fay's rho: 1 / (R (1 - rho)²). */
  private static @Nullable Double scale(Entry entry, Replicates.Kind kind, int columns) {
    Double scale = entry.find("scale").map(Entry::number).orElse(null);
    Double rho = entry.find("fay").map(Entry::number).orElse(null);
    if (rho == null) {
      return scale;
    }
    if (kind != Replicates.Kind.BRR || scale != null || !(rho >= 0 && rho < 1)) {
      entry.note(FileProblem.REPLICATES, "fay: from 0 to below 1, beside kind: brr and no scale:");
    }
    return 1 / (columns * (1 - rho) * (1 - rho));
  }

  /** "w1 to w40" is forty names, with as many digits as the first. */
  private static Stream<String> columns(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches() || !range.group(1).equals(range.group(3))) {
      return Stream.of(text);
    }
    String format = "%0" + range.group(2).length() + "d";
    return IntStream.rangeClosed(number(range.group(2)), number(range.group(4)))
        .limit(MOST + 1)
        .mapToObj(i -> range.group(1) + String.format(java.util.Locale.ROOT, format, i));
  }

  private static int number(String digits) {
    return digits.length() > 6 ? 1_000_000 : Integer.parseInt(digits);
  }
}
