package org.soundings.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Pace;

/**
 * Variables that follow from others: the score of each scale, under the scale's id; how many
 * options of a multiple choice were chosen, {@code item#chosen}; how many of a ranking were given a
 * place, {@code item#placed}; the band of each number or score that has bands, {@code name#band};
 * whether a score stands at an end of its scale, {@code scale#end}; whether a response shows signs
 * of careless answering, {@value #QUALITY}.
 */
public final class Derived {
  private final List<Variable> variables;
  private final List<Derivation> derivations = new ArrayList<>();

  private Derived(List<Variable> asked) {
    this.variables = new ArrayList<>(asked);
  }

  /** The variable that counts how many options of a multiple choice were chosen. */
  public static String chosen(String set) {
    return new DerivedName(set, DerivedName.Kind.CHOSEN).text();
  }

  /** The variable that counts how many options of a ranking were given a place. */
  public static String placed(String set) {
    return new DerivedName(set, DerivedName.Kind.PLACED).text();
  }

  /** The variable of each response's stratum and primary sampling unit, where a design has any. */
  public static final String UNIT = "#unit";

  /** Which of several weights a response is counted with: the sampling weight or a replicate. */
  public static final String REPLICATE = "#replicate";

  /** Signs of careless answering (R19). */
  public static final String QUALITY = "response#quality";

  private static final char BETWEEN = '\u001f';

  /** The name in {@link #UNIT} of a unit within a stratum, or within a unit of the stage before. */
  static String unit(String within, String unit) {
    return within + BETWEEN + unit;
  }

  /** The name of the unit of a stage that a unit of a later one is within; of its stratum for 0. */
  public static String unitOf(String unit, int stage) {
    int end = -1;
    for (int part = 0; part <= stage; part++) {
      end = unit.indexOf(BETWEEN, end + 1);
      if (end < 0) {
        return unit;
      }
    }
    return unit.substring(0, end);
  }

  /** A name of a unit as a person reads it, the stages of its sampling one after the other. */
  public static String written(String unit) {
    return unit.replace(BETWEEN, '/').replaceAll("^/", "");
  }

  /** The variable that says in which band a number or score lies. */
  public static String band(String number) {
    return new DerivedName(number, DerivedName.Kind.BAND).text();
  }

  /** The variable that says whether a score stands at an end of its scale. */
  public static String end(String scale) {
    return new DerivedName(scale, DerivedName.Kind.END).text();
  }

  /**
   * What a variable is made of: the set, number or scale. A variable that was asked is made of
   * itself.
   */
  public static String origin(String variable) {
    return DerivedName.origin(variable);
  }

  /** Whether a variable follows from others under a name of its own rather than being asked. */
  public static boolean isDerived(String variable) {
    return DerivedName.isDerived(variable);
  }

  /** The codebook of {@code questionnaire} with the derived variables after its own. */
  public static Codebook codebook(Questionnaire questionnaire) {
    Codebook asked = questionnaire.codebook();
    Derived derived = of(questionnaire, asked);
    derived.addQuality(questionnaire, asked, List.of());
    return asked.with(derived.variables);
  }

  /**
   * The columns of {@link #codebook}.
   *
   * @param batches each with the columns of the questionnaire's own codebook
   */
  public static Columns columns(Questionnaire questionnaire, List<Batch> batches) {
    return columns(questionnaire, batches, true);
  }

  /**
   * The same.
   *
   * @param quality whether {@value #QUALITY} is among them, for which all responses are compared
   */
  public static Columns columns(Questionnaire questionnaire, List<Batch> batches, boolean quality) {
    Codebook asked = questionnaire.codebook();
    Derived derived = of(questionnaire, asked);
    if (quality) {
      derived.addQuality(questionnaire, asked, batches);
    }
    return new Columns(
        asked.with(derived.variables), batches.parallelStream().map(derived::widen).toList());
  }

  private static Derived of(Questionnaire questionnaire, Codebook asked) {
    Derived derived = new Derived(asked.variables());
    asked.sets().stream()
        .filter(set -> set.kind() == VariableSet.Kind.MULTIPLE)
        .forEach(set -> derived.add(new ChosenCount(set, derived.columns(set.variables()))));
    asked.sets().stream()
        .filter(set -> set.kind() == VariableSet.Kind.RANKING)
        .forEach(derived::addPlaced);
    questionnaire.scales().forEach(derived::addScore);
    for (int i = 0, end = derived.variables.size(); i < end; i++) {
      if (derived.variables.get(i) instanceof Variable.Interval number
          && !number.bands().isEmpty()) {
        derived.add(new BandOf(number, i));
      }
    }
    UnitOf unit = UnitOf.of(questionnaire.design(), derived.variables);
    if (unit != null) {
      derived.add(unit);
    }
    return derived;
  }

  private void addQuality(Questionnaire questionnaire, Codebook asked, List<Batch> batches) {
    List<int[]> batteries =
        questionnaire
            .items()
            .filter(item -> item.is(VariableSet.Kind.GRID) && item.asked().size() >= QualityOf.LONG)
            .map(item -> columns(item.variables().stream().map(Variable::name).toList()))
            .map(columns -> columns.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    int pace = variables.stream().map(Variable::name).toList().indexOf(Pace.VARIABLE);
    add(
        new QualityOf(
            questionnaire.languages(),
            pace,
            batteries,
            Fingerprints.of(pace < 0 ? asked.variables().size() : pace, batches)));
  }

  private void addPlaced(VariableSet set) {
    List<Integer> columns = columns(set.variables());
    Variable first = variables.get(columns.getFirst());
    add(new PlacedCount(set, Answers.categories(first), columns));
  }

  private void addScore(Scale scale) {
    List<Integer> columns = columns(scale.items());
    ScaleScore score =
        new ScaleScore(scale, columns.stream().map(variables::get).toList(), columns);
    add(score);
    add(new EndOf(scale, score.variable(), variables.size() - 1));
  }

  private void add(Derivation derivation) {
    derivations.add(derivation);
    variables.add(derivation.variable());
  }

  private List<Integer> columns(List<String> names) {
    List<String> all = variables.stream().map(Variable::name).toList();
    return names.stream()
        .map(name -> Optional.of(all.indexOf(name)).filter(i -> i >= 0))
        .map(
            i ->
                i.orElseThrow(
                    () -> new IllegalArgumentException("no variable for one of " + names)))
        .toList();
  }

  private Batch widen(Batch batch) {
    List<Answers> columns = new ArrayList<>(batch.columns());
    derivations.forEach(d -> columns.add(d.of(columns, batch.size())));
    return new Batch(batch.size(), columns);
  }
}
