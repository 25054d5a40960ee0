package org.soundings.analysis.audit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.YamlFile;

/** Reads published figures, typed into a file. */
public final class FiguresFile {
  private static final int MOST = 1_000_000_000;
  private static final int MOST_BASES = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{0,9}(\\.\\d{1,9})?");

  private FiguresFile() {}

  /**
   * @throws Refused where the file is not one of figures
   */
  public static List<PublishedFigure> read(Path path) {
    Problems problems = new Problems();
    Entry root = YamlFile.read(path, problems);
    root.need("audit").text();
    root.find("source").ifPresent(Entry::text);
    List<PublishedFigure> figures = new ArrayList<>();
    for (Entry entry : root.need("figures").list()) {
      figure(entry).ifPresent(figures::add);
    }
    root.finish();
    problems.refuse();
    return figures;
  }

  private static Optional<PublishedFigure> figure(Entry entry) {
    if (entry.find("shares").isPresent()) {
      return Optional.of(shares(entry));
    }
    if (entry.find("mean").isPresent()) {
      return Optional.of(mean(entry));
    }
    Optional<Entry> test = entry.find("test");
    if (test.isEmpty()) {
      entry.note(AuditProblem.NO_FIGURE);
    }
    return test.map(text -> new PublishedFigure.Test(text.place(), text.text()));
  }

  private static PublishedFigure shares(Entry entry) {
    Map<String, Entry> percent = map(entry, "percent");
    Map<String, Entry> counts = map(entry, "counts");
    Map<String, Entry> words = map(entry, "words");
    Set<String> names = new LinkedHashSet<>(percent.keySet());
    names.addAll(counts.keySet());
    names.addAll(words.keySet());
    List<PublishedFigure.Part> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(part(name, percent.get(name), counts.get(name), words.get(name)));
    }
    return new PublishedFigure.Shares(
        entry.place(),
        entry.need("shares").text(),
        entry.find("n").map(n -> n.whole(1, MOST)).orElse(0),
        entry.find("choose").map(c -> c.text().equals("one")).orElse(true),
        entry.find("complete").map(Entry::flag).orElse(false),
        entry.find("bases").map(b -> b.whole(1, MOST_BASES)).orElse(0),
        parts);
  }

  private static Map<String, Entry> map(Entry entry, String key) {
    return entry.find(key).map(Entry::map).orElseGet(LinkedHashMap::new);
  }

  private static PublishedFigure.Part part(
      String name, @Nullable Entry percent, @Nullable Entry count, @Nullable Entry words) {
    Entry first = percent != null ? percent : count != null ? count : words;
    if (first == null) {
      throw new IllegalArgumentException(name);
    }
    return new PublishedFigure.Part(
        first.place(),
        name,
        percent == null ? null : new Printed(number(percent)),
        count == null ? -1 : count.whole(0, MOST),
        words == null
            ? List.of()
            : words.list().stream()
                .map(w -> new PublishedFigure.Said(w.place(), w.text()))
                .toList());
  }

  private static PublishedFigure mean(Entry entry) {
    return new PublishedFigure.Mean(
        entry.place(),
        entry.need("mean").text(),
        number(entry.need("value")),
        entry.find("sd").map(FiguresFile::number).orElse(null),
        entry.need("n").whole(1, MOST),
        entry.find("items").map(i -> i.whole(1, MOST)).orElse(1),
        entry.find("lowest").map(FiguresFile::number).orElse(null),
        entry.find("highest").map(FiguresFile::number).orElse(null));
  }

  /** With the digits it was printed with. */
  private static BigDecimal number(Entry entry) {
    String text = entry.text().strip().replace('−', '-');
    if (text.isEmpty() || !NUMBER.matcher(text).matches() || !text.matches(".*\\d")) {
      entry.note(AuditProblem.OUT_OF_BOUNDS, text);
      return BigDecimal.ZERO;
    }
    return new BigDecimal(text);
  }
}
