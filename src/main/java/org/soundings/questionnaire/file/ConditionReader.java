package org.soundings.questionnaire.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.check.Places;

/** {@code show-if}: names with the codes or bounds they must have, joined by all, any and not. */
final class ConditionReader {
  private final Places places;

  ConditionReader(Places places) {
    this.places = places;
  }

  /** Several keys must all hold. */
  Condition read(Entry entry) {
    List<Condition> all =
        entry.map().entrySet().stream().map(e -> one(e.getKey(), e.getValue())).toList();
    return all.size() == 1 ? all.getFirst() : new Condition.All(all);
  }

  private Condition one(String key, Entry value) {
    return switch (key) {
      case "all" -> new Condition.All(value.list().stream().map(this::read).toList());
      case "any" -> new Condition.Any(value.list().stream().map(this::read).toList());
      case "not" -> new Condition.Not(read(value));
      default -> places.mark(value.hasKeys() ? between(key, value) : is(key, value), value.place());
    };
  }

  private static Condition is(String variable, Entry codes) {
    return new Condition.Is(variable, new LinkedHashSet<>(codes.texts()));
  }

  private static Condition between(String variable, Entry bounds) {
    return new Condition.Between(
        variable,
        bound(bounds.find("from"), Double.NEGATIVE_INFINITY),
        bound(bounds.find("to"), Double.POSITIVE_INFINITY));
  }

  private static double bound(Optional<Entry> entry, double open) {
    return entry.map(ConditionReader::numberOrDay).orElse(open);
  }

  private static double numberOrDay(Entry entry) {
    return Scalars.looksLikeDay(entry.text()) ? entry.day() : entry.number();
  }
}
