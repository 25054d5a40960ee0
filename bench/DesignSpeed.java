import org.soundings.pipeline.AnswerSource;
import org.soundings.pipeline.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.exchange.Strictness;

/**
 * Times 15 weighted means with Taylor errors by 6 departments and one Rao-Scott table on the million-row file, after reading. Prints the last run's figures, to hold them to those of R.
 *
 * <p>{@code java -cp "target/soundings-classes.jar:target/soundings/WEB-INF/lib/*" bench/DesignSpeed.java FOLDER [RUNS]} with the folder that MillionRows made.
 */
public final class DesignSpeed {
  private static final int ITEMS = 15;

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    Path plan = folder.resolve("design.yaml");
    Files.writeString(plan, plan());
    Study study = PlanFile.read(plan).orRefuse();
    long start = System.nanoTime();
    AnswerSource source = AnswerSource.of(study.questionnaire(), folder.resolve("answers.csv"), Strictness.STRICT, bytes -> {});
    System.out.printf("read                     %6.0f ms%n", (System.nanoTime() - start) / 1e6);
    Findings findings = null;
    for (int run = 1; run <= runs; run++) {
      start = System.nanoTime();
      findings = Run.of(study, source).findings().value();
      System.out.printf("means and table, run %d   %6.0f ms%n", run, (System.nanoTime() - start) / 1e6);
    }
    List<Finding> all = findings.sections().getFirst().findings();
    Finding.Mean mean = (Finding.Mean) all.getFirst();
    mean.groups().forEach(g -> System.out.printf("item1 %-10s %.10f (%.10f)%n", g.label(), g.estimate().value(), g.estimate().standardError()));
    System.out.printf("F %.10f, p %.10f%n", all.getLast().tests().getFirst().statistic(), all.getLast().tests().getFirst().pValue());
  }

  private static String plan() {
    String means = IntStream.rangeClosed(1, ITEMS).mapToObj(i -> "      - {mean: item" + i + ", by: tenure, tests: []}\n").collect(Collectors.joining());
    return "plan: design\ntitle: A design\nquestionnaire: questionnaire.yaml\nsections:\n  - title: Means\n    findings:\n" + means + "      - {crosstab: item1, by: tenure, id: table}\n";
  }
}
