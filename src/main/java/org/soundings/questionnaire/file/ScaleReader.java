package org.soundings.questionnaire.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.Wording;

/** Scores made of several items. */
final class ScaleReader {
  private static final int MOST_ITEMS = 1_000;

  private final Places places;
  private final Map<String, String> own;
  private final Map<String, List<Variable>> scored = new HashMap<>();

  /**
   * @param items all items of the questionnaire, for an item of several statements stands for them
   *     all, and the bounds that a scale leaves out are theirs
   * @param names what a key calls an item, to the item's own name
   */
  ScaleReader(Places places, List<Item> items, Map<String, String> names) {
    this.places = places;
    this.own = names;
    for (Item item : items) {
      item.variables().forEach(variable -> scored.put(variable.name(), List.of(variable)));
      if (item.is(VariableSet.Kind.GRID)) {
        scored.put(item.id(), item.variables());
      }
    }
  }

  /**
   * @param source the instrument's, where the scale names none
   * @param licence likewise
   */
  Scale read(String id, Entry entry, @Nullable Wording source, @Nullable Wording licence) {
    List<String> names =
        entry.need("items").texts().stream()
            .flatMap(name -> parts(own.getOrDefault(name, name)).stream())
            .toList();
    Map<String, Double> recode = entry.find("recode").map(ScaleReader::recode).orElse(Map.of());
    double[] bounds = Scale.bounds(recode, variables(names));
    return places.mark(
        new Scale(
            id,
            entry.need("label").wording(),
            names,
            reversed(entry),
            recode,
            entry.find("lowest").map(Entry::number).orElse(bounds[0]),
            entry.find("highest").map(Entry::number).orElse(bounds[1]),
            entry.find("method").map(m -> m.choice(Scale.Method.class)).orElse(Scale.Method.MEAN),
            entry.find("minimum-answered").map(m -> m.whole(1, MOST_ITEMS)).orElse(names.size()),
            new OptionReader(places).bands(entry),
            entry.find("source").map(Wordings::ofAny).orElse(source),
            entry.find("licence").map(Wordings::ofAny).orElse(licence),
            meaning(entry)),
        entry.place());
  }

  private Set<String> reversed(Entry entry) {
    return entry.find("reversed").map(Entry::texts).orElse(List.of()).stream()
        .map(name -> own.getOrDefault(name, name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Scale.Meaning meaning(Entry entry) {
    return new Scale.Meaning(
        entry.find("metric").map(e -> e.wording(places)).orElse(null),
        entry.find("higher").map(h -> h.choice(Scale.Higher.class)).orElse(Scale.Higher.UNSTATED),
        entry.find("bands-source").map(Wordings::ofAny).orElse(null),
        entry.find("distress").map(Entry::flag).orElse(false));
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
