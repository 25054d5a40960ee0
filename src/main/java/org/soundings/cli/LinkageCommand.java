package org.soundings.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.soundings.linkage.Linkage;
import org.soundings.linkage.Verdict;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code soundings linkage}. */
@Command(
    name = "linkage",
    mixinStandardHelpOptions = true,
    description =
        "Tries to link who was invited to what was answered, with both databases of an installation in hand. "
            + "Stop the server first, or look at a restored back-up. PostgreSQL by the same environment as the server's. "
            + "Exit code 1 if there is a way.")
final class LinkageCommand implements Callable<Integer> {
  /** Names in the file are lower-case; H2 has to be told so again. */
  private static final String AS_WRITTEN =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  private final Map<String, String> environment = System.getenv();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Verdict verdict;
    try (Connection invitations = open("invitations", "SOUNDINGS_INVITATIONS_DB");
        Connection answers = open("soundings", "SOUNDINGS_DB")) {
      verdict = Linkage.of(invitations, answers);
    } catch (SQLException e) {
      throw new Refused(
          AttackFault.NOT_READ.at(Place.of(data.toString()), String.valueOf(e.getMessage())));
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Verdict.Check check : verdict.checks()) {
      out.println("Looked for " + check.looked() + ": " + (check.found().isEmpty() ? "none." : ""));
      check.found().forEach(found -> out.println("  " + found));
    }
    out.println(
        verdict.isClean()
            ? "No way was found from those invited to what was answered."
            : "There is a way from those invited to what was answered.");
    out.flush();
    return verdict.isClean() ? 0 : 1;
  }

  private Connection open(String name, String variable) throws SQLException {
    String url = environment.get(variable + "_URL");
    if (url == null && !Files.exists(data.resolve(name + ".mv.db"))) {
      throw new Refused(AttackFault.NO_DATABASE.at(Place.of(data.toString()), name + ".mv.db"));
    }
    return DriverManager.getConnection(
        url != null
            ? url
            : "jdbc:h2:file:"
                + data.toAbsolutePath().resolve(name)
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r"
                + AS_WRITTEN,
        environment.getOrDefault(variable + "_USER", name),
        environment.getOrDefault(variable + "_PASSWORD", name));
  }
}
