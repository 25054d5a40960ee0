package org.soundings.analysis.statistic;

import org.soundings.statistics.Estimate;
import org.soundings.statistics.proportion.LikertBoxes;

/** Statistics of the two ends of an ordered scale. */
enum EndsStatistic implements Statistic {
  NET;

  @Override
  public StatisticProcedure procedure() {
    return StatisticProcedure.of(Shape.ENDS, Source.Ends.class, EndsStatistic::net);
  }

  private static Results net(Source.Ends ends) {
    LikertBoxes boxes = ends.boxes();
    Estimate middle = boxes.middle();
    return Results.withinOne("Two highest", boxes.top())
        .and(middle == null ? Results.NONE : Results.withinOne("Between", middle))
        .and(Results.withinOne("Two lowest", boxes.bottom()))
        .and(Results.withinOne("Net", boxes.net()));
  }
}
