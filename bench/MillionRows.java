import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes the file of the speed tests: rows by 25 columns (a weight, a stratum, 3 demographics, 15 agreement items with gaps, a multiple choice of 5), with its questionnaire and its plan of every
 * frequency and 45 crosstabs.
 *
 * <p>{@code java bench/MillionRows.java FOLDER [ROWS]}
 */
public final class MillionRows {
  private static final String[] REGIONS = {"north", "south", "east", "west"};
  private static final int ITEMS = 15;
  private static final int CHOICES = 5;

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    Files.createDirectories(folder);
    data(folder.resolve("answers.csv"), rows);
    Files.writeString(folder.resolve("questionnaire.yaml"), questionnaire());
    Files.writeString(folder.resolve("plan.yaml"), plan());
  }

  private static void data(Path file, int rows) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      List<String> header = new ArrayList<>(List.of("weight", "region", "sector", "tenure", "role"));
      for (int i = 1; i <= ITEMS; i++) {
        header.add("item" + i);
      }
      for (int i = 1; i <= CHOICES; i++) {
        header.add("stress." + i);
      }
      out.write((String.join(",", header) + "\n").getBytes(StandardCharsets.UTF_8));
      StringBuilder row = new StringBuilder();
      for (int r = 0; r < rows; r++) {
        row.setLength(0);
        double weight = 0.2 + 3 * random.nextDouble();
        row.append(String.valueOf(Math.round(weight * 1e6) / 1e6)).append(',').append(REGIONS[random.nextInt(4)]);
        row.append(",sector-").append(random.nextInt(8)).append(",tenure-").append(random.nextInt(6)).append(",role-").append(random.nextInt(5));
        int mood = random.nextInt(3);
        for (int i = 0; i < ITEMS; i++) {
          row.append(',');
          if (random.nextInt(20) != 0) {
            row.append(1 + Math.min(4, random.nextInt(4) + random.nextInt(1 + mood)));
          }
        }
        boolean asked = random.nextInt(10) != 0;
        for (int i = 0; i < CHOICES; i++) {
          row.append(',');
          if (asked) {
            row.append(random.nextInt(3) == 0 ? 1 : 0);
          }
        }
        out.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String questionnaire() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("questionnaire: million\nversion: \"1\"\nlanguage: en\npolicy: open\ntitle: A million rows\n");
    yaml.append("design: {weight: weight, strata: region}\npages:\n  - page: work\n    title: Work\n    items:\n");
    single(yaml, "sector", 8);
    single(yaml, "tenure", 6);
    single(yaml, "role", 5);
    yaml.append("  - page: statements\n    title: Statements\n    items:\n");
    for (int i = 1; i <= ITEMS; i++) {
      yaml.append("      - single: item").append(i).append("\n        ask: Statement ").append(i).append("\n        ordered: true\n        options: {1: Strongly disagree, 2: Disagree, 3: Neither, 4: Agree, 5: Strongly agree}\n");
    }
    yaml.append("      - multiple: stress\n        ask: What strains you?\n        options: {1: Workload, 2: Control, 3: Reward, 4: Community, 5: Something else}\n");
    return yaml.toString();
  }

  private static void single(StringBuilder yaml, String name, int options) {
    yaml.append("      - single: ").append(name).append("\n        ask: Which ").append(name).append("?\n        options:\n");
    for (int i = 0; i < options; i++) {
      yaml.append("          ").append(name).append('-').append(i).append(": ").append(name).append(' ').append(i).append('\n');
    }
  }

  private static String plan() {
    StringBuilder yaml = new StringBuilder("plan: million\ntitle: A million rows\nquestionnaire: questionnaire.yaml\nsections:\n  - title: Frequencies\n    findings:\n");
    for (String name : List.of("sector", "tenure", "role", "stress")) {
      yaml.append("      - frequency: ").append(name).append('\n');
    }
    for (int i = 1; i <= ITEMS; i++) {
      yaml.append("      - frequency: item").append(i).append('\n');
    }
    yaml.append("  - title: Crosstabs\n    findings:\n");
    for (int i = 1; i <= ITEMS; i++) {
      for (String by : List.of("sector", "tenure", "role")) {
        yaml.append("      - crosstab: item").append(i).append("\n        by: ").append(by).append('\n');
      }
    }
    return yaml.toString();
  }
}
