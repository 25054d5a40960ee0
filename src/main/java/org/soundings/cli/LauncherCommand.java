package org.soundings.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A verb that the launcher carries out, so that help and completion know it. */
abstract sealed class LauncherCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("Please run ./soundings " + spec.name() + " in the Soundings folder.");
    return 2;
  }

  @Command(
      name = "serve",
      description = "Starts the application on this machine.",
      mixinStandardHelpOptions = true)
  static final class Serve extends LauncherCommand {
    @Option(names = "--port", paramLabel = "PORT", description = "port to listen on (default 8080)")
    private int port;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "folder of studies, questionnaires and answers (default data)")
    private @Nullable Path data;

    @Option(names = "--demo", description = "add studies to answer and reports to look at")
    private boolean demo;

    @Option(names = "--quiet", description = "quiet start")
    private boolean quiet;
  }

  @Command(
      name = "backup",
      description = "Saves the data folder into one file.",
      mixinStandardHelpOptions = true)
  static final class Backup extends LauncherCommand {
    @Parameters(paramLabel = "FILE.zip", description = "the new file")
    private @Nullable Path file;

    @Option(
        names = "--invitations",
        paramLabel = "FILE.zip",
        description = "a separate file for the invitations")
    private @Nullable Path invitations;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default data)")
    private @Nullable Path data;
  }

  @Command(
      name = "restore",
      description = "Unpacks a back-up into an empty data folder.",
      mixinStandardHelpOptions = true)
  static final class Restore extends LauncherCommand {
    @Parameters(paramLabel = "FILE.zip", description = "the back-up")
    private @Nullable Path file;

    @Option(
        names = "--invitations",
        paramLabel = "FILE.zip",
        description = "the back-up of the invitations")
    private @Nullable Path invitations;

    @Option(
        names = "--secret",
        paramLabel = "FILE",
        description = "the backup.secret of the saved folder, to check the seal with")
    private @Nullable Path secret;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default data)")
    private @Nullable Path data;
  }

  @Command(
      name = "link",
      description = "Makes a new link for somebody who has an account.",
      mixinStandardHelpOptions = true)
  static final class Link extends LauncherCommand {
    @Parameters(paramLabel = "EMAIL", description = "the address that they sign in with")
    private @Nullable String name;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default data)")
    private @Nullable Path data;
  }

  @Command(
      name = "test",
      description = "Builds Soundings and runs every test.",
      mixinStandardHelpOptions = true)
  static final class Test extends LauncherCommand {}
}
