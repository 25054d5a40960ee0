package org.soundings.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.Analysis;
import org.soundings.analysis.CrosstabRequest;
import org.soundings.analysis.Findings;
import org.soundings.analysis.FrequencyRequest;
import org.soundings.analysis.GridRequest;
import org.soundings.analysis.MeanRequest;
import org.soundings.analysis.MultipleRequest;
import org.soundings.analysis.Plan;
import org.soundings.analysis.RankingRequest;
import org.soundings.analysis.Request;
import org.soundings.analysis.TextRequest;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Ask;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Condition;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Page;
import org.soundings.questionnaire.Paging;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;
import org.soundings.tally.Derived;

/** A made-up survey of case managers with every kind of finding, the same at every run. */
final class Example {
  static final String MALICIOUS =
      "=HYPERLINK(\"http://example.org\") <script>alert(1)</script> & co";
  static final String RIGHT_TO_LEFT = "العمل الاجتماعي مع الأسر في المناطق الريفية";
  private static final String LONG =
      "Coordinating between several public services that each keep records of their own, ask for the"
          + " same documents again and answer the telephone on different mornings of the week. ";

  private final Questionnaire questionnaire;
  private final int responses;
  private final long seed;

  Example(int responses, long seed) {
    this.responses = responses;
    this.seed = seed;
    this.questionnaire = questionnaire();
  }

  static Provenance provenance() {
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
        "c0de".repeat(16),
        434,
        notUsed,
        Map.of("not a category of the item", 2L));
  }

  Cleared<Findings> findings(Policy policy, boolean weighted) {
    return findings(policy, weighted, sections());
  }

  Cleared<Findings> findings(Policy policy, boolean weighted, List<Plan.Section> sections) {
    Plan plan =
        new Plan(
            "case-managers-2026",
            "9f2c".repeat(16),
            "Practice, workload and wellbeing of case managers",
            "An online survey of practitioners in three countries, spring 2026. The data are made up.",
            "en",
            policy,
            0.95,
            weighted,
            sections);
    Design design = weighted ? questionnaire.design() : Design.NONE;
    return Analysis.of(
        plan, design, Derived.columns(questionnaire, List.of(batch())), new Gate(policy));
  }

  List<Plan.Section> sections() {
    return List.of(
        new Plan.Section(
            "Who answered",
            List.of(
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
            List.of("Challenges were ticked; traits were put in order."),
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

  private static Wording say(String text) {
    return Wording.of("en", text);
  }

  private static Ask ask(String id, String text) {
    return new Ask(id, say(text), null, false, true, Condition.ALWAYS);
  }

  private static List<Category> options(String... labels) {
    List<Category> options = new ArrayList<>();
    for (String label : labels) {
      Category.Role role =
          label.startsWith("Other")
              ? Category.Role.OTHER
              : label.startsWith("Don't know") ? Category.Role.ASIDE : Category.Role.PLAIN;
      options.add(new Category("c" + (options.size() + 1), say(label), role, false));
    }
    return options;
  }

  private static final String[] AGREEMENT = {
    "Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree", "Don't know"
  };

  private static Questionnaire questionnaire() {
    List<Item> items = new ArrayList<>();
    items.add(
        new Item.SingleChoice(
            ask("sector", "Which line of work takes most of your hours?"),
            options(
                "Youth and family services",
                "Public administration",
                "Homelessness",
                "Domestic violence",
                RIGHT_TO_LEFT,
                MALICIOUS,
                "Other"),
            false,
            true));
    items.add(
        new Item.SingleChoice(
            ask("gender", "How do you describe yourself?"),
            options("Woman", "Man", "Non-binary", "In another way"),
            false,
            false));
    items.add(
        new Item.NumberEntry(
            ask("age", "How old are you?"),
            16,
            99,
            0,
            say("years"),
            List.of(
                new Band("-29", say("Under 30"), 16, 29),
                new Band("30-44", say("30 to 44"), 30, 44),
                new Band("45-59", say("45 to 59"), 45, 59),
                new Band("60-", say("60 or over"), 60, 99))));
    items.add(new Item.DateEntry(ask("started", "When did you start in your post?"), 0, 30000));
    items.add(
        new Item.MultipleChoice(
            ask("challenges", "Which of these made your work hard in the last four weeks?"),
            options(
                "Burnout",
                "Lack of resources",
                LONG.repeat(3),
                "Lack of organisational support",
                "Boundaries with clients",
                "Travel",
                "Other"),
            1,
            7,
            true));
    String[] traits = {
      "Communication",
      "Empathy",
      "Problem solving",
      "Time management",
      "Patience",
      "A moral code",
      "Cultural sensitivity",
      "Knowing the law"
    };
    items.add(
        new Item.Ranking(
            ask("traits", "Which three traits matter most in your work? Put the first first."),
            options(traits),
            3,
            true));
    items.add(
        new Item.Ranking(
            ask("tasks", "Put these tasks in the order of the time they take."),
            options("Talking with clients", "Keeping records", "Intake", "Travel"),
            4,
            true));
    items.add(
        new Item.Grid(
            ask("support", "How far do you agree with each of these statements about your team?"),
            List.of(
                new Item.Grid.Statement(
                    "s1", say("I can rely on my colleagues when things get rough.")),
                new Item.Grid.Statement("s2", say("My line manager knows what my days look like.")),
                new Item.Grid.Statement(
                    "s3",
                    say(
                        "When a case goes wrong we talk about what could be learned from it rather"
                            + " than about whose fault it was, and somebody writes it down.")),
                new Item.Grid.Statement("s4", say("I have enough time for each client.")),
                new Item.Grid.Statement("s5", say("Changes are explained before they happen."))),
            options(AGREEMENT),
            true,
            false));
    items.add(
        new Item.Grid(
            ask("tools", "Do you use these at work?"),
            List.of(
                new Item.Grid.Statement("video", say("Video calls with clients")),
                new Item.Grid.Statement("paper", say("Paper files"))),
            options("Yes", "No", "I would like to"),
            false,
            false));
    List<Category> often = new ArrayList<>();
    for (String label : List.of("Never", "Rarely", "Sometimes", "Often", "Always")) {
      often.add(Category.plain("" + often.size(), say(label)));
    }
    for (int i = 1; i <= 3; i++) {
      items.add(
          new Item.SingleChoice(ask("ex" + i, "How often are you worn out?"), often, true, false));
    }
    items.add(
        new Item.SingleChoice(
            ask("leave", "Have you thought of leaving your post in the last year?"),
            options("Never", "Now and then", "Every month", "Every week or more"),
            true,
            false));
    String[] counties = new String[33];
    for (int i = 0; i < counties.length; i++) {
      counties[i] = "County " + (char) ('A' + i % 26) + (i < 26 ? "" : "" + i);
    }
    items.add(
        new Item.SingleChoice(
            ask("county", "In which county do you work?"), options(counties), false, false));
    items.add(
        new Item.TextEntry(
            ask("advice", "What would you tell somebody who starts today?"), 4, 2000));
    items.add(
        new Item.SingleChoice(
            ask("never", "A question that nobody was asked?"), options("Yes", "No"), false, false));
    Scale scale =
        new Scale(
            "exhaustion",
            say("Exhaustion"),
            List.of("ex1", "ex2", "ex3"),
            Set.of(),
            Map.of(),
            0,
            4,
            Scale.Method.MEAN,
            2,
            List.of(),
            "Made up for this example.",
            "CC0");
    return new Questionnaire(
        "case-managers-2026",
        "1.2",
        "51aa".repeat(16),
        List.of("en"),
        say("Practice, workload and wellbeing of case managers"),
        null,
        null,
        Paging.values()[0],
        Audience.RESEARCH,
        List.of(new Page("p", null, Condition.ALWAYS, items)),
        List.of(scale),
        new Design("w", null, List.of(), null),
        Layout.PLAIN);
  }

  private Batch batch() {
    SplittableRandom random = new SplittableRandom(seed);
    double[] mood = random.doubles(responses).toArray();
    List<Answers> columns = new ArrayList<>();
    Map<String, int[]> ranks = new LinkedHashMap<>();
    for (Variable variable : questionnaire.codebook().variables()) {
      columns.add(column(variable, mood, ranks, random));
    }
    return new Batch(responses, columns);
  }

  private Answers column(
      Variable variable, double[] mood, Map<String, int[]> ranks, SplittableRandom random) {
    String name = variable.name();
    @Nullable VariableSet ranked =
        questionnaire.codebook().sets().stream()
            .filter(s -> s.kind() == VariableSet.Kind.RANKING && s.variables().contains(name))
            .findFirst()
            .orElse(null);
    if (ranked != null) {
      return ranked(ranked, (Variable.Categorical) variable, ranks, random);
    }
    int k = Answers.categories(variable);
    int[] levels = new int[responses];
    double[] values = new double[responses];
    for (int i = 0; i < responses; i++) {
      double u = random.nextDouble();
      double lean = (2 * mood[i] + random.nextDouble()) / 3;
      levels[i] = level(name, k, u, lean);
      values[i] = value(name, lean, random);
      double v = random.nextDouble();
      if (name.equals("never")) {
        levels[i] = k + Missing.NOT_ASKED.ordinal();
      } else if (!name.equals("w") && !name.contains(".c") && v < 0.035) {
        levels[i] = k + (v < 0.02 ? Missing.SKIPPED : Missing.REFUSED).ordinal();
      } else if (name.startsWith("challenges.") && i % 29 == 0) {
        levels[i] = k + Missing.SKIPPED.ordinal();
      }
    }
    Answers.Levels of = Answers.Levels.of(k, levels);
    return variable instanceof Variable.Interval ? new Answers.Numbers(values, of) : of;
  }

  private static int level(String name, int k, double u, double lean) {
    if (name.startsWith("challenges.") && !name.endsWith(".text")) {
      double[] shares = {0.5, 0.3, 0.14, 0.22, 0.05, 0.015, 0.03};
      return u < shares[name.charAt(name.length() - 1) - '1'] ? 1 : 0;
    }
    return switch (name) {
      case "gender" -> u < 0.8 ? 0 : u < 0.985 ? 1 : u < 0.993 ? 2 : 3;
      case "sector" -> (int) (k * u * u);
      case "county" -> (int) (k * u * u * u);
      case "leave" -> (int) (k * lean * lean);
      case "support.s4" -> (int) (k * lean * u);
      default ->
          name.startsWith("support") ? (int) (k * Math.sqrt(lean * u) * 0.98) : (int) (k * lean);
    };
  }

  private static double value(String name, double lean, SplittableRandom random) {
    return switch (name) {
      case "age" -> Math.floor(22 + 45 * lean);
      case "started" -> Math.floor(20500 - 6000 * lean * random.nextDouble());
      case "w" -> Math.round((0.4 + 1.2 * random.nextDouble()) * 1000) / 1000.0;
      default -> 0;
    };
  }

  private Answers ranked(
      VariableSet set,
      Variable.Categorical variable,
      Map<String, int[]> ranks,
      SplittableRandom random) {
    int options = set.variables().size();
    int top = variable.categories().size();
    int[] order =
        ranks.computeIfAbsent(
            set.name(),
            name -> {
              int[] all = new int[responses * options];
              for (int i = 0; i < responses; i++) {
                List<Integer> left = new ArrayList<>();
                for (int o = 0; o < options; o++) {
                  left.add(o);
                }
                for (int place = 0; place < options; place++) {
                  double u = random.nextDouble();
                  all[i * options + left.remove((int) (left.size() * u * u))] = place;
                }
              }
              return all;
            });
    int option = set.variables().indexOf(variable.name());
    int[] levels = new int[responses];
    for (int i = 0; i < responses; i++) {
      int place = order[i * options + option];
      levels[i] =
          i % 37 == 0
              ? top + Missing.SKIPPED.ordinal()
              : place < top ? place : top + Missing.NOT_APPLICABLE.ordinal();
    }
    return Answers.Levels.of(top, levels);
  }
}
