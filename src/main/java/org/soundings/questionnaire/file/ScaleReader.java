package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.check.Places;

/** Scores made of several items. */
final class ScaleReader {
  private final Places places;
  private final @Nullable String source;
  private final @Nullable String licence;

  /**
   * @param source the instrument's, for scales that name none
   * @param licence likewise
   */
  ScaleReader(Places places, @Nullable String source, @Nullable String licence) {
    this.places = places;
    this.source = source;
    this.licence = licence;
  }

  Scale read(String id, Entry entry) {
    List<String> items = entry.need("items").texts();
    int most = Math.max(1, items.size());
    return places.mark(
        new Scale(
            id,
            entry.need("label").wording(),
            items,
            new LinkedHashSet<>(entry.find("reversed").map(Entry::texts).orElse(List.of())),
            entry.find("recode").map(ScaleReader::recode).orElse(Map.of()),
            entry.need("lowest").number(),
            entry.need("highest").number(),
            entry.find("method").map(m -> m.choice(Scale.Method.class)).orElse(Scale.Method.MEAN),
            entry.find("minimum-answered").map(m -> m.whole(1, most)).orElse(most),
            new OptionReader(places).bands(entry),
            entry.find("source").map(Entry::text).orElse(source),
            entry.find("licence").map(Entry::text).orElse(licence)),
        entry.place());
  }

  private static Map<String, Double> recode(Entry entry) {
    Map<String, Double> values = new LinkedHashMap<>();
    entry.map().forEach((code, value) -> values.put(code.strip(), value.number()));
    return values;
  }
}
