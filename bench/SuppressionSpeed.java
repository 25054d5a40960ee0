import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.soundings.disclosure.Cube;
import org.soundings.disclosure.Gate;
import org.soundings.disclosure.Policy;
import org.soundings.disclosure.Release;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;
import org.soundings.tally.Columns;
import org.soundings.tally.Table;
import org.soundings.tally.Tally;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;
import org.soundings.tally.TableId;

/**
 * Times the clearing of a cube of 10,000 cells: 40 items of five answers by 30 teams that lie in 5 departments, and by three groupings of
 * five. One in forty leaves an item empty.
 *
 * <p>{@code java -cp "target/soundings-classes.jar:target/soundings/WEB-INF/lib/*" bench/SuppressionSpeed.java [PEOPLE 3000] [TIMES 3]}
 */
public final class SuppressionSpeed {
  private static final int ITEMS = 40;
  private static final int[] GROUPS = {30, 5, 5, 5, 5};

  public static void main(String[] arguments) {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    for (Policy policy : List.of(Policy.ORGANISATION, Policy.RESEARCH)) {
      for (int t = 0; t < times; t++) {
        Columns columns = columns(people, t);
        Cube cube = cube(policy, columns.codebook());
        Tally tally = columns.tally(new TallyPlan(cube.counted(), List.of(), WeightScale.NONE));
        long start = System.nanoTime();
        Release release = new Gate(cube).clear(tally).value();
        double seconds = (System.nanoTime() - start) / 1e9;
        long cells = 0;
        long shown = 0;
        for (TableId names : cube.tables()) {
          if (names.size() == 2) {
            Table table = release.table(names.get(0), names.get(1));
            for (int i = 0; i < table.cells(); i++) {
              cells += table.isAnswer(i) ? 1 : 0;
              shown += table.isAnswer(i) && table.cellAt(i).shown() ? 1 : 0;
            }
          }
        }
        System.out.printf(
            "%s, %,d people: %,d cells, %,d shown, cleared in %.2f s%n", policy.name(), people, cells, shown, seconds);
      }
    }
  }

  private static Cube cube(Policy policy, Codebook codebook) {
    List<TableId> tables = new ArrayList<>();
    codebook.variables().forEach(v -> tables.add(TableId.of(v.name())));
    for (int i = 0; i < ITEMS; i++) {
      for (int g = 0; g < GROUPS.length; g++) {
        tables.add(TableId.of("item" + i, "group" + g));
      }
    }
    return new Cube(policy, tables, IntStream.range(0, GROUPS.length).mapToObj(g -> "group" + g).toList(), codebook);
  }

  private static Columns columns(int people, long seed) {
    Random random = new Random(seed);
    List<Variable> variables = new ArrayList<>();
    List<Answers> answers = new ArrayList<>();
    int[] team = IntStream.range(0, people).map(i -> (int) (30 * Math.pow(random.nextDouble(), 1.4))).toArray();
    for (int g = 0; g < GROUPS.length; g++) {
      int size = GROUPS[g];
      int group = g;
      variables.add(new Variable.Nominal("group" + g, Wording.of("en", "Group"), categories(size)));
      answers.add(
          Answers.Levels.of(
              size,
              IntStream.range(0, people)
                  .map(i -> group == 0 ? team[i] : group == 1 ? team[i] / 6 : random.nextInt(5))
                  .toArray()));
    }
    for (int item = 0; item < ITEMS; item++) {
      variables.add(new Variable.Ordinal("item" + item, Wording.of("en", "Item"), categories(5)));
      int skipped = 5 + Missing.SKIPPED.ordinal();
      answers.add(
          Answers.Levels.of(
              5,
              IntStream.range(0, people)
                  .map(i -> random.nextInt(40) == 0 ? skipped : (int) (5 * Math.pow(random.nextDouble(), 1.3)))
                  .toArray()));
    }
    return new Columns(new Codebook(variables, List.of()), List.of(new Batch(people, answers)));
  }

  private static List<Category> categories(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(i -> Category.plain(Integer.toString(i), Wording.of("en", "answer " + i))).toList();
  }
}
