package org.soundings.cli;

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
    description =
        "Attacks an installation: tries to link who was invited to what was answered with both databases in hand, "
            + "and to find small groups in everything that each study has released (as attack does, with its limits). "
            + "Stop the server first, or look at a restored back-up. PostgreSQL by the same environment as the server's. "
            + "It reads rows by SQL. It does not read the bytes of database files, logs or back-ups, which date their writes, "
            + "and does not check that every device got the same list of keys. "
            + "That it finds nothing does not prove that nothing can be found: see docs/anonymity.md.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:\"Verdict: nothing found ...\": none of the listed checks found anything",
      "1:\"Verdict: found ...\": a check found something, or the data folder cannot be read",
      "2:wrong usage"
    })
final class ProveCommand implements Callable<Integer> {
  private static final List<String> LIMITS =
      List.of(
          "Read: rows and columns, by SQL, of both databases as they are now.",
          "Not read: bytes of database files, write-ahead logs, back-ups, memory and the folder keys. H2's file dates each"
              + " write: whoever has the key of an open wave too can match its invitations with answers by time.",
          "Assumed: that nobody has a copy of the key of a wave that is closed.",
          "Not checked: that every device got the same list of keys; what somebody saw who watched the server or the network.");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(
      names = "--knows",
      paramLabel = "FILE.csv",
      description =
          "what the attacker knows besides: lines inner,category,outer,category, as team,3,department,sales")
  private List<Path> knows = List.of();

  private final Map<String, String> environment = System.getenv();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    refuseWithout("invitations.mv.db", "SOUNDINGS_INVITATIONS_DB_URL");
    refuseWithout("soundings.mv.db", "SOUNDINGS_DB_URL");
    Verdict linkage;
    Map<String, Map<String, ReleaseFiles>> releases;
    try (Installation installation = Installation.open(data, environment)) {
      linkage = installation.linkage();
      releases = installation.releases();
    } catch (SQLException e) {
      throw new Refused(
          AttackFault.NOT_READ.at(Place.of(data.toString()), String.valueOf(e.getMessage())));
    }
    PrintWriter out = spec.commandLine().getOut();
    boolean nothing = print(linkage, out) & print(releases, out);
    out.println();
    out.println(
        nothing
            ? "Verdict: nothing found by these checks. They do not cover what is listed as not read or not checked."
            : "Verdict: found at least one way; see above.");
    out.flush();
    return nothing ? 0 : 1;
  }

  private void refuseWithout(String file, String variable) {
    if (!environment.containsKey(variable) && !Files.exists(data.resolve(file))) {
      throw new Refused(AttackFault.NO_DATABASE.at(Place.of(data.toString()), file));
    }
  }

  private static boolean print(Verdict linkage, PrintWriter out) {
    out.println("From those invited to what was answered:");
    for (Verdict.Check check : linkage.checks()) {
      out.println("Looked for " + check.looked() + (check.found().isEmpty() ? ": none." : ":"));
      check.found().forEach(found -> out.println("  " + found));
    }
    LIMITS.forEach(out::println);
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
