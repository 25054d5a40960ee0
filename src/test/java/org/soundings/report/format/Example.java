package org.soundings.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.analysis.Origin;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.prose.Prose;
import org.soundings.analysis.request.CrosstabRequest;
import org.soundings.analysis.request.FrequencyRequest;
import org.soundings.analysis.request.GridRequest;
import org.soundings.analysis.request.MeanRequest;
import org.soundings.analysis.request.MultipleRequest;
import org.soundings.analysis.request.RankingRequest;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.request.TextRequest;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.pipeline.Analysis;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.VariableSet;
import org.soundings.report.Provenance;
import org.soundings.tally.Derived;

/** A made-up survey of case managers with every kind of finding, the same at every run. */
public final class Example {
  static final String MALICIOUS =
      "=HYPERLINK(\"http://example.org\") <script>alert(1)</script> & co";
  static final String RIGHT_TO_LEFT = "العمل الاجتماعي مع الأسر في المناطق الريفية";
  private final Questionnaire questionnaire;
  private final int responses;
  private final long seed;

  public Example(int responses, long seed) {
    this.responses = responses;
    this.seed = seed;
    this.questionnaire = ExampleQuestionnaire.questionnaire();
  }

  public static Provenance provenance() {
    return provenance("c0de".repeat(16));
  }

  /**
   * @param answers the hash of the data file
   */
  public static Provenance provenance(String answers) {
    Map<String, Long> notUsed = new LinkedHashMap<>();
    notUsed.put("the row has fewer cells than the header", 3L);
    notUsed.put("consent was not given", 11L);
    return new Provenance(
        "0.1.0",
        "9f2c".repeat(16),
        "case-managers-2026",
        "1.2",
        "51aa".repeat(16),
        "answers.csv",
        answers,
        434,
        notUsed,
        Map.of("not a category of the item", 2L),
        List.of(),
        Origin.ANSWERED);
  }

  public Cleared<Findings> findings(Policy policy, boolean weighted) {
    return findings(policy, weighted, sections());
  }

  public Cleared<Findings> findings(Policy policy, boolean weighted, List<Plan.Section> sections) {
    Plan plan =
        new Plan(
            "case-managers-2026",
            "9f2c".repeat(16),
            "Practice, workload and wellbeing of case managers",
            "An online survey of practitioners in three countries, spring 2026. The data are made"
                + " up.",
            "en",
            policy,
            0.95,
            weighted,
            sections);
    Design design = weighted ? questionnaire.design() : Design.NONE;
    return Analysis.of(
        plan,
        design,
        Derived.columns(
            questionnaire, List.of(new ExampleAnswers(questionnaire, responses, seed).batch())));
  }

  List<Plan.Section> sections() {
    return List.of(
        new Plan.Section(
            "Who answered",
            prose(
                "Everybody who had worked as a case manager within the last twelve months could"
                    + " answer. The link was spread by two professional associations, so how many"
                    + " saw it is not known.\n\nNothing here speaks for case managers who do not"
                    + " read their association's letters."),
            List.of(
                new FrequencyRequest("sector", "sector"),
                new FrequencyRequest("gender", "gender"),
                new MeanRequest("age", "age", null, null),
                new FrequencyRequest("age#band", "age#band"),
                new MeanRequest("started", "started", null, null))),
        new Plan.Section(
            "The work",
            prose("Challenges were ticked; traits were put in order."),
            List.of(
                multiple("challenges"),
                ranking("traits"),
                ranking("tasks"),
                grid("support"),
                grid("tools"))),
        new Plan.Section(
            "Wellbeing",
            List.of(),
            List.of(
                new MeanRequest("exhaustion", "exhaustion", null, scale()),
                new MeanRequest("exhaustion-by-sector", "exhaustion", "sector", scale()),
                new MeanRequest("age-by-gender", "age", "gender", null),
                new CrosstabRequest("leave-by-sector", "leave", "sector"),
                new CrosstabRequest("leave-by-age", "leave", "age#band"),
                new CrosstabRequest("county-by-sector", "county", "sector"))),
        new Plan.Section(
            "In their own words",
            List.of(),
            List.of(
                new TextRequest("advice", "advice"),
                new FrequencyRequest("county", "county"),
                new FrequencyRequest("never", "never"))));
  }

  private static List<Prose> prose(String words) {
    return List.of(Prose.of(words));
  }

  private VariableSet set(String name) {
    return questionnaire.codebook().set(name).orElseThrow();
  }

  Request multiple(String name) {
    return new MultipleRequest(name, set(name));
  }

  Request ranking(String name) {
    return new RankingRequest(name, set(name));
  }

  Request grid(String name) {
    return new GridRequest(name, set(name));
  }

  Scale scale() {
    return questionnaire.scales().getFirst();
  }
}
