package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list put in order, the first first.
 *
 * @param top how many places are asked for; the number of options for a full ranking
 */
public record Ranking(Ask ask, List<Category> options, int top, boolean randomised)
    implements Item {
  public Ranking {
    options = List.copyOf(options);
  }

  @Override
  public int minimum() {
    return top;
  }

  @Override
  public int maximum() {
    return top;
  }

  @Override
  public List<Category> offered() {
    return options;
  }

  @Override
  public double seconds() {
    return AnsweringTime.PLACE * top;
  }

  @Override
  public List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    for (Category option : options) {
      all.add(
          new Variable.Ordinal(Item.part(this, option.code()), option.wording(), places(option)));
    }
    all.addAll(Variable.Text.besideOthers(this, options));
    return all;
  }

  @Override
  public Optional<VariableSet> set() {
    return Optional.of(
        VariableSet.of(
            this, VariableSet.Kind.RANKING, options.stream().map(Category::code).toList()));
  }

  private List<Category> places(Category option) {
    String language = option.wording().languages().iterator().next();
    List<Category> places = new ArrayList<>();
    for (int place = 1; place <= top; place++) {
      places.add(
          Category.plain(Integer.toString(place), Wording.of(language, Integer.toString(place))));
    }
    return places;
  }
}
