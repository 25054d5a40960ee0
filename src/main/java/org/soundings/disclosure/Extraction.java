package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.soundings.disclosure.records.Assessment;
import org.soundings.disclosure.records.Coarsened;
import org.soundings.disclosure.records.EquivalenceClass;
import org.soundings.disclosure.records.Extract;
import org.soundings.disclosure.records.ExtractProblem;
import org.soundings.disclosure.records.Generalisation;
import org.soundings.disclosure.records.Lattice;
import org.soundings.disclosure.records.Microdata;
import org.soundings.disclosure.records.SetOff;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Variable;
import org.soundings.tally.Columns;

/**
 * The door for records (D9): those that leave are alike in all that identifies with k − 1 others at
 * least, and no such class is unanimous on anything sensitive that is kept.
 *
 * <p>Weights never leave: a weight made to agree with the population tells the very categories that
 * were merged, and rounding does not bound by how much.
 */
public final class Extraction {
  private final Cube cube;
  private final Extract extract;
  private final Place place;
  private final List<String> sensitive;
  private final int k;

  /**
   * @param cube what is published of the same answers besides
   * @param place where a problem is told
   * @throws Refused where the policy is an employer's
   */
  public Extraction(Cube cube, Extract extract, Place place) {
    if (cube.policy().minimum() >= Policy.ORGANISATION.minimum()) {
      throw new Refused(ExtractProblem.EMPLOYER.at(place));
    }
    this.cube = cube;
    this.extract = extract;
    this.place = place;
    this.sensitive =
        extract.keep().stream()
            .filter(name -> cube.codebook().sensitivity(name) != Sensitivity.ORDINARY)
            .toList();
    this.k = extract.variables().stream().mapToInt(this::k).max().orElse(Policy.FLOOR);
  }

  /** Also where everything may be shown: a file of records has a floor. */
  private int k(String variable) {
    int fewest = cube.codebook().sensitivity(variable).fewest();
    return Math.max(Policy.FLOOR, Math.max(cube.policy().minimum(), fewest));
  }

  /**
   * Merges and takes out as little as makes the file safe.
   *
   * @throws Refused where nothing does
   */
  public Cleared<Microdata> clear(Columns columns) {
    List<int[]> rows = new ArrayList<>();
    columns.forEach(extract.variables(), values -> rows.add(levels(values)));
    List<EquivalenceClass> base = base(rows, columns.codebook());
    refuse(rows.size(), base);
    List<Generalisation> identify = extract.identify();
    List<Boolean> reported =
        identify.stream().map(g -> cube.groups().contains(g.variable())).toList();
    Set<Integer> thresholds = new TreeSet<>(extract.keep().stream().map(cube::k).toList());
    Lattice lattice =
        new Lattice(identify, base, k, new SetOff(identify, reported, base, k, thresholds));
    Coarsened best =
        lattice
            .best()
            .orElseThrow(
                () ->
                    new Refused(
                        ExtractProblem.NOT_SAFE.at(
                            place,
                            String.join(
                                ", ", identify.stream().map(Generalisation::variable).toList()))));
    return new Cleared<>(
        new Microdata(
            columns(best, columns.codebook()),
            published(rows, best, lattice),
            new Assessment(extract, sensitive, k, base, best).risk()));
  }

  /**
   * Each answer's level; no answer is one more level of what identifies, and -1 of what is kept.
   */
  private int[] levels(double[] values) {
    int[] levels = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      int none = i < identifiers() ? extract.identify().get(i).categories() : Microdata.NONE;
      levels[i] = Double.isNaN(values[i]) ? none : (int) values[i];
    }
    return levels;
  }

  private int identifiers() {
    return extract.identify().size();
  }

  private static List<Integer> identity(int[] row, int identifiers) {
    return Arrays.stream(row, 0, identifiers).boxed().toList();
  }

  private List<EquivalenceClass> base(List<int[]> rows, Codebook codebook) {
    int[] at =
        sensitive.stream().mapToInt(s -> identifiers() + extract.keep().indexOf(s)).toArray();
    int[] answers = sensitive.stream().mapToInt(s -> categories(s, codebook).size()).toArray();
    Map<List<Integer>, long[][]> counts = new HashMap<>();
    Map<List<Integer>, Long> sizes = new HashMap<>();
    for (int[] row : rows) {
      List<Integer> identity = identity(row, identifiers());
      sizes.merge(identity, 1L, Long::sum);
      long[][] of =
          counts.computeIfAbsent(
              identity, any -> Arrays.stream(answers).mapToObj(long[]::new).toArray(long[][]::new));
      for (int s = 0; s < at.length; s++) {
        if (row[at[s]] != Microdata.NONE) {
          of[s][row[at[s]]]++;
        }
      }
    }
    List<EquivalenceClass> base = new ArrayList<>();
    sizes.forEach(
        (identity, n) ->
            base.add(
                new EquivalenceClass(
                    identity, n, List.of(identity), counts.getOrDefault(identity, new long[0][]))));
    base.sort(Lattice.BY_CONTENT);
    return List.copyOf(base);
  }

  private void refuse(int records, List<EquivalenceClass> base) {
    if (records < k) {
      throw new Refused(ExtractProblem.TOO_FEW.at(place, records, k));
    }
    EquivalenceClass all = EquivalenceClass.of(List.of(), base);
    for (int item = 0; item < sensitive.size(); item++) {
      if (all.distinct(item) == 1) {
        throw new Refused(ExtractProblem.ONE_MIND.at(place, sensitive.get(item)));
      }
    }
  }

  private List<int[]> published(List<int[]> rows, Coarsened best, Lattice lattice) {
    EquivalenceClass suppressed = best.suppressed();
    Set<List<Integer>> out = suppressed == null ? Set.of() : new HashSet<>(suppressed.members());
    for (int[] row : rows) {
      List<Integer> identity = identity(row, identifiers());
      List<Integer> groups = lattice.groups(identity, best.steps());
      for (int i = 0; i < identifiers(); i++) {
        Generalisation.Step step = extract.identify().get(i).steps().get(best.steps().get(i));
        int group = groups.get(i) < step.groups().size() ? groups.get(i) : Microdata.NONE;
        row[i] = out.contains(identity) ? Microdata.SUPPRESSED : group;
      }
    }
    rows.sort(Arrays::compare);
    return rows;
  }

  private List<Microdata.Column> columns(Coarsened best, Codebook codebook) {
    List<Microdata.Column> columns = new ArrayList<>();
    IntStream.range(0, identifiers())
        .forEach(
            i -> {
              Generalisation g = extract.identify().get(i);
              List<Category> groups = g.steps().get(best.steps().get(i)).groups();
              columns.add(new Microdata.Column(g.variable(), g.wording(), true, groups));
            });
    for (String name : extract.keep()) {
      Variable variable = codebook.variable(name).orElseThrow();
      columns.add(
          new Microdata.Column(name, variable.wording(), false, categories(name, codebook)));
    }
    return columns;
  }

  private static List<Category> categories(String name, Codebook codebook) {
    return ((Variable.Categorical) codebook.variable(name).orElseThrow()).categories();
  }
}
