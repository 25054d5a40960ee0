import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rebuilds answers from the printed figures of "2021 Best Practices in Case Management Survey
 * Results". A reconstruction: 89 rows whose counts, question by question, round to what was printed.
 * Which answers stand in one row is drawn by a seeded generator and means nothing. README.md beside
 * it has the reason for each count.
 *
 * <pre>java analysis/RebuildBestPractices2021.java analysis/best-practices-2021.csv</pre>
 */
public final class RebuildBestPractices2021 {
  private static final int COMPLETE = 89;
  private static final long SEED = 2021;
  private static final String SKIPPED = "";
  private static final String NOT_ASKED = "not-asked";

  private final Random random = new Random(SEED);
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), new RebuildBestPractices2021().csv());
  }

  private String csv() {
    column("eligible", counts("yes", 89));
    column("tenure", counts("under-3", 11, "3-7", 19, "8-14", 18, "15-over", 41));
    column(
        "line-of-work",
        counts(
            "youth-family", 23, "homelessness", 15, "domestic-violence", 5, "employment", 4,
            "other", 42));
    column("sector", counts("public", 16, "other", 73));
    column(
        "modality", counts("standard", 41, "assertive", 14, "rehabilitation", 13, "other", 21));
    column(
        "main-task",
        counts(
            "clients", 32, "intake", 16, "scheduling", 14, "records", 12, "coordination", 9,
            "organizing", 6));
    column("remote", counts("none", 62, "less", 27));
    places(
        "traits",
        counts(
            "communication", 28, "empathy", 22, "problem-solving", 20, "time-management", 12,
            "moral-code", 3, "cultural-sensitivity", 3, "patience", 0, "knowledge", 0, "other", 0));
    column(
        "challenge",
        counts("burnout", 44, "resources", 26, "support", 12, "boundaries", 4, "other", 2));
    for (String barrier :
        List.of("scope", "complexity", "training", "collaboration", "relationships")) {
      column("barriers." + barrier, counts(NOT_ASKED, 89));
    }
    column("burnout-level", counts(NOT_ASKED, 89));
    column("advice", counts("(no words were published)", 89));
    themes(
        counts(
            "communication", 18, "leave-at-work", 16, "ask-for-help", 13, "organised", 11));
    column("sex", counts("female", 73, "male", 16));
    column("state", states());
    return lines();
  }

  /** 32 states: 25 of three people, seven of two. */
  private static Map<String, Integer> states() {
    String codes =
        "AL AZ AR CA CO CT FL GA IL IN IA KS KY LA MD MA MI MN MS MO NE NV NJ NM NY NC OH OK OR PA"
            + " TX WA";
    Map<String, Integer> states = new LinkedHashMap<>();
    for (String code : codes.split(" ")) {
      states.put(code, states.size() < 25 ? 3 : 2);
    }
    return states;
  }

  private static Map<String, Integer> counts(Object... codesAndCounts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < codesAndCounts.length; i += 2) {
      counts.put((String) codesAndCounts[i], (Integer) codesAndCounts[i + 1]);
    }
    return counts;
  }

  /** Each code as often as its count, the rest skipped, in an order drawn by the seed. */
  private List<String> drawn(Map<String, Integer> counts) {
    List<String> values = new ArrayList<>();
    counts.forEach((code, count) -> values.addAll(Collections.nCopies(count, code)));
    values.addAll(Collections.nCopies(COMPLETE - values.size(), SKIPPED));
    Collections.shuffle(values, random);
    return values;
  }

  private void column(String name, Map<String, Integer> counts) {
    columns.put(name, drawn(counts));
  }

  /** A ranking of which only the first place is known. */
  private void places(String name, Map<String, Integer> first) {
    List<String> drawn = drawn(first);
    for (String option : first.keySet()) {
      columns.put(
          name + "." + option,
          drawn.stream().map(chosen -> chosen.equals(option) ? "1" : SKIPPED).toList());
    }
  }

  /** What the open answers were coded as: one theme each, or none of these. */
  private void themes(Map<String, Integer> counts) {
    List<String> drawn = drawn(counts);
    for (String theme : counts.keySet()) {
      columns.put(
          "advice-themes." + theme,
          drawn.stream().map(code -> code.equals(theme) ? "1" : "0").toList());
    }
  }

  private String lines() {
    StringBuilder csv = new StringBuilder(String.join(",", columns.keySet())).append('\n');
    for (int row = 0; row < COMPLETE; row++) {
      int at = row;
      csv.append(String.join(",", columns.values().stream().map(c -> c.get(at)).toList()));
      csv.append('\n');
    }
    return csv.toString();
  }
}
