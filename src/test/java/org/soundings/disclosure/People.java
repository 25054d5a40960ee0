package org.soundings.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.tally.Columns;
import org.soundings.tally.SampleResponses;
import org.soundings.tally.TableId;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/** People with a level for each of some variables, for tests of the search. */
final class People {
  private final List<Variable> variables = new ArrayList<>();
  private final List<int[]> people = new ArrayList<>();
  private final Map<String, Set<String>> routes = new HashMap<>();
  private final Map<String, Sensitivity> sensitivities = new HashMap<>();

  People nominal(String name, int categories) {
    variables.add(SampleResponses.nominal(name, categories));
    return this;
  }

  People ordinal(String name, int categories) {
    variables.add(SampleResponses.ordinal(name, categories));
    return this;
  }

  People number(String name) {
    variables.add(SampleResponses.number(name));
    return this;
  }

  /** Who is asked a variable depends on what they answered to others. */
  People routed(String name, String... by) {
    routes.put(name, Set.of(by));
    return this;
  }

  People sensitive(String name, Sensitivity as) {
    sensitivities.put(name, as);
    return this;
  }

  /**
   * @param levels of each variable, the value of a number
   */
  People add(int n, int... levels) {
    for (int i = 0; i < n; i++) {
      people.add(levels);
    }
    return this;
  }

  Codebook codebook() {
    return new Codebook(variables, List.of(), sensitivities, routes);
  }

  Cube cube(Policy policy, List<TableId> tables, List<String> groups, Fact... facts) {
    return new Cube(policy, tables, groups, new TreeMap<>(), List.of(facts), codebook());
  }

  Tally tally(Cube cube, List<TableId> patterns) {
    List<Answers> columns = new ArrayList<>();
    for (int v = 0; v < variables.size(); v++) {
      int at = v;
      int[] of = people.stream().mapToInt(each -> each[at]).toArray();
      columns.add(
          variables.get(v) instanceof Variable.Categorical c
              ? Answers.Levels.of(c.categories().size(), of)
              : SampleResponses.numbers(IntStream.of(of).asDoubleStream().toArray()));
    }
    return new Columns(codebook(), List.of(new Batch(people.size(), columns)))
        .tally(new TallyPlan(cube.counted(), patterns, WeightScale.NONE));
  }

  Release release(Cube cube) {
    return new Gate(cube).clear(tally(cube, List.of())).value();
  }

  /** Of {@code cube} after others of the same people. */
  Release release(Cube cube, Cube... earlier) {
    List<Gate.Share> shares = new ArrayList<>();
    for (Cube each : earlier) {
      shares.add(new Gate.Share(each, Set.of()));
    }
    return new Gate(new Gate.Share(cube, Set.of()), shares)
        .clear(tally(cube.after(List.of(earlier)), List.of()))
        .value();
  }
}
