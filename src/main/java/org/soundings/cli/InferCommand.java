package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soundings.exchange.DataFault;
import org.soundings.exchange.infer.Infer;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes a questionnaire from a data file. */
@Command(
    name = "infer",
    description =
        "Proposes a questionnaire (variables, categories, missing codes) from somebody else's data"
            + " file.",
    mixinStandardHelpOptions = true)
final class InferCommand implements Callable<Integer> {
  private static final int MOST_LOOKS = 12;
  private static final int MOST_NAMED = 4;
  private static final int MOST_ROWS = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATA.csv", description = "the data file")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "QUESTIONNAIRE.yaml",
      description = "file to write")
  private Path out = Path.of("");

  @Option(
      names = "--header-rows",
      paramLabel = "N",
      description = "number of header rows, if infer gets it wrong")
  private @Nullable Integer headerRows;

  @Option(
      names = "--title-rows",
      paramLabel = "N",
      description = "number of rows above the header, if infer gets it wrong")
  private @Nullable Integer titleRows;

  @Option(names = "--quiet", description = "no summary")
  private boolean quiet;

  @Override
  public Integer call() {
    Infer.Proposed proposed = Infer.of(data, rows(titleRows, 0), rows(headerRows, 1));
    try {
      Files.writeString(out, proposed.yaml());
    } catch (IOException e) {
      throw new Refused(
          DataFault.UNWRITABLE.at(Place.of(out.toString()), String.valueOf(e.getMessage())));
    }
    if (!quiet) {
      PrintWriter to = spec.commandLine().getOut();
      to.println(
          out
              + ": a proposal; please check it. Its policy is open, which hides nothing: set another"
              + " before you publish what is not public already.");
      look(proposed.looks(), to);
    }
    return CommandLine.ExitCode.OK;
  }

  private OptionalInt rows(@Nullable Integer rows, int least) {
    if (rows != null && (rows < least || rows > MOST_ROWS)) {
      throw new ParameterException(
          spec.commandLine(), "A file can have " + least + " to " + MOST_ROWS + " such rows.");
    }
    return rows == null ? OptionalInt.empty() : OptionalInt.of(rows);
  }

  /** What is most doubtful first; the rest stands in the file only. */
  private void look(List<Look> looks, PrintWriter to) {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (Look look : looks) {
      boolean fits = shown.size() < MOST_LOOKS || shown.containsKey(look.text());
      if (look.doubt() != Look.Doubt.LITTLE && fits) {
        shown.computeIfAbsent(look.text(), any -> new ArrayList<>()).add(look.where());
      }
    }
    if (!shown.isEmpty()) {
      to.println("Please look at these:");
      shown.forEach((text, where) -> to.println("  " + named(where) + text));
    }
    int more = looks.size() - shown.values().stream().mapToInt(List::size).sum();
    if (more > 0 && !shown.isEmpty()) {
      to.println("  " + more + " more, less doubtful, are beside the items in " + out + ".");
    } else if (more > 0) {
      to.println("Nothing is very doubtful; the items in " + out + " have remarks.");
    }
  }

  /** The first of the items or columns of which something is said. */
  private static String named(List<String> where) {
    List<String> names = where.stream().filter(name -> !name.isEmpty()).distinct().toList();
    if (names.isEmpty()) {
      return "";
    }
    String first = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    int more = names.size() - MOST_NAMED;
    return first + (more > 0 ? " and " + more + " more" : "") + ": ";
  }
}
