package org.soundings.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Questionnaire;

/**
 * What the conditions of a questionnaire say of one variable.
 *
 * @param codes the codes that open a page
 * @param limits the ends of all ranges
 */
record Watched(Set<String> codes, List<Double> limits) {

  static Watched in(Questionnaire questionnaire, String variable) {
    Watched watched = new Watched(new HashSet<>(), new ArrayList<>());
    for (Page page : questionnaire.pages()) {
      watched.see(page.when(), variable, true);
      page.items().forEach(item -> watched.see(item.ask().when(), variable, false));
    }
    return watched;
  }

  private void see(Condition condition, String variable, boolean opens) {
    switch (condition) {
      case Condition.All all -> all.conditions().forEach(c -> see(c, variable, opens));
      case Condition.Any any -> any.conditions().forEach(c -> see(c, variable, opens));
      case Condition.Not not -> see(not.condition(), variable, false);
      case Condition.Is is -> {
        if (opens && is.variable().equals(variable)) {
          codes.addAll(is.codes());
        }
      }
      case Condition.Between between -> {
        if (between.variable().equals(variable)) {
          limits.add(between.from());
          limits.add(between.to());
        }
      }
    }
  }
}
