import org.soundings.pipeline.AnswerSource;
import java.nio.file.Path;
import java.util.List;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.plan.Study;
import org.soundings.exchange.Strictness;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;
import org.soundings.tally.TallyPlan;
import org.soundings.tally.WeightScale;
import org.soundings.tally.TableId;

/**
 * Times the tally of all columns and crosstabs of the million-row file alone, after reading, with and without weights.
 *
 * <p>{@code java -cp "target/soundings-classes.jar:target/soundings/WEB-INF/lib/*" bench/TallySpeed.java FOLDER} with the folder that MillionRows made.
 */
public final class TallySpeed {
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Study study = PlanFile.read(folder.resolve("plan.yaml")).orRefuse();
    Questionnaire questionnaire = study.questionnaire();
    AnswerSource source = AnswerSource.of(questionnaire, folder.resolve("answers.csv"), Strictness.STRICT, bytes -> {});
    long start = System.nanoTime();
    Columns columns = Derived.columns(questionnaire, source.batches());
    System.out.printf("derived columns        %6.0f ms%n", (System.nanoTime() - start) / 1e6);
    List<TableId> tables = study.plan().requests().stream().map(Request::tables).flatMap(List::stream).toList();
    start = System.nanoTime();
    WeightScale scale = columns.weightScale("weight");
    System.out.printf("scale of the weights   %6.0f ms%n", (System.nanoTime() - start) / 1e6);
    time("counts alone", columns, new TallyPlan(tables, WeightScale.NONE));
    time("counts and weights", columns, new TallyPlan(tables, scale));
  }

  private static void time(String what, Columns columns, TallyPlan plan) {
    long levels = plan.tables().stream().mapToLong(TableId::size).sum() * columns.size();
    for (int run = 1; run <= 7; run++) {
      long start = System.nanoTime();
      columns.tally(plan);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%-22s run %d: %6.0f ms, %d tables, %.1f GB/s of levels%n", what, run, seconds * 1e3, plan.tables().size(), levels / seconds / 1e9);
    }
  }
}
