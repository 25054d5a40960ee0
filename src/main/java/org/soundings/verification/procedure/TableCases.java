package org.soundings.verification.procedure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.statistics.table.CochranArmitage;
import org.soundings.statistics.table.ColumnLetters;
import org.soundings.statistics.table.GoodnessOfFit;
import org.soundings.statistics.table.TwoProportions;
import org.soundings.statistics.table.YatesTest;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Counts;
import org.soundings.verification.reference.Factor;
import org.soundings.verification.reference.Inputs;
import org.soundings.verification.reference.Labelled;

/** Cases of proportions in the groups of a table. */
public final class TableCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("column_proportion_letters", TableCases::letters),
          Checked.of("cochran_armitage", TableCases::trend),
          Checked.of("two_proportions", TableCases::twoProportions),
          Checked.of("p_adjust", TableCases::adjusted),
          Checked.of("chisq_goodness_of_fit", TableCases::goodnessOfFit));

  private TableCases() {}

  private static CaseFields letters(Inputs in) {
    Factor rows = in.data().factor(in.text("row"));
    long[][] table = rows.by(in.factor(in.text("column"), "column_categories"));
    long[] totals = Counts.columnSums(table);
    AdjustedP.Method method = adjustment(in.text("p_adjust"));
    Map<String, CaseFields> byRow = new LinkedHashMap<>();
    for (int i = 0; i < table.length; i++) {
      ColumnLetters letters = ColumnLetters.of(table[i], totals, method, in.number("alpha"));
      byRow.put(
          rows.categories().get(i),
          CaseFields.of()
              .put("column_proportions", letters.shares())
              .put("p_unadjusted", belowDiagonal(letters.pValues()))
              .put("p_adjusted", belowDiagonal(letters.adjusted()))
              .put("letters", letters.letters()));
    }
    return CaseFields.of().put("rows", new Labelled("row_category", byRow));
  }

  /** Without the first row and the last column, which hold nothing. */
  public static double[][] belowDiagonal(double[][] square) {
    return Arrays.stream(square, 1, square.length)
        .map(row -> Arrays.copyOf(row, row.length - 1))
        .toArray(double[][]::new);
  }

  static AdjustedP.Method adjustment(String name) {
    return switch (name) {
      case "BH", "fdr" -> AdjustedP.Method.BENJAMINI_HOCHBERG;
      case "BY" -> AdjustedP.Method.BENJAMINI_YEKUTIELI;
      default -> AdjustedP.Method.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }

  private static CaseFields trend(Inputs in) {
    long[][] groups = eventAndRest(in);
    long[] events = Arrays.stream(groups).mapToLong(g -> g[0]).toArray();
    long[] totals = Counts.rowSums(groups);
    TestResult trend = CochranArmitage.test(events, totals, in.numbers("scores"));
    return CaseFields.of()
        .put("events", events)
        .put("totals", totals)
        .put("chisq", trend.statistic())
        .put("df", trend.degreesOfFreedom().getFirst())
        .put("p", trend.pValue())
        .put("chisq_n_minus_1", trend.statistic() * (trend.n() - 1) / trend.n());
  }

  /** Per group how many show the event, written as {@code variable==category}, and how many not. */
  public static long[][] eventAndRest(Inputs in) {
    if (in.isInline()) {
      long[] events = in.wholes("events");
      long[] totals = in.wholes("totals");
      return IntStream.range(0, events.length)
          .mapToObj(i -> new long[] {events[i], totals[i] - events[i]})
          .toArray(long[][]::new);
    }
    String[] event = in.text("event").split("==", 2);
    Factor answers = in.data().factor(event[0]);
    int shown = answers.categories().indexOf(event[1]);
    String[] yesNo =
        Arrays.stream(answers.codes())
            .mapToObj(code -> code < 0 ? "" : code == shown ? "yes" : "no")
            .toArray(String[]::new);
    return in.factor(in.text("group"), "order").by(Factor.of(yesNo, List.of("yes", "no")));
  }

  private static CaseFields twoProportions(Inputs in) {
    long[] x = in.wholes("x");
    long[] n = in.wholes("n");
    TestResult test = TwoProportions.test(x[0], n[0], x[1], n[1], in.level());
    TestResult yates = YatesTest.test(new long[][] {{x[0], n[0] - x[0]}, {x[1], n[1] - x[1]}});
    return CaseFields.of()
        .put("chisq", test.statistic())
        .put("p", test.pValue())
        .put("chisq_yates", yates.statistic())
        .put("p_yates", yates.pValue())
        .skip("never Wald by decision: Newcombe's interval instead", "ci_wald", "ci_wald_cc");
  }

  private static CaseFields adjusted(Inputs in) {
    AdjustedP.Method method = adjustment(in.text("method"));
    return CaseFields.of().put("p_adjusted", AdjustedP.of(in.numbers("p"), method));
  }

  private static CaseFields goodnessOfFit(Inputs in) {
    long[] counts = in.factor(in.text("variable"), "categories").counts();
    double[] shares = in.numbers("null_proportions");
    TestResult test = GoodnessOfFit.test(counts, shares);
    return CaseFields.of()
        .put("statistic", test.statistic())
        .put("df", test.degreesOfFreedom().getFirst())
        .put("p", test.pValue())
        .put("expected_counts", GoodnessOfFit.expected(counts, shares))
        .put("stdres", GoodnessOfFit.residuals(counts, shares));
  }
}
