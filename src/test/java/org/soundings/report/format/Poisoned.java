package org.soundings.report.format;

import java.util.List;
import java.util.stream.IntStream;
import org.soundings.analysis.Protocol;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.statistic.Results;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.statistics.Estimate;
import org.soundings.tally.Base;
import org.soundings.tally.Cell;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;

/**
 * Findings whose hidden cells hold numbers after all, as the gate never leaves them: a report that
 * prints {@link #COUNT} or a {@link #VALUE} has looked where it must not.
 */
final class Poisoned {
  static final String COUNT = "7654321";
  static final String VALUE = "7777";
  private static final Estimate POISON =
      new Estimate(0.7777, 0.7777, 0.7777, 0.7777, 0.95, 7654321, "poison");
  private static final Estimate CLEAN = new Estimate(0.25, 0.02, 0.21, 0.29, 0.95, 40, "Wilson");
  private static final Cell SHOWN = new Cell(10, 10, 10, Cell.Status.SHOWN);
  private static final Cell HIDDEN = new Cell(7654321, 7654321, 7654321, Cell.Status.PRIMARY);
  private static final Cell COMPLEMENT =
      new Cell(7654321, 7654321, 7654321, Cell.Status.COMPLEMENTARY);

  private Poisoned() {}

  static Cleared<Findings> findings(boolean weighted) {
    Base base = new Base(SHOWN, List.of(HIDDEN, COMPLEMENT, HIDDEN, HIDDEN));
    Finding.Frequency frequency = frequency("f", base, 2);
    Finding.Frequency statement = frequency("g.1", base, 6);
    Finding.Place place = new Finding.Place("p", "P", HIDDEN, HIDDEN, POISON, POISON, POISON, -1);
    Finding.Place other = new Finding.Place("q", "Q", SHOWN, SHOWN, CLEAN, CLEAN, CLEAN, 12);
    Finding.Group group = new Finding.Group("h", "Hidden group", HIDDEN, HIDDEN);
    Finding.Group seen = new Finding.Group("s", "Seen group", SHOWN, SHOWN);
    List<Finding.Row> rows =
        List.of(
            new Finding.Row("r", "R", List.of(share(HIDDEN, POISON), share(SHOWN, CLEAN))),
            new Finding.Row("t", "T", List.of(share(HIDDEN, POISON), share(COMPLEMENT, POISON))));
    Finding.GroupMean mean =
        new Finding.GroupMean(
            "m", "M", Cell.Status.PRIMARY, base.missing(), POISON, 0.7777, List.of());
    List<Finding> all =
        List.of(
            frequency,
            new Finding.Grid("g", "Grid", List.of(statement)),
            new Finding.Multiple(
                "m",
                "Multiple",
                base,
                frequency.shares(),
                List.of(Double.NaN, Double.NaN),
                null,
                Results.NONE),
            new Finding.Ranked("r", "Ranking", SHOWN, 1, List.of(place, other), Results.NONE),
            new Finding.Ranked(
                "r2", "Full ranking", HIDDEN, 2, List.of(place, other), Results.NONE),
            new Finding.Crosstab(
                "x",
                "a",
                "b",
                "Rows",
                "Columns",
                Whole.Of.ANSWERED,
                List.of(group, seen),
                rows,
                Results.NONE),
            new Finding.Mean(
                "mm",
                "v",
                "Mean",
                "b",
                "By",
                null,
                false,
                List.of(mean),
                Results.NONE,
                null,
                Results.NONE,
                List.of(mean)),
            new Finding.Mean(
                "m1",
                "v",
                "Mean",
                null,
                null,
                null,
                false,
                List.of(mean),
                Results.NONE,
                null,
                Results.NONE,
                List.of(mean)),
            new Finding.OpenText("o", "Open", base));
    Codebook nothing = new Codebook(List.of(), List.of());
    return new Gate(new Cube(Policy.RESEARCH, List.of(), List.of(), nothing))
        .clear(Tally.empty(new TallyPlan(List.of(), WeightScale.NONE), nothing))
        .map(release -> findings(weighted, all));
  }

  private static Findings findings(boolean weighted, List<Finding> all) {
    return new Findings(
        "study",
        "Title",
        null,
        "en",
        Policy.RESEARCH,
        0.95,
        weighted ? "w" : null,
        40,
        true,
        0,
        "",
        Protocol.NONE,
        List.of(new Findings.Section("Section", List.of(), all)));
  }

  private static Finding.Share share(Cell cell, Estimate estimate) {
    return share("c", cell, estimate);
  }

  private static Finding.Share share(String code, Cell cell, Estimate estimate) {
    return new Finding.Share(code, "Label", Category.Role.PLAIN, cell, estimate);
  }

  private static Finding.Frequency frequency(String id, Base base, int categories) {
    List<String> codes = IntStream.range(0, categories).mapToObj(c -> "c" + c).toList();
    List<Finding.Share> shares =
        codes.stream()
            .map(
                code ->
                    code.equals("c1") ? share(code, COMPLEMENT, POISON) : share(code, SHOWN, CLEAN))
            .toList();
    return new Finding.Frequency(
        id,
        id,
        "Wording",
        base,
        SHOWN,
        new Whole(Whole.Of.ANSWERED, SHOWN),
        codes,
        shares,
        null,
        Results.NONE);
  }
}
