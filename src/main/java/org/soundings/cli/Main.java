package org.soundings.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soundings.questionnaire.Refused;
import org.soundings.report.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands. Exit 0 done; 1 the user's input was refused, a check found something, or Soundings
 * itself failed; 2 wrong usage.
 */
@Command(
    name = "soundings",
    description = "Practitioner surveys: numbers with their uncertainty, small groups hidden.",
    mixinStandardHelpOptions = true,
    version = Version.TEXT,
    synopsisSubcommandLabel = "VERB")
public final class Main {
  private static final List<Class<?>> VERBS =
      List.of(
          LauncherCommand.Serve.class,
          LauncherCommand.Backup.class,
          LauncherCommand.Restore.class,
          LauncherCommand.Link.class,
          LauncherCommand.Test.class,
          VersionCommand.class,
          CompletionCommand.class,
          AttackCommand.class,
          AuditCommand.class,
          CheckCommand.class,
          ForecastCommand.class,
          InferCommand.class,
          KeysCommand.class,
          ProveCommand.class,
          MicrodataCommand.class,
          ReportCommand.class,
          CompareCommand.class,
          SimulateCommand.class,
          TextsCommand.class,
          ThemesCommand.class,
          VerifyCommand.class);

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        run(arguments, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine commands = arguments.length == 0 ? commands() : commands(arguments[0]);
    commands.setOut(out);
    commands.setErr(err);
    commands.setExecutionExceptionHandler(Main::refused);
    commands.setParameterExceptionHandler(Main::misused);
    if (arguments.length == 0) {
      commands.usage(err);
      return CommandLine.ExitCode.USAGE;
    }
    return commands.execute(arguments);
  }

  /** All verbs, with the help that lists them by what they are for. */
  static CommandLine commands() {
    CommandLine commands = withHelp();
    VERBS.forEach(commands::addSubcommand);
    return commands;
  }

  /** One verb alone, which spares the time to describe the others; all where it needs them. */
  private static CommandLine commands(String verb) {
    return VERBS.stream()
        .filter(each -> each != CompletionCommand.class)
        .filter(each -> each.getAnnotation(Command.class).name().equals(verb))
        .findFirst()
        .map(each -> withHelp().addSubcommand(each))
        .orElseGet(Main::commands);
  }

  private static CommandLine withHelp() {
    CommandLine commands = new CommandLine(new Main());
    commands.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, Verbs::listed);
    commands.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
    return commands;
  }

  /** Wrong usage is told in one line, with the help that says more. */
  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    boolean verb = command.getParent() == null && !arguments[0].startsWith("-");
    command
        .getErr()
        .println(
            verb
                ? Verbs.unknown(arguments[0], command)
                : unknownOption(command, arguments).orElse(wrong.getMessage())
                    + ". See "
                    + command.getCommandSpec().qualifiedName()
                    + " --help.");
    return CommandLine.ExitCode.USAGE;
  }

  /** The first option that the verb does not have; it is told before those that are missing. */
  private static Optional<String> unknownOption(CommandLine command, String[] arguments) {
    return Arrays.stream(arguments)
        .skip(1)
        .filter(argument -> argument.startsWith("--"))
        .map(argument -> argument.replaceFirst("=.*", ""))
        .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
        .findFirst()
        .map(option -> "There is no option " + option);
  }

  private static int refused(
      Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    if (thrown instanceof Refused refused) {
      refused.problems().forEach(problem -> command.getErr().println(Pointed.at(problem)));
      return CommandLine.ExitCode.SOFTWARE;
    }
    command
        .getErr()
        .println(
            "There is a bug in Soundings: "
                + thrown
                + ". Please report it with the command you gave.");
    if (System.getenv("SOUNDINGS_TRACE") != null) {
      thrown.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
