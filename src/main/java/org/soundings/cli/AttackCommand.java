package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.soundings.attack.Attack;
import org.soundings.attack.Disclosed;
import org.soundings.attack.Hierarchy;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code soundings attack DIR}. */
@Command(
    name = "attack",
    mixinStandardHelpOptions = true,
    description =
        "Attacks what was released: reads results.json and tables.csv of one or several releases, "
            + "and prints every group below k that follows from them. Exit code 1 if any does.")
final class AttackCommand implements Callable<Integer> {
  private static final String RESULTS = "results.json";
  private static final int MOST_PRINTED = 100;

  @Parameters(paramLabel = "DIR", description = "a release, or a folder of releases")
  private Path folder = Path.of("");

  @Option(
      names = "--k",
      paramLabel = "N",
      description = "the smallest group that may be known (default: ${DEFAULT-VALUE})")
  private long k = Policy.FLOOR;

  @Option(
      names = "--knows",
      paramLabel = "FILE.csv",
      description =
          "what the attacker knows besides: lines inner,category,outer,category, as team,3,department,sales")
  private List<Path> knows = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Map<String, Path> releases = releases();
    Attack attack =
        new Attack(releases, knows.stream().flatMap(f -> Hierarchy.read(f).stream()).toList());
    List<Disclosed> found = attack.small(k);
    PrintWriter out = spec.commandLine().getOut();
    found.stream().limit(MOST_PRINTED).forEach(out::println);
    if (found.size() > MOST_PRINTED) {
      out.println("... and " + (found.size() - MOST_PRINTED) + " more");
    }
    Map<String, Integer> counts = attack.counts();
    out.println(
        "%d released: %d numbers shown, %d protected."
            .formatted(releases.size(), counts.get("shown"), counts.get("protected")));
    out.println(
        found.isEmpty()
            ? "No group below %d follows from them.".formatted(k)
            : "%d groups below %d follow from them.".formatted(found.size(), k));
    out.flush();
    return found.isEmpty() ? 0 : 1;
  }

  /** The folder itself, or those in it, by name. */
  private Map<String, Path> releases() {
    Map<String, Path> releases = new LinkedHashMap<>();
    if (Files.exists(folder.resolve(RESULTS))) {
      releases.put("", folder);
      return releases;
    }
    try (Stream<Path> within = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      within
          .filter(inner -> Files.exists(inner.resolve(RESULTS)))
          .sorted()
          .forEach(inner -> releases.put(String.valueOf(inner.getFileName()), inner));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (releases.isEmpty()) {
      throw new Refused(AttackFault.NO_RELEASE.at(Place.of(folder.toString())));
    }
    return releases;
  }
}
