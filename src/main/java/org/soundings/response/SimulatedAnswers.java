package org.soundings.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Category.Role;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;

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

  /** How much likelier an option is that opens a page, and how much less one with a role. */
  private static final double OPENS = 4;

  private static final double HAS_ROLE = 0.2;

  /** The share of an answer's variance that its scale has in common. */
  private static final double COMMON = 0.4;

  /** How many different texts there are, so that some come twice. */
  private static final int TEXTS = 40;

  private static final Value SKIPPED = new Value.Absent(Missing.SKIPPED);
  private static final Value REFUSED = new Value.Absent(Missing.REFUSED);
  private static final Value NOT_APPLICABLE = new Value.Absent(Missing.NOT_APPLICABLE);

  /** Which scale or grid a variable leans with, which way, and where its middle lies. */
  private record Leaning(String with, double direction, double centre) {}

  private final Item item;
  private final VariableSet.@Nullable Kind kind;
  private final List<String> variables;
  private final List<String> asked;
  private final List<Double> limits;
  private final Map<String, Leaning> leanings = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  SimulatedAnswers(Item item, Questionnaire questionnaire, long seed) {
    Watched watched = Watched.in(questionnaire, item.id());
    Chance chance = new Chance(seed, -1L - Integer.toUnsignedLong(item.id().hashCode()));
    this.item = item;
    this.kind = item.set().map(VariableSet::kind).orElse(null);
    this.variables = item.variables().stream().map(Variable::name).toList();
    this.asked =
        item.set().map(VariableSet::variables).orElse(variables.stream().limit(1).toList());
    this.limits = watched.limits();
    for (String variable : variables) {
      leanings.put(variable, leaning(questionnaire, variable, chance.between(-0.5, 0.5)));
    }
    for (Category option : options(item)) {
      double role = option.role() == Role.PLAIN ? 1 : HAS_ROLE;
      double opens = watched.codes().contains(option.code()) ? OPENS : 1;
      weights.put(option.code(), role * opens * chance.between(0.3, 1.3));
    }
  }

  private Leaning leaning(Questionnaire questionnaire, String variable, double centre) {
    for (Scale scale : questionnaire.scales()) {
      if (scale.items().contains(variable)) {
        return new Leaning(scale.id(), scale.reversed().contains(variable) ? -1 : 1, centre);
      }
    }
    return new Leaning(item.id(), 1, centre);
  }

  /** Those that differ in popularity; a scale of statements does not. */
  private static List<Category> options(Item item) {
    return item.asked().isEmpty() ? item.offered() : List.of();
  }

  Item item() {
    return item;
  }

  /** The names of its variables. */
  List<String> variables() {
    return variables;
  }

  /** Adds a value for each variable of the item, but for the text beside "other" if not chosen. */
  void answer(Chance chance, Map<String, Value> into) {
    boolean words = item.longest() > 0;
    boolean refuses = item.ask().refusable() && chance.of(REFUSES);
    boolean skips = !item.ask().required() && chance.of(words ? SKIPS_WORDS : SKIPS);
    if (refuses || skips) {
      asked.forEach(name -> into.put(name, refuses ? REFUSED : SKIPPED));
      return;
    }
    if (item.isOneOf()) {
      single(chance, into);
    } else if (kind != null) {
      set(kind, chance, into);
    } else {
      item.variables().forEach(variable -> into.put(variable.name(), alone(variable, chance)));
    }
  }

  private void set(VariableSet.Kind of, Chance chance, Map<String, Value> into) {
    switch (of) {
      case MULTIPLE -> multiple(chance, into);
      case RANKING -> ranking(chance, into);
      case GRID -> grid(chance, into);
      case SHARES -> SimulatedNumbers.shares(item, chance, into);
    }
  }

  private Value alone(Variable variable, Chance chance) {
    return variable instanceof Variable.Interval of
        ? SimulatedNumbers.number(of, item.decimals(), limits, chance)
        : words(chance, item.longest());
  }

  private void single(Chance chance, Map<String, Value> into) {
    Category chosen =
        item.ordered()
            ? degree(item.id(), item.offered(), chance)
            : chance.pick(item.offered(), this::weight);
    into.put(item.id(), new Value.Code(chosen.code()));
    beside(chosen, chance, into);
  }

  private void grid(Chance chance, Map<String, Value> into) {
    for (String name : variables) {
      boolean skips = !item.ask().required() && chance.of(SKIPS);
      into.put(name, skips ? SKIPPED : new Value.Code(degree(name, item.offered(), chance).code()));
    }
  }

  /** One of a scale: near the person's leaning, more often in the middle than at the ends. */
  private Category degree(String variable, List<Category> categories, Chance chance) {
    List<Category> aside = new ArrayList<>();
    List<Category> degrees = new ArrayList<>();
    categories.forEach(c -> (c.role() == Role.ASIDE ? aside : degrees).add(c));
    if (degrees.isEmpty() || !aside.isEmpty() && chance.of(STANDS_ASIDE)) {
      return aside.get(chance.below(aside.size()));
    }
    Leaning leaning = leanings.getOrDefault(variable, new Leaning(variable, 1, 0));
    double common = leaning.direction() * chance.leaning(leaning.with());
    double own = chance.normal();
    double degree =
        leaning.centre() + StrictMath.sqrt(COMMON) * common + StrictMath.sqrt(1 - COMMON) * own;
    double share = 1 / (1 + StrictMath.exp(-degree));
    return degrees.get(Math.min(degrees.size() - 1, (int) (share * degrees.size())));
  }

  private void multiple(Chance chance, Map<String, Value> into) {
    List<Category> chosen = chosen(chance);
    for (Category option : item.offered()) {
      boolean is = chosen.contains(option);
      into.put(
          Item.part(item, option.code()),
          new Value.Code(is ? VariableSet.CHOSEN : VariableSet.NOT_CHOSEN));
      if (is) {
        beside(option, chance, into);
      }
    }
  }

  private List<Category> chosen(Chance chance) {
    List<Category> alone = new ArrayList<>();
    List<Category> together = new ArrayList<>();
    item.offered().forEach(o -> (o.role() == Role.EXCLUSIVE ? alone : together).add(o));
    if (together.isEmpty() || !alone.isEmpty() && chance.of(CHOOSES_NONE)) {
      return List.of(alone.get(chance.below(alone.size())));
    }
    int fewest = Math.max(1, item.minimum());
    int half = Math.max(fewest, (together.size() + 1) / 2);
    int most = Math.min(item.maximum(), half);
    return drawn(together, fewest + chance.below(most - fewest + 1), chance);
  }

  private void ranking(Chance chance, Map<String, Value> into) {
    List<Category> ranked = drawn(item.offered(), item.maximum(), chance);
    for (Category option : item.offered()) {
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
      Category next = chance.pick(left, this::weight);
      drawn.add(next);
      left.remove(next);
    }
    return drawn;
  }

  private double weight(Category option) {
    return weights.getOrDefault(option.code(), 1.0);
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
