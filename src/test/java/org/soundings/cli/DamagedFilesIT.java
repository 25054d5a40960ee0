package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.damage.DamagedFile;
import org.soundings.exchange.damage.Question;
import org.soundings.exchange.damage.Trait;

/**
 * Whatever other people's files look like, what {@code infer} proposes passes {@code check}, {@code
 * report} reads the whole file by it, and every count is the one that the generator made from the
 * answers themselves; or, where the file does not tell, a remark stands beside the item.
 *
 * <p>500 files, in which every trait stands; {@code -Dsoundings.files=10000} makes as many, {@code
 * -Dsoundings.seed=17} that one alone.
 */
class DamagedFilesIT {
  /** What is not read rightly yet and left out of the files. */
  private static final Set<Trait> KNOWN_OPEN = EnumSet.noneOf(Trait.class);

  private static final int A_BUILD = 500;
  private static final int FIRST_SEED = Integer.getInteger("soundings.seed", 1);
  private static final int FILES =
      Integer.getInteger(
          "soundings.files", System.getProperty("soundings.seed") == null ? A_BUILD : 1);
  private static final int SHOWN = 12;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyCountOfADamagedFileIsRightOrRemarkedOn() throws IOException {
    List<String> failures = new ArrayList<>();
    Map<String, List<Integer>> causes = new TreeMap<>();
    for (int seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
      Set<Trait> traits = DamagedFile.traits(seed, KNOWN_OPEN);
      List<ReportComparison.Fault> faults = faults(DamagedFile.of(seed, traits));
      if (!faults.isEmpty()) {
        Set<Trait> least = least(seed, traits);
        causes.computeIfAbsent(least.toString(), any -> new ArrayList<>()).add(seed);
        if (failures.size() < SHOWN || System.getProperty("soundings.failures") != null) {
          failures.add(failure(DamagedFile.of(seed, least)));
        }
      }
    }
    String all = System.getProperty("soundings.failures");
    if (all != null) {
      Files.write(Path.of(all), failures);
    }
    int failing = causes.values().stream().mapToInt(List::size).sum();
    assertEquals(
        0,
        failing,
        () ->
            failing
                + " of "
                + FILES
                + " files are read wrongly.\n"
                + String.join("\n", failures.subList(0, Math.min(SHOWN, failures.size()))));
  }

  /** A kind of damage that no file of a build has would be held by nothing. */
  @Test
  void everyTraitStandsInAFileOfEveryBuild() {
    Set<Trait> missed = EnumSet.allOf(Trait.class);
    for (int seed = 1; seed <= A_BUILD; seed++) {
      missed.removeAll(DamagedFile.traits(seed, KNOWN_OPEN));
    }
    assertEquals(EnumSet.copyOf(KNOWN_OPEN), missed);
  }

  /** The comparison sees other people's answers, whichever the kind of question. */
  @Test
  void answersOfOtherPeopleAreNotTakenForRight() {
    Set<Trait> traits = questionsWithOneReading();
    DamagedFile file = DamagedFile.of(1, traits);
    DamagedFile other = DamagedFile.of(2, traits);
    DamagedFile swapped =
        new DamagedFile(1, traits, file.people(), other.questions(), file.names(), file.bytes());
    List<ReportComparison.Fault> faults = faults(swapped);
    Set<Trait> unseen = EnumSet.copyOf(traits);
    unseen.removeIf(trait -> faults.stream().anyMatch(fault -> fault.isAbout(trait)));
    assertEquals(EnumSet.noneOf(Trait.class), unseen, faults.toString());
  }

  /** Questions whose counts have no other right reading than the true one. */
  private static Set<Trait> questionsWithOneReading() {
    Set<Trait> traits = EnumSet.allOf(Trait.class);
    traits.removeAll(
        EnumSet.of(Trait.PERSONAL, Trait.WEIGHT, Trait.LARGE_WEIGHT, Trait.ONLY_MISSING));
    traits.removeIf(
        trait ->
            !trait.isAsked()
                || DamagedFile.of(1, EnumSet.of(trait)).questions().stream()
                    .anyMatch(Question::isAmbiguous));
    return traits;
  }

  private String failure(DamagedFile file) {
    StringBuilder text = new StringBuilder(file.toString()).append('\n');
    faults(file).forEach(fault -> text.append("  ").append(fault).append('\n'));
    return text.append(file.text()).toString();
  }

  /** The fewest traits of a file that still go wrong, found by leaving out one after another. */
  private Set<Trait> least(int seed, Set<Trait> traits) {
    Set<Trait> least = EnumSet.copyOf(traits);
    Optional<String> cause = about(faults(DamagedFile.of(seed, traits)));
    for (Trait trait : traits) {
      if (trait.removable()) {
        least.remove(trait);
        if (least.stream().filter(Trait::isAsked).count() < 2
            || !about(faults(DamagedFile.of(seed, least))).equals(cause)) {
          least.add(trait);
        }
      }
    }
    return least;
  }

  /** What the first of the faults is about, without its numbers. */
  private static Optional<String> about(List<ReportComparison.Fault> faults) {
    return faults.stream().findFirst().map(ReportComparison.Fault::kind);
  }

  private List<ReportComparison.Fault> faults(DamagedFile file) {
    try {
      Path data = Files.write(folder.resolve("data.csv"), file.bytes());
      Path proposed = folder.resolve("proposed.yaml");
      Soundings inferred = Soundings.run("infer", data, "--out", proposed, "--quiet");
      if (inferred.exit() != 0) {
        return of("infer: " + inferred.err());
      }
      ProposalView proposal = new ProposalView(Files.readString(proposed));
      Soundings checked = Soundings.run("check", proposed, "--quiet");
      if (checked.exit() != 0) {
        return of("check: " + checked.err());
      }
      Soundings reported =
          Soundings.run("report", proposed, "--data", data, "--out", folder, "--quick", "--quiet");
      if (reported.exit() != 0) {
        return of("report: " + reported.err());
      }
      ResultsView results = new ResultsView(Files.readString(folder.resolve("results.json")));
      return new ReportComparison(file, proposal, results).faults();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReportComparison.Fault> of(String what) {
    return List.of(
        new ReportComparison.Fault(Optional.empty(), what.lines().limit(3).toList().toString()));
  }
}
