package org.soundings.questionnaire.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.check.QuestionnaireProblem;

/**
 * {@code show-if}: names with the codes or bounds that they must have, joined by all, any and not.
 * A condition that is empty is noted and read as one that always holds.
 */
final class ConditionReader {
  private final Places places;

  ConditionReader(Places places) {
    this.places = places;
  }

  /** Several keys must all hold. */
  Condition read(Entry entry) {
    List<Condition> each =
        entry.map().entrySet().stream().map(e -> one(e.getKey(), e.getValue())).toList();
    return each.size() == 1 ? each.getFirst() : unlessEmpty(entry, each, Condition.All::new);
  }

  private Condition one(String key, Entry value) {
    return switch (key) {
      case "all" -> unlessEmpty(value, conditions(value), Condition.All::new);
      case "any" -> unlessEmpty(value, conditions(value), Condition.Any::new);
      case "not" -> not(read(value));
      default -> places.mark(value.hasKeys() ? between(key, value) : is(key, value), value.place());
    };
  }

  private List<Condition> conditions(Entry entry) {
    return entry.list().stream().map(this::read).toList();
  }

  private static Condition not(Condition condition) {
    return condition.equals(Condition.ALWAYS) ? Condition.ALWAYS : new Condition.Not(condition);
  }

  private static Condition is(String variable, Entry codes) {
    return unlessEmpty(
        codes, codes.texts(), texts -> new Condition.Is(variable, new LinkedHashSet<>(texts)));
  }

  private static Condition between(String variable, Entry bounds) {
    Optional<Entry> from = bounds.find("from");
    Optional<Entry> to = bounds.find("to");
    return unlessEmpty(
        bounds,
        from.or(() -> to).stream().toList(),
        any ->
            new Condition.Between(
                variable,
                bound(from, Double.NEGATIVE_INFINITY),
                bound(to, Double.POSITIVE_INFINITY)));
  }

  private static double bound(Optional<Entry> entry, double open) {
    return entry.map(ConditionReader::numberOrDay).orElse(open);
  }

  private static double numberOrDay(Entry entry) {
    return Scalars.looksLikeDay(entry.text()) ? entry.day() : entry.number();
  }

  private static <T> Condition unlessEmpty(
      Entry entry, List<T> parts, Function<List<T>, Condition> made) {
    if (!parts.isEmpty()) {
      return made.apply(parts);
    }
    if (entry.isList() || entry.hasKeys()) {
      entry.note(QuestionnaireProblem.EMPTY_CONDITION);
    }
    return Condition.ALWAYS;
  }
}
