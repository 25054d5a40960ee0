package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which items a respondent is shown. Conditions are read in the order of the questionnaire; what
 * was answered to an item that is not shown counts as not answered, so that a path that was left
 * behind leads nowhere.
 */
public final class Routing {
  private record Step(Item item, List<Condition> when, List<String> variables) {}

  private final List<Step> steps;

  public Routing(List<Page> pages) {
    this(pages, (page, item) -> List.of(page.when(), item.ask().when()));
  }

  private Routing(List<Page> pages, BiFunction<Page, Item, List<Condition>> conditions) {
    List<Step> all = new ArrayList<>();
    for (Page page : pages) {
      for (Item item : page.items()) {
        List<String> names = item.variables().stream().map(Variable::name).toList();
        all.add(new Step(item, conditions.apply(page, item), names));
      }
    }
    this.steps = List.copyOf(all);
  }

  /** By which everything is shown, for those who look at a questionnaire and do not answer it. */
  public static Routing toEverything(List<Page> pages) {
    return new Routing(pages, (page, item) -> List.of());
  }

  /** The items shown, notes among them, in order. */
  public List<Item> shown(Condition.Answered answered) {
    Reached reached = new Reached(answered, new HashSet<>());
    List<Item> shown = new ArrayList<>();
    for (Step step : steps) {
      if (step.when().stream().allMatch(c -> c.holds(reached))) {
        shown.add(step.item());
        reached.variables().addAll(step.variables());
      }
    }
    return shown;
  }

  /** The answers to variables that were reached. */
  private record Reached(Condition.Answered answered, Set<String> variables)
      implements Condition.Answered {
    @Override
    public @Nullable String code(String variable) {
      return variables.contains(variable) ? answered.code(variable) : null;
    }

    @Override
    public double number(String variable) {
      return variables.contains(variable) ? answered.number(variable) : Double.NaN;
    }
  }
}
