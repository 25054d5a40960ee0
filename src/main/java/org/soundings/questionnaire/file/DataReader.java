package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Population;

/** How the sample was drawn and how a data file holds the answers. */
final class DataReader {
  private static final int MOST_HEADER_ROWS = 10;

  /** Why a cell may hold no answer, in the words of a file. */
  private enum Reason {
    NOT_ASKED,
    SKIPPED,
    REFUSED,
    NOT_APPLICABLE
  }

  private final Places places;

  DataReader(Places places) {
    this.places = places;
  }

  static Design design(Entry entry) {
    List<String> clusters = entry.find("clusters").map(Entry::texts).orElse(List.of());
    List<Population> population =
        entry
            .find("population")
            .map(p -> p.hasKeys() ? List.of(p) : p.list())
            .map(stages -> stages.stream().map(DataReader::population).toList())
            .orElse(List.of());
    if (!population.isEmpty() && population.size() != Math.max(1, clusters.size())) {
      entry
          .need("population")
          .note(FileProblem.STAGES, Math.max(1, clusters.size()), population.size());
    }
    return new Design(
        entry.find("weight").map(Entry::text).orElse(null),
        entry.find("strata").map(Entry::text).orElse(null),
        clusters,
        population,
        entry.find("replicates").map(r -> ReplicatesReader.read(entry, r)).orElse(null),
        entry.find("imputation").map(Entry::text).orElse(null));
  }

  /** A number, a number for each stratum, or the name of a column. */
  private static Population population(Entry entry) {
    if (entry.hasKeys()) {
      Map<String, Long> byName = new LinkedHashMap<>();
      entry.map().forEach((name, n) -> byName.put(name, people(n)));
      return new Population(null, byName, null);
    }
    String text = entry.text();
    return text.matches("[-+.,0-9]*")
        ? Population.of(people(entry))
        : new Population(null, Map.of(), text);
  }

  private static Long people(Entry entry) {
    return (long) entry.whole(1, Integer.MAX_VALUE);
  }

  Layout layout(Entry entry) {
    Map<String, Layout.Column> columns = new LinkedHashMap<>();
    Map<String, List<String>> leftOut = new LinkedHashMap<>();
    entry
        .find("columns")
        .ifPresent(c -> c.map().forEach((name, column) -> columns.put(name, column(column))));
    entry
        .find("leave-out")
        .ifPresent(l -> l.map().forEach((column, texts) -> leftOut.put(column, texts.cells())));
    return new Layout(
        entry.find("title-rows").map(h -> h.whole(0, MOST_HEADER_ROWS)).orElse(0),
        entry.find("header-rows").map(h -> h.whole(1, MOST_HEADER_ROWS)).orElse(1),
        columns,
        missing(entry),
        new LinkedHashSet<>(entry.find("ignore").map(Entry::texts).orElse(List.of())),
        leftOut,
        entry.find("short-rows").map(Entry::flag).orElse(false));
  }

  private static Map<String, String> missing(Entry entry) {
    Map<String, String> missing = new LinkedHashMap<>();
    entry
        .find("missing")
        .ifPresent(m -> m.map().forEach((text, why) -> missing.put(text, reason(why))));
    return missing;
  }

  private Layout.Column column(Entry entry) {
    if (!entry.hasKeys()) {
      return places.mark(new Layout.Column(entry.text(), null, List.of()), entry.place());
    }
    return places.mark(
        new Layout.Column(
            entry.need("column").text(),
            entry.find("separator").map(Entry::text).orElse(null),
            entry.find("chosen").map(Entry::texts).orElse(List.of()),
            entry.find("codes").map(DataReader::codes).orElse(Map.of()),
            missing(entry),
            entry.find("otherwise").map(Entry::text).orElse(null),
            entry.find("written").map(w -> w.choice(Layout.Notation.class)).orElse(null)),
        entry.place());
  }

  private static Map<String, String> codes(Entry entry) {
    Map<String, String> codes = new LinkedHashMap<>();
    entry.map().forEach((text, code) -> codes.put(text, code.text()));
    return codes;
  }

  private static String reason(Entry entry) {
    return Scalars.word(entry.choice(Reason.class));
  }
}
