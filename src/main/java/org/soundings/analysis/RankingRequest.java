package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundings.analysis.statistic.Results;
import org.soundings.analysis.statistic.Source;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.disclosure.Fact;
import org.soundings.disclosure.NumberTable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Cell;
import org.soundings.tally.Derived;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;

/**
 * Options put in order. An option is placed by those who gave it one of the places asked for; the
 * base is everyone who ranked anything.
 */
public record RankingRequest(String id, VariableSet set, List<Statistic> statistics)
    implements Request {
  public RankingRequest {
    statistics = List.copyOf(statistics);
  }

  public RankingRequest(String id, VariableSet set) {
    this(id, set, List.of());
  }

  @Override
  public String asked() {
    return Request.words(statistics);
  }

  @Override
  public List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.Bases(Derived.placed(set.name())));
    set.variables().forEach(name -> facts.add(new Fact.Counts(List.of(name))));
    if (!statistics.isEmpty()) {
      facts.add(new Fact.Together(set.variables(), Fact.Joint.ROWS));
    }
    return facts;
  }

  @Override
  public List<List<String>> tables() {
    List<List<String>> tables = new ArrayList<>();
    tables.add(List.of(Derived.placed(set.name())));
    set.variables().forEach(name -> tables.add(List.of(name)));
    return tables;
  }

  @Override
  public List<List<String>> estimated() {
    return List.of();
  }

  @Override
  public List<List<String>> patterns() {
    return statistics.isEmpty() ? List.of() : List.of(set.variables());
  }

  @Override
  public Finding.Ranked find(Evidence evidence) {
    NumberTable.Part placed =
        evidence.release().numbers(Derived.placed(set.name())).parts().getFirst();
    Moments moments = placed.moments();
    Cell ranked = new Cell(moments.n(), moments.weight(), moments.squares(), placed.status());
    List<Finding.Place> places = new ArrayList<>();
    for (String name : set.variables()) {
      places.add(place(evidence, name, ranked));
    }
    places.sort(Comparator.comparingDouble(Finding.Place::borda).reversed());
    int top = evidence.categorical(set.variables().getFirst()).categories().size();
    return new Finding.Ranked(
        id,
        evidence.say(set.wording()),
        ranked,
        top,
        places,
        top < set.variables().size()
            ? incomplete(evidence, top, ranked)
            : new Sources(evidence).joint(set.variables(), statistics));
  }

  /** Where only the first places are asked for, nobody gives the rank of every option. */
  private Results incomplete(Evidence evidence, int top, Cell ranked) {
    String why =
        "It takes the place of every option, and only the first "
            + top
            + " of "
            + set.variables().size()
            + " are asked for.";
    Source none = new Source.Nothing(evidence.level(), ranked.n(), why);
    Results all = Results.NONE;
    for (Statistic statistic : statistics) {
      all = all.and(statistic.of(none));
    }
    return all;
  }

  private Finding.Place place(Evidence evidence, String name, Cell ranked) {
    Table table = evidence.release().table(name);
    Cell inTop = ranked.shown() ? table.answered() : ranked;
    int top = table.dimension(0).answers();
    List<Cell> cells = new ArrayList<>();
    double[] ranks = new double[top];
    double borda = 0;
    for (int level = 0; level < top; level++) {
      cells.add(table.cell(level));
      ranks[level] = level + 1;
      borda += cells.getLast().weight() * (top - level);
    }
    boolean shown = inTop.shown() && cells.stream().allMatch(Cell::shown);
    Estimate mean =
        shown
            ? evidence.mean(Moments.of(ranks, cells))
            : Estimate.undefined(evidence.level(), inTop.n(), "not shown");
    return new Finding.Place(
        name.substring(set.name().length() + 1),
        evidence.say(evidence.variable(name).wording()),
        inTop,
        evidence.proportion(inTop.shown() ? cells.getFirst() : inTop, ranked, null),
        evidence.proportion(inTop, ranked, null),
        mean,
        shown ? borda : -1);
  }
}
