package org.soundings.response;

import org.soundings.questionnaire.AnsweringTime;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Routing;
import org.soundings.questionnaire.Variable;

/**
 * How long simulated respondents take, in minutes: each reads what routing shows to them and
 * answers what they answer ({@link AnsweringTime}).
 *
 * @param tenth one in ten is done by then
 * @param half half are
 * @param nineTenths nine in ten are
 */
public record SimulatedLength(double tenth, double half, double nineTenths) {

  /**
   * @param language in which they read
   * @throws IllegalArgumentException where n is not positive
   */
  public static SimulatedLength of(Questionnaire questionnaire, String language, int n, long seed) {
    if (n < 1) {
      throw new IllegalArgumentException("a length needs at least one response, not " + n);
    }
    Routing routing = new Routing(questionnaire.pages());
    double before = AnsweringTime.before(questionnaire, language);
    double[] minutes =
        new Simulation(questionnaire, seed)
            .responses(n)
            .mapToDouble(response -> before + minutes(routing, response, language))
            .sorted()
            .toArray();
    return new SimulatedLength(at(minutes, 0.1), at(minutes, 0.5), at(minutes, 0.9));
  }

  private static double minutes(Routing routing, Response response, String language) {
    return routing.shown(response).stream()
        .mapToDouble(
            item ->
                answered(item, response)
                    ? AnsweringTime.of(item, language)
                    : AnsweringTime.reading(item, language))
        .sum();
  }

  private static boolean answered(Item item, Response response) {
    return item.variables().stream()
        .map(Variable::name)
        .map(response::value)
        .anyMatch(value -> !(value instanceof Value.Absent));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
  }
}
