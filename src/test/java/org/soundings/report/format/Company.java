package org.soundings.report.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.request.CrosstabRequest;
import org.soundings.analysis.request.FrequencyRequest;
import org.soundings.analysis.request.MeanRequest;
import org.soundings.analysis.request.Request;
import org.soundings.assurance.attack.Group;
import org.soundings.assurance.attack.Hierarchy;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Sensitivity;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;
import org.soundings.tally.Columns;
import org.soundings.tally.SampleResponses;

/**
 * A made-up company: people in teams in departments on sites, on two contracts, who answer in
 * waves. Column 0 to 4 say where somebody is, the others what they answered.
 */
final class Company {
  private static final List<String> NAMES =
      List.of("team", "department", "site", "contract", "post", "worn", "load", "harassed");
  private static final int ASKED_FROM = 5;

  private final Random random;
  private final int[] sizes = new int[NAMES.size()];
  private final List<int[]> people = new ArrayList<>();
  private final Map<String, String> departmentOf = new LinkedHashMap<>();
  private final Map<String, String> siteOf = new LinkedHashMap<>();

  Company(long seed) {
    random = new Random(seed);
    int sites = 2;
    int team = 0;
    int department = 0;
    for (int site = 0; site < sites; site++) {
      for (int d = 1 + random.nextInt(2); d > 0; d--, department++) {
        siteOf.put(code(department), code(site));
        for (int t = 2 + random.nextInt(2); t > 0; t--, team++) {
          departmentOf.put(code(team), code(department));
          int head = random.nextInt(3) == 0 ? 2 + random.nextInt(6) : 8 + random.nextInt(30);
          for (int i = 0; i < head; i++) {
            int contract = random.nextInt(4) == 0 ? 1 : 0;
            people.add(new int[] {team, department, site, contract, 2 * team + contract});
          }
        }
      }
    }
    int[] all = {team, department, sites, 2, 2 * team, 5, 4, 2};
    System.arraycopy(all, 0, sizes, 0, all.length);
  }

  private static String code(int level) {
    return Integer.toString(level + 1);
  }

  Codebook codebook() {
    List<Variable> variables = new ArrayList<>();
    for (int v = 0; v < NAMES.size(); v++) {
      variables.add(
          v < ASKED_FROM
              ? SampleResponses.nominal(NAMES.get(v), sizes[v])
              : SampleResponses.ordinal(NAMES.get(v), sizes[v]));
    }
    variables.add(SampleResponses.number("score"));
    return new Codebook(
        variables,
        List.of(),
        Map.of(
            "worn", Sensitivity.WELLBEING,
            "score", Sensitivity.WELLBEING,
            "harassed", Sensitivity.SENSITIVE));
  }

  /**
   * What everybody answers in one wave, by variable; the reasons of no answer after the answers.
   */
  int[][] wave() {
    int[][] rows = new int[NAMES.size() + 1][people.size()];
    for (int i = 0; i < people.size(); i++) {
      for (int v = 0; v < ASKED_FROM; v++) {
        rows[v][i] = people.get(i)[v];
      }
      double lean = random.nextDouble();
      for (int v = ASKED_FROM; v < NAMES.size(); v++) {
        boolean skipped = random.nextInt(40) == 0;
        boolean rare = NAMES.get(v).equals("harassed");
        int answer = rare ? (random.nextInt(9) == 0 ? 0 : 1) : (int) (sizes[v] * lean * 0.999);
        rows[v][i] = skipped ? sizes[v] + Missing.SKIPPED.ordinal() : answer;
        lean = (lean + random.nextDouble()) / 2;
      }
      rows[NAMES.size()][i] = random.nextInt(40) == 0 ? -1 : (int) (lean * 20);
    }
    return rows;
  }

  Columns columns(int[][] rows) {
    List<Answers> columns = new ArrayList<>();
    for (int v = 0; v < NAMES.size(); v++) {
      columns.add(Answers.Levels.of(sizes[v], rows[v]));
    }
    double[] score = new double[people.size()];
    for (int i = 0; i < score.length; i++) {
      int level = rows[NAMES.size()][i];
      score[i] = level < 0 ? Double.NaN : level / 4.0;
    }
    columns.add(SampleResponses.numbers(score));
    return new Columns(codebook(), List.of(new Batch(people.size(), columns)));
  }

  Plan plan(Policy policy) {
    List<Request> requests = new ArrayList<>();
    List<String> groups = NAMES.subList(0, ASKED_FROM);
    for (String item : NAMES.subList(ASKED_FROM, NAMES.size())) {
      requests.add(new FrequencyRequest(item, item));
      groups.forEach(g -> requests.add(new CrosstabRequest(item + "-by-" + g, item, g)));
    }
    requests.add(new MeanRequest("score", "score", null, null));
    groups.forEach(g -> requests.add(new MeanRequest("score-by-" + g, "score", g, null)));
    groups.forEach(g -> requests.add(new FrequencyRequest(g, g)));
    return new Plan(
        "company",
        null,
        "Company",
        null,
        "en",
        policy,
        Plan.LEVEL,
        false,
        List.of(new Plan.Section("All", List.of(), requests)));
  }

  List<Hierarchy> insider() {
    Map<String, String> teamOf = new LinkedHashMap<>();
    Map<String, String> contractOf = new LinkedHashMap<>();
    for (int post = 0; post < sizes[4]; post++) {
      teamOf.put(code(post), code(post / 2));
      contractOf.put(code(post), code(post % 2));
    }
    return List.of(
        new Hierarchy("team", "department", departmentOf),
        new Hierarchy("department", "site", siteOf),
        new Hierarchy("post", "team", teamOf),
        new Hierarchy("post", "contract", contractOf));
  }

  /** How many people really are in a group. */
  long truth(Group group, int[][] rows) {
    long n = 0;
    for (int i = 0; i < people.size(); i++) {
      int person = i;
      boolean in =
          group.conditions().entrySet().stream()
              .allMatch(c -> meets(rows, person, c.getKey(), c.getValue()));
      n += in ? 1 : 0;
    }
    return n;
  }

  private boolean meets(int[][] rows, int person, String variable, String category) {
    int v = NAMES.indexOf(variable);
    int level = v < 0 ? rows[NAMES.size()][person] : rows[v][person];
    boolean answered = v < 0 ? level >= 0 : level < sizes[v];
    return switch (category.charAt(0)) {
      case '*' -> answered;
      case '?' -> !answered && (category.length() == 1 || category.substring(1).equals("skipped"));
      default -> answered && code(level).equals(category);
    };
  }

  /** Whether a group says who answered an item, and not what. */
  static boolean isOfSilence(Group group) {
    return group.conditions().entrySet().stream()
        .anyMatch(
            c ->
                c.getValue().startsWith(Group.MISSING)
                    || (c.getValue().equals(Group.ANSWERED)
                        && NAMES.indexOf(c.getKey()) >= ASKED_FROM)
                    || (c.getValue().equals(Group.ANSWERED) && c.getKey().equals("score")));
  }

  int people() {
    return people.size();
  }
}
