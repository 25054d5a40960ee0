package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.List;
import org.soundings.analysis.statistic.Results;
import org.soundings.statistics.EffectSize;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.Words;

/**
 * A test as the American Psychological Association's manual (7th edition) writes it: {@code χ²(12,
 * N = 410) = 23.40, p = .024, Cramér's V = .14, 95% CI [.05, .20]}.
 */
public record TestSentence(Language language) {
  private static final double SMALLEST_P = 0.001;
  private static final double LARGEST_P = 0.9995;
  private static final int DECIMALS = 2;
  private static final int MOST_DECIMALS = 6;
  private static final int EVERY_DECIMAL = 330;

  /** With the adjustment for the family that the test is of. */
  public String of(Results.Tested tested) {
    String sentence = of(tested.result());
    Results.Adjusted adjusted = tested.adjusted();
    return adjusted == null
        ? sentence
        : sentence
            + " "
            + language.say(
                "test.adjusted",
                probability(adjusted.pValue()),
                language.term(adjusted.method()),
                language.count(adjusted.family()));
  }

  public String of(TestResult test) {
    String name = language.term(test.test().replace("chi-square", "χ²"));
    String note = test.note().isEmpty() ? "" : " " + language.term(Words.sentence(test.note()));
    if (!test.isDefined()) {
      return name + ": " + (note.isEmpty() ? language.say("test.undefined") : note.strip());
    }
    List<String> parts = new ArrayList<>();
    if (Double.isFinite(test.statistic())) {
      parts.add(statistic(test) + " = " + language.fixed(test.statistic(), 2));
    }
    parts.add("p " + probability(test.pValue()));
    Estimate effect = test.effect();
    if (effect != null && effect.isDefined()) {
      boolean unit = test.effectSize().withinOne();
      parts.add(effectName(test.effectSize()) + " = " + number(effect, unit));
      if (!Double.isNaN(effect.low())) {
        parts.add(interval(effect, unit));
      }
    }
    if (test.degreesOfFreedom().isEmpty() && !test.symbol().besideN()) {
      parts.add("N = " + language.count(test.n()));
    }
    return name + ": " + String.join(separator(), parts) + "." + note;
  }

  /** Between numbers in a row. */
  public String separator() {
    return language.hasDecimalComma() ? "; " : ", ";
  }

  /** {@code χ²(12, N = 410)}, {@code F(2, 57.32)}, {@code z}. */
  private String statistic(TestResult test) {
    List<String> inside = new ArrayList<>();
    test.degreesOfFreedom()
        .forEach(df -> inside.add(language.shortest(Math.round(df * 100) / 100.0)));
    if (test.symbol().besideN()) {
      inside.add("N = " + language.count(test.n()));
    }
    return test.symbol().text()
        + (inside.isEmpty() ? "" : "(" + String.join(separator(), inside) + ")");
  }

  /** "Cramér's V (bias-corrected)". */
  private String effectName(EffectSize effect) {
    String[] parts = effect.text().replace("Cramer", "Cramér").split(", ", 2);
    String name = language.term(parts[0]);
    return parts.length > 1 ? name + " (" + language.term(parts[1]) + ")" : name;
  }

  /**
   * "95% CI [.05, .20]". Where both ends are at a bound, which says nothing of how far below or
   * above it chance may reach: "95% CI not above .00".
   *
   * @param unit whether the number cannot exceed 1 in size, so that no zero stands before its point
   */
  public String interval(Estimate e, boolean unit) {
    String percent = Basis.level(language, e.level());
    if (Double.compare(e.low(), e.high()) == 0 && unit) {
      String key = e.low() > 0 ? "test.interval.not-below" : "test.interval.not-above";
      return language.say(key, percent, number(e.low(), true, DECIMALS));
    }
    String limits = limits(e, 0, (value, decimals) -> number(value, unit, decimals));
    return language.say("test.interval", percent, limits);
  }

  /** How a number is written with so many decimals. */
  public interface Writing {
    public String of(double value, int decimals);
  }

  /**
   * "[0.05, 0.20]", with more decimals where two show no width, or would put a limit on the value
   * that the interval leaves out.
   *
   * @param neutral what stands for no difference
   */
  public String limits(Estimate e, double neutral, Writing as) {
    int decimals = decimals(e, neutral, as);
    return "["
        + as.of(told(e.low(), e, neutral), decimals)
        + separator()
        + as.of(told(e.high(), e, neutral), decimals)
        + "]";
  }

  /** The number itself with as many decimals. */
  public static String value(Estimate e, double neutral, Writing as) {
    return as.of(told(e.value(), e, neutral), decimals(e, neutral, as));
  }

  /** How many the interval of an estimate has. */
  private static int decimals(Estimate e, double neutral) {
    int decimals = DECIMALS;
    while (decimals < MOST_DECIMALS
        && (rounded(e.low(), decimals) == rounded(e.high(), decimals)
            || e.low() > neutral && touches(e.low(), neutral, decimals)
            || e.high() < neutral && touches(e.high(), neutral, decimals))) {
      decimals++;
    }
    return decimals;
  }

  /** The same, with more where even significant digits would put both limits on one number. */
  private static int decimals(Estimate e, double neutral, Writing as) {
    int enough = decimals(e, neutral);
    for (int more = enough; more < EVERY_DECIMAL; more++) {
      String low = as.of(e.low(), more);
      String high = as.of(e.high(), more);
      String none = as.of(neutral, more);
      if (!low.equals(high)
          && !(e.low() > neutral && low.equals(none))
          && !(e.high() < neutral && high.equals(none))) {
        return more;
      }
    }
    return enough;
  }

  /** The number; 0 where it is no more than rounding leaves beside its interval or error. */
  private static double told(double value, Estimate e, double neutral) {
    double width = Double.isNaN(e.low()) ? e.standardError() : e.high() - e.low();
    return neutral == 0 && Math.abs(value) < Numbers.NOISE * width ? 0 : value;
  }

  private static double rounded(double limit, int decimals) {
    return Math.rint(limit * Math.pow(10, decimals));
  }

  private static boolean touches(double limit, double neutral, int decimals) {
    return Math.abs(limit - neutral) < 0.5 * Math.pow(10, -decimals);
  }

  /** With as many decimals as its interval has, and at least two. */
  public String number(Estimate e, boolean unit) {
    double value = told(e.value(), e, 0);
    return number(value, unit, e.low() < e.high() ? decimals(e, 0) : DECIMALS);
  }

  private String number(double value, boolean unit, int decimals) {
    return unit ? language.unit(value, decimals) : language.exact(value, decimals);
  }

  /** A p-value with three decimals, and never as 0 or 1, which no test can show. */
  public String probability(double p) {
    return p < SMALLEST_P
        ? "< " + language.unit(SMALLEST_P, 3)
        : p >= LARGEST_P ? "> " + language.unit(0.999, 3) : "= " + language.unit(p, 3);
  }
}
