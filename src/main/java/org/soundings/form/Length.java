package org.soundings.form;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.form.item.ItemForm;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;

/**
 * How long a questionnaire takes: reading every word in the first language at 200 a minute, plus
 * the time that each kind of item takes to answer. Rounded up, so that the promise is kept.
 *
 * @param shortest minutes for who is asked only what everybody is asked
 * @param longest minutes for who is asked everything
 */
public record Length(int shortest, int longest) {
  private static final double WORDS_A_MINUTE = 200;
  private static final double SECONDS_A_MINUTE = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static Length of(Questionnaire questionnaire) {
    double everybody = before(questionnaire);
    double all = everybody;
    for (Page page : questionnaire.pages()) {
      for (Item item : page.items()) {
        double minutes = minutes(item);
        all += minutes;
        if (page.when().equals(Condition.ALWAYS) && item.ask().when().equals(Condition.ALWAYS)) {
          everybody += minutes;
        }
      }
    }
    return new Length((int) Math.ceil(everybody), (int) Math.ceil(all));
  }

  private static double before(Questionnaire questionnaire) {
    Wording introduction = questionnaire.introduction();
    double words = introduction == null ? 0 : words(introduction);
    return (questionnaire.consent() == null ? words : words + words(questionnaire.consent().text()))
        / WORDS_A_MINUTE;
  }

  private static double minutes(Item item) {
    double words = Stream.concat(asked(item), offered(item)).mapToDouble(Length::words).sum();
    return words / WORDS_A_MINUTE + ItemForm.of(item).seconds() / SECONDS_A_MINUTE;
  }

  private static Stream<Wording> asked(Item item) {
    Wording hint = item.ask().hint();
    return hint == null ? Stream.of(item.ask().wording()) : Stream.of(item.ask().wording(), hint);
  }

  private static Stream<Wording> offered(Item item) {
    return switch (item) {
      case Item.SingleChoice single -> single.options().stream().map(Category::wording);
      case Item.MultipleChoice multiple -> multiple.options().stream().map(Category::wording);
      case Item.Ranking ranking -> ranking.options().stream().map(Category::wording);
      case Item.Grid grid ->
          Stream.concat(
              grid.statements().stream().map(Item.Grid.Statement::wording),
              grid.scale().stream().map(Category::wording));
      case Item.Shares shares -> shares.parts().stream().map(Item.Grid.Statement::wording);
      case Item.NumberEntry number -> Stream.empty();
      case Item.DateEntry date -> Stream.empty();
      case Item.TextEntry text -> Stream.empty();
      case Item.Note note -> Stream.empty();
    };
  }

  private static double words(Wording wording) {
    return SPACE.split(wording.text().strip()).length;
  }

  Said say(Phrases phrases) {
    return shortest == longest
        ? phrases.say("start.minutes", longest)
        : phrases.say("start.minutes.between", shortest, longest);
  }
}
