package org.soundings.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundings.questionnaire.VariableSet;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Moments;
import org.soundings.tally.Table;

/**
 * Options put in order. An option is placed by those who gave it one of the places asked for; the
 * base is everyone who ranked anything.
 */
public record RankingRequest(String id, VariableSet set) implements Request {
  @Override
  public List<List<String>> tables() {
    return set.variables().stream().map(List::of).toList();
  }

  @Override
  public Finding.Ranked find(Evidence evidence) {
    List<Finding.Place> places = new ArrayList<>();
    for (String name : set.variables()) {
      places.add(place(evidence, name));
    }
    places.sort(Comparator.comparingLong(Finding.Place::borda).reversed());
    String first = set.variables().getFirst();
    int top = evidence.categorical(first).categories().size();
    return new Finding.Ranked(
        id, evidence.say(set.wording()), ranked(evidence.release().table(first)).n(), top, places);
  }

  /**
   * Everyone who ranked anything: an option left out of a ranking is not applicable, not skipped.
   */
  private static Cell ranked(Table table) {
    Base base = Base.of(table);
    return base.notApplicable().shown()
        ? base.answered().plus(base.notApplicable())
        : base.answered();
  }

  private Finding.Place place(Evidence evidence, String name) {
    Table table = evidence.release().table(name);
    Cell ranked = ranked(table);
    int top = table.dimension(0).answers();
    List<Cell> cells = new ArrayList<>();
    double[] ranks = new double[top];
    long borda = 0;
    for (int level = 0; level < top; level++) {
      cells.add(table.cell(level));
      ranks[level] = level + 1;
      borda += cells.getLast().n() * (top - level);
    }
    boolean shown = !table.anyHidden();
    Estimate mean =
        shown
            ? evidence.mean(Moments.of(ranks, cells))
            : Estimate.undefined(evidence.level(), table.answered().n(), "not shown");
    return new Finding.Place(
        name.substring(set.name().length() + 1),
        evidence.say(evidence.variable(name).wording()),
        table.answered(),
        evidence.proportion(cells.getFirst(), ranked),
        evidence.proportion(table.answered(), ranked),
        mean,
        shown ? borda : -1);
  }
}
