package org.soundings.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any of a list.
 *
 * @param minimum fewest that may be chosen when it is answered at all
 * @param maximum most that may be chosen
 */
public record MultipleChoice(
    Ask ask, List<Category> options, int minimum, int maximum, boolean randomised) implements Item {
  public MultipleChoice {
    options = List.copyOf(options);
  }

  @Override
  public List<Category> offered() {
    return options;
  }

  @Override
  public double seconds() {
    return AnsweringTime.CHOICE + AnsweringTime.OPTION * options.size();
  }

  @Override
  public List<Variable> variables() {
    List<Variable> all = new ArrayList<>();
    for (Category option : options) {
      all.add(
          new Variable.Nominal(
              Item.part(this, option.code()), option.wording(), chosenOrNot(option)));
    }
    all.addAll(Variable.Text.besideOthers(this, options));
    return all;
  }

  @Override
  public Optional<VariableSet> set() {
    return Optional.of(
        new VariableSet(
            id(),
            ask.wording(),
            VariableSet.Kind.MULTIPLE,
            options.stream().map(o -> Item.part(this, o.code())).toList(),
            options.stream()
                .filter(o -> o.role() == Category.Role.EXCLUSIVE)
                .map(o -> Item.part(this, o.code()))
                .toList()));
  }

  private static List<Category> chosenOrNot(Category option) {
    String language = option.wording().languages().iterator().next();
    return List.of(
        Category.plain(VariableSet.NOT_CHOSEN, Wording.of(language, "Not chosen")),
        Category.plain(VariableSet.CHOSEN, Wording.of(language, "Chosen")));
  }
}
