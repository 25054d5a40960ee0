package org.soundings.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;

/**
 * How one item is answered by chance. What sets the item apart, such as which option is popular, is
 * drawn once, from the seed and the item's name.
 */
final class SimulatedAnswers {
  private static final double SKIPS = 0.02;
  private static final double SKIPS_WORDS = 0.4;
  private static final double REFUSES = 0.03;
  private static final double STANDS_ASIDE = 0.04;
  private static final double CHOOSES_NONE = 0.06;

  /** The share of an answer's variance that its scale has in common. */
  private static final double COMMON = 0.4;

  /** How many different texts there are, so that some come twice. */
  private static final int TEXTS = 40;

  private static final Value SKIPPED = new Value.Absent(Missing.SKIPPED);
  private static final Value REFUSED = new Value.Absent(Missing.REFUSED);
  private static final Value NOT_APPLICABLE = new Value.Absent(Missing.NOT_APPLICABLE);

  private record Leaning(String with, double direction) {}

  private final Item item;
  private final Map<String, Leaning> leanings = new HashMap<>();
  private final Map<String, Double> popularity = new HashMap<>();
  private final List<Double> limits;

  /**
   * @param limits numbers at which something changes, so that both sides are met
   */
  SimulatedAnswers(Item item, Questionnaire questionnaire, List<Double> limits, long seed) {
    this.item = item;
    this.limits = limits;
    Chance chance = new Chance(seed, -1L - Integer.toUnsignedLong(item.id().hashCode()));
    for (Variable variable : item.variables()) {
      leanings.put(variable.name(), leaning(questionnaire, item, variable.name()));
      popularity.put(variable.name(), chance.between(0, 1));
    }
    if (item instanceof Item.SingleChoice single) {
      single.options().forEach(o -> popularity.put(o.code(), chance.between(0, 1)));
    }
  }

  private static Leaning leaning(Questionnaire questionnaire, Item item, String variable) {
    for (Scale scale : questionnaire.scales()) {
      if (scale.items().contains(variable)) {
        return new Leaning(scale.id(), scale.reversed().contains(variable) ? -1 : 1);
      }
    }
    return new Leaning(item.id(), 1);
  }

  /** Adds a value for each variable of the item, but for the text beside "other" if not chosen. */
  void answer(Chance chance, Map<String, Value> into) {
    boolean words = item instanceof Item.TextEntry;
    boolean refuses = item.ask().refusable() && chance.of(REFUSES);
    boolean skips = !item.ask().required() && chance.of(words ? SKIPS_WORDS : SKIPS);
    if (refuses || skips) {
      asked().forEach(name -> into.put(name, refuses ? REFUSED : SKIPPED));
      return;
    }
    switch (item) {
      case Item.SingleChoice single -> single(single, chance, into);
      case Item.MultipleChoice multiple -> multiple(multiple, chance, into);
      case Item.Ranking ranking -> ranking(ranking, chance, into);
      case Item.Grid grid -> grid(grid, chance, into);
      case Item.NumberEntry number ->
          into.put(item.id(), SimulatedNumbers.number(number, limits, chance));
      case Item.DateEntry date -> into.put(item.id(), SimulatedNumbers.day(date, limits, chance));
      case Item.TextEntry text -> into.put(item.id(), words(chance, text.longest()));
      case Item.Note note -> {}
    }
  }

  /** The variables that are always asked: all but the texts beside "other". */
  private List<String> asked() {
    return item.set()
        .map(set -> set.variables())
        .orElseGet(() -> item.variables().stream().limit(1).map(Variable::name).toList());
  }

  private void single(Item.SingleChoice single, Chance chance, Map<String, Value> into) {
    Category chosen =
        single.ordered()
            ? degree(item.id(), single.options(), chance)
            : chance.pick(single.options(), o -> weight(o, popularity.getOrDefault(o.code(), 0.5)));
    into.put(item.id(), new Value.Code(chosen.code()));
    beside(chosen, chance, into);
  }

  private void grid(Item.Grid grid, Chance chance, Map<String, Value> into) {
    for (Item.Grid.Statement statement : grid.statements()) {
      String name = Item.part(item, statement.id());
      into.put(
          name,
          !item.ask().required() && chance.of(SKIPS)
              ? SKIPPED
              : new Value.Code(degree(name, grid.scale(), chance).code()));
    }
  }

  /**
   * A category of a scale: near the person's leaning, more often in the middle than at the ends.
   */
  private Category degree(String variable, List<Category> categories, Chance chance) {
    List<Category> aside = categories.stream().filter(c -> c.role() == Role.ASIDE).toList();
    List<Category> degrees = categories.stream().filter(c -> c.role() != Role.ASIDE).toList();
    if (degrees.isEmpty() || !aside.isEmpty() && chance.of(STANDS_ASIDE)) {
      return aside.get(chance.below(aside.size()));
    }
    Leaning leaning = leanings.getOrDefault(variable, new Leaning(item.id(), 1));
    double common = leaning.direction() * chance.leaning(leaning.with());
    double own = chance.normal();
    double centre = popularity.getOrDefault(variable, 0.5) - 0.5;
    double degree = centre + StrictMath.sqrt(COMMON) * common + StrictMath.sqrt(1 - COMMON) * own;
    double share = 1 / (1 + StrictMath.exp(-degree));
    return degrees.get(Math.min(degrees.size() - 1, (int) (share * degrees.size())));
  }

  private void multiple(Item.MultipleChoice multiple, Chance chance, Map<String, Value> into) {
    List<Category> chosen = chosen(multiple, chance);
    for (Category option : multiple.options()) {
      boolean isChosen = chosen.contains(option);
      into.put(
          Item.part(item, option.code()),
          new Value.Code(isChosen ? Item.MultipleChoice.CHOSEN : Item.MultipleChoice.NOT_CHOSEN));
      if (isChosen) {
        beside(option, chance, into);
      }
    }
  }

  private List<Category> chosen(Item.MultipleChoice multiple, Chance chance) {
    List<Category> alone =
        multiple.options().stream().filter(o -> o.role() == Role.EXCLUSIVE).toList();
    List<Category> together = new ArrayList<>(multiple.options());
    together.removeAll(alone);
    if (together.isEmpty() || !alone.isEmpty() && chance.of(CHOOSES_NONE)) {
      return List.of(alone.get(chance.below(alone.size())));
    }
    int fewest = Math.max(1, multiple.minimum());
    int half = Math.max(fewest, (together.size() + 1) / 2);
    int most = Math.min(multiple.maximum(), half);
    return drawn(together, fewest + chance.below(most - fewest + 1), chance);
  }

  private void ranking(Item.Ranking ranking, Chance chance, Map<String, Value> into) {
    List<Category> ranked = drawn(ranking.options(), ranking.top(), chance);
    for (Category option : ranking.options()) {
      int place = ranked.indexOf(option) + 1;
      into.put(
          Item.part(item, option.code()),
          place == 0 ? NOT_APPLICABLE : new Value.Code(Integer.toString(place)));
      if (place > 0) {
        beside(option, chance, into);
      }
    }
  }

  /** Some of the options, the popular ones sooner. */
  private List<Category> drawn(List<Category> options, int many, Chance chance) {
    List<Category> left = new ArrayList<>(options);
    List<Category> drawn = new ArrayList<>();
    while (drawn.size() < many && !left.isEmpty()) {
      Category next =
          chance.pick(
              left, o -> weight(o, popularity.getOrDefault(Item.part(item, o.code()), 0.5)));
      drawn.add(next);
      left.remove(next);
    }
    return drawn;
  }

  private static double weight(Category option, double popularity) {
    double usual = option.role() == Role.PLAIN ? 1 : 0.2;
    return usual * (0.3 + popularity);
  }

  private void beside(Category chosen, Chance chance, Map<String, Value> into) {
    if (chosen.role() == Role.OTHER) {
      into.put(Item.part(item, chosen.code()) + ".text", words(chance, Integer.MAX_VALUE));
    }
  }

  private static Value words(Chance chance, int longest) {
    String text = "Simulated text " + (1 + chance.below(TEXTS));
    return new Value.Words(text.substring(0, Math.min(longest, text.length())));
  }
}
