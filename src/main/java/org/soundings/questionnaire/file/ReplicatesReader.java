package org.soundings.questionnaire.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final Pattern FILE = Pattern.compile("[\\w-][\\w.-]*\\.(csv|txt)");
  private static final int MOST = 2000;
  private static final long LARGEST = 1 << 20;

  private ReplicatesReader() {}

  /**
   * @param design the whole design, which must have a weight
   */
  static Replicates read(Entry design, Entry entry) {
    List<String> columns =
        entry.need("columns").texts().stream().flatMap(ReplicatesReader::columns).toList();
    Replicates.Kind kind = entry.need("kind").choice(Replicates.Kind.class);
    List<Double> scales = entry.find("scales").map(ReplicatesReader::scales).orElse(List.of());
    if (design.find("weight").isEmpty()) {
      entry.note(FileProblem.REPLICATES, "the sampling weight, weight:");
    }
    if (columns.size() < 2 || columns.size() > MOST) {
      entry.note(FileProblem.REPLICATES, "from 2 to " + MOST + " columns");
    }
    boolean given = entry.find("scales").isPresent();
    if (given && scales.size() != columns.size()
        || kind == Replicates.Kind.JKN && !given && entry.find("scale").isEmpty()) {
      entry.note(FileProblem.REPLICATES, "a number in scales: for each column");
    }
    return new Replicates(
        columns,
        kind,
        entry.find("combined").map(Entry::flag).orElse(true),
        scale(entry, kind, columns.size()),
        entry.find("fay").map(Entry::number).orElse(null),
        scales,
        entry.find("mse").map(Entry::flag).orElse(false),
        entry.find("df").map(Entry::number).orElse(null));
  }

  /** The numbers of a list, or of the lines of a file beside the questionnaire. */
  private static List<Double> scales(Entry entry) {
    if (!entry.isText() || !FILE.matcher(entry.text()).matches()) {
      return entry.list().stream().map(Entry::number).toList();
    }
    Path file = Path.of(entry.place().file()).resolveSibling(entry.text());
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) <= LARGEST) {
        List<String> lines = Files.readAllLines(file);
        entry.names(String.join("\n", lines.stream().map(String::strip).toList()).strip());
        return numbers(entry, lines);
      }
      entry.note(FileProblem.REPLICATES, entry.text() + " of at most 1 MB");
    } catch (IOException e) {
      entry.note(FileProblem.REPLICATES, "the file " + entry.text() + ", which cannot be read");
    }
    return List.of();
  }

  /** A first line that is no number is a header. */
  private static List<Double> numbers(Entry entry, List<String> lines) {
    List<Double> numbers = new ArrayList<>();
    boolean header = !lines.isEmpty() && !lines.getFirst().strip().matches("[0-9.].*");
    for (String line : lines.subList(header ? 1 : 0, lines.size())) {
      if (!line.isBlank()) {
        Scalars.number(entry, line.strip()).ifPresent(numbers::add);
      }
    }
    return numbers;
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
