package org.soundings.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.AnsweringTime;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.PlatformWording;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.SingleChoice;

/**
 * Whether a response came so fast that it can hardly have been read: in less than a third of the
 * time that reading and answering its items takes ({@link AnsweringTime}). That alone is kept of
 * the time it took (A2); it is a flag for reports, never a reason to delete (R19). Greszki, Meyer
 * and Schoen (2015), doi:10.1093/poq/nfu058, compare such limits.
 */
public final class Pace {
  /** The variable that holds it. */
  public static final String VARIABLE = "_pace";

  /** In a draft alone: the second at which it was begun. */
  public static final String BEGUN = "_begun";

  public static final String FAST = "fast";
  private static final String USUAL = "usual";
  private static final double SHARE = 1 / 3.0;

  private Pace() {}

  /** The response with its pace. */
  public static Response noted(
      Questionnaire questionnaire, Response response, String language, double minutes) {
    double expected =
        questionnaire
            .items()
            .filter(item -> isAnswered(item, response))
            .mapToDouble(item -> AnsweringTime.of(item, language))
            .sum();
    Map<String, Value> values = new LinkedHashMap<>(response.values());
    values.put(VARIABLE, new Value.Code(minutes < SHARE * expected ? FAST : USUAL));
    return new Response(values);
  }

  private static boolean isAnswered(Item item, Response response) {
    return item.variables().stream()
        .anyMatch(v -> !(response.value(v.name()) instanceof Value.Absent));
  }

  /** The questionnaire with the pace among its variables, as responses given here have it. */
  public static Questionnaire asked(Questionnaire questionnaire) {
    List<String> languages = questionnaire.languages();
    Item pace =
        new SingleChoice(
            new Ask(
                VARIABLE,
                PlatformWording.of("pace", languages),
                null,
                false,
                false,
                Condition.ALWAYS),
            List.of(
                Category.plain(FAST, PlatformWording.of("pace.fast", languages)),
                Category.plain(USUAL, PlatformWording.of("pace.usual", languages))),
            false,
            false);
    return questionnaire.and(new Page(VARIABLE, null, Condition.ALWAYS, List.of(pace)));
  }
}
