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
import org.jspecify.annotations.Nullable;
import org.soundings.assurance.attack.ReleaseFiles;
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
    description = {
      "Attacks published reports and lists every group below the limit that it can work out from them.",
      "It reads results.json and tables.csv of one or several releases, "
          + AttackReport.METHODS
          + ". It does not read most tests, quantiles, other models, other weights or figures, and prints which of them a "
          + "release has. If it finds nothing, that does not prove that nothing can be found: see docs/disclosure.md."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:\"Found: no group ...\": none with this method",
      "1:\"Found: N groups ...\", the releases contradict themselves, or there is no release",
      "2:wrong usage"
    })
final class AttackCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "a release, or a folder of releases")
  private Path folder = Path.of("");

  @Option(
      names = "--k",
      paramLabel = "N",
      description =
          "the smallest group that may be shown (default: the limit of the release's own policy, at least 5)")
  private @Nullable Long k;

  @Option(
      names = "--knows",
      paramLabel = "FILE.csv",
      description =
          "what else the attacker knows: lines inner,category,outer,category, such as team,3,department,sales")
  private List<Path> knows = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean none = AttackReport.print(releases(), knows, k, out);
    out.flush();
    return none ? 0 : 1;
  }

  /** The folder itself, or those in it, by name. */
  private Map<String, ReleaseFiles> releases() {
    Map<String, ReleaseFiles> releases = new LinkedHashMap<>();
    if (ReleaseFiles.isIn(folder)) {
      releases.put("", ReleaseFiles.read(folder));
      return releases;
    }
    try (Stream<Path> within = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      within
          .filter(ReleaseFiles::isIn)
          .sorted()
          .forEach(
              inner -> releases.put(String.valueOf(inner.getFileName()), ReleaseFiles.read(inner)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (releases.isEmpty()) {
      throw new Refused(AttackFault.NO_RELEASE.at(Place.of(folder.toString())));
    }
    return releases;
  }
}
