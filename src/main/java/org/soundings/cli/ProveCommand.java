package org.soundings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.soundings.assurance.attack.ReleaseFiles;
import org.soundings.assurance.linkage.Installation;
import org.soundings.assurance.linkage.Verdict;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soundings prove}. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "Attacks an installation, running, killed or stopped: tries to link people to answers and to find small groups.",
      "It tries to link invited people to answers, using the rows of both databases (SQL) and the bytes of every file of "
          + "the data folder (H2's chunks with their times, including those no longer used), and to find small groups in "
          + "everything that each study has released (as attack does, with its limits). It finds PostgreSQL by the same "
          + "environment variables as the server; name its files and back-ups with --bytes. It reads a copy of H2's files "
          + "and deletes it afterwards. If it finds nothing, that does not prove that nothing can be found: "
          + "docs/anonymity.md says what it does not read and what it assumes."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:\"Verdict: nothing found ...\": none of the listed checks found anything",
      "1:\"Verdict: found ...\": a check found something, or the data folder cannot be read",
      "2:wrong usage"
    })
final class ProveCommand implements Callable<Integer> {
  private static final List<String> LIMITS =
      List.of(
          "Not linked, under these conditions: nobody who has the key of an open wave also has these files; nobody has a copy"
              + " of the key of a closed wave; nobody watched the server's memory or the network.",
          "Whoever has such a key can open the ballots of that wave in any file or back-up, and match those that are dated"
              + " above with invitations by time.",
          "Not read: memory, swap, snapshots, parts of a disk that files no longer use; PostgreSQL's files and back-ups"
              + " unless --bytes names them. PostgreSQL's large values are compressed: their rows are known by their keys.",
          "Not checked: that every device got the same list of keys.");

  @Option(
      names = "--bytes",
      paramLabel = "PATH",
      description =
          "also read the bytes of this PostgreSQL data folder, back-up (.zip) or other file or folder")
  private List<Path> bytes = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(
      names = "--knows",
      paramLabel = "FILE.csv",
      description =
          "what else the attacker knows: lines inner,category,outer,category, such as team,3,department,sales")
  private List<Path> knows = List.of();

  private final Map<String, String> environment = System.getenv();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    refuseWithout("invitations.mv.db", "SOUNDINGS_INVITATIONS_DB_URL");
    refuseWithout("soundings.mv.db", "SOUNDINGS_DB_URL");
    Verdict linkage;
    Verdict written;
    Map<String, Map<String, ReleaseFiles>> releases;
    try (Installation installation = Installation.open(data, environment)) {
      linkage = installation.linkage();
      written = installation.bytes(bytes);
      releases = installation.releases();
    } catch (SQLException | IOException e) {
      throw new Refused(
          AttackFault.NOT_READ.at(Place.of(data.toString()), String.valueOf(e.getMessage())));
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean nothing = print(linkage, "rows", out) & print(written, "bytes", out);
    LIMITS.forEach(out::println);
    nothing &= print(releases, out);
    out.println();
    out.println(
        nothing
            ? "Verdict: nothing found by these checks, under the conditions above."
            : "Verdict: found at least one way; see above.");
    out.flush();
    return nothing ? 0 : 1;
  }

  private void refuseWithout(String file, String variable) {
    if (!environment.containsKey(variable) && !Files.exists(data.resolve(file))) {
      throw new Refused(AttackFault.NO_DATABASE.at(Place.of(data.toString()), file));
    }
  }

  private static boolean print(Verdict linkage, String by, PrintWriter out) {
    out.println("From invitations to answers, by " + by + ":");
    linkage.read().forEach(out::println);
    for (Verdict.Check check : linkage.checks()) {
      out.println("Looked for " + check.looked() + (check.found().isEmpty() ? ": none." : ":"));
      check.found().forEach(found -> out.println("  " + found));
    }
    return linkage.foundNothing();
  }

  private boolean print(Map<String, Map<String, ReleaseFiles>> releases, PrintWriter out) {
    boolean nothing = true;
    for (Map.Entry<String, Map<String, ReleaseFiles>> study : releases.entrySet()) {
      out.println();
      out.println(
          "From what \"%s\" released (%s):"
              .formatted(study.getKey(), String.join(", ", study.getValue().keySet())));
      nothing &= AttackReport.print(study.getValue(), knows, null, out);
    }
    if (releases.isEmpty()) {
      out.println();
      out.println("Nothing is released yet.");
    }
    return nothing;
  }
}
