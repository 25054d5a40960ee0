package org.soundings.analysis.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Finding;
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
import org.soundings.tally.TableId;

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
  public List<TableId> tables() {
    List<TableId> tables = new ArrayList<>();
    tables.add(TableId.of(Derived.placed(set.name())));
    set.variables().forEach(name -> tables.add(TableId.of(name)));
    return tables;
  }

  /** Each option's place beside how many were placed, which tells who is in the base. */
  @Override
  public List<TableId> estimated() {
    return set.variables().stream().map(this::withBase).toList();
  }

  private TableId withBase(String option) {
    return TableId.of(Derived.placed(set.name()), option);
  }

  @Override
  public List<TableId> patterns() {
    return statistics.isEmpty() ? List.of() : List.of(new TableId(set.variables()));
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
    Cell inFirst = inTop.shown() ? cells.getFirst() : inTop;
    boolean shown = inTop.shown() && cells.stream().allMatch(Cell::shown);
    ByDesign places = byDesign(evidence, name, top);
    Estimate mean =
        shown
            ? evidence.rounded(mean(evidence, places, Moments.of(ranks, cells)), ranks, cells)
            : Estimate.undefined(evidence.level(), inTop.n(), "not shown");
    return new Finding.Place(
        name.substring(set.name().length() + 1),
        evidence.say(evidence.variable(name).wording()),
        inTop,
        inFirst,
        evidence.proportion(inFirst, ranked, places == null ? null : places.share(1)),
        evidence.proportion(inTop, ranked, places == null ? null : places.share(top)),
        mean,
        shown ? borda : -1);
  }

  /**
   * An option's places in the table of {@link #withBase}.
   *
   * @param base how many of its lines are of people who placed anything
   * @param width how many levels the option has, {@code top} of them places
   */
  private record ByDesign(TableId table, int base, int width, int top) {
    /** Of those who placed anything, who gave it one of the first places. */
    Evidence.Share share(int first) {
      return new Evidence.Share(
          table, cell -> cell / width < base && cell % width < first, cell -> cell / width < base);
    }

    /** The place of each cell, NaN where it has none. */
    double[] ranks(int cells) {
      return IntStream.range(0, cells)
          .mapToDouble(cell -> cell % width < top ? cell % width + 1 : Double.NaN)
          .toArray();
    }
  }

  /** Null where the sample has no design, or it may not be told how places vary in it. */
  private @Nullable ByDesign byDesign(Evidence evidence, String option, int top) {
    TableId names = withBase(option);
    if (!evidence.sampling().designed()) {
      return null;
    }
    if (!evidence.varies(names)) {
      return new ByDesign(names, 0, 1, top);
    }
    Table units = evidence.release().units(names);
    return new ByDesign(names, units.dimension(1).answers(), units.dimension(2).levels(), top);
  }

  private static Estimate mean(Evidence evidence, @Nullable ByDesign places, Moments moments) {
    if (places == null) {
      return evidence.mean(moments);
    }
    return evidence.varies(places.table)
        ? evidence.mean(places.table, places.ranks(evidence.sums(places.table).cells()))
        : evidence.withoutVariation(moments);
  }
}
