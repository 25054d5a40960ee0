package org.soundings.analysis.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.Estimate;
import org.soundings.statistics.Method;
import org.soundings.statistics.TestResult;
import org.soundings.statistics.Words;

/**
 * What was computed beside the shares or means of a finding, in the order asked for. An interval
 * without width is taken out when one is made, with a remark that says so.
 *
 * @param tests hypotheses tested; one that could not be says why in its note
 * @param measures numbers with their interval, such as alpha or kappa
 * @param listings what takes a table of its own: residuals, pairs of groups, coefficients
 */
public record Results(List<Tested> tests, List<Measure> measures, List<Listing> listings) {
  public static final Results NONE = new Results(List.of(), List.of(), List.of());

  private static final String NO_INTERVAL = "The effect has no interval: it would have no width.";
  private static final int DIGITS = 2;
  private static final String UNWEIGHTED = ", unweighted";
  private static final String WITHOUT_DESIGN = ", without the design";
  private static final String NOT_WEIGHTED =
      "Unweighted: neither the weights nor the design of the sample are taken into account.";
  private static final String NOT_BY_DESIGN =
      "Without the design: how the sample was drawn is not taken into account.";

  public Results {
    tests = tests.stream().map(Tested::spread).toList();
    measures = measures.stream().map(m -> m.with(m.estimate.spread())).toList();
    listings = List.copyOf(listings);
  }

  /**
   * A test.
   *
   * @param asked the plan's word for it
   * @param adjusted for the family of tests that it belongs to, or null where it stands alone
   */
  public record Tested(String asked, TestResult result, @Nullable Adjusted adjusted) {
    private Tested called(String further) {
      Estimate effect = result.effect();
      return with(result.test() + further, effect == null ? null : called(effect, further));
    }

    private static Estimate called(Estimate effect, String further) {
      return effect.by(effect.method().called(effect.method().name() + further));
    }

    private Tested spread() {
      Estimate effect = result.effect();
      return effect == null || effect.low() != effect.high()
          ? this
          : with(result.test(), effect.spread()).noted(NO_INTERVAL);
    }

    private Tested with(String test, @Nullable Estimate effect) {
      TestResult r = result;
      return new Tested(
          asked,
          new TestResult(
              test,
              r.symbol(),
              r.statistic(),
              r.degreesOfFreedom(),
              r.pValue(),
              effect,
              r.effectSize(),
              r.n(),
              r.note()),
          adjusted);
    }

    private Tested significant(int digits) {
      TestResult r = result;
      Estimate effect = r.effect();
      return new Tested(
          asked,
          new TestResult(
              r.test(),
              r.symbol(),
              Estimate.significant(r.statistic(), digits),
              r.degreesOfFreedom(),
              Estimate.significant(r.pValue(), digits),
              effect == null ? null : effect.significant(digits),
              r.effectSize(),
              r.n(),
              r.note()),
          adjusted == null
              ? null
              : new Adjusted(
                  Estimate.significant(adjusted.pValue, digits), adjusted.method, adjusted.family));
    }

    private Tested noted(String sentence) {
      return result.isDefined() ? new Tested(asked, result.withNote(sentence), adjusted) : this;
    }
  }

  /**
   * A p-value that takes into account how many tests were made.
   *
   * @param method "Holm", "Benjamini-Hochberg", "Bonferroni"
   * @param family how many tests there were
   */
  public record Adjusted(double pValue, String method, int family) {}

  /**
   * A number with its uncertainty.
   *
   * @param asked the plan's word for it
   * @param label what it is called
   * @param withinOne whether it cannot exceed 1 in size, as shares and correlations
   * @param estimate undefined where it cannot be computed; its method then says why
   */
  public record Measure(String asked, String label, boolean withinOne, Estimate estimate) {
    /** What a reader must know of it beside its method; empty where nothing. */
    public String note() {
      return Stream.of(NOT_WEIGHTED, NOT_BY_DESIGN).filter(this::ends).findFirst().orElse("");
    }

    /** The same with another estimate. */
    public Measure with(Estimate other) {
      return new Measure(asked, label, withinOne, other);
    }

    /** The same, which says so of itself; once. */
    public Measure noted(String sentence) {
      return sentence.isEmpty() || ends(sentence)
          ? this
          : with(estimate.by(estimate.method().noted(sentence)));
    }

    private boolean ends(String sentence) {
      List<String> notes = estimate.method().notes();
      return !notes.isEmpty() && notes.getLast().equals(sentence);
    }
  }

  /**
   * The same of numbers that were fixed when the weights were made: tests stay, each measure has a
   * standard error of 0 and no interval, tables lose their lines and say why.
   *
   * @param why there is no interval
   */
  public Results without(Method why) {
    double none = Double.NaN;
    return new Results(
        tests,
        measures.stream()
            .map(
                m -> {
                  Estimate e = m.estimate;
                  return e.isDefined()
                      ? m.with(new Estimate(e.value(), 0, none, none, e.level(), e.n(), why))
                      : m;
                })
            .toList(),
        listings.stream()
            .map(
                l ->
                    new Listing(
                        l.asked(), l.title(), List.of(), List.of(), Words.sentence(why.text())))
            .toList());
  }

  public static Results of(TestResult test) {
    return new Results(List.of(new Tested("", test, null)), List.of(), List.of());
  }

  public static Results of(String label, Estimate estimate) {
    return new Results(List.of(), List.of(new Measure("", label, false, estimate)), List.of());
  }

  /** Of a number that cannot exceed 1 in size: a share, a correlation, a reliability. */
  public static Results withinOne(String label, Estimate estimate) {
    return new Results(List.of(), List.of(new Measure("", label, true, estimate)), List.of());
  }

  public static Results of(Listing listing) {
    return new Results(List.of(), List.of(), List.of(listing));
  }

  /** Both, these first. */
  public Results and(Results more) {
    return new Results(
        joined(tests, more.tests),
        joined(measures, more.measures),
        joined(listings, more.listings));
  }

  /** The same under the plan's word for them. */
  public Results named(String word) {
    return new Results(
        tests.stream().map(t -> new Tested(word, t.result, t.adjusted)).toList(),
        measures.stream().map(m -> new Measure(word, m.label, m.withinOne, m.estimate)).toList(),
        listings.stream()
            .map(l -> new Listing(word, l.title(), l.columns(), l.lines(), l.note(), l.df()))
            .toList());
  }

  /** The same with other tests. */
  public Results with(UnaryOperator<Tested> change) {
    return new Results(tests.stream().map(change).toList(), measures, listings);
  }

  /**
   * The same with what a reader must know of all of it: a sentence, as each test's and table's note
   * and as part of each measure's method.
   */
  public Results noted(String sentence) {
    return new Results(
        tests.stream().map(t -> t.noted(sentence)).toList(),
        measures.stream().map(m -> m.noted(sentence)).toList(),
        listings.stream().map(l -> l.noted(sentence)).toList());
  }

  /** The same with what a reader must know of its tables. */
  public Results explained(String sentence) {
    return sentence.isEmpty()
        ? this
        : new Results(tests, measures, listings.stream().map(l -> l.noted(sentence)).toList());
  }

  /**
   * The same, said to take no account of a sample's weights or design: in the name of each test,
   * the method of each measure, the title of each table, and in a note.
   *
   * @param weighted whether the sample has weights
   */
  public Results withoutDesign(boolean weighted) {
    String apart = weighted ? UNWEIGHTED : WITHOUT_DESIGN;
    Results noted = noted(weighted ? NOT_WEIGHTED : NOT_BY_DESIGN);
    return new Results(
        noted.tests.stream().map(t -> t.called(apart)).toList(),
        noted.measures,
        noted.listings.stream()
            .map(
                l ->
                    new Listing(
                        l.asked(), l.title() + apart, l.columns(), l.lines(), l.note(), l.df()))
            .toList());
  }

  /** The same to two significant digits. */
  public Results rounded() {
    return significant(DIGITS);
  }

  /** The same to so many significant digits. */
  public Results significant(int digits) {
    return new Results(
        tests.stream().map(t -> t.significant(digits)).toList(),
        measures.stream().map(m -> m.with(m.estimate.significant(digits))).toList(),
        listings.stream().map(l -> l.significant(digits)).toList());
  }

  public boolean isEmpty() {
    return tests.isEmpty() && measures.isEmpty() && listings.isEmpty();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
