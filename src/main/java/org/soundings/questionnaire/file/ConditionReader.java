package org.soundings.questionnaire.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Places;
import org.soundings.questionnaire.check.QuestionnaireProblem;

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
    return all.size() == 1 ? all.getFirst() : new Condition.All(some(entry, all));
  }

  private List<Condition> conditions(Entry entry) {
    return some(entry, entry.list().stream().map(this::read).toList());
  }

  private static <T> List<T> some(Entry entry, List<T> found) {
    if (found.isEmpty() && !entry.isText()) {
      entry.note(QuestionnaireProblem.EMPTY_CONDITION);
    }
    return found;
  }

  private Condition one(String key, Entry value) {
    return switch (key) {
      case "all" -> new Condition.All(conditions(value));
      case "any" -> new Condition.Any(conditions(value));
      case "not" -> new Condition.Not(read(value));
      default -> places.mark(value.hasKeys() ? between(key, value) : is(key, value), value.place());
    };
  }

  private static Condition is(String variable, Entry codes) {
    return new Condition.Is(variable, new LinkedHashSet<>(some(codes, codes.texts())));
  }

  private static Condition between(String variable, Entry bounds) {
    Optional<Entry> from = bounds.find("from");
    Optional<Entry> to = bounds.find("to");
    some(bounds, from.or(() -> to).stream().toList());
    return new Condition.Between(
        variable, bound(from, Double.NEGATIVE_INFINITY), bound(to, Double.POSITIVE_INFINITY));
  }

  private static double bound(Optional<Entry> entry, double open) {
    return entry.map(ConditionReader::numberOrDay).orElse(open);
  }

  private static double numberOrDay(Entry entry) {
    return Scalars.looksLikeDay(entry.text()) ? entry.day() : entry.number();
  }
}
