package org.soundings.report.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;

/** Answers to the made-up survey, drawn by seed. */
record ExampleAnswers(Questionnaire questionnaire, int responses, long seed) {
  Batch batch() {
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
