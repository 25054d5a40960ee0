package org.soundings.questionnaire.check;

import java.util.ArrayList;
import java.util.List;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;

/** What is said about a data file must fit the questionnaire. */
final class DataCheck {
  private DataCheck() {}

  static void of(Review review) {
    Layout layout = review.questionnaire().layout();
    layout.columns().forEach((name, column) -> column(review, layout, name, column));
  }

  private static void column(Review review, Layout layout, String name, Layout.Column column) {
    Item item = review.item(name);
    boolean several = item != null && item.set().isPresent();
    boolean weight = name.equals(review.questionnaire().design().weight());
    if (review.variable(name) == null && !several && !weight) {
      List<String> known = new ArrayList<>(review.names());
      review
          .questionnaire()
          .items()
          .filter(i -> i.set().isPresent())
          .forEach(i -> known.add(i.id()));
      review.unknown(QuestionnaireProblem.UNKNOWN_IN_DATA, column, name, known);
    } else if (column.separator() != null && !several) {
      review.note(QuestionnaireProblem.NO_SEPARATOR, column, name);
    }
    if (layout.ignored().contains(column.header())) {
      review.note(QuestionnaireProblem.IGNORED_BUT_USED, column, column.header());
    }
  }
}
