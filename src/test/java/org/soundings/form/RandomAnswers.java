package org.soundings.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.DateEntry;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Note;
import org.soundings.questionnaire.NumberEntry;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Ranking;
import org.soundings.questionnaire.Shares;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.Slider;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.TextEntry;
import org.soundings.response.Missing;
import org.soundings.response.Value;

/** Answers that a respondent may give, drawn without the form's own code. */
public final class RandomAnswers {
  private static final List<String> TEXTS =
      List.of("x", "two\nlines", "\"quoted\" & <b>bold</b>", "😀 ñ كل", "~refused", "a  b", "=1+1");

  private final Random random;
  private final Map<String, Value> answers = new LinkedHashMap<>();

  private RandomAnswers(Random random) {
    this.random = random;
  }

  public static Map<String, Value> to(Questionnaire questionnaire, long seed) {
    RandomAnswers drawn = new RandomAnswers(new Random(seed));
    questionnaire.items().forEach(drawn::answer);
    return drawn.answers;
  }

  private void answer(Item item) {
    if (!(item instanceof Grid) && random.nextInt(6) == 0) {
      Missing reason =
          item.ask().refusable() && random.nextBoolean() ? Missing.REFUSED : Missing.SKIPPED;
      item.variables().forEach(v -> answers.put(v.name(), new Value.Absent(reason)));
      return;
    }
    switch (item) {
      case SingleChoice single -> single(single);
      case MultipleChoice multiple -> multiple(multiple);
      case Ranking ranking -> ranking(ranking);
      case Grid grid -> grid(grid);
      case NumberEntry number -> {
        double steps = Math.pow(10, number.decimals());
        long range = (long) ((number.highest() - number.lowest()) * steps);
        double value = (number.lowest() * steps + random.nextLong(range + 1)) / steps;
        answers.put(item.id(), new Value.Number(value));
      }
      case Slider slider ->
          answers.put(
              item.id(), new Value.Number(random.nextInt(slider.lowest(), slider.highest() + 1)));
      case Shares shares -> {
        double left = shares.total();
        for (Statement part : shares.parts()) {
          boolean last = part.equals(shares.parts().getLast());
          double value = last ? left : random.nextInt((int) left + 1);
          answers.put(Item.part(shares, part.id()), new Value.Number(value));
          left -= value;
        }
      }
      case DateEntry date -> {
        long days = (long) (date.latest() - date.earliest());
        answers.put(item.id(), new Value.Number(date.earliest() + random.nextLong(days + 1)));
      }
      case TextEntry text -> {
        String words = TEXTS.get(random.nextInt(TEXTS.size()));
        answers.put(
            item.id(), new Value.Words(text.lines() == 1 ? words.replace('\n', ' ') : words));
      }
      case Note note -> {}
    }
  }

  private void single(SingleChoice item) {
    Category chosen = item.options().get(random.nextInt(item.options().size()));
    answers.put(item.id(), new Value.Code(chosen.code()));
    item.options().forEach(o -> other(item, o, o.equals(chosen)));
  }

  private void multiple(MultipleChoice item) {
    List<Category> exclusive = new ArrayList<>(item.options());
    exclusive.removeIf(o -> o.role() != Category.Role.EXCLUSIVE);
    List<Category> chosen = new ArrayList<>(item.options());
    chosen.removeAll(exclusive);
    Collections.shuffle(chosen, random);
    chosen =
        chosen.subList(
            0, random.nextInt(item.minimum(), Math.min(item.maximum(), chosen.size()) + 1));
    if (!exclusive.isEmpty() && random.nextInt(4) == 0) {
      chosen = exclusive.subList(0, 1);
    }
    for (Category option : item.options()) {
      boolean is = chosen.contains(option);
      answers.put(Item.part(item, option.code()), new Value.Code(is ? "1" : "0"));
      other(item, option, is);
    }
  }

  private void ranking(Ranking item) {
    List<Category> order = new ArrayList<>(item.options());
    Collections.shuffle(order, random);
    int places = random.nextInt(1, item.top() + 1);
    for (Category option : item.options()) {
      int place = order.indexOf(option) + 1;
      boolean ranked = place <= places;
      answers.put(
          Item.part(item, option.code()),
          ranked
              ? new Value.Code(Integer.toString(place))
              : new Value.Absent(Missing.NOT_APPLICABLE));
      other(item, option, ranked);
    }
  }

  private void grid(Grid item) {
    for (Statement statement : item.statements()) {
      int draw = random.nextInt(item.scale().size() + 2);
      Value value =
          draw < item.scale().size()
              ? new Value.Code(item.scale().get(draw).code())
              : new Value.Absent(
                  draw == item.scale().size() && item.ask().refusable()
                      ? Missing.REFUSED
                      : Missing.SKIPPED);
      answers.put(Item.part(item, statement.id()), value);
    }
  }

  private void other(Item item, Category option, boolean chosen) {
    if (option.role() == Category.Role.OTHER) {
      String words = TEXTS.get(random.nextInt(TEXTS.size())).replace('\n', ' ');
      answers.put(
          Item.part(item, option.code()) + ".text",
          !chosen
              ? new Value.Absent(Missing.NOT_APPLICABLE)
              : random.nextInt(3) == 0
                  ? new Value.Absent(Missing.SKIPPED)
                  : new Value.Words(words));
    }
  }
}
