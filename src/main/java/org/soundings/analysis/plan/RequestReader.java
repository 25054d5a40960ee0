package org.soundings.analysis.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.finding.Reference;
import org.soundings.analysis.finding.TestFamily;
import org.soundings.analysis.finding.Whole;
import org.soundings.analysis.request.CrosstabRequest;
import org.soundings.analysis.request.FrequencyRequest;
import org.soundings.analysis.request.GridRequest;
import org.soundings.analysis.request.MeanRequest;
import org.soundings.analysis.request.MultipleRequest;
import org.soundings.analysis.request.RankingRequest;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.request.SharesRequest;
import org.soundings.analysis.request.TextRequest;
import org.soundings.analysis.statistic.Shape;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.file.Entry;
import org.soundings.statistics.table.AdjustedP;
import org.soundings.tally.Derived;

/** Reads what a plan asks for. The words that begin a finding are listed here, once. */
final class RequestReader {
  private final Map<String, BiFunction<Entry, String, List<Request>>> words = new TreeMap<>();
  private final VariableReader variables;
  private final JointReader joint;
  private final Shapes shapes;
  private final List<Reference> references;
  private final Set<String> ids = new HashSet<>();
  private final FindingNames names;
  private final Whole.Of whole;

  /**
   * @param weighted whether the plan weighs the answers
   * @param references published values to compare scores with
   * @param findings every finding that the plan asks for
   * @param whole whom shares are of unless a finding says otherwise
   */
  RequestReader(
      Questionnaire questionnaire,
      boolean weighted,
      List<Reference> references,
      List<Entry> findings,
      Whole.Of whole) {
    this.references = references;
    this.whole = whole;
    Codebook codebook = Derived.codebook(questionnaire);
    this.variables = new VariableReader(questionnaire, codebook);
    this.shapes = new Shapes(codebook, weighted || questionnaire.design().sampled());
    this.joint = new JointReader(variables, shapes);
    words.put("frequency", this::frequency);
    words.put("crosstab", this::crosstab);
    words.put("screen", this::screen);
    words.put("mean", this::mean);
    words.put("scale", this::scale);
    words.put("correlation", joint::correlation);
    words.put("paired", joint::paired);
    words.put("items", joint::items);
    words.put("model", joint::model);
    names = new FindingNames(findings, words.keySet());
  }

  /** The requests, or nothing where it cannot be understood; why is noted at the entry. */
  Stream<Request> read(Entry entry) {
    Optional<String> word = words.keySet().stream().filter(entry.keys()::contains).findFirst();
    if (word.isEmpty()) {
      entry.note(PlanProblem.NO_FINDING, String.join(", ", words.keySet()));
      return Stream.empty();
    }
    BiFunction<Entry, String, List<Request>> reader =
        Optional.ofNullable(words.get(word.get())).orElseThrow();
    entry.need(word.get());
    entry.find("id").ifPresent(Entry::name);
    List<Request> requests = reader.apply(entry, names.of(entry));
    for (Request request : requests) {
      if (!ids.add(request.id())) {
        entry.note(PlanProblem.SAME_ID, request.id());
      }
    }
    return requests.stream()
        .map(request -> request instanceof MeanRequest mean ? mean.against(references) : request);
  }

  private List<Request> frequency(Entry entry, String id) {
    Entry of = entry.need("frequency");
    Optional<VariableSet> set = variables.set(of.text());
    if (set.isPresent()) {
      return List.of(
          switch (set.get().kind()) {
            case MULTIPLE ->
                new MultipleRequest(id, set.get(), some(entry, EnumSet.of(Shape.TICKS)));
            case RANKING -> new RankingRequest(id, set.get(), some(entry, EnumSet.of(Shape.RANKS)));
            case GRID -> new GridRequest(id, set.get(), whole(entry));
            case SHARES -> new SharesRequest(id, set.get());
          });
    }
    if (variables.named(of.text()) instanceof Variable.Text) {
      return List.of(new TextRequest(id, of.text()));
    }
    String variable = variables.categories(of);
    if (variable == null) {
      return List.of();
    }
    double[] expected = expected(entry, variable);
    return List.of(
        new FrequencyRequest(
            id,
            variable,
            using(entry, "expected", some(entry, shapes.ofOne(variable)), "goodness-of-fit"),
            expected,
            whole(entry)));
  }

  /** Whom the shares of a finding are of. */
  private Whole.Of whole(Entry entry) {
    return entry.find("base").map(base -> base.choice(Whole.Of.class)).orElse(whole);
  }

  /**
   * What is asked for; an option that only some tests use brings the first of them where the plan
   * names no tests, and is noted where it names others.
   */
  private List<Statistic> using(
      Entry entry, String option, List<Statistic> asked, String... tests) {
    if (entry.find(option).isEmpty()
        || asked.stream().anyMatch(s -> List.of(tests).contains(s.word()))) {
      return asked;
    }
    if (entry.find("tests").isEmpty()) {
      List<Statistic> with = new ArrayList<>(asked);
      with.addAll(Statistic.all(tests[0]));
      return with;
    }
    entry.noteKey(option, PlanProblem.WITHOUT_ITS_TEST, option, String.join(", ", List.of(tests)));
    return asked;
  }

  private double @Nullable [] expected(Entry entry, String variable) {
    if (entry.find("expected").isEmpty()) {
      return null;
    }
    Entry of = entry.need("expected");
    Map<String, Entry> shares = of.map();
    List<String> valid = shapes.valid(variable);
    List<String> codes = valid.containsAll(shares.keySet()) ? valid : variables.codes(variable);
    double[] expected =
        codes.stream()
            .mapToDouble(
                code -> Optional.ofNullable(shares.get(code)).map(Entry::number).orElse(Double.NaN))
            .toArray();
    double sum = Arrays.stream(expected).sum();
    if (shares.size() != codes.size() || !(Math.abs(sum - 1) < 1e-9)) {
      of.note(PlanProblem.EXPECTED, variable);
    }
    return expected;
  }

  private List<Request> crosstab(Entry entry, String id) {
    List<Request> requests = new ArrayList<>();
    String rows = variables.categories(entry.need("crosstab"));
    String strata = entry.find("strata").map(variables::categories).orElse(null);
    for (Entry by : entry.need("by").list()) {
      String columns = variables.categories(by);
      if (rows != null && columns != null) {
        requests.add(
            new CrosstabRequest(
                names.by(entry, by.text()),
                rows,
                columns,
                strata,
                strata == null
                    ? asked(entry, shapes.ofTable(rows, columns, null))
                    : stratified(entry, rows, columns, strata),
                banner(entry, id),
                whole(entry)));
      }
    }
    return requests;
  }

  /** What is asked for of a table with strata, which some of it must use. */
  private List<Statistic> stratified(Entry entry, String rows, String columns, String strata) {
    Set<Shape> offered = shapes.ofTable(rows, columns, strata);
    List<Statistic> asked = asked(entry, offered);
    List<Statistic> usual = Statistic.all(shapes.designed() ? "rao-scott" : "chi-square");
    return using(
        entry,
        "strata",
        asked == null ? usual : asked,
        offered.contains(Shape.TWO_BY_TWO_STRATA)
            ? new String[] {"cmh", "general-cmh", "woolf"}
            : new String[] {"general-cmh"});
  }

  /** The tests of one finding by each of its groupings. */
  private static TestFamily banner(Entry entry, String id) {
    return new TestFamily(id + " at " + entry.place(), AdjustedP.Method.HOLM);
  }

  /** Many variables by one grouping, as one family. */
  private List<Request> screen(Entry entry, String id) {
    List<Request> requests = new ArrayList<>();
    String by = variables.categories(entry.need("by"));
    TestFamily family =
        new TestFamily("screen " + id + " by " + by, AdjustedP.Method.BENJAMINI_HOCHBERG);
    for (Entry of : entry.need("screen").list()) {
      Variable variable = variables.variable(of);
      if (by == null || variable == null) {
        continue;
      }
      String named = names.of(entry, of.text());
      if (variable instanceof Variable.Interval) {
        requests.add(
            new MeanRequest(
                named,
                variable.name(),
                by,
                null,
                asked(entry, shapes.ofMean(variable.name(), by)),
                family));
      } else if (variables.categories(of) != null) {
        requests.add(
            new CrosstabRequest(
                named,
                variable.name(),
                by,
                null,
                asked(entry, shapes.ofTable(variable.name(), by, null)),
                family,
                whole(entry)));
      }
    }
    return requests;
  }

  private List<Request> mean(Entry entry, String id) {
    Entry of = entry.need("mean");
    Variable variable = variables.variable(of);
    if (variable instanceof Variable.Nominal || variable instanceof Variable.Text) {
      of.note(PlanProblem.NO_MEAN, variable.name());
      return List.of();
    }
    return variable == null
        ? List.of()
        : means(entry, id, variable.name(), variables.scaleOf(variable.name()));
  }

  private List<Request> scale(Entry entry, String id) {
    Entry of = entry.need("scale");
    Scale scale = variables.scaleOf(of.text());
    if (scale == null) {
      of.note(PlanProblem.UNKNOWN_SCALE, of.text(), Spelling.remedy(of.text(), variables.scales()));
      return List.of();
    }
    return means(entry, id, scale.id(), scale);
  }

  private List<Request> means(Entry entry, String id, String variable, @Nullable Scale scale) {
    if (entry.find("by").isEmpty()) {
      return List.of(
          new MeanRequest(
              id,
              variable,
              null,
              scale,
              asked(entry, shapes.ofScore(variable, scale)),
              TestFamily.NONE));
    }
    List<Request> requests = new ArrayList<>();
    for (Entry group : entry.need("by").list()) {
      String by = variables.categories(group);
      if (by != null) {
        requests.add(
            new MeanRequest(
                names.by(entry, group.text()),
                variable,
                by,
                scale,
                asked(entry, shapes.ofMean(variable, by)),
                banner(entry, id)));
      }
    }
    return requests;
  }

  private List<Statistic> some(Entry entry, Set<Shape> offered) {
    List<Statistic> asked = asked(entry, offered);
    return asked == null ? List.of() : asked;
  }

  private @Nullable List<Statistic> asked(Entry entry, Set<Shape> offered) {
    return shapes.asked(entry, offered);
  }
}
