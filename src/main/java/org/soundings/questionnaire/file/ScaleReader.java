package org.soundings.questionnaire.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;

/** Scores made of several items. */
final class ScaleReader {
  private static final int MOST_ITEMS = 1_000;

  private final Places places;
  private final Map<String, List<Variable>> scored = new HashMap<>();

  /**
   * @param items all items of the questionnaire, for an item of several statements stands for them
   *     all, and the bounds that a scale leaves out are theirs
   */
  ScaleReader(Places places, List<Item> items) {
    this.places = places;
    for (Item item : items) {
      item.variables().forEach(variable -> scored.put(variable.name(), List.of(variable)));
      if (item instanceof Item.Grid) {
        scored.put(item.id(), item.variables());
      }
    }
  }

  /**
   * @param source the instrument's, where the scale names none
   * @param licence likewise
   */
  Scale read(String id, Entry entry, @Nullable String source, @Nullable String licence) {
    List<String> names =
        entry.need("items").texts().stream().flatMap(name -> parts(name).stream()).toList();
    Map<String, Double> recode = entry.find("recode").map(ScaleReader::recode).orElse(Map.of());
    double[] bounds = Scale.bounds(recode, variables(names));
    return places.mark(
        new Scale(
            id,
            entry.need("label").wording(),
            names,
            new LinkedHashSet<>(entry.find("reversed").map(Entry::texts).orElse(List.of())),
            recode,
            entry.find("lowest").map(Entry::number).orElse(bounds[0]),
            entry.find("highest").map(Entry::number).orElse(bounds[1]),
            entry.find("method").map(m -> m.choice(Scale.Method.class)).orElse(Scale.Method.MEAN),
            entry.find("minimum-answered").map(m -> m.whole(1, MOST_ITEMS)).orElse(names.size()),
            new OptionReader(places).bands(entry),
            entry.find("source").map(Entry::text).orElse(source),
            entry.find("licence").map(Entry::text).orElse(licence)),
        entry.place());
  }

  /** The statements of a grid, or what has the name itself. */
  private List<String> parts(String name) {
    return Optional.ofNullable(scored.get(name))
        .map(parts -> parts.stream().map(Variable::name).toList())
        .orElse(List.of(name));
  }

  private List<Variable> variables(List<String> names) {
    return names.stream().flatMap(n -> scored.getOrDefault(n, List.of()).stream()).toList();
  }

  private static Map<String, Double> recode(Entry entry) {
    Map<String, Double> values = new LinkedHashMap<>();
    entry.map().forEach((code, value) -> values.put(code.strip(), value.number()));
    return values;
  }
}
