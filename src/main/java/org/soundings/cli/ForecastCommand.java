package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.PlanFile;
import org.soundings.analysis.plan.Study;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.pipeline.Forecast;
import org.soundings.pipeline.Run;
import org.soundings.pipeline.Spreads;
import org.soundings.questionnaire.AnsweringTime;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.response.SimulatedLength;
import org.soundings.response.Simulation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to expect of a study before anybody is asked. */
@Command(
    name = "forecast",
    description = {
      "Estimates, before fielding, how long a questionnaire takes and how much its report can show.",
      "It says how many numbers of the planned report will be hidden and how wide its intervals will be."
    },
    mixinStandardHelpOptions = true)
final class ForecastCommand implements Callable<Integer> {
  private static final int MOST = 100_000;
  private static final int REHEARSALS = 10;
  private static final int RESPONDENTS = 400;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "plan or questionnaire")
  private Path plan = Path.of("");

  @Option(
      names = "--expect",
      required = true,
      paramLabel = "N",
      description = "how many responses are expected")
  private int expected;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "the same seed makes the same forecast (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--design-effect",
      defaultValue = "1",
      paramLabel = "D",
      description =
          "how much the design multiplies variances: half widths are multiplied by its square root,"
              + " on top of the simulated design (default ${DEFAULT-VALUE})")
  private double designEffect;

  @Option(
      names = "--sd",
      paramLabel = "ITEM=SD",
      description =
          "the standard deviation of an item or score whose mean is reported; may be repeated")
  private Map<String, Double> stated = Map.of();

  @Option(
      names = "--pilot",
      paramLabel = "DATA.csv",
      description = "answers of a pilot, to estimate the standard deviations of means")
  private @Nullable Path pilot;

  @Option(
      names = "--modules",
      split = ",",
      paramLabel = "NAME",
      description = "modules of the questionnaire to switch on, separated by commas")
  private Set<String> modules = Set.of();

  @Override
  public Integer call() {
    if (expected < 1 || expected > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--expect must be from 1 to " + MOST + ", not " + expected);
    }
    if (!(designEffect > 0) || Double.isInfinite(designEffect)) {
      throw new ParameterException(spec.commandLine(), "--design-effect must be above 0");
    }
    Study study = PlanFile.read(plan, modules).orRefuse();
    Spreads spreads = spreads(study);
    PrintWriter out = spec.commandLine().getOut();
    lengths(study.questionnaire(), out);
    List<Findings> rehearsals =
        IntStream.range(0, REHEARSALS).mapToObj(i -> rehearsal(study, seed + i)).toList();
    findings(study, Forecast.of(rehearsals, spreads), spreads, out);
    return CommandLine.ExitCode.OK;
  }

  private void lengths(Questionnaire questionnaire, PrintWriter out) {
    for (String language : questionnaire.languages()) {
      SimulatedLength length = SimulatedLength.of(questionnaire, language, RESPONDENTS, seed);
      out.printf(
          Locale.ROOT,
          "%s in %s: half are done in %.1f minutes, nine in ten in %.1f (%.0f words a minute and"
              + " the time to answer, %d simulated respondents)%n",
          questionnaire.id(),
          language,
          length.half(),
          length.nineTenths(),
          AnsweringTime.WORDS_A_MINUTE,
          RESPONDENTS);
    }
  }

  private Findings rehearsal(Study study, long of) {
    Questionnaire questionnaire = study.questionnaire();
    try {
      Path data = Files.createTempFile("rehearsal", ".csv");
      try {
        ResponsesCsv.writeSimulated(
            data, questionnaire, new Simulation(questionnaire, of).sample(expected));
        return Run.of(study, data).findings().value();
      } finally {
        Files.deleteIfExists(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void findings(Study study, List<Forecast> forecasts, Spreads spreads, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%d responses expected, policy %s: groups under %d are hidden.%n%n",
        expected,
        study.plan().policy().name(),
        study.plan().policy().minimum());
    out.printf("%-42s %8s %8s %12s %12s%n", "finding", "numbers", "hidden", "half width", "widest");
    for (Forecast forecast : forecasts) {
      out.printf(
          Locale.ROOT,
          "%-42s %8d %8.1f %12s %12s%n",
          shortened(forecast.finding()),
          forecast.cells(),
          forecast.hidden(),
          width(forecast, forecast.halfWidth()),
          width(forecast, forecast.widest()));
    }
    out.println();
    Set<String> means = Spreads.wanted(study.plan());
    String statedFor = named(means, name -> spreads.stated().containsKey(name));
    String measuredFor =
        named(
            means,
            name -> !spreads.stated().containsKey(name) && spreads.measured().containsKey(name));
    String simulatedFor =
        named(
            means,
            name -> !spreads.stated().containsKey(name) && !spreads.measured().containsKey(name));
    basis(statedFor, "the standard deviation stated", out);
    basis(measuredFor, "the standard deviation of the pilot's answers", out);
    basis(
        simulatedFor,
        "the spread of simulated answers, which is not measured: state it with --sd, or measure it"
            + " with --pilot",
        out);
    out.println(
        designEffect == 1
            ? "Simulated answers have no intracluster correlation: state --design-effect for it."
            : String.format(Locale.ROOT, "The design effect stated is %.2f.", designEffect));
    double hidden = forecasts.stream().mapToDouble(Forecast::hidden).sum();
    int cells = forecasts.stream().mapToInt(Forecast::cells).sum();
    out.printf(
        Locale.ROOT,
        "%n%.0f of %d numbers would be hidden, on average of %d rehearsals with simulated answers."
            + " Answers that are more lopsided than simulated ones hide more.%n",
        hidden,
        cells,
        REHEARSALS);
  }

  private static String named(Set<String> means, Predicate<String> of) {
    return means.stream().filter(of).collect(Collectors.joining(", "));
  }

  private static void basis(String means, String on, PrintWriter out) {
    if (!means.isEmpty()) {
      out.println("Half widths of the means of " + means + " rest on " + on + ".");
    }
  }

  private Spreads spreads(Study study) {
    Set<String> means = Spreads.wanted(study.plan());
    stated.forEach(
        (name, sd) -> {
          if (!means.contains(name)) {
            throw refused("--sd " + name + ": its mean is not reported, only of " + means);
          }
          if (!(sd > 0) || Double.isInfinite(sd)) {
            throw refused("--sd " + name + " must be above 0, not " + sd);
          }
        });
    return new Spreads(stated, pilot == null ? Map.of() : measured(study, pilot));
  }

  private Map<String, Double> measured(Study study, Path file) {
    Run answers = Run.of(study, file);
    if (answers.source().simulated()) {
      throw refused("--pilot " + file + ": simulated answers measure nothing");
    }
    return Spreads.measured(answers);
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private static String shortened(String finding) {
    return finding.length() <= 42 ? finding : finding.substring(0, 39) + "...";
  }

  private String width(Forecast forecast, double simulated) {
    double width = simulated * Math.sqrt(designEffect);
    if (Double.isNaN(width)) {
      return "-";
    }
    return forecast.mean() == null
        ? String.format(Locale.ROOT, "%.1f points", 100 * width)
        : String.format(Locale.ROOT, "%.2f", width);
  }
}
